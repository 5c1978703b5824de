import type { Page } from "playwright-core";
import type { BrowserWindow } from "./windows.ts";

/** The open windows, oldest first, and the one that has the keyboard. */
export const registry: {
  windows: BrowserWindow[];
  focused: BrowserWindow | null;
} = { windows: [], focused: null };

/** The window that shows `page`; undefined for a page of the host's own, such as a dialog. */
export function windowOfPage(page: Page): BrowserWindow | undefined {
  return registry.windows.find((window) => window.webContents.isPage(page));
}
