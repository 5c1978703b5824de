/** What the Desk shows: what an implementation project manager does now, whom they wait for, and what turned worse. */
import type { HealthReason } from "../card-summary.ts";
import type { DatedEntry } from "../dated-entries/dated-entry.ts";
import type { IsoDate, IsoInstant } from "../dates.ts";
import type { HealthColour, Party, PhaseCode } from "../vocabulary.ts";

/** A payor as the Desk names it. */
export interface DeskPayor {
  readonly implementationId: string;
  readonly payorName: string;
  readonly ipm: string;
  readonly phase: PhaseCode;
  readonly colour: HealthColour;
}

/**
 * When a row of *Now* is due: before today, today, or within the next five business days. What came to be and asks for
 * somebody since (gates, payees that stand still, untouched cards) is never late and not due on any day: it is stuck.
 */
export type DeskTerm = "overdue" | "today" | "stuck" | "next";

/** Something to do. */
export interface DeskRow {
  readonly entry: DatedEntry;
  readonly term: DeskTerm;
  /** Business days past its date; 0 unless overdue, and while no business day has passed since. */
  readonly lateDays: number;
}

/** How many rows there are of each term. */
export type DeskCounts = Readonly<Record<DeskTerm, number>>;

/** What there is to do for one payor: by term in their order, within each by date. */
export interface DeskGroup {
  readonly payor: DeskPayor;
  readonly rows: readonly DeskRow[];
  /** Of all its rows, also those that are left out of `rows`. */
  readonly counts: DeskCounts;
  /** Rows left out of `rows` because there are too many to show: the last ones by date. */
  readonly moreCount: number;
}

/** A meeting or training session of today. */
export interface DeskMeeting {
  readonly payor: DeskPayor;
  readonly entry: DatedEntry;
  /** When it starts; null = no time given. */
  readonly startsAt: IsoInstant | null;
  /** What is still missing for it, e.g. "No attendees"; empty when all is there. */
  readonly missing: readonly string[];
  /** What it has to speak about, e.g. "3 overdue items". */
  readonly toDiscuss: readonly string[];
}

/** Something that waits on a party. */
export interface DeskWaiting {
  readonly payor: DeskPayor;
  readonly entry: DatedEntry;
  readonly party: Party;
  /** Since when, and for how many business days. */
  readonly since: IsoDate;
  readonly days: number;
}

/** A card that turned worse since the last business day. */
export interface DeskWorse {
  readonly payor: DeskPayor;
  readonly before: HealthColour;
  /** The dimensions that turned worse, worst first. */
  readonly reasons: readonly HealthReason[];
}

/** A target go-live. */
export interface DeskGoLive {
  readonly payor: DeskPayor;
  readonly date: IsoDate;
}

/** The Desk of one day. */
export interface Desk {
  readonly today: IsoDate;
  /** The last of the next five business days. */
  readonly nextUntil: IsoDate;
  /** Payors with something overdue, due today or stuck before those with something next only; then by need. */
  readonly groups: readonly DeskGroup[];
  /** Payors left out of `groups` because there are too many to show. Those that the user leads or works for never are. */
  readonly moreGroups: number;
  /** By start; those without a time first. What was held today stays until midnight. */
  readonly meetings: readonly DeskMeeting[];
  /** Longest first. */
  readonly waiting: readonly DeskWaiting[];
  /** How many things wait on each party, also those that are left out of `waiting`. */
  readonly waitingCounts: Readonly<Record<Party, number>>;
  readonly worse: readonly DeskWorse[];
  /** The day that `worse` compares with: yesterday, on a Monday the Friday before. */
  readonly worseSince: IsoDate;
  /** Items and actions done and meetings held today, by payor name. */
  readonly doneToday: readonly DatedEntry[];
  /** Things that would stand here were they not snoozed. */
  readonly snoozedCount: number;
  /** Payors whose health is red. */
  readonly offTrack: readonly DeskPayor[];
  /** Of payors in work in this week, Monday to Sunday, by date. */
  readonly goLives: readonly DeskGoLive[];
}
