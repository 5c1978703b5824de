import type { Locator, Page } from "@playwright/test";

/** The frame that every page of the app stands in: the rail on the left, the save state at the top. */
export class AppPage {
  readonly page: Page;
  readonly rail: Locator;
  /** Says "Saved", "Saving" or "Not saved". */
  readonly saveState: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rail = page.getByRole("navigation", { name: "Main", exact: true });
    this.saveState = page.getByRole("status", { name: "Save state" });
  }

  /** Goes to a page by its entry in the rail, e.g. "Board". */
  async goTo(name: string): Promise<void> {
    await this.rail.getByRole("link", { name }).click();
  }

  /** Opens an implementation from the board by its payor's name, at a tab when one is named. */
  async openImplementation(payorName: string, tab = "Overview"): Promise<void> {
    await this.page
      .getByRole("option", { name: new RegExp(`^${payorName}`) })
      .first()
      .click();
    await this.page.getByRole("tab", { name: tab }).click();
  }

  /** The card of an implementation on the board. */
  card(payorName: string): Locator {
    return this.page.getByRole("option", { name: new RegExp(`^${payorName}`) });
  }
}
