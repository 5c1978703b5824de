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
}
