import { expect, type Locator, type Page } from "@playwright/test";

/** The matrix as a person meets it. */
export class MatrixPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole("grid");
    this.status = page.getByRole("status", { name: "Library" });
  }

  /** Waits until all of the library is known. */
  async walked() {
    await expect(this.status).toHaveText(/^[\d,]+ by [\d,]+$/, { timeout: 40_000 });
  }

  /** The cell of two values, whatever it says. */
  cell(row: string, col: string): Locator {
    return this.grid.getByRole("gridcell", { name: new RegExp(`^${row}, ${col}: `) });
  }

  /** The link of a cell that holds something. */
  takes(row: string, col: string): Locator {
    return this.grid.getByRole("link", { name: new RegExp(`^${row}, ${col}: \\d+$`) });
  }

  /** How many takes a cell has. */
  async count(row: string, col: string): Promise<number> {
    return Number(/\d+$/.exec((await this.takes(row, col).getAttribute("aria-label")) ?? "")?.[0]);
  }
}
