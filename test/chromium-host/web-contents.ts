import { randomUUID } from "node:crypto";
import fs from "node:fs";
import type { CDPSession, Page } from "playwright-core";
import { app } from "./app.ts";
import { grantNotifications, openSession, refuseNextPopup } from "./browser.ts";
import { toAppAddress, toBrowserAddress } from "./host-context.ts";
import { dispatchIpc } from "./ipc.ts";
import { acceleratorsOfMenu, clickAccelerator } from "./menu.ts";
import { notificationEvent } from "./notifications.ts";
import { pageScript } from "./page-runtime.ts";
import type { HostMessage, PageMessage } from "./page-runtime.ts";
import { printParameters } from "./print.ts";
import { defaultSession } from "./protocol.ts";
import { registry } from "./registry.ts";
import { CarriedEvents, notCarriedError, preventable, strict } from "./strict.ts";
import { mediaColorScheme, noteSystemScheme } from "./theme.ts";
import { decodeWire, encodeWire } from "./wire.ts";

const BINDING = "__payorDeskChromiumHost";

type WindowOpenHandler = (details: object) => { action: string };

let lastContentsId = 0;

/** `electron.WebContents`: one page of Chromium, driven over its DevTools protocol. */
export class WebContents extends CarriedEvents {
  readonly id = (lastContentsId += 1);
  readonly session = defaultSession;
  /** Resolves when the page is open and the preload will run in its documents. */
  readonly opened: Promise<{ page: Page; session: CDPSession }>;
  private readonly receiver = `__receive_${randomUUID()}`;
  private page: Page | undefined;
  private gone = false;
  private rendererNavigation = "";
  private windowOpenHandler: WindowOpenHandler = () => ({ action: "deny" });
  private zoomLevel = 0;

  constructor(parts: { page: Promise<Page>; preferences: Electron.WebPreferences }) {
    super("WebContents", [
      ...["did-finish-load", "did-fail-load", "dom-ready", "destroyed"],
      ...["did-start-loading", "did-stop-loading", "did-navigate"],
      ...["will-navigate", "will-frame-navigate", "will-redirect"],
      ...["will-attach-webview", "will-prevent-unload", "context-menu"],
      ...["render-process-gone", "unresponsive", "responsive"],
      ...["before-input-event", "preload-error", "console-message"],
      ...["page-title-updated", "devtools-opened", "zoom-changed"],
    ]);
    this.opened = parts.page.then((page) => this.attach(page, parts.preferences));
    return strict("WebContents", this);
  }

  private async attach(
    page: Page,
    preferences: Electron.WebPreferences,
  ): Promise<{ page: Page; session: CDPSession }> {
    this.page = page;
    page.on("crash", () => {
      const details = { reason: "crashed", exitCode: 1 };
      this.emit("render-process-gone", {}, details);
      app.emit("render-process-gone", {}, this, details);
    });
    page.on("domcontentloaded", () => this.emit("dom-ready", {}));
    page.on("load", () => {
      if (this.zoomLevel !== 0) this.applyZoom();
      this.emit("did-finish-load", {});
      this.emit("did-stop-loading", {});
    });
    const session = await openSession(page);
    session.on("Runtime.bindingCalled", ({ name, payload }) => {
      if (name === BINDING) this.hear(decodeWire(payload) as PageMessage);
    });
    session.on("Page.frameRequestedNavigation", ({ url, disposition }) => {
      if (disposition === "currentTab") this.rendererNavigation = url;
    });
    session.on("Page.windowOpen", ({ url, windowName }) => {
      refuseNextPopup();
      this.hear({
        kind: "window-open",
        url,
        name: windowName,
        features: "",
      });
    });
    await session.send("Page.enable");
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: BINDING });
    await session.send("Page.addScriptToEvaluateOnNewDocument", {
      source: pageScript(
        {
          binding: BINDING,
          receiver: this.receiver,
          process: {
            type: "renderer",
            platform: process.platform,
            arch: process.arch,
            versions: process.versions,
            contextIsolated: true,
            sandboxed: true,
            env: {},
            argv: [],
          },
        },
        preferences.preload === undefined ? "" : fs.readFileSync(preferences.preload, "utf8"),
      ),
    });
    if (preferences.javascript === false)
      await session.send("Emulation.setScriptExecutionDisabled", {
        value: true,
      });
    await page.emulateMedia({ colorScheme: mediaColorScheme() });
    return { page, session };
  }

  private hear(message: PageMessage): void {
    switch (message.kind) {
      case "invoke":
      case "send":
        void dispatchIpc(this, message);
        break;
      case "hello":
        noteSystemScheme(message.prefersDark);
        this.post({ kind: "accelerators", list: acceleratorsOfMenu() });
        break;
      case "window-open":
        // Only refusing is carried: a handler that allows a window is told so.
        if (
          this.windowOpenHandler({
            url: toAppAddress(message.url),
            frameName: message.name,
            features: message.features,
            disposition: "new-window",
            referrer: { url: this.getURL(), policy: "default" },
          }).action !== "deny"
        )
          console.error(notCarriedError("WebContents.setWindowOpenHandler allowing").message);
        break;
      case "menu":
        clickAccelerator(
          message.item,
          registry.windows.find(({ webContents }) => webContents.id === this.id),
        );
        break;
      case "notification":
        notificationEvent(message.id, message.event);
        break;
      case "focus":
      case "blur":
      case "resize":
        registry.windows
          .find(({ webContents }) => webContents.id === this.id)
          ?.noteFromPage(message);
    }
  }

  /** Says something to the page, in the order of the calls; lost while no document is there. */
  post(message: HostMessage): void {
    const expression = `globalThis[${JSON.stringify(this.receiver)}]?.(${JSON.stringify(encodeWire(message))})`;
    this.opened
      .then(({ session }) => session.send("Runtime.evaluate", { expression, userGesture: true }))
      .catch(() => undefined); // The page is gone, as in Electron.
  }

  send(channel: string, ...args: unknown[]): void {
    if (!this.gone) this.post({ kind: "send", channel, args });
  }

  isPage(page: Page): boolean {
    return this.page === page;
  }

  /** Asks the guards of main about a navigation of the top frame. The host's own are not asked about. */
  mayNavigate(url: string, browserUrl: string): boolean {
    const withoutHash = (address: string): string => address.replace(/#.*$/, "");
    const byPage = withoutHash(this.rendererNavigation) === withoutHash(browserUrl);
    this.rendererNavigation = "";
    if (!byPage) return true;
    const event = preventable({ url, isMainFrame: true, isSameDocument: false });
    this.emit("will-frame-navigate", event);
    if (!event.defaultPrevented) this.emit("will-navigate", event, url);
    return !event.defaultPrevented;
  }

  async load(address: string): Promise<void> {
    const { page } = await this.opened;
    const mapped = toBrowserAddress(address);
    if (mapped === undefined && !/^(data|about):/.test(address))
      throw notCarriedError(`BrowserWindow.loadURL of ${address}`);
    if (mapped !== undefined) await grantNotifications(new URL(mapped).origin);
    try {
      await page.goto(mapped ?? address, { waitUntil: "load" });
    } catch (error) {
      const [, name] = /net::(ERR_\w+)/.exec(String(error)) ?? [];
      const reason = name ?? "ERR_FAILED";
      this.emit("did-fail-load", {}, -2, reason, address, true);
      throw new Error(`${reason} (-2) loading '${address}'`, { cause: error });
    }
  }

  getURL(): string {
    return this.page ? toAppAddress(this.page.url()) : "";
  }

  get mainFrame(): object {
    const url = this.getURL();
    const frame = {
      url,
      origin: /^[a-z][a-z0-9-]*:\/\/[^/?#]+/.exec(url)?.[0] ?? "null",
      parent: null,
      routingId: 1,
      processId: 1,
      frameTreeNodeId: this.id,
      get top(): object {
        return carried;
      },
    };
    const carried = strict("WebFrameMain", frame);
    return carried;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }

  async printToPDF(options: Electron.PrintToPDFOptions = {}): Promise<Buffer> {
    const { session } = await this.opened;
    const { data } = await session.send("Page.printToPDF", printParameters(options));
    return Buffer.from(data, "base64");
  }

  executeJavaScript(): never {
    throw notCarriedError("WebContents.executeJavaScript");
  }

  openDevTools(): void {
    console.error("The Chromium host opens no developer tools: press F12 in the window.");
  }

  reload(): void {
    this.opened
      .then(({ page }) => page.reload())
      .catch((error: unknown) => {
        if (!this.gone) console.error("Reloading failed:", error);
      });
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level;
    this.applyZoom();
  }

  getZoomLevel(): number {
    return this.zoomLevel;
  }

  private applyZoom(): void {
    // Electron's zoom levels are powers of 1.2.
    this.post({ kind: "zoom", factor: 1.2 ** this.zoomLevel });
  }

  private edit(command: string): void {
    this.opened
      .then(({ session }) =>
        session.send("Input.dispatchKeyEvent", {
          type: "keyDown",
          commands: [command],
        }),
      )
      .catch(() => undefined);
  }

  undo(): void {
    this.edit("Undo");
  }

  redo(): void {
    this.edit("Redo");
  }

  cut(): void {
    this.edit("Cut");
  }

  copy(): void {
    this.edit("Copy");
  }

  paste(): void {
    this.edit("Paste");
  }

  selectAll(): void {
    this.edit("SelectAll");
  }

  focus(): void {
    void this.opened.then(({ page }) => page.bringToFront()).catch(() => undefined);
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  /** Ends the page without asking anybody. */
  discard(): void {
    if (this.gone) return;
    this.gone = true;
    void this.opened.then(({ page }) => page.close()).catch(() => undefined);
    this.emit("destroyed");
  }
}
