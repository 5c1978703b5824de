/**
 * Reminders that are never lost: stored instants against the wall clock (ask 6). Nothing waits on a long timer; `check`
 * is called at start, on resume and unlock, after every change of data, and at least every 30 seconds. Each moment
 * fires once, across restarts; what was missed while closed or asleep comes as one summary.
 */
import { addCalendarDays, type IsoDate, type IsoInstant } from "../../src-shared/domain/dates.ts";
import { dueInWords } from "../../src-shared/domain/people-dates.ts";
import {
  momentsBetween,
  nextMomentAfter,
  type ReminderMoment,
  type ReminderRow,
} from "../../src-shared/domain/reminders.ts";
import type { DueEntry, ReminderSettings } from "../../src-shared/domain/reminders.ts";
import { instantOf } from "../../src-shared/domain/zoned-time.ts";
import type { Clock } from "../clock.ts";
import type { ReminderState } from "../storage/settings-store.ts";

/** What a native notification says, and where a click on it leads (an address within the window). */
export interface ReminderNotice {
  readonly title: string;
  readonly body: string;
  readonly address: string;
}

/** What the service needs of the world. */
export interface ReminderWorld {
  readonly clock: Clock;
  /** Open entries due in the span, of active implementations; empty without a workspace. */
  readonly dueEntries: (from: string, to: string) => readonly DueEntry[];
  /** Settings of now; null switches reminders off. */
  readonly settings: () => ReminderSettings | null;
  readonly load: () => ReminderState;
  readonly store: (state: ReminderState) => void;
  readonly notify: (notice: ReminderNotice) => void;
  readonly changed: (unread: number) => void;
}

/** Longest pause between two looks at the clock, in milliseconds. */
export const MAX_PAUSE_MS = 30_000;
const MIN_PAUSE_MS = 250;
const MISSED_AFTER_MS = 120_000;
const STORE_AFTER_MS = 3_600_000;
const LOOK_BACK_DAYS = 21;
const LOOK_AHEAD_DAYS = 14;
const KEEP_DONE_DAYS = 60;
const SINGLE_NOTICES = 2;

function elapsedMs(from: IsoInstant | null, to: IsoInstant): number {
  return from === null ? Number.POSITIVE_INFINITY : Date.parse(to) - Date.parse(from);
}

/** Where a reminder leads. */
export function reminderAddress(
  row: Pick<ReminderRow, "implementationId" | "kind" | "targetId">,
): string {
  const tab =
    row.kind === "item" ? `checklists?item=${row.targetId}` : `meetings?meeting=${row.targetId}`;
  return `/implementation/${row.implementationId}/${tab}`;
}

function toRow({ key, reason, entry }: ReminderMoment, firedAt: IsoInstant): ReminderRow {
  const { implementationId, payorName, kind, id, title, due } = entry;
  return {
    key,
    implementationId,
    payorName,
    kind,
    targetId: id,
    title,
    due,
    reason,
    firedAt,
    snoozedUntil: null,
    isRead: false,
  };
}

function noticesFor(
  rows: readonly ReminderRow[],
  isMissed: boolean,
  today: IsoDate,
): readonly ReminderNotice[] {
  if (rows.length === 0) return [];
  if (rows.length === 1 || (rows.length <= SINGLE_NOTICES && !isMissed)) {
    return rows.map((row) => ({
      title: row.payorName,
      body: `${row.title}: ${dueInWords(row.due, today)}`,
      address: reminderAddress(row),
    }));
  }
  const payors = [...new Set(rows.map((row) => row.payorName))];
  const names =
    payors.length > 3
      ? `${payors.slice(0, 3).join(", ")} and ${payors.length - 3} more`
      : payors.join(", ");
  const title = isMissed
    ? `${rows.length} reminders came while you were away`
    : `${rows.length} reminders`;
  return [{ title, body: names, address: "/reminders" }];
}

/** The service. One per open workspace. */
export class ReminderService {
  readonly #world: ReminderWorld;

  constructor(world: ReminderWorld) {
    this.#world = world;
  }

  /** Looks at the wall clock and fires what is due. Gives the pause until the next look, at most 30 seconds. */
  check(): number {
    const { clock, load, store, notify, changed } = this.#world;
    const settings = this.#world.settings();
    const now = clock.now();
    const state = load();
    if (!settings) {
      // Off means off: what passes meanwhile must not come as a storm when switched on again.
      if (elapsedMs(state.checkedUpTo, now) > STORE_AFTER_MS) store({ ...state, checkedUpTo: now });
      return MAX_PAUSE_MS;
    }
    const entries = this.#entries();
    // A workspace seen for the first time reminds of its day, not of its past.
    const checkedUpTo = state.checkedUpTo ?? instantOf(clock.today(), "00:00", clock.timeZone());
    const known = new Set([
      ...state.rows.map((row) => row.key),
      ...state.doneKeys.map(({ key }) => key),
    ]);
    const moments = momentsBetween(entries, checkedUpTo, now, settings).filter(
      (moment) => !known.has(moment.key),
    );
    const fresh = moments.map((moment) => toRow(moment, now));
    const woken = state.rows.filter((row) => row.snoozedUntil !== null && row.snoozedUntil <= now);
    if (fresh.length > 0 || woken.length > 0 || state.checkedUpTo === null) {
      const rows = state.rows.map((row) =>
        woken.includes(row) ? { ...row, snoozedUntil: null, isRead: false } : row,
      );
      // Stored before it is shown: a crash in between loses a toast, never repeats one.
      store(
        this.#pruned({
          ...state,
          rows: [...this.#stillOpen(rows, entries), ...fresh],
          checkedUpTo: now,
        }),
      );
      const isMissed = moments.some((moment) => elapsedMs(moment.at, now) > MISSED_AFTER_MS);
      for (const notice of noticesFor([...fresh, ...woken], isMissed, clock.today()))
        notify(notice);
      changed(this.unread());
    }
    const upcoming = nextMomentAfter(entries, now, settings);
    const pauseMs = upcoming ? elapsedMs(now, upcoming.at) : MAX_PAUSE_MS;
    return Math.min(Math.max(pauseMs, MIN_PAUSE_MS), MAX_PAUSE_MS);
  }

  /** Rows of the Reminder centre, newest first; snoozed ones included, those done or no longer open left out. */
  list(): readonly ReminderRow[] {
    return this.#stillOpen(this.#world.load().rows, this.#entries()).toReversed();
  }

  /** How many rows nobody has looked at; snoozed ones are silent. */
  unread(): number {
    return this.list().filter((row) => !row.isRead && row.snoozedUntil === null).length;
  }

  /** Marks rows done (gone for good), read, or silent until an instant. */
  act(
    keys: readonly string[],
    act: { kind: "done" } | { kind: "read" } | { kind: "snooze"; until: IsoInstant },
  ): void {
    const chosen = new Set(keys);
    const state = this.#world.load();
    const now = this.#world.clock.now();
    if (act.kind === "done") {
      const doneKeys = state.rows
        .filter((row) => chosen.has(row.key))
        .map(({ key }) => ({ key, at: now }));
      this.#world.store({
        ...state,
        rows: state.rows.filter((row) => !chosen.has(row.key)),
        doneKeys: [...state.doneKeys, ...doneKeys],
      });
    } else {
      const change =
        act.kind === "read" ? { isRead: true } : { isRead: true, snoozedUntil: act.until };
      this.#world.store({
        ...state,
        rows: state.rows.map((row) => (chosen.has(row.key) ? { ...row, ...change } : row)),
      });
    }
    this.#world.changed(this.unread());
  }

  #entries(): readonly DueEntry[] {
    const today = this.#world.clock.today();
    return this.#world.dueEntries(
      addCalendarDays(today, -LOOK_BACK_DAYS),
      addCalendarDays(today, LOOK_AHEAD_DAYS),
    );
  }

  // An item done or moved since takes its reminders with it; one overdue beyond the look-back stays until acted upon.
  #stillOpen(rows: readonly ReminderRow[], entries: readonly DueEntry[]): readonly ReminderRow[] {
    const open = new Set(
      entries.map((entry) => `${entry.implementationId}/${entry.kind}/${entry.id}/${entry.due}`),
    );
    const horizon = addCalendarDays(this.#world.clock.today(), -LOOK_BACK_DAYS);
    return rows.filter(
      (row) =>
        row.due < horizon ||
        open.has(`${row.implementationId}/${row.kind}/${row.targetId}/${row.due}`),
    );
  }

  #pruned(state: ReminderState): ReminderState {
    const oldest = addCalendarDays(this.#world.clock.today(), -KEEP_DONE_DAYS);
    return {
      ...state,
      rows: state.rows.filter((row) => row.firedAt >= oldest),
      doneKeys: state.doneKeys.filter(({ at }) => at >= oldest),
    };
  }
}
