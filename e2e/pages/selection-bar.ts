import type { Locator, Page } from "@playwright/test";

/** What is selected, and what can be done with it. */
export class SelectionBar {
  readonly region: Locator;

  constructor(page: Page) {
    this.region = page.getByRole("region", { name: "Selection" });
  }

  /** That so many are selected. */
  count(selected: number): Locator {
    return this.region.getByText(`${selected.toLocaleString("en-US")} selected`, { exact: true });
  }
}
