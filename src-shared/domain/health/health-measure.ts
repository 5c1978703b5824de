/** What a dimension of health is measured with, and words and dates that several of them need. */
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  calendarOf,
} from "../calendar/business-days.ts";
import type { HealthReason } from "../card-summary.ts";
import type { IsoDate } from "../dates.ts";
import type { HealthThresholds } from "./health-thresholds.ts";
import type { Implementation, Item } from "../implementation.ts";
import { GO_LIVE_ITEM_ID } from "../schedule/key-items.ts";
import { countDays, lateInWords } from "../people-dates.ts";
import { anchorDay, type PlanBasis } from "../schedule/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { quoted } from "../text.ts";

/** What a dimension is measured with, besides the implementation. */
export interface MeasureContext {
  readonly today: IsoDate;
  readonly schedule: Schedule;
  readonly thresholds: HealthThresholds;
  /** The payor's. */
  readonly calendar: BusinessCalendar;
}

/** Measures one dimension; null when there is nothing to measure. */
export type Measure = (
  implementation: Implementation,
  context: MeasureContext,
) => HealthReason | null;

/** The date of the first production disbursement, or null. */
export function liveSince({ items }: Pick<Implementation, "items">): IsoDate | null {
  const item = items[GO_LIVE_ITEM_ID];
  return item?.status === "done" ? (item.doneOn ?? item.statusSince) : null;
}

/** The day that lies so many business days of the payor before the day that the target go-live stands for. */
export function beforeGoLive(implementation: PlanBasis, days: number): IsoDate {
  return addBusinessDays(anchorDay("G", implementation), -days, calendarOf(implementation));
}

/** The item with the earliest due date, the first of equal ones. */
export function oldestOf(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (oldest, item) => (oldest === undefined || item.due < oldest.due ? item : oldest),
    undefined,
  );
}

/** "4 of 96 required items are overdue, the oldest by 6 days", or the one item by its name. */
export function overdueInWords(
  late: readonly Item[],
  total: number,
  noun: string,
  { today, calendar }: Pick<MeasureContext, "today" | "calendar">,
): string {
  const oldest = oldestOf(late);
  if (!oldest) return `None of ${total} ${noun} is overdue`;
  if (late.length === 1)
    return `${quoted(oldest.title)} ${lateInWords(oldest.due, today, calendar)}`;
  const days = businessDaysBetween(oldest.due, today, calendar);
  const age = days > 0 ? `, the oldest by ${countDays(days)}` : "";
  return `${late.length} of ${total} ${noun} are overdue${age}`;
}

/** "G-12". */
export function offsetInWords(daysToGoLive: number): string {
  if (daysToGoLive === 0) return "G";
  return daysToGoLive > 0 ? `G-${daysToGoLive}` : `G+${-daysToGoLive}`;
}
