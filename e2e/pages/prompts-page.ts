import { expect, type Locator, type Page } from "@playwright/test";

/** The list of prompts as a person meets it. */
export class PromptsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly entries: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole("list", { name: "Prompts" });
    this.entries = this.list.getByRole("article");
    this.status = page.getByRole("status", { name: "Library" });
  }

  /** Waits until all of the library is known: so many prompts. */
  async walked(): Promise<number> {
    await expect(this.status).toHaveText(/^[\d,]+$/, { timeout: 40_000 });
    return Number((await this.status.textContent())?.replaceAll(",", ""));
  }

  /** The link of an entry to what came of its prompt. */
  link(n: number): Locator {
    return this.entries.nth(n).getByRole("link", { name: /^Used / });
  }

  text(n: number): Locator {
    return this.entries.nth(n).getByRole("paragraph").first();
  }

  /** How often the prompt of an entry was used. */
  async uses(n: number): Promise<number> {
    const [, digits] = /^Used (once|[\d,]+)/.exec((await this.link(n).textContent()) ?? "") ?? [];
    return digits === "once" ? 1 : Number(digits?.replaceAll(",", ""));
  }
}
