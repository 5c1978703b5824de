/** From dated things and cards to the Desk of a day. Asked after every edit, over every payor: keep it lean. */
import { compareTexts } from "../text.ts";
import { addBusinessDays, businessDaysBetween } from "../calendar/business-days.ts";
import { compareByNeed, compareByPayor } from "../card-order.ts";
import type { CardSummary } from "../card-summary.ts";
import { type DatedEntry, isMeeting, isMine, targetKey } from "../dated-entries/dated-entry.ts";
import { createOwnStart } from "../dated-entries/own-start.ts";
import { addCalendarDays, dayOfWeek, type IsoDate, type IsoInstant } from "../dates.ts";
import { weightiestColour } from "../health/health.ts";
import { worseSince } from "../health/turned-worse.ts";
import { HEALTH_COLOURS, type HealthColour, type Party } from "../vocabulary.ts";
import type {
  Desk,
  DeskGroup,
  DeskMeeting,
  DeskPayor,
  DeskRow,
  DeskTerm,
  DeskWaiting,
  DeskWorse,
} from "./desk.ts";
import { missingFor, toDiscussIn } from "./desk-meetings.ts";
import { termOf } from "./desk-terms.ts";
import { waitingRow, waitsOn } from "./desk-watching.ts";

/** Business days that count as *next*. */
const NEXT_DAYS = 5;

/**
 * What is shown at most once there are more than `all` rows, so that a Desk of thousands of payors still opens at once. What
 * the user leads or does is never cut.
 */
const MOST = { all: 3000, groups: 200, rows: 40, waiting: 200 } as const;

/** What a Desk is made from. */
export interface DeskSource {
  /** Dated things of all dates: of those to come only the waiting ones are looked at. */
  readonly entries: readonly DatedEntry[];
  readonly summaries: readonly CardSummary[];
  /** Until when things are snoozed, by `targetKey`. */
  readonly snoozed: ReadonlyMap<string, IsoInstant>;
  readonly today: IsoDate;
  readonly now: IsoInstant;
  /** Zone of the user, in which the day and its meetings are. */
  readonly timeZone: string;
  /** Name of the user, whose work is never left out. */
  readonly user: string;
}

/** A payor with what was found of it. */
interface Found {
  readonly summary: CardSummary;
  readonly payor: DeskPayor;
  readonly rows: DeskRow[];
  readonly counts: Record<DeskTerm, number>;
  /** Whether the user leads it, or does one of its rows. */
  isOwn: boolean;
}

const TERM_ORDER: Readonly<Record<DeskTerm, number>> = { overdue: 0, today: 1, stuck: 2, next: 3 };

function compareEntries(a: DatedEntry, b: DatedEntry): number {
  return (
    compareTexts(a.due, b.due) ||
    compareTexts(a.time ?? "", b.time ?? "") ||
    Number(b.isRequired) - Number(a.isRequired) ||
    compareTexts(a.kind, b.kind) ||
    compareTexts(a.id, b.id)
  );
}

function compareRows(a: DeskRow, b: DeskRow): number {
  return TERM_ORDER[a.term] - TERM_ORDER[b.term] || compareEntries(a.entry, b.entry);
}

/** Payors with something to do now first, then who is off track, then who has most overdue; equal ones by need. */
function compareFound(a: Found, b: Found): number {
  const isNow = ({ counts }: Found): boolean => counts.overdue + counts.today + counts.stuck > 0;
  const isRed = ({ payor }: Found): boolean => payor.colour === "red";
  return (
    Number(isNow(b)) - Number(isNow(a)) ||
    Number(isRed(b)) - Number(isRed(a)) ||
    b.counts.overdue - a.counts.overdue ||
    compareByNeed(a.summary, b.summary)
  );
}

/** The first so many of a list, and all of the user beyond them. */
function cut<T>(all: readonly T[], most: number, isOwn: (one: T) => boolean): readonly T[] {
  return all.length <= most ? all : all.filter((one, index) => index < most || isOwn(one));
}

function toPayor({ id, payorName, ipm, phase, health }: CardSummary): DeskPayor {
  return { implementationId: id, payorName, ipm, phase, colour: weightiestColour(health) };
}

function toWorse(summary: CardSummary, today: IsoDate): readonly DeskWorse[] {
  const { worse, health } = summary;
  // Of a card that nobody brought up to date since yesterday it is not known.
  if (!worse || summary.asOf !== today) return [];
  const reasons = health.reasons.filter(({ dimension }) => worse.dimensions.includes(dimension));
  return [{ payor: toPayor(summary), before: worse.before, reasons }];
}

function toGroup({ payor, rows, counts, isOwn }: Found, isCut: boolean): DeskGroup {
  const sorted = rows.sort(compareRows);
  const shown = isCut && !isOwn ? sorted.slice(0, MOST.rows) : sorted;
  return { payor, rows: shown, counts, moreCount: sorted.length - shown.length };
}

/**
 * The Desk of a day. Every open dated thing up to `nextUntil` stands once in *Now*, whoever holds it, except: meetings and
 * sessions of today stand under the meetings; an item that waits on somebody and is not due yet stands only under what is
 * watched; what only happens (see `termOf`) leaves once its day has passed, and what comes to be by itself is told from its
 * day on, as stuck; snoozed things stand nowhere until their instant (meetings of today do: a snooze does not cancel them). A meeting
 * that has passed and was neither held nor cancelled is overdue.
 */
export function composeDesk(source: DeskSource): Desk {
  const { entries, summaries, snoozed, today, now, timeZone, user } = source;
  const nextUntil = addBusinessDays(today, NEXT_DAYS);
  const ownStart = createOwnStart(timeZone);
  // A date in another zone lies at most two days beside the user's.
  const latest = addCalendarDays(nextUntil, 2);
  const earliest = addCalendarDays(today, -2);
  const payors = new Map<string, Found>();
  for (const summary of summaries) {
    const counts = { overdue: 0, today: 0, stuck: 0, next: 0 };
    payors.set(summary.id, {
      summary,
      payor: toPayor(summary),
      rows: [],
      counts,
      isOwn: false,
    });
  }
  const isSnoozed = (entry: DatedEntry): boolean => {
    const until = snoozed.size === 0 ? undefined : snoozed.get(targetKey(entry));
    return until !== undefined && until > now;
  };
  const ofToday: {
    readonly found: Found;
    readonly entry: DatedEntry;
    readonly startsAt: IsoInstant | null;
  }[] = [];
  const waiting: DeskWaiting[] = [];
  const waitingCounts: Record<Party, number> = { payor: 0, procore: 0, payee: 0, bank: 0 };
  const doneToday: DatedEntry[] = [];
  let snoozedCount = 0;
  for (const entry of entries) {
    if (entry.doneOn === today) doneToday.push(entry);
    // Of what is over only meetings of today are told; years of meetings are not put on the user's clock for that.
    if (entry.isOver && (entry.due < earliest || entry.due > latest || !isMeeting(entry))) continue;
    const party = waitsOn(entry, today);
    if (entry.due > latest && party === null) continue;
    const found = payors.get(entry.implementationId);
    if (!found) continue;
    const { date, startsAt } = ownStart(entry);
    if (date === today && isMeeting(entry)) {
      // Of those that are over only what was held is told: a cancelled one has no day on which it was done.
      if (!entry.isOver || entry.doneOn !== null) ofToday.push({ found, entry, startsAt });
      continue;
    }
    if (entry.isOver) continue;
    const term = termOf(entry, date, found.payor.phase, { today, nextUntil });
    if (term === null && party === null) continue;
    if (isSnoozed(entry)) {
      snoozedCount += 1;
      continue;
    }
    if (party !== null) {
      waiting.push(waitingRow(found.payor, entry, party, today));
      waitingCounts[party] += 1;
    }
    if (term === null) continue;
    const lateDays = term === "overdue" ? businessDaysBetween(date, today) : 0;
    found.rows.push({ entry, term, lateDays });
    if (isMine(entry, found.payor.ipm, user)) found.isOwn = true;
    found.counts[term] += 1;
  }
  const all = [...payors.values()].filter(({ rows }) => rows.length > 0).sort(compareFound);
  const rowCount = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const isCut = rowCount + waiting.length > MOST.all;
  const shown = isCut ? cut(all, MOST.groups, ({ isOwn }) => isOwn) : all;
  const inWork = summaries.filter(({ state }) => state === "active");
  const monday = addCalendarDays(today, -((dayOfWeek(today) + 6) % 7));
  const sunday = addCalendarDays(monday, 6);
  const offTrack = inWork
    .filter(({ health }) => weightiestColour(health) === "red")
    .sort(compareByNeed)
    .map(toPayor);
  const goLives = inWork
    .filter(({ goLive }) => goLive >= monday && goLive <= sunday)
    .sort((a, b) => compareTexts(a.goLive, b.goLive) || compareByPayor(a, b))
    .map((summary) => ({ payor: toPayor(summary), date: summary.goLive }));
  const meetings = ofToday
    .map(({ found, entry, startsAt }): DeskMeeting => {
      const missing = missingFor(entry);
      const toDiscuss = toDiscussIn(entry, found.summary);
      return { payor: found.payor, entry, startsAt, missing, toDiscuss };
    })
    .sort(
      (a, b) =>
        compareTexts(a.startsAt ?? "", b.startsAt ?? "") ||
        compareTexts(a.payor.payorName, b.payor.payorName) ||
        compareEntries(a.entry, b.entry),
    );
  const inOrder = waiting.sort(compareWaiting);
  return {
    today,
    nextUntil,
    groups: shown.map((found) => toGroup(found, isCut)),
    moreGroups: all.length - shown.length,
    meetings,
    waiting: isCut
      ? cut(inOrder, MOST.waiting, ({ entry, payor }) => isMine(entry, payor.ipm, user))
      : inOrder,
    waitingCounts,
    worse: summaries.flatMap((summary) => toWorse(summary, today)).sort(compareWorse),
    worseSince: worseSince(today),
    doneToday: doneToday.sort(
      (a, b) => compareTexts(a.payorName, b.payorName) || compareEntries(a, b),
    ),
    snoozedCount,
    offTrack,
    goLives,
  };
}

/** Who is off track now first, of these who fell the furthest. */
function compareWorse(a: DeskWorse, b: DeskWorse): number {
  const place = (colour: HealthColour): number => HEALTH_COLOURS.indexOf(colour);
  return (
    place(a.payor.colour) - place(b.payor.colour) ||
    place(b.before) - place(a.before) ||
    compareTexts(a.payor.payorName, b.payor.payorName) ||
    compareTexts(a.payor.implementationId, b.payor.implementationId)
  );
}

function compareWaiting(a: DeskWaiting, b: DeskWaiting): number {
  return (
    compareTexts(a.since, b.since) ||
    compareTexts(a.payor.payorName, b.payor.payorName) ||
    compareEntries(a.entry, b.entry)
  );
}
