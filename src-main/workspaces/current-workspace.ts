/** Which workspace is open, how another one is opened, and what the window is told about it. */
import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Playbook } from "../../src-shared/domain/playbook/playbook.ts";
import type { Bootstrap } from "../../src-shared/ipc/answers.ts";
import { fail, ok, problem, type Problem, type Result } from "../../src-shared/result.ts";
import type { Clock } from "../clock.ts";
import { createWorkspaceFolder, writeSampleWorkspace } from "../documents/create-workspace.ts";
import { openWorkspaceSession } from "../documents/open-workspace.ts";
import type { SessionEvents, WorkspaceSession } from "../documents/workspace-session.ts";
import type { Log } from "../log.ts";
import type { SettingsStore } from "../storage/settings-store.ts";
import { findWorkspace } from "../storage/workspace-folder.ts";

/** What the keeper needs of the world. */
export interface CurrentWorkspaceOptions {
  readonly store: SettingsStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly playbooks: readonly Playbook[];
  readonly userDataDir: string;
  readonly appVersion: string;
  readonly events: SessionEvents;
  readonly unreadReminders: () => number;
  /** Asked before the open workspace is left for another one; false keeps it open. */
  readonly mayLeave: (session: WorkspaceSession) => Promise<boolean>;
  /** Called after another workspace was opened. */
  readonly opened: () => void;
}

/** An open workspace: its id, and the session that has its files. */
export interface OpenWorkspace {
  readonly id: string;
  readonly session: WorkspaceSession;
}

const SAMPLE_FOLDER = "sample-workspace";

/** Stable id of a folder; the window sends it back instead of a path. */
function workspaceId(folder: string): string {
  return createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 16);
}

/** Keeps the one open workspace. Workspaces are opened one after the other, however many are asked for at once. */
export class CurrentWorkspace {
  readonly #options: CurrentWorkspaceOptions;
  #current: OpenWorkspace | null = null;
  #problem: Problem | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: CurrentWorkspaceOptions) {
    this.#options = options;
  }

  /** The open session, or null. */
  get session(): WorkspaceSession | null {
    return this.#current?.session ?? null;
  }

  /** Id of the open workspace, or null. */
  get id(): string | null {
    return this.#current?.id ?? null;
  }

  /** The open workspace, or null. */
  get current(): OpenWorkspace | null {
    return this.#current;
  }

  /** The session, or the refusal to give for a request that needs one. */
  require(): Result<WorkspaceSession> {
    if (this.#current) return ok(this.#current.session);
    return fail(
      problem("no-workspace", "No workspace is open", { advice: "Create or open one first." }),
    );
  }

  /** Opens the folder given on the command line, else the one open last; failure is kept for the first-run screen. */
  async openAtStart(folder: string | null): Promise<void> {
    const { store } = this.#options;
    const last = store.recents().find(({ id }) => id === store.lastWorkspaceId());
    const wanted = folder ?? last?.folder;
    if (wanted !== undefined) await this.open(wanted);
  }

  /**
   * Opens a folder that is a workspace. The one that was open stays open until the new one stands, and stays so when it
   * fails. Errors: `cancelled` when the user stays for unsaved changes, those of `openWorkspaceSession`, `unexpected`.
   */
  async open(folder: string): Promise<Result<Bootstrap>> {
    return this.#inTurn(() => this.#openNow(path.resolve(folder)));
  }

  /** Makes a folder a workspace and opens it. */
  async create(folder: string, name: string): Promise<Result<Bootstrap>> {
    const { clock, appVersion } = this.#options;
    const created = await createWorkspaceFolder(folder, name, { clock, appVersion });
    return created.ok ? this.open(folder) : created;
  }

  /** Opens the sample: made around today, so that its dates are alive; those made on other days are thrown away. */
  async openSample(): Promise<Result<Bootstrap>> {
    return this.#inTurn(async () => {
      const { clock, appVersion, playbooks, store, userDataDir } = this.#options;
      const parent = path.join(userDataDir, SAMPLE_FOLDER);
      const folder = path.join(parent, clock.today());
      const found = await findWorkspace(folder);
      if (!found.ok && found.error.code === "workspace-missing") {
        // What is there is a sample that was never finished.
        await rm(folder, { recursive: true, force: true });
        const ipm = store.settings().userName || defaultUserName();
        const written = await writeSampleWorkspace(folder, { clock, appVersion, playbooks, ipm });
        if (!written.ok) return written;
      }
      const opened = await this.#openNow(folder);
      if (opened.ok) await this.#removeSamplesBut(folder);
      return opened.ok ? ok(this.bootstrap()) : opened;
    });
  }

  /** Opens a workspace of the list of recent ones. */
  async openRecent(id: string): Promise<Result<Bootstrap>> {
    const recent = this.#options.store.recents().find((candidate) => candidate.id === id);
    if (recent) return this.open(recent.folder);
    return fail(problem("not-found", "That workspace is no longer in the list of recent ones"));
  }

  /** Resolves when no workspace is being opened. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  /** Saves what waits and lets go of the open workspace, when the program ends. */
  async close(): Promise<void> {
    await this.#current?.session.close();
  }

  /** Everything that the first paint needs. */
  bootstrap(): Bootstrap {
    const { store, clock, appVersion } = this.#options;
    const { session } = this;
    return {
      appVersion,
      platform:
        process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux",
      today: clock.today(),
      now: clock.now(),
      timeZone: clock.timeZone(),
      settings: store.settings(),
      recentWorkspaces: store.recents(),
      workspace: session?.info() ?? null,
      workspaceProblem: session ? null : this.#problem,
      board: session?.board() ?? null,
      unreadReminders: this.#options.unreadReminders(),
      history: session?.historyLabels() ?? { undo: null, redo: null },
    };
  }

  async #openNow(folder: string): Promise<Result<Bootstrap>> {
    const { store, mayLeave, opened: tellOpened } = this.#options;
    const before = this.#current;
    const id = workspaceId(folder);
    if (before?.id === id) return ok(this.bootstrap());
    if (before && !(await mayLeave(before.session))) {
      return fail(
        problem("cancelled", "The workspace stays open: some changes are not saved yet", {
          where: before.session.info().folder,
        }),
      );
    }
    const opened = await this.#openSession(folder);
    if (!opened.ok) {
      this.#problem = opened.error;
      return opened;
    }
    await this.#followMove(id, opened.value);
    const { name } = opened.value.info();
    store.addRecent({ id, name, folder, madeAt: opened.value.madeAt });
    store.setLastWorkspaceId(id);
    // From here on requests go to the new one; the old one only finishes its saves, and says nothing more.
    this.#current = { id, session: opened.value };
    this.#problem = null;
    const left = before && this.#letGo(before.session);
    tellOpened();
    await left;
    return ok(this.bootstrap());
  }

  /** A workspace that is no longer where it was keeps its reminders; a copy begins with none. */
  async #followMove(id: string, session: WorkspaceSession): Promise<void> {
    const { store } = this.#options;
    const { name } = session.info();
    const recents = store.recents();
    if (recents.some((recent) => recent.id === id)) return;
    for (const recent of recents) {
      const isSame = recent.madeAt ? recent.madeAt === session.madeAt : recent.name === name;
      if (!isSame) continue;
      const there = await findWorkspace(recent.folder);
      if (there.ok || there.error.code !== "workspace-missing") continue;
      store.takeOverReminders(recent.id, id);
      return;
    }
  }

  async #openSession(folder: string): Promise<Result<WorkspaceSession>> {
    const { store, clock, log, playbooks, userDataDir, appVersion, events } = this.#options;
    const user = (): string => store.settings().userName;
    try {
      return await openWorkspaceSession({
        ...{ folder, userDataDir, clock, user, appVersion, playbooks, events, log },
      });
    } catch (error) {
      log.error("A workspace could not be opened", error);
      return fail(
        problem("unexpected", "The workspace could not be opened", {
          where: folder,
          advice: "Nothing in it was changed. Try again; the log file says more.",
          details: error instanceof Error ? error.message : String(error),
        }),
      );
    }
  }

  async #letGo(session: WorkspaceSession): Promise<void> {
    try {
      await session.close();
    } catch (error) {
      this.#options.log.error("The workspace that was left could not be closed", error);
    }
  }

  async #removeSamplesBut(folder: string): Promise<void> {
    const { store, log } = this.#options;
    const parent = path.dirname(folder);
    try {
      for (const name of await readdir(parent)) {
        const other = path.join(parent, name);
        if (other === folder) continue;
        await rm(other, { recursive: true, force: true });
        store.removeRecent(workspaceId(other));
      }
    } catch (error) {
      log.warn("An old sample could not be removed; it is tried again with the next one", error);
    }
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act);
    // Whoever asked for it gets its error; the next one runs all the same.
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** The system's user name as a first guess of the user's own. */
export function defaultUserName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // userInfo throws where the account has no entry; the name is asked for on the first-run screen anyway.
    return "";
  }
}
