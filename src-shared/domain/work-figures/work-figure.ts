/** What records say of a checklist item: the figure, whether it proves the item, and what is missing. */
import type { IsoDate } from "../dates.ts";
import type { CheckState } from "../gates/check-state.ts";
import { type Missing, type MissingTarget, openItemsOf } from "../gates/missing.ts";
import type { Implementation } from "../implementation.ts";

/** So many missing records are named; the others are counted. */
export const MOST_NAMED = 5;

/** What records say of an item. There is none where nothing is recorded: no "0 of 0", and no proposal from nothing. */
export interface WorkFigure {
  /** With its base: "34 of 41 pilot payees invited". */
  readonly text: string;
  readonly done: number;
  /** At least 1. */
  readonly total: number;
  /** The records prove what the item asks ("Done when"), so it can be confirmed. */
  readonly isComplete: boolean;
  /** The records speak against an item that is marked as done: something was recorded, and it is not all of it. */
  readonly isContrary: boolean;
  /** The first few of what is missing, by name. */
  readonly missing: readonly Missing[];
  /** How many are missing in all. */
  readonly missingCount: number;
  /** Where the records are. */
  readonly target: MissingTarget;
  /** The last date of the records that prove it; null = not known. */
  readonly asOf: IsoDate | null;
}

/** A rule: the figure of one item, or null where there is no record. Pure. */
export type FigureRule = (implementation: Implementation, today: IsoDate) => WorkFigure | null;

/** What a figure is made of, when it counts records. */
interface Counted<T> {
  readonly records: readonly T[];
  readonly isDone: (record: T) => boolean;
  /** The words for both counts. */
  readonly text: (done: number, total: number) => string;
  readonly missing: (record: T) => Missing;
  readonly target: MissingTarget;
  /** When a record that is done became so. */
  readonly doneOn?: (record: T) => IsoDate | null;
  /**
   * Whether the records speak of it even while none is done: a payee always has a status, but who never recorded a test
   * keeps the results elsewhere. Default: only once one is done.
   */
  readonly isAlwaysTold?: boolean;
  /** False = it informs, but what the item asks goes beyond it. */
  readonly isProof?: boolean;
}

/** A figure that counts records; null without any. */
export function countFigure<T>({
  records,
  isDone,
  text,
  missing,
  target,
  doneOn,
  isAlwaysTold = false,
  isProof = true,
}: Counted<T>): WorkFigure | null {
  const total = records.length;
  if (total === 0) return null;
  const open = records.filter((record) => !isDone(record));
  const done = total - open.length;
  const isWhole = open.length === 0;
  return {
    text: text(done, total),
    done,
    total,
    isComplete: isWhole && isProof,
    isContrary: !isWhole && (isAlwaysTold || (isProof && done > 0)),
    missing: open.slice(0, MOST_NAMED).map(missing),
    missingCount: open.length,
    target,
    asOf: isWhole && doneOn ? latest(records.map(doneOn)) : null,
  };
}

/**
 * The same rule as a proof only after other items: what it reads may be planned, or go on, until they are done. Items that
 * the plan does not have are not waited for.
 */
export function after(itemIds: readonly string[], rule: FigureRule): FigureRule {
  return (implementation, today) => {
    const figure = rule(implementation, today);
    if (!figure?.isComplete) return figure;
    return openItemsOf(implementation.items, itemIds).length === 0
      ? figure
      : { ...figure, isComplete: false };
  };
}

/** The same rule, never against an item that is done: what it reads goes on changing afterwards. */
export function neverContrary(rule: FigureRule): FigureRule {
  return (implementation, today) => {
    const figure = rule(implementation, today);
    return figure && { ...figure, isContrary: false };
  };
}

/** The latest of dates; null when there is none. */
export function latest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((last, date) => ((date ?? "") > (last ?? "") ? date : last), null);
}

/** One part of what an item asks, such as "a weekly meeting is booked". */
export interface FigurePart {
  readonly isDone: boolean;
  readonly missing: Missing;
  readonly on?: IsoDate | null;
}

/** A figure of a few different parts. */
export function partsFigure(
  parts: readonly FigurePart[],
  rest: Pick<WorkFigure, "target"> & {
    readonly text: (done: number, total: number) => string;
    readonly isAlwaysTold?: boolean;
    readonly isProof?: boolean;
  },
): WorkFigure | null {
  return countFigure({
    records: parts,
    isDone: (part) => part.isDone,
    missing: (part) => part.missing,
    doneOn: ({ on }) => on ?? null,
    ...rest,
  });
}

/** A rule of the gates as a figure: what a gate counts is counted once. */
export function checkFigure(
  state: CheckState | null,
  target: MissingTarget,
  { isProof = true, isAlwaysTold = false, asOf = null as IsoDate | null } = {},
): WorkFigure | null {
  if (!state) return null;
  const { isMet, value, fraction, missing } = state;
  const total = isMet ? 1 : Math.max(1, Math.round(missing.length / Math.max(0.01, 1 - fraction)));
  return {
    text: value,
    done: isMet ? total : Math.max(0, Math.round(fraction * total)),
    total,
    isComplete: isMet && isProof,
    isContrary: !isMet && (isAlwaysTold || (isProof && fraction > 0)),
    missing: missing.slice(0, MOST_NAMED),
    missingCount: missing.length,
    target,
    asOf: isMet ? asOf : null,
  };
}
