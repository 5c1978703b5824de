/** What a calendar is given of its days: all of them, or of tens of thousands of entries what matters most of each day. */
import {
  DATED_KIND_CODES,
  type DatedEntry,
  type DatedKind,
  isMine,
} from "../dated-entries/dated-entry.ts";
import type { IsoDate } from "../dates.ts";
import { createOwnStart } from "../dated-entries/own-start.ts";
import { isStanding } from "../desk/desk-terms.ts";
import type { PhaseCode } from "../vocabulary.ts";
import { entryState } from "./entry-state.ts";

/** So many entries are handed over as they are; the window filters them by itself, at once. */
const MOST_ENTRIES = 10_000;
/** So many of each day are handed over when there are more. */
const MOST_A_DAY = 200;

/** What is asked for. Filters are applied before anything is left out, so that a filtered calendar is complete. */
export interface CalendarFilter {
  /** Empty = all. */
  readonly payorIds: readonly string[];
  /** See `isMine` of dated entries. */
  readonly isMine: boolean;
  /** Without what is over, also because its day has passed. */
  readonly isOpenOnly: boolean;
  readonly hiddenKinds: readonly DatedKind[];
}

/** What was left out of the days, since they hold too much. */
export interface LeftOut {
  /** How many entries there are of each kind that pass the filters but that of kinds. */
  readonly counts: Readonly<Record<DatedKind, number>>;
  /** How many there are without any filter. */
  readonly total: number;
  /** How many pass all filters and were left out, by the user's day; days of which nothing was have no entry. */
  readonly moreByDay: Readonly<Record<IsoDate, number>>;
}

/** The entries of some days. */
export interface CalendarDays {
  readonly entries: readonly DatedEntry[];
  /** Null = the entries are all there are, unfiltered; else they are filtered and may be cut. */
  readonly left: LeftOut | null;
}

/** Who looks at which days, and when. */
export interface CalendarBasis {
  /** First and last day in sight, in the user's zone. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly userName: string;
  /** Phase and IPM of each implementation. */
  readonly cardOf: (
    implementationId: string,
  ) => { readonly phase: PhaseCode; readonly ipm: string } | undefined;
}

/** What must not be missed comes first. */
const RANKS: Readonly<Record<DatedKind, number>> = {
  ...{ go_live: 0, kickoff: 1, meeting: 2, session: 2, test_case: 3, wave: 3, gate: 4, item: 5 },
  ...{ action: 6, decision: 6, hold: 7, invitation: 8, stall: 9, stale: 10 },
};

interface Ranked {
  readonly entry: DatedEntry;
  readonly rank: number;
}

function rankOf({ kind, isBankBound, isRequired }: DatedEntry, isOver: boolean): number {
  return (isOver ? 100 : 0) + RANKS[kind] * 4 - (isBankBound ? 2 : 0) - (isRequired ? 1 : 0);
}

/**
 * What the calendar shows of the days in sight. `entries` reach at least a day further at both ends, since a time may be on
 * another day in the user's zone. In no order.
 */
export function calendarDays(
  entries: readonly DatedEntry[],
  filter: CalendarFilter,
  basis: CalendarBasis,
): CalendarDays {
  const { from, to, today, timeZone, userName, cardOf } = basis;
  const ownStart = createOwnStart(timeZone);
  const inSight: { readonly entry: DatedEntry; readonly date: IsoDate }[] = [];
  for (const entry of entries) {
    const { date } = ownStart(entry);
    // A card that nobody touched is no date that one plans with, nor is what comes about by itself on a day ahead.
    if (date < from || date > to || entry.kind === "stale") continue;
    if (date > today && isStanding(entry)) continue;
    inSight.push({ entry, date });
  }
  if (inSight.length <= MOST_ENTRIES) {
    return { entries: inSight.map(({ entry }) => entry), left: null };
  }
  const payorIds = new Set(filter.payorIds);
  const hidden = new Set(filter.hiddenKinds);
  const counts = Object.fromEntries(DATED_KIND_CODES.map((kind) => [kind, 0])) as Record<
    DatedKind,
    number
  >;
  const days = new Map<IsoDate, Ranked[]>();
  for (const { entry, date } of inSight) {
    if (payorIds.size > 0 && !payorIds.has(entry.implementationId)) continue;
    const card = cardOf(entry.implementationId);
    const isOver = entryState(entry, date, card?.phase ?? "P0", today) === "over";
    if (filter.isOpenOnly && isOver) continue;
    if (filter.isMine && !isMine(entry, card?.ipm ?? "", userName)) continue;
    counts[entry.kind] += 1;
    if (hidden.has(entry.kind)) continue;
    const ranked = { entry, rank: rankOf(entry, isOver) };
    const ofDay = days.get(date);
    if (ofDay) ofDay.push(ranked);
    else days.set(date, [ranked]);
  }
  const shown: DatedEntry[] = [];
  const moreByDay: Record<IsoDate, number> = {};
  for (const [date, ofDay] of days) {
    const isCut = ofDay.length > MOST_A_DAY;
    if (isCut) moreByDay[date] = ofDay.length - MOST_A_DAY;
    const most = isCut ? ofDay.sort((a, b) => a.rank - b.rank).slice(0, MOST_A_DAY) : ofDay;
    for (const { entry } of most) shown.push(entry);
  }
  return { entries: shown, left: { counts, total: inSight.length, moreByDay } };
}
