/**
 * Reminders that are never lost (ask 6), of whichever workspace is open. `check` is called at start, on resume and unlock,
 * after every change of data, and at least every 30 seconds.
 */
import type { OwnReminder } from "../../src-shared/domain/reminders/own-reminder.ts";
import type { ReminderSettings } from "../../src-shared/domain/reminders/reminder-settings.ts";
import {
  type InMeeting,
  type MutedPayor,
  type ReminderRow,
  type ReminderTarget,
  reminderTargetKey,
} from "../../src-shared/domain/reminders/reminder-state.ts";
import type { IsoDate, IsoInstant } from "../../src-shared/domain/dates.ts";
import type { Input } from "../../src-shared/ipc/contract.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { FiredKeys } from "./fired-ledger.ts";
import type { ReminderNotice } from "./notices.ts";
import type { ReminderMemory, ReminderState } from "./reminder-memory.ts";
import { rowOfEntry, type WorkspaceEntries } from "./timetable.ts";
import { MAX_PAUSE_MS, WorkspaceReminders } from "./workspace-reminders.ts";

/** The open workspace. Another one has another `id`. */
export interface RemindedWorkspace {
  readonly id: string;
  readonly session: WorkspaceEntries;
}

/** What the service needs of the world. */
export interface ReminderWorld {
  readonly clock: Clock;
  readonly workspace: () => RemindedWorkspace | null;
  /** Settings of now; null switches reminders off. */
  readonly settings: () => ReminderSettings | null;
  readonly load: (workspaceId: string) => ReminderMemory;
  readonly storeState: (workspaceId: string, state: ReminderState) => void;
  readonly storeFired: (workspaceId: string, fired: FiredKeys) => void;
  readonly notify: (notice: ReminderNotice) => void;
  /** Told when the number of unread reminders changes. */
  readonly changed: (unread: number) => void;
  /** Asks for a look at the clock on the next turn. */
  readonly lookSoon: () => void;
  readonly log: Pick<Log, "error">;
}

interface Opened {
  readonly id: string;
  readonly entries: WorkspaceEntries;
  readonly reminders: WorkspaceReminders;
}

/** What is held and silent, beside the rows. */
export interface Silences {
  readonly own: readonly OwnReminder[];
  readonly muted: readonly MutedPayor[];
  readonly inMeeting: InMeeting | null;
  readonly held: number;
}

/** How many items and meetings nobody has acted upon, each once; snoozed ones are silent. */
function countUnread(rows: readonly ReminderRow[]): number {
  const unread = rows.filter((row) => !row.isRead && row.snoozedUntil === null);
  return new Set(unread.map(reminderTargetKey)).size;
}

function targetOfOwn({ id, about }: OwnReminder): ReminderTarget {
  return { implementationId: about?.implementationId ?? "", kind: "own", targetId: id };
}

/** The service. */
export class ReminderService {
  readonly #world: ReminderWorld;
  #opened: Opened | null = null;
  #counted: { readonly rows: readonly ReminderRow[]; readonly unread: number } | null = null;
  #toldUnread: number | null = null;

  constructor(world: ReminderWorld) {
    this.#world = world;
  }

  /** Looks at the wall clock and fires what is due. Gives the pause until the next look, at most 30 seconds. */
  check(): number {
    const pauseMs = this.#current()?.reminders.look() ?? MAX_PAUSE_MS;
    this.#tellUnread();
    return pauseMs;
  }

  /** The dated things of these implementations have changed. A look should follow. */
  entriesChanged(implementationIds: readonly string[]): void {
    this.#current()?.reminders.entriesChanged(implementationIds);
  }

  /** Stores where it stands, when the program ends. */
  close(): void {
    this.#leave();
  }

  /** Rows of the Reminder centre, newest first; snoozed ones included, those done or no longer open left out. */
  list(): readonly ReminderRow[] {
    return this.#current()?.reminders.rows.open() ?? [];
  }

  /** What is held and silent now. */
  silences(): Silences {
    const reminders = this.#current()?.reminders;
    if (!reminders) return { own: [], muted: [], inMeeting: null, held: 0 };
    const { own, muted, inMeeting } = reminders.state;
    const now = this.#world.clock.now();
    return {
      own,
      muted: muted.filter(({ implementationId }) => reminders.isMuted(implementationId, now)),
      inMeeting: inMeeting && now < inMeeting.until ? inMeeting : null,
      held: reminders.heldCount,
    };
  }

  /**
   * How many items and meetings nobody has acted upon, each once; snoozed ones are silent. Until everything was looked up
   * it is what was stored: the first paint asks for it, and must not wait for the index.
   */
  unread(): number {
    const reminders = this.#current()?.reminders;
    if (reminders && !reminders.isLookedUp) return countUnread(reminders.rows.all());
    const rows = this.list();
    if (this.#counted?.rows !== rows) this.#counted = { rows, unread: countUnread(rows) };
    return this.#counted.unread;
  }

  /** Marks these things done (their rows are gone for good), read, silent until an instant, or awake again. */
  act(targets: readonly ReminderTarget[], act: Input<"actOnReminders">["act"]): void {
    const opened = this.#current();
    if (!opened) return;
    const { rows } = opened.reminders;
    if (act.kind === "done") {
      rows.change(targets, () => null);
      this.#dropFinished(opened, targets);
    } else if (act.kind === "read") {
      rows.change(targets, (row) => ({ ...row, isRead: true }));
    } else {
      const snoozedUntil = act.kind === "snooze" ? new Date(act.until).toISOString() : null;
      if (snoozedUntil !== null) this.#listUnlisted(opened, targets);
      rows.change(targets, (row) => ({ ...row, isRead: true, snoozedUntil }));
    }
    opened.reminders.lookAgain();
    opened.reminders.save();
    this.#tellUnread();
    this.#world.lookSoon();
  }

  /** Silences a payor, to the end of a day or for good, or lets it be heard again. */
  mute(implementationId: string, isMuted: boolean, until: IsoDate | null): void {
    const opened = this.#current();
    if (!opened) return;
    const { reminders, entries } = opened;
    const others = reminders.state.muted.filter(
      (each) => each.implementationId !== implementationId,
    );
    const payorName = entries.payorNameOf(implementationId) ?? "";
    const since = this.#world.clock.now();
    if (isMuted) reminders.dropHeld(implementationId);
    reminders.change({
      muted: isMuted ? [...others, { implementationId, payorName, since, until }] : others,
    });
  }

  /** Holds reminders until an instant; null ends that now, and what was held comes with the next look. */
  setInMeeting(until: IsoInstant | null): void {
    const reminders = this.#current()?.reminders;
    if (!reminders) return;
    const now = this.#world.clock.now();
    const { inMeeting } = reminders.state;
    const since = inMeeting?.since ?? now;
    if (until !== null) {
      reminders.change({ inMeeting: { since, until: new Date(until).toISOString() } });
    } else if (inMeeting) {
      reminders.change({ inMeeting: { since, until: now } });
    }
    this.#world.lookSoon();
  }

  /** Adds an own reminder, or puts it in place of the one with that id. */
  saveOwn(reminder: Omit<OwnReminder, "createdAt">): void {
    const reminders = this.#current()?.reminders;
    if (!reminders) return;
    const { own } = reminders.state;
    const before = own.find(({ id }) => id === reminder.id);
    const saved = { ...reminder, createdAt: before?.createdAt ?? this.#world.clock.now() };
    reminders.changeOwn(
      before ? own.map((each) => (each === before ? saved : each)) : [...own, saved],
    );
    this.#world.lookSoon();
  }

  /** Takes an own reminder out, with its rows. */
  removeOwn(id: string): void {
    const reminders = this.#current()?.reminders;
    if (!reminders) return;
    const { own } = reminders.state;
    reminders.rows.change(own.filter((each) => each.id === id).map(targetOfOwn), () => null);
    reminders.changeOwn(own.filter((each) => each.id !== id));
    this.#tellUnread();
  }

  /** An own reminder that was done and does not come again is of no more use. */
  #dropFinished({ reminders }: Opened, targets: readonly ReminderTarget[]): void {
    const done = new Set(targets.map(reminderTargetKey));
    const { own } = reminders.state;
    const kept = own.filter(
      (each) => !done.has(reminderTargetKey(targetOfOwn(each))) || reminders.comesAgain(each),
    );
    if (kept.length < own.length) reminders.changeOwn(kept);
  }

  /** A thing that is silenced before it ever reminded gets a row: it comes back as one. */
  #listUnlisted({ entries, reminders }: Opened, targets: readonly ReminderTarget[]): void {
    const listed = new Set(reminders.rows.open().map(reminderTargetKey));
    const firedAt = this.#world.clock.now();
    const unlisted = targets.filter((target) => !listed.has(reminderTargetKey(target)));
    const rows = unlisted.flatMap(({ implementationId, kind, targetId }): ReminderRow[] => {
      const entry = entries
        .datedEntriesOf(implementationId)
        .find((each) => each.kind === kind && each.id === targetId && !each.isOver);
      if (!entry) return [];
      return [{ ...rowOfEntry(entry, "snoozed"), firedAt, snoozedUntil: null, isRead: true }];
    });
    for (const { key } of rows) reminders.noteKey(key);
    reminders.rows.add(rows);
  }

  #current(): Opened | null {
    const workspace = this.#world.workspace();
    if (workspace?.id === this.#opened?.id) return this.#opened;
    this.#leave();
    if (workspace) {
      const { id, session: entries } = workspace;
      const world = {
        ...this.#world,
        storeState: (state: ReminderState) => this.#world.storeState(id, state),
        storeFired: (fired: FiredKeys) => this.#world.storeFired(id, fired),
      };
      const reminders = new WorkspaceReminders(world, entries, this.#world.load(id));
      this.#opened = { id, entries, reminders };
    }
    return this.#opened;
  }

  #leave(): void {
    this.#opened?.reminders.close();
    this.#opened = null;
  }

  /** Tells the window when the count has changed, also because an item was done meanwhile. */
  #tellUnread(): void {
    const unread = this.unread();
    if (unread === this.#toldUnread) return;
    this.#toldUnread = unread;
    this.#world.changed(unread);
  }
}
