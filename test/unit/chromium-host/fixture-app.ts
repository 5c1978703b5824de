/** A tiny Electron app for the tests of the host: its main runs whatever a test gives it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { HostClient } from "../../chromium-host/client.ts";

const NODE_MODULES = path.resolve(import.meta.dirname, "../../../node_modules");

const PACKAGE = {
  name: "fixture",
  productName: "Fixture App",
  version: "1.2.3",
  type: "module",
  main: "main.js",
};

const PRELOAD = `
const { contextBridge, ipcRenderer } = require("electron");
contextBridge.exposeInMainWorld("api", {
  run: (code, ...args) => ipcRenderer.invoke("run", code, args),
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (value) => ipcRenderer.send("said", value),
  nested: { list: [1, 2] },
  onPush(listener) {
    const onEvent = (_event, value) => listener(value);
    ipcRenderer.on("push", onEvent);
    return () => ipcRenderer.off("push", onEvent);
  },
  notCarried: (name) => ipcRenderer[name],
  requires: (name) => require(name),
  processType: process.type,
});`;

const MAIN = `
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as named from "electron";
import electron, { app, BrowserWindow, ipcMain, protocol } from "electron";

const note = (event) => fs.appendFileSync(path.join(app.getPath("userData"), "events.txt"), event + "\\n");
const state = { said: [] };
const load = (file) => import(pathToFileURL(file));
for (const event of ["ready", "before-quit", "will-quit", "quit", "window-all-closed"])
  app.on(event, () => note(event));
app.on("window-all-closed", () => { if (!state.staysOpen) app.quit(); });
app.on("second-instance", (_event, argv) => note("second-instance " + argv.at(-1)));
protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
if (!app.requestSingleInstanceLock()) app.quit();
else app.whenReady().then(async () => {
  protocol.handle("app", async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/echo")
      return new Response(request.method + " " + (await request.text()), { status: 201 });
    if (pathname === "/script.js")
      return new Response("window.ownScriptRan = true;", { headers: { "content-type": "text/javascript" } });
    return new Response(
      "<!doctype html><title>Fixture</title><h1>At " + pathname + "</h1>" +
        "<script>window.inlineScriptRan = true;</script><script src='/script.js'></script>" +
        "<a id='away' href='https://example.com/'>away</a>" +
        "<a id='new' target='_blank' href='https://example.com/new'>new</a>",
      { headers: { "content-type": "text/html", "content-security-policy": "default-src 'self'; img-src *; connect-src *" } },
    );
  });
  ipcMain.handle("run", (event, code, args) =>
    (0, eval)("(" + code + ")")({ electron, named, window, event, state, note, load }, ...args));
  ipcMain.handle("who", (event) => {
    const { url, parent, top } = event.senderFrame;
    return { url, parent, topUrl: top.url, sender: event.sender.id };
  });
  ipcMain.handle("fail", () => { throw new Error("refused on purpose"); });
  ipcMain.on("said", (_event, value) => state.said.push(value));
  const window = new BrowserWindow({
    width: 1100,
    height: 720,
    show: false,
    webPreferences: { preload: path.join(app.getAppPath(), "preload.cjs"), sandbox: true, contextIsolation: true },
  });
  window.once("ready-to-show", () => window.show());
  window.on("closed", () => note("closed"));
  await window.loadURL("app://fixture/index.html");
});`;

/** What code in main can use; see {@link Fixture.inMain}. */
export interface MainContext {
  readonly electron: typeof Electron.CrossProcessExports;
  /** The namespace of \`import * as named from "electron"\`. */
  readonly named: Readonly<Record<string, unknown>>;
  readonly window: Electron.BrowserWindow;
  readonly event: Electron.IpcMainInvokeEvent;
  readonly state: Record<string, unknown> & { said: unknown[] };
  /** Adds a line to the file that {@link Fixture.events} reads. */
  readonly note: (line: string) => void;
  /** Imports a module by its path. */
  readonly load: (file: string) => Promise<Record<string, unknown>>;
}

/** The shape of the preload's \`window.api\`. */
export interface FixtureApi {
  run: (code: string, ...args: unknown[]) => Promise<unknown>;
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  send: (value: unknown) => void;
  nested: { list: number[] };
  onPush: (listener: (value: unknown) => void) => () => void;
  notCarried: (name: string) => unknown;
  requires: (name: string) => unknown;
  processType: string;
}

/** The app on disk, its user-data folder, and the hosts that run it. */
export class Fixture {
  readonly appRoot = mkdtempSync(path.join(os.tmpdir(), "host-app-"));
  readonly userDataDir = mkdtempSync(path.join(os.tmpdir(), "host-data-"));
  private readonly hosts: HostClient[] = [];

  constructor(main = MAIN) {
    mkdirSync(this.appRoot, { recursive: true });
    symlinkSync(NODE_MODULES, path.join(this.appRoot, "node_modules"), "junction");
    writeFileSync(path.join(this.appRoot, "package.json"), JSON.stringify(PACKAGE));
    writeFileSync(path.join(this.appRoot, "preload.cjs"), PRELOAD);
    writeFileSync(path.join(this.appRoot, "main.js"), main);
  }

  /** Starts a host without waiting for its window. */
  start(...flags: string[]): HostClient {
    const host = new HostClient({ appRoot: this.appRoot, userDataDir: this.userDataDir, flags });
    this.hosts.push(host);
    return host;
  }

  /** What main noted so far, one event a line. */
  events(): string[] {
    try {
      return readFileSync(path.join(this.userDataDir, "events.txt"), "utf8").trim().split("\n");
    } catch {
      return [];
    }
  }

  /** Kills what still runs and removes everything. */
  async dispose(): Promise<void> {
    for (const host of this.hosts) await host.kill();
    for (const folder of [this.appRoot, this.userDataDir])
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Runs a function in main, sent as its source text: it sees nothing but its parameters. */
export async function inMain<A extends unknown[], T>(
  page: Page,
  act: (main: MainContext, ...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  return (await page.evaluate(
    ([code, given]) => (globalThis as unknown as { api: FixtureApi }).api.run(code, ...given),
    [act.toString(), args] as const,
  )) as T;
}

/** Expects something that may take a while on a busy machine. */
export function eventually<T>(look: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(look, { timeout: 10_000 });
}
