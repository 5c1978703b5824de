import { app } from "./app.ts";
import { openPage } from "./browser.ts";
import { host } from "./host-context.ts";
import type { PageMessage } from "./page-runtime.ts";
import { registry } from "./registry.ts";
import {
  CarriedEvents,
  notCarriedError,
  preventable,
  refuseUnknownOptions,
  strict,
} from "./strict.ts";
import { WebContents } from "./web-contents.ts";

/** Options that the host acts on, and those that make no difference in Chromium. */
const WINDOW_OPTIONS = [
  ...["show", "width", "height", "x", "y", "title", "webPreferences"],
  ...["minWidth", "minHeight", "maxWidth", "maxHeight", "backgroundColor"],
  ...["autoHideMenuBar", "center", "resizable", "icon", "parent", "modal"],
  ...["useContentSize", "skipTaskbar", "paintWhenInitiallyHidden"],
  ...["titleBarStyle", "titleBarOverlay", "trafficLightPosition"],
];

/** What Electron's defaults are and the page has here as well; another value is not carried. */
const FIXED_PREFERENCES: Readonly<Record<string, unknown>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
};

const FREE_PREFERENCES = [
  ...["preload", "javascript", "spellcheck", "devTools", "images"],
  ...["backgroundThrottling", "navigateOnDragDrop", "safeDialogs"],
  ...["disableDialogs", "autoplayPolicy", "v8CacheOptions"],
];

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

type State = "normal" | "minimized" | "maximized" | "fullscreen";

let lastWindowId = 0;

class HostBrowserWindow extends CarriedEvents {
  static getAllWindows(): BrowserWindow[] {
    return [...registry.windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return registry.focused;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return registry.windows.find((window) => window.webContents.id === contents.id) ?? null;
  }

  readonly id = (lastWindowId += 1);
  readonly webContents: WebContents;
  private readonly self: BrowserWindow;
  private bounds: Bounds;
  private state: State = "normal";
  private visible: boolean;
  private destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super("BrowserWindow", [
      ...["ready-to-show", "show", "hide", "close", "closed", "focus", "blur"],
      ...["resize", "resized", "move", "moved", "maximize", "unmaximize"],
      ...["minimize", "restore", "enter-full-screen", "leave-full-screen"],
      ...["page-title-updated", "unresponsive", "responsive", "session-end"],
    ]);
    if (!app.isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
    refuseUnknownOptions("BrowserWindow", options, WINDOW_OPTIONS);
    const preferences = options.webPreferences ?? {};
    refuseUnknownOptions("webPreferences", preferences, [
      ...Object.keys(FIXED_PREFERENCES),
      ...FREE_PREFERENCES,
    ]);
    for (const [name, value] of Object.entries(preferences))
      if (name in FIXED_PREFERENCES && FIXED_PREFERENCES[name] !== value)
        throw notCarriedError(`webPreferences.${name} = ${String(value)}`);

    const { width = 800, height = 600, x, y } = options;
    this.bounds = { x: x ?? 0, y: y ?? 0, width, height };
    this.visible = options.show ?? true;
    this.self = strict("BrowserWindow", this);
    const page = openPage({ x, y, width, height });
    this.webContents = new WebContents({ page, preferences });
    registry.windows.push(this.self);
    app.emit("web-contents-created", {}, this.webContents);
    app.emit("browser-window-created", {}, this.self);
    this.webContents.opened.then(
      ({ page: opened }) => {
        opened.on("close", () => {
          this.pageClosed();
        });
        opened.once("load", () => this.emit("ready-to-show"));
        if (this.visible) this.focus();
      },
      (error: unknown) => {
        if (this.destroyed) return;
        console.error("The window could not be opened:", error);
        app.exit(1);
      },
    );
    return this.self;
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.load(address);
  }

  loadFile(): never {
    throw notCarriedError("BrowserWindow.loadFile");
  }

  /** Takes what the page says about its window. */
  noteFromPage(message: Extract<PageMessage, { bounds: Bounds }>): void {
    const before = this.bounds;
    const now = message.bounds;
    // A headless page is always at the same place; what main asked for counts.
    this.bounds = host.flags.headless ? { ...before, width: now.width, height: now.height } : now;
    if (before.width !== now.width || before.height !== now.height) this.emit("resize");
    if (before.x !== this.bounds.x || before.y !== this.bounds.y) this.emit("move");
    if (message.kind === "focus") this.noteFocus(true);
    if (message.kind === "blur") this.noteFocus(false);
  }

  /** Notes that the window got or lost the keyboard, and tells main. */
  noteFocus(focused: boolean): void {
    if (focused === this.isFocused()) return;
    if (focused) registry.focused?.noteFocus(false);
    registry.focused = focused ? this.self : null;
    this.emit(focused ? "focus" : "blur");
    app.emit(`browser-window-${focused ? "focus" : "blur"}`, {}, this.self);
  }

  show(): void {
    const wasVisible = this.visible;
    this.visible = true;
    if (!wasVisible) this.emit("show");
    this.focus();
  }

  hide(): void {
    this.noteFocus(false);
    if (!this.visible) return;
    this.visible = false;
    this.emit("hide");
  }

  focus(): void {
    this.webContents.focus();
    this.noteFocus(true);
  }

  isFocused(): boolean {
    return registry.focused?.id === this.id;
  }

  isVisible(): boolean {
    return this.visible;
  }

  close(): void {
    if (this.destroyed) return;
    const event = preventable({});
    this.emit("close", event);
    if (event.defaultPrevented) app.cancelQuit();
    else
      setImmediate(() => {
        this.destroy();
      });
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.noteFocus(false);
    registry.windows = registry.windows.filter(({ id }) => id !== this.id);
    this.webContents.discard();
    this.emit("closed");
    app.windowGone();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /* Chromium asks nobody when its window is closed: main may finish its work, not keep the page. */
  private pageClosed(): void {
    this.close();
  }

  private setState(state: State, event: string): void {
    if (this.state === state) return;
    this.state = state;
    this.applyBounds();
    this.emit(event);
  }

  private applyBounds(): void {
    const { state } = this;
    const { x: left, y: top, width, height } = this.bounds;
    this.webContents.opened
      .then(async ({ page, session }) => {
        if (host.flags.headless) {
          await page.setViewportSize({ width, height });
          return;
        }
        const { windowId } = await session.send("Browser.getWindowForTarget");
        const set = (bounds: object): Promise<unknown> =>
          session.send("Browser.setWindowBounds", { windowId, bounds });
        await set({ windowState: state });
        if (state === "normal") await set({ left, top, width, height });
      })
      .catch(() => undefined);
  }

  minimize(): void {
    this.setState("minimized", "minimize");
  }

  restore(): void {
    this.setState("normal", "restore");
  }

  maximize(): void {
    this.setState("maximized", "maximize");
  }

  unmaximize(): void {
    this.setState("normal", "unmaximize");
  }

  setFullScreen(on: boolean): void {
    if (on) this.setState("fullscreen", "enter-full-screen");
    else this.setState("normal", "leave-full-screen");
  }

  isMinimized(): boolean {
    return this.state === "minimized";
  }

  isMaximized(): boolean {
    return this.state === "maximized";
  }

  isFullScreen(): boolean {
    return this.state === "fullscreen";
  }

  getBounds(): Bounds {
    return { ...this.bounds };
  }

  getNormalBounds(): Bounds {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Bounds>): void {
    const before = this.bounds;
    this.bounds = { ...before, ...bounds };
    this.applyBounds();
    const { x, y, width, height } = this.bounds;
    if (width !== before.width || height !== before.height) this.emit("resize");
    if (x !== before.x || y !== before.y) this.emit("move");
  }

  /* Chromium shows the title of the page, has no menu bar or taskbar overlay, and paints the page's own background. */
  setTitle(): void {}

  setOverlayIcon(): void {}

  setMenuBarVisibility(): void {}

  setBackgroundColor(): void {}
}

/** `electron.BrowserWindow`: a window of Chromium that shows one page. */
export const BrowserWindow = strict("BrowserWindow", HostBrowserWindow);
/** An instance of {@link (BrowserWindow:variable)}. */
export type BrowserWindow = HostBrowserWindow;
