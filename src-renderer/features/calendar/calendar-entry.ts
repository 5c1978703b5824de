/** Dated things as the calendar shows them: on the user's own days and clock, in words, in order. */
import { compareTexts } from "../../../src-shared/domain/text.ts";
import {
  type EntryState,
  entryState,
} from "../../../src-shared/domain/calendar-view/entry-state.ts";
import {
  DATED_KIND_CODES,
  DATED_KINDS,
  type DatedEntry,
  isMeeting,
  isMine,
  type DatedKind,
  targetKey,
} from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import type { OwnStart } from "../../../src-shared/domain/dated-entries/own-start.ts";
import { addCalendarDays, type IsoDate } from "../../../src-shared/domain/dates.ts";
import { isStanding } from "../../../src-shared/domain/desk/desk-terms.ts";
import { shortDate } from "../../../src-shared/domain/people-dates.ts";
import type { PhaseCode } from "../../../src-shared/domain/vocabulary.ts";
import { KIND_LOOKS } from "../../components/kind-looks.ts";
import { KIND_GROUP_CODES, KIND_PLACES, type KindGroup } from "./entry-kinds.ts";
import type { KeptCalendar } from "./calendar-view.ts";

/** A dated thing as the calendar shows it. */
export interface CalendarEntry {
  /** The same as long as the thing is there, see `targetKey`. */
  readonly key: string;
  readonly entry: DatedEntry;
  readonly group: KindGroup;
  /** The day in the user's zone. */
  readonly date: IsoDate;
  /** Wall time in the user's zone; null = the whole day. */
  readonly time: string | null;
  readonly state: EntryState;
}

/** Length of what has a time and no duration, in minutes. */
export const SHORTEST_MINUTES = 30;

/** Who looks, and when. */
export interface EntryBasis {
  readonly today: IsoDate;
  /** The calendar and clock of the user, see `createOwnStart`. */
  readonly ownStart: (entry: DatedEntry) => OwnStart;
  /** The phase of each implementation by id. */
  readonly phases: ReadonlyMap<string, PhaseCode>;
}

/**
 * A dated thing for a user in a zone; null for what does not stand in the calendar: kinds that never do, and what will come
 * about by itself on a day ahead unless somebody acts before. Late is what the Desk calls overdue.
 */
export function calendarEntry(
  entry: DatedEntry,
  { today, ownStart, phases }: EntryBasis,
): CalendarEntry | null {
  const { group } = KIND_PLACES[entry.kind];
  if (group === null) return null;
  const { date, time } = ownStart(entry);
  if (isStanding(entry) && date > today) return null;
  const phase = phases.get(entry.implementationId) ?? "P0";
  const state = entryState(entry, date, phase, today);
  return { key: targetKey(entry), entry, group, date, time, state };
}

/** What has a time stands among what else has one: a day is read by the clock. */
function rankOf({ entry, time }: CalendarEntry): number {
  return time === null ? KIND_PLACES[entry.kind].rank : KIND_PLACES.meeting.rank;
}

/** Open before done, then what must not be missed first; within it by time, need and payor. */
export function compareEntries(a: CalendarEntry, b: CalendarEntry): number {
  return (
    Number(a.state === "over") - Number(b.state === "over") ||
    rankOf(a) - rankOf(b) ||
    compareTexts(a.time ?? "", b.time ?? "") ||
    Number(b.entry.isBankBound) - Number(a.entry.isBankBound) ||
    Number(b.entry.isRequired) - Number(a.entry.isRequired) ||
    compareTexts(a.entry.payorName, b.entry.payorName) ||
    compareTexts(a.entry.title, b.entry.title)
  );
}

function cityOf(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

/** The time where it was agreed, when that is another than here: "15:00 in New York"; else null. */
export function timeElsewhere({ entry, date, time }: CalendarEntry): string | null {
  if (entry.time === null || entry.timeZone === null) return null;
  if (entry.time === time && entry.due === date) return null;
  const day = entry.due === date ? "" : ` on ${shortDate(entry.due, date)}`;
  return `${entry.time}${day} in ${cityOf(entry.timeZone)}`;
}

/** How what is over came to be so: "held", "cancelled", "done"; empty while it is not. */
export function overInWords({ entry, state }: Pick<CalendarEntry, "entry" | "state">): string {
  if (state !== "over") return "";
  const { kind, isOver, isCancelled } = entry;
  if (isCancelled) return kind === "test_case" ? "skipped" : "cancelled";
  if (isMeeting(entry)) return "held";
  return isOver ? "done" : "past";
}

/** The marks of an entry in words, those that the picture shows by shape. */
function marksInWords(shown: CalendarEntry): readonly string[] {
  const { entry, state } = shown;
  return [
    ...(state === "late" ? ["overdue"] : []),
    ...(state === "over" ? [overInWords(shown)] : []),
    ...(entry.isPinned ? ["pinned"] : []),
    ...(entry.isBankBound ? ["needs a banking day"] : []),
  ];
}

/** Everything in one line, for who does not see it: "Item, Funding test, Harlow & Pike, due Tue 24 Nov, overdue". */
export function entryInWords(shown: CalendarEntry, today: IsoDate): string {
  const { entry, date, time } = shown;
  const elsewhere = timeElsewhere(shown);
  const told = KIND_LOOKS[entry.kind].date;
  return [
    DATED_KINDS[entry.kind],
    // Titles of anchors are the same words again.
    ...(entry.title === DATED_KINDS[entry.kind] ? [] : [entry.title]),
    entry.payorName,
    `${told === "ends" ? "runs out" : told} ${shortDate(date, today)}${time === null ? "" : ` at ${time}`}`,
    ...(elsewhere === null ? [] : [elsewhere]),
    ...marksInWords(shown),
  ].join(", ");
}

/** Whose implementations an entry may belong to. */
export interface Ownership {
  readonly userName: string;
  /** The IPM of each implementation by id. */
  readonly ipms: ReadonlyMap<string, string>;
}

/** What passes the filters besides that of kinds, and how many of each group there are. */
export interface FilteredEntries {
  readonly shown: readonly CalendarEntry[];
  readonly counts: Readonly<Record<KindGroup, number>>;
  /** How many there are without any filter. */
  readonly total: number;
}

/** How many entries there are of each group of kinds. */
export function groupCounts(
  ofKinds: Readonly<Record<DatedKind, number>>,
): FilteredEntries["counts"] {
  const counts = noCounts();
  for (const kind of DATED_KIND_CODES) {
    const { group } = KIND_PLACES[kind];
    if (group !== null) counts[group] += ofKinds[kind];
  }
  return counts;
}

function noCounts(): Record<KindGroup, number> {
  return Object.fromEntries(KIND_GROUP_CODES.map((group) => [group, 0])) as Record<
    KindGroup,
    number
  >;
}

/** Filters and sorts. Counts are of what the other filters leave, so that a chip tells what it would bring. */
export function filterEntries(
  entries: readonly CalendarEntry[],
  kept: KeptCalendar,
  { userName, ipms }: Ownership,
): FilteredEntries {
  const payorIds = new Set(kept.payorIds);
  const hidden = new Set(kept.hidden);
  const counts = noCounts();
  const shown: CalendarEntry[] = [];
  for (const one of entries) {
    if (payorIds.size > 0 && !payorIds.has(one.entry.implementationId)) continue;
    if (kept.isOpenOnly && one.state === "over") continue;
    if (kept.isMine && !isMine(one.entry, ipms.get(one.entry.implementationId) ?? "", userName))
      continue;
    counts[one.group] += 1;
    if (!hidden.has(one.group)) shown.push(one);
  }
  return { shown: shown.sort(compareEntries), counts, total: entries.length };
}

/** Entries of each day, in order. */
export function entriesByDay(
  entries: readonly CalendarEntry[],
): ReadonlyMap<IsoDate, readonly CalendarEntry[]> {
  return Map.groupBy(entries, ({ date }) => date);
}

/** The days from the first to the last, both included. */
export function daysBetween(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addCalendarDays(day, 1)) days.push(day);
  return days;
}
