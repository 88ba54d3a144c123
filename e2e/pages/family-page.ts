import type { Locator, Page } from "@playwright/test";

/** The page of a family of prompts as a person meets it. */
export class FamilyPage {
  readonly page: Page;
  readonly slots: Locator;
  readonly matrix: Locator;
  readonly history: Locator;

  constructor(page: Page) {
    this.page = page;
    this.slots = page.getByRole("region", { name: "Slots" });
    this.matrix = page.getByRole("region", { name: "Matrix" });
    this.history = page.getByRole("region", { name: "History" });
  }

  /** How many assets the slots leave, and how many there are. */
  async counts(): Promise<{ shown: number; total: number }> {
    const [shown = 0, total = shown] = ((await this.slots.getByRole("status").textContent()) ?? "")
      .split(" of ")
      .map((digits) => Number(digits.replaceAll(",", "")));
    return { shown, total };
  }

  /** How many assets the attempts that are shown are of. */
  async takes(): Promise<number> {
    const lines = await this.history.getByRole("listitem").allTextContents();
    return lines.reduce((sum, line) => sum + Number(/(\d+) takes/.exec(line)?.[1] ?? 1), 0);
  }
}
