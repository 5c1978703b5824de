/**
 * Calendar files: exported ones, and the feed of a workspace, a file that is kept as the workspace is. Work on them is done
 * one after the other, since the ledger says what the last one said.
 */
import { readFile } from "node:fs/promises";
import { setTimeout as sleepMs } from "node:timers/promises";
import type { ReminderSettings } from "../../src-shared/domain/reminders/reminder-settings.ts";
import type { CalendarFeed } from "../../src-shared/ipc/answers.ts";
import type { CalendarScope } from "../../src-shared/ipc/contract.ts";
import { fail, ok, problem, type Problem, type Result } from "../../src-shared/result.ts";
import type { Clock } from "../clock.ts";
import { writeExport } from "../exports/write-export.ts";
import type { Log } from "../log.ts";
import { realWriteEnvironment, type WriteEnvironment } from "../storage/atomic-write.ts";
import type { SettingsStore } from "../storage/settings-store.ts";
import { CalendarLedger } from "./calendar-ledger.ts";
import { type CalendarSource, composeCalendar, type ComposedCalendar } from "./compose-calendar.ts";

/** From a change to the feed: a burst of changes makes one file. */
const FEED_PAUSE_MS = 2_000;
/** Making feeds takes at most one part in so many of the time, however large the workspace. */
const FEED_SHARE = 20;
/** How long leaving a workspace waits for its feed; what is not written then is at the next start. */
const FLUSH_MS = 3_000;

/** The open workspace as calendar files see it. */
export interface CalendarWorkspace {
  readonly id: string;
  readonly name: string;
  readonly source: CalendarSource;
}

/** What calendar files need of the world. */
export interface CalendarFilesOptions {
  /** Null while none is open. */
  readonly workspace: () => CalendarWorkspace | null;
  readonly settings: () => ReminderSettings;
  readonly store: Pick<SettingsStore, "calendarFeed" | "setCalendarFeed">;
  readonly ledgerPath: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Tells the window. */
  readonly feedChanged: (feed: CalendarFeed) => void;
  /** Where files are written; tests make it fail. */
  readonly environment?: WriteEnvironment;
  readonly feedPauseMs?: number;
}

/** Writes calendar files of the open workspace. */
export class CalendarFiles {
  readonly #options: CalendarFilesOptions;
  readonly #environment: WriteEnvironment;
  readonly #problems = new Map<string, Problem>();
  #ledger: CalendarLedger | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #pauseMs: number;

  constructor(options: CalendarFilesOptions) {
    this.#options = options;
    this.#environment = options.environment ?? realWriteEnvironment;
    this.#pauseMs = options.feedPauseMs ?? FEED_PAUSE_MS;
  }

  /**
   * Writes a calendar file and says how many events it holds. Errors: `refused` when there are none, `no-workspace`,
   * those of writing.
   */
  async export(
    scope: CalendarScope,
    name: string,
    file: string,
  ): Promise<Result<{ readonly events: number }>> {
    return this.#inTurn(async () => {
      const workspace = this.#options.workspace();
      if (!workspace) return noWorkspace();
      const composed = await this.#compose(workspace, scope, { name, isFeed: false });
      if (composed.events === 0) {
        return fail(
          problem("refused", "There is nothing with a date to put into a calendar", {
            advice: "Nothing was exported. What is done, cancelled or closed is in no calendar.",
          }),
        );
      }
      const written = await writeExport(file, composed.text, this.#environment);
      if (!written.ok) return written;
      await composed.learn();
      return ok({ events: composed.events });
    });
  }

  /** The feed of the open workspace. */
  feed(): CalendarFeed {
    const workspace = this.#options.workspace();
    const kept = workspace && this.#options.store.calendarFeed(workspace.id);
    if (!kept) return NO_FEED;
    return { ...kept, problem: this.#problems.get(workspace.id) ?? null };
  }

  /** Makes a file the feed of the open workspace, once it could be written there. Errors: `no-workspace`, those of writing. */
  async chooseFeed(file: string): Promise<Result<CalendarFeed>> {
    return this.#inTurn(async () => {
      const workspace = this.#options.workspace();
      if (!workspace) return noWorkspace();
      const written = await this.#writeFeed(workspace, file);
      if (!written.ok) return written;
      this.#keepFeed(workspace.id, file, written.value);
      return ok(this.feed());
    });
  }

  /** Keeps the file up to date no longer. It stays where it is. */
  stopFeed(): CalendarFeed {
    const workspace = this.#options.workspace();
    if (workspace) {
      this.#options.store.setCalendarFeed(workspace.id, null);
      this.#problems.delete(workspace.id);
    }
    this.#stopTimer();
    return this.feed();
  }

  /** Brings the feed up to date soon: something with a date changed, the day did, or the settings of alarms. */
  changed(): void {
    if (this.#timer || this.feed().path === null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#refresh();
    }, this.#pauseMs);
  }

  /** Brings the feed up to date now when something waits for it; for a moment only, since somebody wants to leave. */
  async flush(): Promise<void> {
    if (this.#timer) {
      this.#stopTimer();
      void this.#refresh();
    }
    await Promise.race([this.#turn, sleepMs(FLUSH_MS, undefined, { ref: false })]);
  }

  /** Lets go of the ledger. */
  async close(): Promise<void> {
    await this.flush();
    this.#ledger?.close();
    this.#ledger = null;
  }

  async #refresh(): Promise<void> {
    const { store, log, feedChanged } = this.#options;
    await this.#inTurn(async () => {
      const workspace = this.#options.workspace();
      const kept = workspace && store.calendarFeed(workspace.id);
      if (!workspace || !kept) return;
      const written = await this.#writeFeed(workspace, kept.path).catch((error: unknown) => {
        log.error("The calendar file could not be made", error);
        return fail(
          problem("unexpected", "The calendar file could not be made; the log file says more"),
        );
      });
      // The user may have stopped it meanwhile.
      if (store.calendarFeed(workspace.id)?.path !== kept.path) return;
      if (written.ok) {
        this.#keepFeed(workspace.id, kept.path, written.value);
        return;
      }
      this.#problems.set(workspace.id, notUpdated(written.error));
      log.warn("The calendar file could not be updated", { code: written.error.code });
      feedChanged(this.feed());
    }).catch((error: unknown) => {
      log.error("The calendar file could not be brought up to date", error);
    });
  }

  /** Writes the feed unless the file says the same already: then it is not written, which the answer says. */
  async #writeFeed(
    workspace: CalendarWorkspace,
    file: string,
  ): Promise<Result<{ readonly isSame: boolean }>> {
    const { feedPauseMs } = this.#options;
    const begunMs = performance.now();
    const name = `Payor Desk: ${workspace.name}`;
    const composed = await this.#compose(workspace, { kind: "everything" }, { name, isFeed: true });
    const isSame = (await textOf(file)) === composed.text;
    if (!isSame) {
      const written = await writeExport(file, composed.text, this.#environment);
      if (!written.ok) return written;
    }
    await composed.learn();
    this.#pauseMs = Math.max(
      feedPauseMs ?? FEED_PAUSE_MS,
      (performance.now() - begunMs) * FEED_SHARE,
    );
    return ok({ isSame });
  }

  /** Notes that the file is the feed and up to date, and tells the window when that is news. */
  #keepFeed(workspaceId: string, file: string, { isSame }: { readonly isSame: boolean }): void {
    const { store, clock, feedChanged } = this.#options;
    const hadProblem = this.#problems.delete(workspaceId);
    const isKnown = isSame && store.calendarFeed(workspaceId)?.path === file;
    if (isKnown && !hadProblem) return;
    if (!isKnown) store.setCalendarFeed(workspaceId, { path: file, writtenAt: clock.now() });
    feedChanged(this.feed());
  }

  async #compose(
    { id: workspaceId, source }: CalendarWorkspace,
    scope: CalendarScope,
    kind: { readonly name: string; readonly isFeed: boolean },
  ): Promise<ComposedCalendar> {
    const { ledgerPath, log, settings, clock } = this.#options;
    const ledger = (this.#ledger ??= CalendarLedger.open(ledgerPath, log));
    return composeCalendar(scope, {
      ...{ source, ledger, workspaceId, clock, settings: settings(), ...kind },
    });
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

const NO_FEED: CalendarFeed = { path: null, writtenAt: null, problem: null };

function noWorkspace(): Result<never> {
  return fail(problem("no-workspace", "No workspace is open"));
}

/** Null when there is none, or none that can be read. */
async function textOf(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch(() => null);
}

function notUpdated(failed: Problem): Problem {
  return { ...failed, advice: "It is as it was before. It is tried again with the next change." };
}
