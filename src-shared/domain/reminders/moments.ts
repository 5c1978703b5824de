/** The rules from dated things to moments (domain.md section 3, Reminders). */
import { addBankingDays } from "../calendar/banking-days.ts";
import { addBusinessDays } from "../calendar/business-days.ts";
import type { DatedEntry } from "../dated-entries/dated-entry.ts";
import { addCalendarDays, dayOfWeek, type IsoDate, type IsoInstant } from "../dates.ts";
import { dateAt, instantOf, isKnownTimeZone } from "../zoned-time.ts";
import type { ReminderReason } from "./reminder-rules.ts";
import type { ReminderSettings } from "./reminder-settings.ts";

/** One reminder at one moment. `key` is stable across restarts: each fires at most once. */
export interface ReminderMoment {
  readonly key: string;
  readonly at: IsoInstant;
  readonly reason: ReminderReason;
  readonly entry: DatedEntry;
}

/**
 * Business days from the due date to each reminder of an item (domain.md section 3). Of the standard calendar, not of the
 * payor's: a reminder rings at the user's desk, and a payor's closed week is no reason to hear of a date too late.
 */
const ITEM_REMINDERS: readonly { readonly reason: ReminderReason; readonly offsetDays: number }[] =
  [
    { reason: "due_in_5", offsetDays: -5 },
    { reason: "due_in_1", offsetDays: -1 },
    { reason: "due_today", offsetDays: 0 },
    { reason: "overdue_1", offsetDays: 1 },
    { reason: "overdue_3", offsetDays: 3 },
    { reason: "overdue_5", offsetDays: 5 },
  ];

const MS_PER_MINUTE = 60_000;
// 5 business days never span more calendar days, holidays and zones included.
const ITEM_REACH_DAYS = 21;
// A date begins up to 14 hours before it does in UTC, and ends up to 12 hours after.
const MEETING_REACH_DAYS = 2;

interface PlannedMoment {
  readonly reason: ReminderReason;
  readonly at: IsoInstant;
}

// Thousands of entries share a few hundred dates and times, so one scheduler serves one question and remembers its answers.
function createScheduler(
  settings: ReminderSettings,
  isWanted: (planned: PlannedMoment) => boolean,
): (entry: DatedEntry) => readonly PlannedMoment[] {
  const known = new Map<string, readonly PlannedMoment[]>();
  const dayStart = (date: IsoDate): IsoInstant =>
    instantOf(date, settings.dayStartsAt, settings.timeZone);
  const schedule = ({ kind, due, time, timeZone }: DatedEntry): readonly PlannedMoment[] => {
    if (kind === "item") {
      return ITEM_REMINDERS.map(({ reason, offsetDays }) => ({
        reason,
        // On the day itself stays on the day, also on a day off that somebody pinned.
        at: dayStart(offsetDays === 0 ? due : addBusinessDays(due, offsetDays)),
      }));
    }
    if (time === null) return [{ reason: "meeting", at: dayStart(due) }];
    const isKnown = timeZone !== null && isKnownTimeZone(timeZone);
    const startMs = Date.parse(instantOf(due, time, isKnown ? timeZone : settings.timeZone));
    const at = new Date(startMs - settings.meetingLeadMinutes * MS_PER_MINUTE).toISOString();
    return [{ reason: "meeting", at }];
  };
  return (entry) => {
    const { kind, due, time, timeZone } = entry;
    const key = kind === "item" ? due : `${due} ${time ?? ""} ${timeZone ?? ""}`;
    let moments = known.get(key);
    if (!moments) {
      moments = schedule(entry).filter(isWanted);
      known.set(key, moments);
    }
    return moments;
  };
}

function toMoment(entry: DatedEntry, { reason, at }: PlannedMoment): ReminderMoment {
  const { implementationId, kind, id, due, time } = entry;
  const when = time === null ? due : `${due}T${time}`;
  return { key: `${implementationId}/${kind}/${id}/${when}/${reason}`, at, reason, entry };
}

function isRemindedOf({ kind, isOver }: DatedEntry): boolean {
  return !isOver && (kind === "item" || kind === "meeting" || kind === "session");
}

function isEarlier(a: ReminderMoment, b: ReminderMoment): boolean {
  return a.at < b.at || (a.at === b.at && a.key < b.key);
}

/**
 * Every reminder of an entry, in time order. Items: 5 and 1 business days before, on the day, and 1, 3 and 5 business
 * days overdue, when the user's day starts. Meetings and training sessions: 15 minutes before the start, or when the day starts if they have
 * no time. A moved date or time gives new keys, so it reminds anew.
 */
export function momentsFor(
  entry: DatedEntry,
  settings: ReminderSettings,
): readonly ReminderMoment[] {
  if (!isRemindedOf(entry)) return [];
  return createScheduler(settings, () => true)(entry).map((planned) => toMoment(entry, planned));
}

/**
 * The reminders after one instant, up to and including another, in time order. Asked at least every 30 seconds of all
 * entries of a workspace, so that what lies too far away is left out before its time zone is asked for.
 */
export function momentsBetween(
  entries: readonly DatedEntry[],
  fromExclusive: IsoInstant,
  toInclusive: IsoInstant,
  settings: ReminderSettings,
): readonly ReminderMoment[] {
  const scheduled = createScheduler(settings, ({ at }) => at > fromExclusive && at <= toInclusive);
  const within = (reachDays: number): readonly [IsoDate, IsoDate] => [
    addCalendarDays(fromExclusive.slice(0, 10), -reachDays),
    addCalendarDays(toInclusive.slice(0, 10), reachDays),
  ];
  const itemReach = within(ITEM_REACH_DAYS);
  const meetingReach = within(MEETING_REACH_DAYS);
  const moments: ReminderMoment[] = [];
  for (const entry of entries) {
    if (!isRemindedOf(entry)) continue;
    const [earliest, latest] = entry.kind === "item" ? itemReach : meetingReach;
    if (entry.due < earliest || entry.due > latest) continue;
    for (const planned of scheduled(entry)) moments.push(toMoment(entry, planned));
  }
  return moments.sort((a, b) => (isEarlier(a, b) ? -1 : 1));
}

/** Instants that the snooze menu offers. */
export interface SnoozeInstants {
  readonly inAnHour: IsoInstant;
  readonly tomorrowMorning: IsoInstant;
  /** The next Monday after today, also when it is a bank holiday. */
  readonly nextMonday: IsoInstant;
  readonly nextBankingDay: IsoInstant;
}

/** When a snoozed reminder may come back; mornings are when the user's day starts. */
export function snoozeInstants(
  now: IsoInstant,
  settings: Pick<ReminderSettings, "dayStartsAt" | "timeZone">,
): SnoozeInstants {
  const today = dateAt(now, settings.timeZone);
  const morning = (date: IsoDate): IsoInstant =>
    instantOf(date, settings.dayStartsAt, settings.timeZone);
  return {
    inAnHour: new Date(Date.parse(now) + 60 * MS_PER_MINUTE).toISOString(),
    tomorrowMorning: morning(addCalendarDays(today, 1)),
    nextMonday: morning(addCalendarDays(today, 7 - ((dayOfWeek(today) + 6) % 7))),
    nextBankingDay: morning(addBankingDays(today, 1)),
  };
}
