/** When things will really happen, if nothing is pulled in: a forward pass over the dependencies (domain.md section 3). */
import { addBusinessDays, businessDaysBetween } from "./business-days.ts";
import { type IsoDate, maxDate } from "./dates.ts";
import { dependencyOrder } from "./dependencies.ts";
import type { ItemId } from "./ids.ts";
import type { Implementation, Item } from "./implementation.ts";
import { anchorDay, startsOn } from "./plan.ts";

/** The first production disbursement: its date is the go-live. */
export const GO_LIVE_ITEM_ID = "ROL-11";

/** Expected dates of an item. */
export interface ItemForecast {
  readonly start: IsoDate;
  readonly due: IsoDate;
}

/** Forecast by item; not applicable items have none. */
export type Forecast = ReadonlyMap<ItemId, ItemForecast>;

/**
 * Expected start and due date of every item that applies. Done items stand at their done date; not applicable ones hold
 * nobody up. An open item is due at the latest of its planned date, today's business day, and its duration after the last dependency;
 * one that is not started starts today at the earliest. Dependencies inside a cycle are ignored.
 *
 * An item whose planned start has passed is taken to be under way even when nobody said so: otherwise every long item
 * without that tick would look late, and the forecast would not be believed. Each day past the due date moves it a day.
 */
export function forecastItems(
  implementation: Pick<Implementation, "items">,
  today: IsoDate,
): Forecast {
  const { items } = implementation;
  const nextWorkday = addBusinessDays(today, 0);
  const forecast = new Map<ItemId, ItemForecast>();
  for (const id of dependencyOrder(Object.values(items))) {
    const item = items[id];
    if (!item || item.status === "not_applicable") continue;
    if (item.status === "done") {
      const due = item.doneOn ?? item.statusSince;
      forecast.set(id, { start: startsOn(due, item.durationDays), due });
      continue;
    }
    let ready: IsoDate | null = null;
    for (const dependency of item.dependsOn) {
      const due = forecast.get(dependency)?.due;
      if (due !== undefined && (ready === null || due > ready)) ready = due;
    }
    let due = item.due < today ? nextWorkday : item.due;
    if (ready !== null) {
      due = maxDate(
        due,
        item.durationDays === 0 ? ready : addBusinessDays(ready, item.durationDays),
      );
    }
    let start = startsOn(due, item.durationDays);
    if (ready !== null) start = maxDate(start, ready);
    if (item.status === "not_started") start = maxDate(start, today);
    forecast.set(id, { start, due });
  }
  return forecast;
}

/**
 * Forecast go-live: of the first production disbursement (`ROL-11`); where that was removed, derived from the last item
 * planned up to G; else the target.
 */
export function forecastGoLive(
  { items, anchors }: Pick<Implementation, "items" | "anchors">,
  forecast: Forecast,
): IsoDate {
  const goLive = forecast.get(GO_LIVE_ITEM_ID);
  if (goLive) return goLive.due;
  let last: Item | null = null;
  for (const item of Object.values(items)) {
    if (item.anchor !== "G" || item.offsetDays > 0 || !forecast.has(item.id)) continue;
    if (!last || item.offsetDays > last.offsetDays) last = item;
  }
  const due = last && forecast.get(last.id)?.due;
  return last && due ? addBusinessDays(due, -last.offsetDays) : anchorDay(anchors.goLive);
}

/** What a plan says of its own target. */
export interface GoLiveVerdict {
  /** When the first production disbursement can really be. */
  readonly realisticGoLive: IsoDate;
  /** Business days after the target; 0 when the target can be met. */
  readonly lateDays: number;
}

/** Whether the target of an implementation can be met, as of today. */
export function judgeGoLive(
  implementation: Pick<Implementation, "items" | "anchors">,
  today: IsoDate,
): GoLiveVerdict {
  const forecast = forecastGoLive(implementation, forecastItems(implementation, today));
  const lateDays = businessDaysBetween(anchorDay(implementation.anchors.goLive), forecast);
  return { realisticGoLive: forecast, lateDays: Math.max(0, lateDays) };
}
