/** Moving a dated thing to another day: what that means for each kind, and what has to be asked first. Pure. */
import type { DatedEntry, DatedKind } from "../domain/dated-entries/dated-entry.ts";
import { bankHolidayName, isBankingDay } from "../domain/calendar/banking-days.ts";
import { calendarOf, isBusinessDay } from "../domain/calendar/business-days.ts";
import { addCalendarDays, calendarDaysBetween, type IsoDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { shortDate } from "../domain/people-dates.ts";
import { snapDue } from "../domain/schedule/pin-due.ts";
import { dateAt, instantOf, timeAt, knownZoneOr } from "../domain/zoned-time.ts";
import type { Command } from "./command.ts";
import { moveCommand } from "./dated-commands.ts";

/** Where an entry is put down, in the user's zone. */
export interface MoveTarget {
  readonly date: IsoDate;
  /** Null = the time stays as it is. */
  readonly time: string | null;
}

const UNMOVABLE: Readonly<Partial<Record<DatedKind, string>>> = {
  gate: "A gate waits since its last criterion was met: decide it instead of moving it",
  invitation: "An invitation runs out by itself: invite the payee again",
  stall: "This is the day since which the payees stand still: follow up with them",
  hold: "The review date belongs to the hold: change it where the hold is set",
  stale: "This is the day of the last change",
};

const IS_OVER: Readonly<Partial<Record<DatedKind, string>>> = {
  item: "It is done: reopen it first",
  action: "It is done: reopen it first",
  decision: "It is decided",
  meeting: "It was held or cancelled",
  session: "It was held or cancelled",
  test_case: "Its result is recorded: plan a new attempt in Testing",
  wave: "It has happened",
  kickoff: "The kickoff has been",
  go_live: "The payor is live",
};

/** Why an entry stays on its day, or null when it can be moved. */
export function whyUnmovable({ kind, isOver }: Pick<DatedEntry, "kind" | "isOver">): string | null {
  return UNMOVABLE[kind] ?? (isOver ? (IS_OVER[kind] ?? "It is over") : null);
}

/** What moving means. */
export type MovePlan =
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly reason: string }
  /** Sends a change; `due` and `time` are those that the entry will have, in its own zone. */
  | {
      readonly kind: "command";
      readonly command: Command;
      readonly due: IsoDate;
      readonly time: string | null;
    }
  /** The plan hangs on this date: the dialog of dates shows what would move. */
  | { readonly kind: "anchors"; readonly anchor: "kickoff" | "goLive"; readonly date: IsoDate }
  /** On that day it cannot be, or should not. */
  | { readonly kind: "day-off"; readonly why: string; readonly next: IsoDate };

/** What planning a move needs to know of the payor and the user. */
export interface MoveBasis {
  readonly implementation: Pick<Implementation, "calendar" | "payor">;
  readonly timeZone: string;
  readonly today: IsoDate;
  /** The user has said that the day off is meant. */
  readonly isDayOffMeant?: boolean;
}

/** Where the entry would be in its own zone: a whole day moves by days, a time by the instant it would have. */
export function placeOf(
  entry: DatedEntry,
  from: IsoDate,
  { date, time }: MoveTarget,
  timeZone: string,
): { readonly due: IsoDate; readonly time: string | null } {
  if (entry.time === null) return { due: date, time: null };
  if (time === null) {
    return { due: addCalendarDays(entry.due, calendarDaysBetween(from, date)), time: entry.time };
  }
  const zone = knownZoneOr(entry.timeZone, timeZone);
  const instant = instantOf(date, time, timeZone);
  return { due: dateAt(instant, zone), time: timeAt(instant, zone) };
}

function dayOff(
  entry: DatedEntry,
  due: IsoDate,
  { implementation, today }: MoveBasis,
): Extract<MovePlan, { kind: "day-off" }> | null {
  const needsBank = entry.isBankBound || entry.kind === "test_case";
  if (entry.kind !== "item" && !needsBank) return null;
  const isOpen = isBusinessDay(due, calendarOf(implementation));
  const isBankOpen = isBankingDay(due);
  if (needsBank ? isOpen && isBankOpen : isOpen) return null;
  const holiday = bankHolidayName(due);
  const day = holiday === null ? shortDate(due, today) : `${shortDate(due, today)} (${holiday})`;
  const why =
    needsBank && !isBankOpen
      ? `The banks are closed on ${day}, and money has to move for this.`
      : `${implementation.payor.name} does not work on ${day}.`;
  return { kind: "day-off", why, next: snapDue(due, { isBankBound: needsBank }, implementation) };
}

/** What putting an entry down somewhere means. `from` is the day on which the user sees it now. */
export function planMove(
  entry: DatedEntry,
  from: IsoDate,
  target: MoveTarget,
  basis: MoveBasis,
): MovePlan {
  const reason = whyUnmovable(entry);
  if (reason !== null) return { kind: "refused", reason };
  const { due, time } = placeOf(entry, from, target, basis.timeZone);
  if (due === entry.due && time === entry.time) return { kind: "nothing" };
  if (entry.kind === "kickoff" || entry.kind === "go_live") {
    const anchor = entry.kind === "kickoff" ? "kickoff" : "goLive";
    return { kind: "anchors", anchor, date: due };
  }
  const off = basis.isDayOffMeant === true ? null : dayOff(entry, due, basis);
  if (off) return off;
  const isTimeKept = time === entry.time && entry.kind !== "test_case";
  const command = moveCommand(entry, due, isTimeKept ? undefined : time);
  return command
    ? { kind: "command", command, due, time }
    : { kind: "refused", reason: "It cannot be moved here" };
}
