/** Starts the Chromium host as a child process and works it from outside, for tests and the demo. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";

const RUN = path.join(import.meta.dirname, "run.mjs");
const DIALOG_ORIGIN = "https://dialog.host.invalid";
const START_TIMEOUT_MS = 30_000;
const QUIT_TIMEOUT_MS = 20_000;

/** What to start the host with. */
export interface HostStart {
  /** The folder of the app, whose `package.json` names the main bundle. */
  readonly appRoot: string;
  readonly userDataDir: string;
  /** Further flags for the app. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The Node to run the host on; this process's own when absent. */
  readonly node?: string;
  /** Show the window; the host is headless when absent. */
  readonly isHeadful?: boolean;
}

type Line =
  { event: string; url?: string } | { id: number; ok: boolean; value?: unknown; error?: string };

/** A running host: its page, its control channel, its dialogs. */
export class HostClient {
  readonly process: ChildProcess;
  /** Resolves with the exit code once the host has ended; null when it was killed. */
  readonly exited: Promise<number | null>;
  /** Everything the host and main wrote to stderr so far. */
  log = "";
  private browser: Browser | undefined;
  private lastRequest = 0;
  private hasEnded = false;
  private readonly waiting = new Map<number, (line: Line & { id: number }) => void>();
  private readonly debuggingUrl: Promise<string>;
  private readonly answeredDialogs = new WeakSet<Page>();
  private readonly failures: Error[] = [];
  private dialogs: Promise<void> = Promise.resolve();

  constructor(start: HostStart) {
    this.process = spawn(
      start.node ?? process.execPath,
      [
        RUN,
        start.appRoot,
        ...(start.isHeadful === true ? [] : ["--headless"]),
        "--host-control",
        "--remote-debugging-port=0",
        `--user-data-dir=${start.userDataDir}`,
        ...(start.flags ?? []),
      ],
      { env: { ...process.env, ...start.env }, stdio: ["pipe", "pipe", "pipe"] },
    );
    this.process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.log += text;
    });
    this.exited = new Promise((resolve) => {
      this.process.once("exit", (code) => {
        this.hasEnded = true;
        for (const answer of this.waiting.values())
          answer({ id: 0, ok: false, error: "The host has ended" });
        resolve(code);
      });
    });
    this.debuggingUrl = new Promise((resolve, reject) => {
      if (this.process.stdout)
        createInterface({ input: this.process.stdout }).on("line", (text) => {
          const line = parseLine(text);
          if (!line) return;
          if ("id" in line) this.waiting.get(line.id)?.(line);
          else if (line.event === "debugging" && line.url !== undefined) resolve(line.url);
        });
      const timer = setTimeout(() => {
        reject(new Error(`The host opened no window in time.\n${this.log}`));
      }, START_TIMEOUT_MS);
      void this.exited.then((code) => {
        clearTimeout(timer);
        reject(
          new Error(`The host ended with ${String(code)} before it opened a window.\n${this.log}`),
        );
      });
    });
    this.debuggingUrl.catch(() => undefined); // Whoever asks for the page is told.
  }

  /** Attaches to Chromium as any other DevTools client does. */
  async connect(): Promise<Browser> {
    this.browser ??= await chromium.connectOverCDP(await this.debuggingUrl, { noDefaults: true });
    return this.browser;
  }

  /** Every page of Chromium, dialogs included. */
  async pages(): Promise<Page[]> {
    const browser = await this.connect();
    return browser.contexts().flatMap((context) => context.pages());
  }

  /** The page of the app's window, once it is there. */
  async page(): Promise<Page> {
    for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end; await pause(20)) {
      const found = (await this.pages()).find(
        (page) => page.url().includes(".invalid/") && !page.url().startsWith(DIALOG_ORIGIN),
      );
      if (found) {
        await found.waitForLoadState();
        return found;
      }
    }
    throw new Error(`The app showed no page in time.\n${this.log}`);
  }

  /** Asks the control channel, e.g. `ask("menu-click", { menuId: "undo" })`; see `control.ts` for its acts. */
  ask(act: string, details: object = {}): Promise<unknown> {
    this.lastRequest += 1;
    const id = this.lastRequest;
    return new Promise((resolve, reject) => {
      if (this.hasEnded) {
        reject(new Error("The host has ended"));
        return;
      }
      this.waiting.set(id, (line) => {
        this.waiting.delete(id);
        if ("ok" in line && line.ok) resolve(line.value);
        else reject(new Error("error" in line ? line.error : "refused"));
      });
      this.process.stdin?.write(`${JSON.stringify({ id, do: act, ...details })}\n`);
    });
  }

  /** Answers the next file dialog, whether it is open already or yet to come, with a path. */
  choosePath(chosen: string): void {
    this.answerNextDialog(async (page) => {
      await page.getByLabel("Path").fill(chosen);
      const accept = page.locator("button[value=accept]");
      await accept.click();
      const problem = page.getByRole("alert");
      const outcome = async (): Promise<string | null> => {
        await Promise.race([page.waitForEvent("close"), problem.waitFor()]);
        return page.isClosed() ? null : problem.textContent();
      };
      let text = page.isClosed() ? null : await outcome();
      if (text?.includes("is there already") === true) {
        await accept.click();
        text = page.isClosed() ? null : await outcome();
      }
      if (text !== null) throw new Error(`The dialog refused ${chosen}: ${text}`);
    });
  }

  /** Presses a button, e.g. "Cancel", of the next dialog. */
  pressDialogButton(label: string): void {
    this.answerNextDialog((page) => page.getByRole("button", { name: label, exact: true }).click());
  }

  private answerNextDialog(answer: (page: Page) => Promise<void>): void {
    const next = async (): Promise<Page | undefined> => {
      while (!this.hasEnded) {
        const pages = await this.pages();
        const found = pages.find(
          (page) => page.url().startsWith(DIALOG_ORIGIN) && !this.answeredDialogs.has(page),
        );
        if (found) return found;
        await pause(20);
      }
      return undefined;
    };
    const act = async (): Promise<void> => {
      const page = await next();
      if (!page) return;
      this.answeredDialogs.add(page);
      try {
        await answer(page);
      } catch (error) {
        // The page goes with the answer, often while the click is still under way.
        if (!page.isClosed()) this.failures.push(error as Error);
      }
    };
    this.dialogs = this.dialogs.then(act).catch(() => undefined);
  }

  /** Kills the host as a crash does; Chromium goes with it. */
  async kill(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.exited;
    await this.browser?.close().catch(() => undefined);
  }

  /**
   * Quits as the person does and waits for the end.
   *
   * @returns the exit code
   * @throws Error when the app does not quit in time, or a dialog could not be answered
   */
  async quit(): Promise<number | null> {
    if (!this.hasEnded) await this.ask("quit").catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(resolve, QUIT_TIMEOUT_MS, "late");
    });
    const code = await Promise.race([this.exited, late]);
    clearTimeout(timer);
    if (code === "late") {
      await this.kill();
      throw new Error(`The app did not quit in time.\n${this.log}`);
    }
    await this.browser?.close().catch(() => undefined);
    if (this.failures[0]) throw this.failures[0];
    return code;
  }
}

function parseLine(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined; // Something that main printed past the console.
  }
}
