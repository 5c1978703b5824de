import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";
import type { BrowserContext, CDPSession, Page, Route } from "playwright-core";
import { findChromium } from "../../scripts/lib/find-chromium.mjs";
import { host } from "./host-context.ts";

/** Outer size and place of a window, in device-independent pixels. */
export interface WindowBounds {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width: number;
  readonly height: number;
}

/** Answers one request of one page; set by the protocol part of the host. */
export type RouteAnswerer = (route: Route) => Promise<void>;

let answerer: RouteAnswerer = (route) => route.abort("blockedbyclient");
let running: Promise<BrowserContext> | undefined;
let freshPage: Page | undefined;
let openedPages = 0;
let refusedPopups = 0;
let openings: Promise<unknown> = Promise.resolve();
const debuggingPortListeners: ((version: string) => void)[] = [];

/** Says who answers the requests of all pages. */
export function answerRequestsWith(next: RouteAnswerer): void {
  answerer = next;
}

/** Calls back each time that Chromium has been started, with its version. */
export function onBrowserStarted(listener: (version: string) => void): void {
  debuggingPortListeners.push(listener);
}

/** The next page that somebody but the host opens is closed at once. */
export function refuseNextPopup(): void {
  refusedPopups += 1;
}

/** How long the Chromium of a killed host may take to leave its profile. */
const PROFILE_WAIT_MS = 5000;

/** Waits until no living Chromium holds the profile; a second one would only wake the first and end. */
async function waitForProfile(): Promise<void> {
  const end = Date.now() + PROFILE_WAIT_MS;
  while (Date.now() < end) {
    try {
      // Chromium's own lock: a link that names host and process.
      const holder = fs.readlinkSync(path.join(host.profile, "SingletonLock"));
      process.kill(Number(/-(\d+)$/.exec(holder)?.[1]), 0);
    } catch {
      return; // No lock, or its process is gone.
    }
    await pause(50);
  }
}

async function launch(bounds: WindowBounds): Promise<BrowserContext> {
  const { flags, profile } = host;
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(
      "No Chromium, Chrome or Edge was found. Install one, or name its executable in PAYOR_DESK_CHROMIUM.",
    );
  await waitForProfile();
  fs.rmSync(path.join(profile, "DevToolsActivePort"), { force: true });
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: flags.headless,
    chromiumSandbox: !asRoot,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: "block",
    acceptDownloads: false,
    permissions: [],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ["--enable-automation"],
    args: [
      "--app=data:text/html,",
      `--window-size=${bounds.width},${bounds.height}`,
      ...(bounds.x === undefined || bounds.y === undefined
        ? []
        : [`--window-position=${bounds.x},${bounds.y}`]),
      ...(flags.debuggingPort === undefined
        ? []
        : [`--remote-debugging-port=${flags.debuggingPort}`]),
      "--disable-quic",
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Nothing that a page asks for may leave this machine, web sockets included.
      "--host-resolver-rules=MAP * ~NOTFOUND",
      // Without it Chromium shows a warning bar about --no-sandbox.
      ...(asRoot ? ["--test-type"] : []),
    ],
  });
  await context.route("**/*", (route) => answerer(route).catch(() => undefined));
  freshPage = context.pages()[0];
  context.on("page", (page) => {
    if (refusedPopups === 0) return;
    refusedPopups -= 1;
    void page.close().catch(() => undefined);
  });
  context.once("close", () => {
    if (freshPage?.context() === context) freshPage = undefined;
    void running?.then((current) => {
      if (current === context) running = undefined;
    });
  });
  for (const listener of debuggingPortListeners) listener(context.browser()?.version() ?? "");
  return context;
}

async function createPage(bounds: WindowBounds): Promise<Page> {
  running ??= launch(bounds).catch((error: unknown) => {
    running = undefined;
    throw error;
  });
  const context = await running;
  let page = freshPage;
  freshPage = undefined;
  if (page === undefined) {
    openedPages += 1;
    const url = `about:blank#${openedPages}`;
    const session = await context.browser()?.newBrowserCDPSession();
    const [opened] = await Promise.all([
      context.waitForEvent("page", { predicate: (candidate) => candidate.url() === url }),
      session?.send("Target.createTarget", {
        url,
        newWindow: true,
        width: bounds.width,
        height: bounds.height,
        ...(bounds.x === undefined ? {} : { left: bounds.x }),
        ...(bounds.y === undefined ? {} : { top: bounds.y }),
      }),
    ]);
    page = opened;
    await session?.detach();
  }
  if (host.flags.headless)
    await page.setViewportSize({ width: bounds.width, height: bounds.height });
  return page;
}

/** Chromium ends with its last window; a page that is wanted at that moment goes to a new one. */
async function createPageInLivingBrowser(bounds: WindowBounds): Promise<Page> {
  const before = running;
  try {
    return await createPage(bounds);
  } catch (error) {
    const wasClosed = before !== undefined && String(error).includes("closed");
    if (!wasClosed) throw error;
    if (running === before) running = undefined;
    return createPage(bounds);
  }
}

/** Opens an empty page in a window of its own, starting Chromium when it is not running. */
export function openPage(bounds: WindowBounds): Promise<Page> {
  // One after the other: a new page is told from the others by being the next.
  const opening = openings.then(() => createPageInLivingBrowser(bounds));
  openings = opening.catch(() => undefined);
  return opening;
}

/** A DevTools session of a page, for what playwright-core has no word for. */
export function openSession(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

/** Lets web notifications through for one origin; every other permission is refused. */
export async function grantNotifications(origin: string): Promise<void> {
  await (await running)?.grantPermissions(["notifications"], { origin });
}

/** Ends Chromium; resolves when it has ended, at the latest after three seconds. */
export async function closeBrowser(): Promise<void> {
  const context = await running?.catch(() => undefined);
  if (!context) return;
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    context.close().catch(() => undefined),
    new Promise((resolve) => {
      timer = setTimeout(resolve, 3000);
    }),
  ]);
  clearTimeout(timer);
}
