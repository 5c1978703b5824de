/** The one window of the app: where it stands, what it may do, and that it closes only when everything is saved. */
import { BrowserWindow, type Rectangle, screen } from "electron";
import type { Settings } from "../../src-shared/ipc/settings.ts";
import type { Log } from "../log.ts";
import type { SettingsStore } from "../storage/settings-store.ts";
import { APP_ORIGIN } from "./app-protocol.ts";

const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
const MIN_SIZE = { minWidth: 1024, minHeight: 700 } as const;

function isOnSomeDisplay(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const overlapX =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) -
      Math.max(bounds.x, workArea.x);
    const overlapY =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) -
      Math.max(bounds.y, workArea.y);
    return overlapX > 100 && overlapY > 60;
  });
}

/** What becomes of a window that somebody closes. */
export type Closing = "close" | "hide" | "stay";

/** What the window needs. */
export interface MainWindowOptions {
  readonly preloadFile: string;
  readonly store: SettingsStore;
  /** Waits in the background until somebody asks for it. */
  readonly isHidden: boolean;
  /** Asked on every attempt to close. */
  readonly decideClosing: () => Promise<Closing>;
  readonly onFocus: () => void;
  readonly log: Log;
}

function backgroundOf(theme: Settings["theme"]): string {
  return theme === "dark" ? "#0f172a" : "#f8fafc";
}

function hide(window: BrowserWindow): void {
  // macOS leaves a black screen behind when a full-screen window is hidden.
  if (window.isFullScreen()) {
    window.once("leave-full-screen", () => window.hide());
    window.setFullScreen(false);
  } else window.hide();
}

/** Opens the window where it stood last, on a display that still exists. */
export function openMainWindow({
  preloadFile,
  store,
  isHidden,
  decideClosing,
  onFocus,
  log,
}: MainWindowOptions): BrowserWindow {
  const stored = store.bounds();
  const bounds = stored && isOnSomeDisplay(stored) ? stored : DEFAULT_SIZE;
  const window = new BrowserWindow({
    ...MIN_SIZE,
    width: bounds.width,
    height: bounds.height,
    ...("x" in bounds ? { x: bounds.x, y: bounds.y } : {}),
    show: false,
    title: "Payor Desk",
    backgroundColor: backgroundOf(store.settings().theme),
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
    },
  });
  const maximizeAgain = (): void => {
    if (stored?.isMaximized) window.maximize();
  };
  // Maximising shows the window, so it waits for something to show.
  if (isHidden) window.once("show", maximizeAgain);
  else
    window.once("ready-to-show", () => {
      maximizeAgain();
      window.show();
    });
  window.on("focus", onFocus);

  let state: "open" | "asking" | "closing" = "open";
  window.on("close", (event) => {
    if (state === "closing") return;
    event.preventDefault();
    // A second Cmd+Q while the question stands asks nothing anew.
    if (state === "asking") return;
    state = "asking";
    store.setBounds({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    decideClosing()
      .catch((error: unknown): Closing => {
        // A window that cannot be closed at all would only be killed.
        log.error("the question before closing failed", error);
        return "close";
      })
      .then((closing) => {
        state = closing === "close" ? "closing" : "open";
        if (window.isDestroyed()) return;
        if (closing === "close") window.close();
        if (closing === "hide") hide(window);
      })
      .catch((error: unknown) => {
        log.error("the window could not be closed", error);
      });
  });
  return window;
}

/** Loads the app's page into the window. Separate from opening, so that the window is trusted before its page speaks. */
export async function loadMainPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${APP_ORIGIN}/index.html`);
}
