/** What a calendar file says of a dated thing, before anything is written. */
import {
  type DatedEntry,
  DATED_KINDS,
  type DatedKind,
  isMeeting,
} from "../domain/dated-entries/dated-entry.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { ReminderRule } from "../domain/reminders/reminder-rules.ts";
import type { ReminderSettings } from "../domain/reminders/reminder-settings.ts";
import { knownZoneOr, minutesOfDay } from "../domain/zoned-time.ts";
import { ITEM_STATUS_LABELS, PARTY_LABELS, ROLES } from "../domain/vocabulary.ts";
import { onOneLine, withoutControls } from "./calendar-text.ts";

/** An event of a calendar file. The same thing has the same `uid` for ever, whatever it is called and wherever it moves. */
export interface CalendarEvent {
  readonly uid: string;
  readonly implementationId: string;
  /** One line, payor first: calendars cut long ones at the end. */
  readonly summary: string;
  /** Several lines. */
  readonly description: string;
  readonly place: string;
  readonly category: string;
  readonly date: IsoDate;
  /** Wall time `HH:mm` in `timeZone`; null = the whole day. */
  readonly time: string | null;
  /** IANA zone that this system knows; null = the whole day, wherever the calendar is looked at. */
  readonly timeZone: string | null;
  /** Length of an event with a time, else null. */
  readonly minutes: number | null;
  /** Whether the time is taken in the calendar of the user. */
  readonly isBusy: boolean;
  /** Minutes from the start (of the day) to the alarm, negative = before it; null = none. */
  readonly alarmMinutes: number | null;
  readonly isCancelled: boolean;
}

interface KindOut {
  /** Rule that switches its alarm off; null = none does. */
  readonly rule: ReminderRule | null;
  /** Tab of the implementation where it stands. */
  readonly tab: string;
  /** It took place or it did not: it stays in the calendar when it is over. Else it leaves once there is nothing to do. */
  readonly isHappening: boolean;
}

/**
 * Kinds that go into calendar files: what has a day on which somebody has to act or to be there. The others (gates that
 * wait, payees that stand still, invitations by status, untouched cards) say since when something is so, change their day
 * by themselves and belong on the Desk.
 */
const KINDS_OUT: Readonly<Partial<Record<DatedKind, KindOut>>> = {
  item: { rule: "item_due", tab: "Checklists", isHappening: false },
  meeting: { rule: "meeting", tab: "Meetings", isHappening: true },
  session: { rule: "session", tab: "Training", isHappening: true },
  wave: { rule: null, tab: "Roll-out", isHappening: true },
  test_case: { rule: null, tab: "Testing", isHappening: true },
  kickoff: { rule: null, tab: "Plan", isHappening: true },
  go_live: { rule: null, tab: "Plan", isHappening: true },
  action: { rule: "action", tab: "Log", isHappening: false },
  decision: { rule: "decision", tab: "Log", isHappening: false },
  hold: { rule: "hold", tab: "Overview", isHappening: false },
};

/** A payment test is run at a time; how long it takes is not planned. */
const TEST_MINUTES = 30;

/** Identity of a dated thing in every calendar: made of ids alone (users-ask.md 20). */
export function calendarUid({
  implementationId,
  kind,
  id,
}: Pick<DatedEntry, "implementationId" | "kind" | "id">): string {
  return `${implementationId}-${kind}-${id}@payor-desk`;
}

/**
 * The event of a dated thing; null for kinds that no calendar is told of, and for what is done or cancelled. A time in a zone that
 * this system does not know is read in the user's.
 */
export function calendarEventOf(
  entry: DatedEntry,
  settings: ReminderSettings,
): CalendarEvent | null {
  const { kind, title, due, isOver, isCancelled, payorName, implementationId } = entry;
  const out = KINDS_OUT[kind];
  if (!out || isCancelled || (isOver && !out.isHappening)) return null;
  const { time } = entry;
  const isTimed = time !== null;
  return {
    uid: calendarUid(entry),
    implementationId,
    summary: onOneLine(`${payorName}: ${title}`),
    description: describe(entry, out.tab),
    place: onOneLine(entry.place),
    category: DATED_KINDS[kind],
    date: due,
    time,
    timeZone: isTimed ? knownZoneOr(entry.timeZone, settings.timeZone) : null,
    minutes: isTimed ? (entry.durationMinutes ?? TEST_MINUTES) : null,
    isBusy: isTimed && isMeeting(entry),
    alarmMinutes: isOver ? null : alarmOf(out.rule, isTimed, settings),
    isCancelled: false,
  };
}

/** Whether what is gone from the records may stay in calendars once its day has passed: it took place. */
export function staysWhenPast(event: CalendarEvent): boolean {
  return Object.entries(KINDS_OUT).some(
    ([kind, out]) => out.isHappening && DATED_KINDS[kind as DatedKind] === event.category,
  );
}

function alarmOf(
  rule: ReminderRule | null,
  isTimed: boolean,
  { rules, meetingLeadMinutes, dayStartsAt }: ReminderSettings,
): number | null {
  if (rule !== null && rules[rule] === false) return null;
  if (isTimed) return -meetingLeadMinutes;
  return minutesOfDay(dayStartsAt);
}

function describe(entry: DatedEntry, tab: string): string {
  const { kind, payorName, status, role, party, assignee } = entry;
  const who = [
    assignee,
    role === null ? "" : ROLES[role].name,
    party === null ? "" : PARTY_LABELS[party],
  ].filter((part, index, all) => part !== "" && all.indexOf(part) === index);
  const lines = [
    `${DATED_KINDS[kind]} of ${payorName}`,
    status === null ? "" : `Status: ${ITEM_STATUS_LABELS[status]}`,
    who.length === 0 ? "" : `With: ${who.join(", ")}`,
    `In Payor Desk: ${payorName}, ${tab}`,
  ];
  return withoutControls(lines.filter((line) => line !== "").join("\n"));
}
