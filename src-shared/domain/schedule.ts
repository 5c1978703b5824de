/** The schedule of an implementation: planned, baseline and forecast dates, slack and critical path (domain.md section 3). */
import { businessDaysBetween, calendarOf } from "./business-days.ts";
import type { IsoDate } from "./dates.ts";
import { longestOpenChain } from "./dependencies.ts";
import { forecastGoLive, forecastItems, GO_LIVE_ITEM_ID } from "./forecast.ts";
import type { ItemId } from "./ids.ts";
import type { Implementation } from "./implementation.ts";
import { anchorDay } from "./plan.ts";

/** The dates of an item that applies. Slack and slip are business days of the payor's calendar. */
export interface ScheduledItem {
  readonly id: ItemId;
  readonly baselineDue: IsoDate;
  /** Forecast start of the work. */
  readonly start: IsoDate;
  /** Forecast due date; the done date of a done item. */
  readonly due: IsoDate;
  /** Forecast due minus baseline due; positive = later. */
  readonly slipDays: number;
  /** How far its forecast may slip before the forecast go-live does; null when the go-live does not wait for it. */
  readonly slackDays: number | null;
  /** Open, and the go-live slips with it. */
  readonly isCritical: boolean;
}

/** The schedule as of a day. */
export interface Schedule {
  /** Every item that applies. */
  readonly items: ReadonlyMap<ItemId, ScheduledItem>;
  /** The open items that drive the forecast go-live, first to do first. */
  readonly criticalPath: readonly ItemId[];
  readonly forecastGoLive: IsoDate;
  readonly baselineGoLive: IsoDate;
  /** Forecast minus baseline go-live. */
  readonly slipDays: number;
}

/** The schedule of an implementation as of `today`. */
export function computeSchedule(
  implementation: Pick<Implementation, "items" | "anchors" | "calendar" | "moneyMovement">,
  today: IsoDate,
): Schedule {
  const calendar = calendarOf(implementation);
  const forecast = forecastItems(implementation, today);
  const criticalPath = longestOpenChain(implementation.items, GO_LIVE_ITEM_ID);
  const critical = new Set(criticalPath);
  const items = new Map<ItemId, ScheduledItem>();
  for (const [id, { start, due }] of forecast) {
    const baselineDue = implementation.items[id]?.baselineDue ?? due;
    items.set(id, {
      id,
      baselineDue,
      start,
      due,
      slipDays: businessDaysBetween(baselineDue, due, calendar),
      slackDays: critical.has(id) ? 0 : null,
      isCritical: critical.has(id),
    });
  }
  const goLive = forecastGoLive(implementation, forecast);
  const baselineGoLive = anchorDay(implementation.anchors.baselineGoLive);
  return {
    items,
    criticalPath,
    forecastGoLive: goLive,
    baselineGoLive,
    slipDays: businessDaysBetween(baselineGoLive, goLive, calendar),
  };
}
