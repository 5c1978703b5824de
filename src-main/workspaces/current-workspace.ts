/** Which workspace is open, how another one is opened, and what the window is told about it. */
import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Playbook } from "../../src-shared/domain/playbook.ts";
import type { Bootstrap } from "../../src-shared/ipc/contract.ts";
import { ok, problem, type Problem, type Result } from "../../src-shared/result.ts";
import type { Clock } from "../clock.ts";
import { createWorkspaceFolder, writeSampleWorkspace } from "../documents/create-workspace.ts";
import { openWorkspaceSession } from "../documents/open-workspace.ts";
import type { SessionEvents, WorkspaceSession } from "../documents/workspace-session.ts";
import type { Log } from "../log.ts";
import type { SettingsStore } from "../storage/settings-store.ts";

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
  /** Called after another workspace was opened. */
  readonly opened: () => void;
}

const SAMPLE_FOLDER = "sample-workspace";

/** Stable id of a folder; the window sends it back instead of a path. */
export function workspaceId(folder: string): string {
  return createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 16);
}

/** Keeps the one open workspace. */
export class CurrentWorkspace {
  readonly #options: CurrentWorkspaceOptions;
  #session: WorkspaceSession | null = null;
  #problem: Problem | null = null;

  constructor(options: CurrentWorkspaceOptions) {
    this.#options = options;
  }

  /** The open session, or null. */
  get session(): WorkspaceSession | null {
    return this.#session;
  }

  /** Id of the open workspace, or null. */
  get id(): string | null {
    return this.#session ? workspaceId(this.#session.info().folder) : null;
  }

  /** The session, or the refusal to give for a request that needs one. */
  require(): Result<WorkspaceSession> {
    if (this.#session) return ok(this.#session);
    return {
      ok: false,
      error: problem("no-workspace", "No workspace is open", {
        advice: "Create or open one first.",
      }),
    };
  }

  /** Opens the folder given on the command line, else the one open last; failure is kept for the first-run screen. */
  async openAtStart(folder: string | null): Promise<void> {
    const last = this.#options.store
      .recents()
      .find(({ id }) => id === this.#options.store.lastWorkspaceId());
    const wanted = folder ?? last?.folder;
    if (wanted !== undefined) await this.open(path.resolve(wanted));
  }

  /** Opens a folder that is a workspace. The one that was open is saved and closed only when the new one stands. */
  async open(folder: string): Promise<Result<Bootstrap>> {
    const { store, clock, log, playbooks, userDataDir, appVersion, events } = this.#options;
    if (this.#session && path.resolve(this.#session.info().folder) === path.resolve(folder))
      return ok(this.bootstrap());
    await this.#session?.flush();
    const opened = await openWorkspaceSession({
      folder,
      userDataDir,
      clock,
      user: () => store.settings().userName,
      appVersion,
      playbooks,
      events,
      log,
    });
    if (!opened.ok) {
      this.#problem = opened.error;
      return opened;
    }
    await this.#session?.close();
    this.#session = opened.value;
    this.#problem = null;
    const id = workspaceId(folder);
    store.addRecent({ id, name: opened.value.info().name, folder });
    store.setLastWorkspaceId(id);
    this.#options.opened();
    return ok(this.bootstrap());
  }

  /** Makes a folder a workspace and opens it. */
  async create(folder: string, name: string): Promise<Result<Bootstrap>> {
    const { clock, appVersion } = this.#options;
    const created = await createWorkspaceFolder(folder, name, { clock, appVersion });
    return created.ok ? this.open(folder) : created;
  }

  /** Opens the sample: made around today, so that its dates are alive; one made on another day is made anew. */
  async openSample(): Promise<Result<Bootstrap>> {
    const { clock, appVersion, playbooks, store, userDataDir } = this.#options;
    const parent = path.join(userDataDir, SAMPLE_FOLDER);
    const folder = path.join(parent, clock.today());
    const existing = await this.open(folder);
    if (existing.ok || existing.error.code !== "workspace-missing") return existing;
    await this.#session?.close();
    this.#session = null;
    await rm(parent, { recursive: true, force: true });
    const written = await writeSampleWorkspace(folder, {
      clock,
      appVersion,
      playbooks,
      ipm: store.settings().userName || defaultUserName(),
    });
    return written.ok ? this.open(folder) : written;
  }

  /** Opens a workspace of the list of recent ones. */
  async openRecent(id: string): Promise<Result<Bootstrap>> {
    const recent = this.#options.store.recents().find((candidate) => candidate.id === id);
    if (recent) return this.open(recent.folder);
    return {
      ok: false,
      error: problem("not-found", "That workspace is no longer in the list of recent ones"),
    };
  }

  /** Everything that the first paint needs. */
  bootstrap(): Bootstrap {
    const { store, clock, appVersion } = this.#options;
    return {
      appVersion,
      platform:
        process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux",
      today: clock.today(),
      now: clock.now(),
      timeZone: clock.timeZone(),
      settings: store.settings(),
      recentWorkspaces: store.recents(),
      workspace: this.#session?.info() ?? null,
      workspaceProblem: this.#session ? null : this.#problem,
      board: this.#session?.board() ?? null,
      unreadReminders: this.#options.unreadReminders(),
      history: this.#session?.historyLabels() ?? { undo: null, redo: null },
    };
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
