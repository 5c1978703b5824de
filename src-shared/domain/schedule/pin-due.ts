/** Pinning a due date: on which day it may land, and what it would move. */
import { onOrBeforeBankBound } from "../calendar/business-day-numbers.ts";
import {
  businessDaysBetween,
  calendarOf,
  onOrAfterBusinessDay,
  onOrBeforeBusinessDay,
} from "../calendar/business-days.ts";
import { fromEpochDay, type IsoDate, toEpochDay } from "../dates.ts";
import type { ItemId } from "../ids.ts";
import type { Implementation, Item } from "../implementation.ts";
import { shortDate, countBusinessDays } from "../people-dates.ts";
import { onOrAfterBankBoundDay } from "./plan.ts";
import { computeSchedule, type Schedulable, type Schedule } from "./schedule.ts";

/**
 * The date itself if the item may be due on it, else the next one (`step` 1) or the one before (-1): a business day of
 * the payor, and a banking day when a bank takes part.
 */
export function snapDue(
  date: IsoDate,
  { isBankBound }: Pick<Item, "isBankBound">,
  plan: Pick<Implementation, "calendar">,
  step: 1 | -1 = 1,
): IsoDate {
  const calendar = calendarOf(plan);
  if (step === 1) {
    return isBankBound
      ? onOrAfterBankBoundDay(date, calendar)
      : onOrAfterBusinessDay(date, calendar);
  }
  return isBankBound
    ? fromEpochDay(onOrBeforeBankBound(toEpochDay(date), calendar))
    : onOrBeforeBusinessDay(date, calendar);
}

/** What pinning would do. */
export interface PinPreview {
  readonly itemId: ItemId;
  /** The due date that it has, and the one that it would have. */
  readonly was: IsoDate;
  readonly due: IsoDate;
  /** The schedule as it would be. */
  readonly schedule: Schedule;
  /** The other open items whose forecast would move. */
  readonly movedIds: readonly ItemId[];
  readonly goLiveWas: IsoDate;
  readonly goLive: IsoDate;
  /** Business days by which the forecast go-live would move; negative = earlier. */
  readonly goLiveDays: number;
  /** The forecast when it stays later than the new date, because of what the item waits for; else null. */
  readonly heldUntil: IsoDate | null;
}

/** What would follow from pinning an item to a date. `schedule` is the one that holds now. */
export function previewPin(
  plan: Schedulable,
  schedule: Schedule,
  item: Item,
  due: IsoDate,
  today: IsoDate,
): PinPreview {
  const items = { ...plan.items, [item.id]: { ...item, due, isPinned: true } };
  const next = computeSchedule({ ...plan, items }, today);
  const movedIds: ItemId[] = [];
  for (const [id, dates] of next.items) {
    if (id !== item.id && schedule.items.get(id)?.due !== dates.due) movedIds.push(id);
  }
  const forecast = next.items.get(item.id)?.due ?? due;
  return {
    itemId: item.id,
    was: item.due,
    due,
    schedule: next,
    movedIds,
    goLiveWas: schedule.forecastGoLive,
    goLive: next.forecastGoLive,
    goLiveDays: businessDaysBetween(schedule.forecastGoLive, next.forecastGoLive, calendarOf(plan)),
    heldUntil: forecast > due ? forecast : null,
  };
}

/** What would follow, a sentence each, e.g. "Moves 4 other items", "Go-live Thu 14 Jan to Mon 18 Jan, 2 business days later". */
export function pinInWords(
  { movedIds, goLive, goLiveWas, goLiveDays, heldUntil }: PinPreview,
  today: IsoDate,
): readonly string[] {
  const moved =
    movedIds.length === 0
      ? "Moves no other item"
      : `Moves ${movedIds.length} other ${movedIds.length === 1 ? "item" : "items"}`;
  const goLiveWords =
    goLive === goLiveWas
      ? "Go-live stays"
      : `Go-live ${shortDate(goLiveWas, today)} to ${shortDate(goLive, today)}, ${countBusinessDays(Math.abs(goLiveDays))} ${goLiveDays < 0 ? "earlier" : "later"}`;
  const held =
    heldUntil === null
      ? []
      : [`What it waits for keeps the forecast at ${shortDate(heldUntil, today)}`];
  return [...held, moved, goLiveWords];
}
