/**
 * The rules from dated things to moments (domain.md section 3, Reminders). Every moment is in working time: what would come in
 * quiet hours or on a day off is moved here, so that nobody else has to think of it.
 */
import { addBusinessDays } from "../calendar/business-days.ts";
import {
  type DatedEntry,
  type DatedKind,
  isMeeting,
  targetKey,
} from "../dated-entries/dated-entry.ts";
import { addCalendarDays, type IsoDate, type IsoInstant } from "../dates.ts";
import { BANKING_TIME_ZONE } from "../calendar/money-movement.ts";
import { INVITATION_VALID_DAYS, REINVITE_DAY } from "../payees/payee-invitation.ts";
import { instantOf, knownZoneOr } from "../zoned-time.ts";
import { type ReminderReason, ruleOf } from "./reminder-rules.ts";
import type { ReminderSettings } from "./reminder-settings.ts";
import { createWorkingTime } from "./working-time.ts";

/** A reminder of something, not yet told of what. */
export interface PlannedMoment {
  readonly reason: ReminderReason;
  readonly at: IsoInstant;
}

/** One reminder at one moment. `key` is stable across restarts: each fires at most once. */
export interface ReminderMoment extends PlannedMoment {
  readonly key: string;
  readonly entry: DatedEntry;
}

/** A reminder about a day. Business days are those of the standard calendar: it rings at the user's desk, not at the payor's. */
interface DayRule {
  readonly reason: ReminderReason;
  /** Business days from the date of the thing; negative = before. */
  readonly businessDays?: number;
  /** The same in calendar days. */
  readonly calendarDays?: number;
  /** Announces what comes, so that it may not come too late; else it reports what is. */
  readonly isAhead?: true;
}

const OVERDUE: readonly DayRule[] = [
  { reason: "overdue_1", businessDays: 1 },
  { reason: "overdue_3", businessDays: 3 },
  { reason: "overdue_5", businessDays: 5 },
];
const ON_ITS_DAY: DayRule = { reason: "due_today", isAhead: true };
const DAY_BEFORE: DayRule = { reason: "due_in_1", businessDays: -1, isAhead: true };
const MEETING: readonly DayRule[] = [{ reason: "meeting", isAhead: true }];

/**
 * Reminders about a day, of each kind that has them. Kickoff, go-live, waves and tests have none: items stand for each of them
 * (SET-05, ROL-11, TST-05...), and a second reminder of the same day would be noise.
 */
const DAY_RULES: Readonly<Partial<Record<DatedKind, readonly DayRule[]>>> = {
  item: [
    { reason: "due_in_5", businessDays: -5, isAhead: true },
    DAY_BEFORE,
    ON_ITS_DAY,
    ...OVERDUE,
  ],
  action: [ON_ITS_DAY, ...OVERDUE],
  decision: [DAY_BEFORE, ON_ITS_DAY, ...OVERDUE],
  // Whoever met the last criterion that day knows; who has not decided by the next morning is reminded.
  gate: [
    { reason: "waits", businessDays: 1 },
    { reason: "waits_3", businessDays: 3 },
    { reason: "waits_5", businessDays: 5 },
  ],
  invitation: [
    // The date of the entry is the last day; day 10 is counted from the sending (domain.md section 4).
    { reason: "reinvite", calendarDays: REINVITE_DAY - INVITATION_VALID_DAYS, isAhead: true },
    DAY_BEFORE,
  ],
  stall: [{ reason: "stalled" }],
  hold: [{ reason: "review" }],
  stale: [{ reason: "untouched" }],
  // Only while they have no time.
  meeting: MEETING,
  session: MEETING,
};

/** Bank-bound items have these on their day as well (domain.md section 3). */
const BANK_TIMES = [
  { reason: "bank_morning", time: "09:00" },
  { reason: "bank_afternoon", time: "14:00" },
] as const;

const MS_PER_MINUTE = 60_000;
/** Working time that begins so many minutes before a meeting is early enough to hear of it. */
const SHORT_NOTICE_MINUTES = 5;

/**
 * No moment is further from the date of its thing, in calendar days: 5 business days with holidays, the days off of somebody who
 * works one day a week, and zones.
 */
export const MOMENT_REACH_DAYS = 31;

/** Finds moments under fixed settings. Thousands of entries share a few hundred dates and times, so answers are remembered. */
export interface MomentFinder {
  /** When and why an entry reminds, in time order, no two at the same instant. */
  readonly planOf: (entry: DatedEntry) => readonly PlannedMoment[];
  /** All moments of an entry, in time order. */
  readonly momentsFor: (entry: DatedEntry) => readonly ReminderMoment[];
  /** Those after one instant, up to and including another. */
  readonly between: (
    entry: DatedEntry,
    fromExclusive: IsoInstant,
    toInclusive: IsoInstant,
  ) => readonly ReminderMoment[];
  /** The first one after an instant, or null. */
  readonly nextAfter: (entry: DatedEntry, instant: IsoInstant) => ReminderMoment | null;
}

/** Key of a moment: the thing, when it is, and why. What is moved, also to another zone, reminds anew. */
export function momentKey(entry: DatedEntry, reason: ReminderReason): string {
  const { due, time, timeZone } = entry;
  const zone = timeZone === null ? "" : `[${timeZone}]`;
  return `${targetKey(entry)}/${time === null ? due : `${due}T${time}${zone}`}/${reason}`;
}

function toMoment(entry: DatedEntry, { reason, at }: PlannedMoment): ReminderMoment {
  return { key: momentKey(entry, reason), at, reason, entry };
}

// Where several come at once, the last of the rules says it all: "on its day" rather than "1 day before".
function inTimeOrder(planned: readonly PlannedMoment[]): readonly PlannedMoment[] {
  const byInstant = new Map(planned.map((one) => [one.at, one]));
  return [...byInstant.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

const NOTHING: readonly PlannedMoment[] = [];

/** A finder for these settings; the zone must be known. */
export function createMomentFinder(settings: ReminderSettings): MomentFinder {
  const working = createWorkingTime(settings);
  const known = new Map<string, readonly PlannedMoment[]>();

  const dayMoment = (due: IsoDate, rule: DayRule): PlannedMoment => {
    const { reason, businessDays = 0, calendarDays = 0 } = rule;
    // On the day itself stays on the day, also on a day off that somebody pinned.
    const moved = businessDays === 0 ? due : addBusinessDays(due, businessDays);
    const date = addCalendarDays(moved, calendarDays);
    const day = rule.isAhead
      ? working.onOrBeforeWorkingDay(date)
      : working.onOrAfterWorkingDay(date);
    return { reason, at: working.morningOf(day) };
  };

  const timedMoment = (due: IsoDate, time: string, timeZone: string | null): PlannedMoment => {
    const startMs = Date.parse(instantOf(due, time, knownZoneOr(timeZone, settings.timeZone)));
    const before = (minutes: number): IsoInstant =>
      new Date(startMs - minutes * MS_PER_MINUTE).toISOString();
    const wanted = before(settings.meetingLeadMinutes);
    const opening = working.nextWelcome(wanted);
    const isInTime = opening === wanted || opening <= before(SHORT_NOTICE_MINUTES);
    return { reason: "meeting", at: isInTime ? opening : working.lastWelcomeBefore(wanted) };
  };

  const bankMoments = (due: IsoDate): readonly PlannedMoment[] =>
    BANK_TIMES.map(({ reason, time }) => ({
      reason,
      at: working.lastWelcomeBefore(instantOf(due, time, BANKING_TIME_ZONE)),
    }));

  const plan = (entry: DatedEntry): PlannedMoment[] => {
    const { kind, due, time, timeZone, isBankBound } = entry;
    const isTimed = time !== null && isMeeting(entry);
    const rules = isTimed ? [] : (DAY_RULES[kind] ?? []);
    const planned = [
      ...rules.map((rule) => dayMoment(due, rule)),
      ...(kind === "item" && isBankBound ? bankMoments(due) : []),
      ...(isTimed ? [timedMoment(due, time, timeZone)] : []),
    ];
    return planned.filter(({ reason }) => {
      const rule = ruleOf(kind, reason);
      return rule !== null && (settings.rules[rule] ?? true);
    });
  };

  const planOf = (entry: DatedEntry): readonly PlannedMoment[] => {
    const { kind, due, time, timeZone, isBankBound, isOver } = entry;
    if (isOver || DAY_RULES[kind] === undefined) return NOTHING;
    const when = time === null ? "" : `${time} ${timeZone ?? ""}`;
    const key = `${kind} ${due} ${isBankBound ? "bank" : ""} ${when}`;
    let planned = known.get(key);
    if (!planned) {
      planned = inTimeOrder(plan(entry));
      known.set(key, planned);
    }
    return planned;
  };

  return {
    planOf,
    momentsFor: (entry) => planOf(entry).map((planned) => toMoment(entry, planned)),
    between: (entry, fromExclusive, toInclusive) =>
      planOf(entry)
        .filter(({ at }) => at > fromExclusive && at <= toInclusive)
        .map((planned) => toMoment(entry, planned)),
    nextAfter: (entry, instant) => {
      const planned = planOf(entry).find(({ at }) => at > instant);
      return planned ? toMoment(entry, planned) : null;
    },
  };
}

/** Every reminder of one entry, in time order; of many entries ask a finder. */
export function momentsFor(
  entry: DatedEntry,
  settings: ReminderSettings,
): readonly ReminderMoment[] {
  return createMomentFinder(settings).momentsFor(entry);
}
