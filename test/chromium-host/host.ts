import { Console } from "node:console";
import fs from "node:fs";
import { createRequire, registerHooks } from "node:module";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { onBrowserStarted } from "./browser.ts";
import { configureHost, host, parseHostFlags } from "./host-context.ts";
import { takeInstanceLock } from "./instance-lock.ts";

/** The specifiers under which main, and packages that main uses, import Electron. */
const ELECTRON = ["electron", "electron/main", "electron/common", "electron/renderer"];

function standInForElectron(): void {
  const url = new URL("./electron.ts", import.meta.url).href;
  registerHooks({
    resolve(specifier, context, next) {
      return ELECTRON.includes(specifier)
        ? { url, format: "module-typescript", shortCircuit: true }
        : next(specifier, context);
    },
  });
  const { version } = createRequire(import.meta.url)("electron/package.json") as {
    version: string;
  };
  const looksLike = (name: string, value: unknown): void => {
    Object.defineProperty(process, name, { value, configurable: true });
  };
  looksLike("type", "browser");
  looksLike("versions", { ...process.versions, electron: version, chrome: "" });
}

/** Where Chromium's DevTools protocol listens, once it does. */
async function debuggingAddress(): Promise<{ port: number; url: string }> {
  const file = path.join(host.profile, "DevToolsActivePort");
  for (let attempt = 0; ; attempt += 1) {
    try {
      const port = host.flags.debuggingPort || Number(fs.readFileSync(file, "utf8").split("\n")[0]);
      const answer = await fetch(`http://127.0.0.1:${port}/json/version`);
      const { webSocketDebuggerUrl: url } = (await answer.json()) as {
        webSocketDebuggerUrl: string;
      };
      return { port, url };
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(50);
    }
  }
}

/**
 * Runs the app of a folder on Chromium.
 *
 * @param argv - the command line without Node and script: flags and, as the
 * only argument that is no flag, the app's folder (else the current one)
 */
export async function runHost(argv: readonly string[]): Promise<void> {
  const flags = parseHostFlags(argv);
  configureHost(flags);
  // With the control channel on, stdout carries nothing else.
  if (flags.control) globalThis.console = new Console(process.stderr, process.stderr);
  process.argv = [process.execPath, flags.appRoot, ...flags.passedOn];
  standInForElectron();
  process.on("unhandledRejection", (reason) => {
    console.error("Unhandled promise rejection in the main process:", reason);
  });
  await takeInstanceLock(host.userData);

  const { app } = await import("./app.ts");
  const { announce, startControl } = await import("./control.ts");
  if (flags.control) startControl();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      app.quit();
    });
  onBrowserStarted((version) => {
    Object.assign(process.versions, { chrome: version });
    if (flags.debuggingPort === undefined) return;
    debuggingAddress().then(
      ({ port, url }) => {
        console.error(`DevTools listening on ${url}`);
        if (flags.control) announce("debugging", { port, url });
      },
      (error: unknown) => {
        console.error("Chromium's DevTools do not answer:", error);
      },
    );
  });

  const main = path.join(flags.appRoot, host.packageDescription.main);
  await import(pathToFileURL(main).href);
  app.becomeReady();
}
