/**
 * Reminders that are never lost: stored instants against the wall clock (ask 6). Nothing waits on a long timer; `check`
 * is called at start, on resume and unlock, after every change of data, and at least every 30 seconds. Each moment
 * fires once, across restarts; what was missed while closed or asleep comes as one summary.
 */
import { addCalendarDays, type IsoDate, type IsoInstant } from "../../src-shared/domain/dates.ts";
import { dueInWords } from "../../src-shared/domain/people-dates.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import { momentsBetween, type ReminderMoment } from "../../src-shared/domain/reminders/moments.ts";
import { reminderAddress } from "../../src-shared/domain/reminders/reminder-address.ts";
import type { ReminderSettings } from "../../src-shared/domain/reminders/reminder-settings.ts";
import type {
  ReminderRow,
  ReminderState,
  ReminderTarget,
} from "../../src-shared/domain/reminders/reminder-state.ts";
import { instantOf } from "../../src-shared/domain/zoned-time.ts";
import type { Input } from "../../src-shared/ipc/contract.ts";
import type { Clock } from "../clock.ts";

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
  readonly datedEntries: (from: string, to: string) => readonly DatedEntry[];
  /** Settings of now; null switches reminders off. */
  readonly settings: () => ReminderSettings | null;
  readonly load: () => ReminderState;
  readonly store: (state: ReminderState) => void;
  readonly notify: (notice: ReminderNotice) => void;
  readonly changed: (unread: number) => void;
}

/** Longest pause between two looks at the clock. */
const MAX_PAUSE_MS = 30_000;
const MIN_PAUSE_MS = 250;
const MISSED_AFTER_MS = 120_000;
/** What was missed for longer is listed in the centre only (ask 6). */
const ANNOUNCED_FOR_MS = 3 * 86_400_000;
/** How far the stored look at the clock may lag behind; a date moved into the past of the day reminds of nothing. */
const STORE_AFTER_MS = 600_000;
const LOOK_BACK_DAYS = 21;
const LOOK_AHEAD_DAYS = 14;
const KEEP_DONE_DAYS = 60;
const SINGLE_NOTICES = 2;

function elapsedMs(from: IsoInstant, to: IsoInstant): number {
  return Date.parse(to) - Date.parse(from);
}

function nameOf({ implementationId, kind, targetId }: ReminderTarget): string {
  return `${implementationId}/${kind}/${targetId}`;
}

/** How many items and meetings nobody has acted upon, each once; snoozed ones are silent. */
function countUnread(rows: readonly ReminderRow[]): number {
  const unread = rows.filter((row) => !row.isRead && row.snoozedUntil === null);
  return new Set(unread.map(nameOf)).size;
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

/** The service. It looks after whichever workspace is open: `load`, `store` and `dueEntries` are of that one. */
export class ReminderService {
  readonly #world: ReminderWorld;
  #toldUnread: number | null = null;

  constructor(world: ReminderWorld) {
    this.#world = world;
  }

  /** Looks at the wall clock and fires what is due. Gives the pause until the next look, at most 30 seconds. */
  check(): number {
    const { clock, load } = this.#world;
    const settings = this.#world.settings();
    const now = clock.now();
    const state = load();
    const entries = this.#entries();
    // Off means off: what passes meanwhile must not come as a storm when switched on again.
    const hasFired = settings !== null && this.#fire(state, entries, settings, now);
    if (!hasFired && this.#isStoredLookOld(state, now)) {
      this.#world.store({ ...state, checkedUpTo: now });
    }
    this.#tellUnread(entries);
    if (!settings) return MAX_PAUSE_MS;
    const latest = new Date(Date.parse(now) + MAX_PAUSE_MS).toISOString();
    const [upcoming] = momentsBetween(entries, now, latest, settings);
    return upcoming ? Math.max(elapsedMs(now, upcoming.at), MIN_PAUSE_MS) : MAX_PAUSE_MS;
  }

  /** Rows of the Reminder centre, newest first; snoozed ones included, those done or no longer open left out. */
  list(): readonly ReminderRow[] {
    return this.#listOf(this.#entries());
  }

  /** How many items and meetings nobody has acted upon, each once; snoozed ones are silent. */
  unread(): number {
    return countUnread(this.list());
  }

  /** Marks all rows about these targets done (gone for good), read, or silent until an instant. */
  act(targets: readonly ReminderTarget[], act: Input<"actOnReminders">["act"]): void {
    const chosen = new Set(targets.map(nameOf));
    const state = this.#world.load();
    const now = this.#world.clock.now();
    if (act.kind === "done") {
      const doneKeys = state.rows
        .filter((row) => chosen.has(nameOf(row)))
        .map(({ key }) => ({ key, at: now }));
      this.#world.store({
        ...state,
        rows: state.rows.filter((row) => !chosen.has(nameOf(row))),
        doneKeys: [...state.doneKeys, ...doneKeys],
      });
    } else {
      const change = {
        isRead: true,
        ...(act.kind !== "read" && {
          snoozedUntil: act.kind === "snooze" ? act.until : null,
        }),
      };
      this.#world.store({
        ...state,
        rows: state.rows.map((row) => (chosen.has(nameOf(row)) ? { ...row, ...change } : row)),
      });
    }
    this.#tellUnread(this.#entries());
  }

  /** Fires the moments that have passed and the snoozed rows whose time has come. Answers whether there was any. */
  #fire(
    state: ReminderState,
    entries: readonly DatedEntry[],
    settings: ReminderSettings,
    now: IsoInstant,
  ): boolean {
    const { clock, store, notify } = this.#world;
    // A workspace seen for the first time reminds of its day, not of its past.
    const since = state.checkedUpTo ?? instantOf(clock.today(), "00:00", clock.timeZone());
    const known = new Set([
      ...state.rows.map((row) => row.key),
      ...state.doneKeys.map(({ key }) => key),
    ]);
    const moments = momentsBetween(entries, since, now, settings).filter(
      (moment) => !known.has(moment.key),
    );
    const rows = this.#stillOpen(state.rows, entries);
    const woken = rows.filter((row) => row.snoozedUntil !== null && row.snoozedUntil <= now);
    if (moments.length === 0 && woken.length === 0) return false;
    // Stored before it is shown: a crash in between loses a toast, never repeats one.
    store(
      this.#pruned({
        ...state,
        rows: [
          ...rows.map((row) =>
            woken.includes(row) ? { ...row, snoozedUntil: null, isRead: false } : row,
          ),
          ...moments.map((moment) => toRow(moment, now)),
        ],
        checkedUpTo: now,
      }),
    );
    const announced = moments.filter(({ at }) => elapsedMs(at, now) <= ANNOUNCED_FOR_MS);
    const isMissed = announced.some(({ at }) => elapsedMs(at, now) > MISSED_AFTER_MS);
    const fresh = announced.map((moment) => toRow(moment, now));
    for (const notice of noticesFor([...fresh, ...woken], isMissed, clock.today())) notify(notice);
    return true;
  }

  /** Also when it lies ahead, because the clock was wrong: nothing would be reminded of until then. */
  #isStoredLookOld({ checkedUpTo }: ReminderState, now: IsoInstant): boolean {
    return (
      checkedUpTo === null || checkedUpTo > now || elapsedMs(checkedUpTo, now) > STORE_AFTER_MS
    );
  }

  /** Tells the window when the count has changed, also because an item was done meanwhile. */
  #tellUnread(entries: readonly DatedEntry[]): void {
    const unread = countUnread(this.#listOf(entries));
    if (unread === this.#toldUnread) return;
    this.#toldUnread = unread;
    this.#world.changed(unread);
  }

  #listOf(entries: readonly DatedEntry[]): readonly ReminderRow[] {
    return this.#stillOpen(this.#world.load().rows, entries).toReversed();
  }

  #entries(): readonly DatedEntry[] {
    const today = this.#world.clock.today();
    return this.#world.datedEntries(
      addCalendarDays(today, -LOOK_BACK_DAYS),
      addCalendarDays(today, LOOK_AHEAD_DAYS),
    );
  }

  // An item done or moved since takes its reminders with it; one overdue beyond the look-back stays until acted upon.
  #stillOpen(rows: readonly ReminderRow[], entries: readonly DatedEntry[]): readonly ReminderRow[] {
    const concerned = new Set(rows.map((row) => row.implementationId));
    const open = new Set<string>();
    for (const { implementationId, kind, id, due } of entries) {
      if (concerned.has(implementationId)) open.add(`${implementationId}/${kind}/${id}/${due}`);
    }
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
