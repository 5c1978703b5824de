/** What the rules of the checks share: how a check stands, and how a state is made from counts. */
import type { Implementation } from "../implementation.ts";
import type { Missing } from "./missing.ts";

/** What the checks look at. */
export type CheckSource = Pick<
  Implementation,
  | "anchors"
  | "communications"
  | "courses"
  | "defects"
  | "gates"
  | "ipm"
  | "items"
  | "lessons"
  | "meetings"
  | "payees"
  | "payoutFailures"
  | "people"
  | "profile"
  | "projects"
  | "risks"
  | "successCriteria"
  | "testCases"
  | "testSignOff"
  | "trainingSessions"
  | "waves"
> &
  Partial<Pick<Implementation, "payeeStatusWords">>;

/** How a check stands. */
export interface CheckState {
  readonly isMet: boolean;
  /** The present value in words with its base: "64% by count (9 of 14), 71% by value; 80% asked". */
  readonly value: string;
  /** How much of it is there, 0 to 1; 1 exactly when it is met. */
  readonly fraction: number;
  /** What is missing; empty exactly when it is met. */
  readonly missing: readonly Missing[];
}

/** A state from parts of which each is there or missing; without parts it is met. */
export function ofParts(value: string, total: number, missing: readonly Missing[]): CheckState {
  const isMet = missing.length === 0;
  const there = Math.max(0, total - missing.length);
  return { isMet, value, missing, fraction: isMet ? 1 : total === 0 ? 0 : there / total };
}

/** At least so many of something, with one line for those that are not there. */
export function ofCount(
  value: string,
  count: number,
  minimum: number,
  lack: (more: number) => Missing,
): CheckState {
  const more = Math.max(0, minimum - count);
  return {
    isMet: more === 0,
    value,
    fraction: minimum === 0 ? 1 : Math.min(1, count / minimum),
    missing: more === 0 ? [] : [lack(more)],
  };
}

/** "1 lesson", "3 lessons". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
