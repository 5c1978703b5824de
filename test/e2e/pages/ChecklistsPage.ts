import type { Locator, Page } from "@playwright/test";

/** The Checklists tab of an implementation. */
export class ChecklistsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens it from the board, by the payor's name. */
  async open(payorName: string): Promise<void> {
    await this.page.getByRole("option", { name: new RegExp(payorName) }).click();
    await this.page.getByRole("tab", { name: "Checklists" }).click();
  }

  /** The row of an item, by its title. */
  row(title: string): Locator {
    return this.page.getByRole("row", { name: new RegExp(title) });
  }

  /** The status box of an item. */
  box(title: string): Locator {
    return this.row(title).getByRole("checkbox");
  }
}
