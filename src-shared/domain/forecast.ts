/** When things will really happen, if nothing is pulled in: a forward pass over the dependencies (domain.md section 3). */
import { addBusinessDays } from "./business-days.ts";
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

// Work under way goes on from when it began; work not begun begins today at the earliest, and today still counts.
function earliestDueByStart(item: Item, today: IsoDate): IsoDate {
  if (item.durationDays === 0) return today;
  const begun = addBusinessDays(item.status === "not_started" ? today : item.statusSince, 0);
  return maxDate(addBusinessDays(begun, item.durationDays - 1), today);
}

/**
 * Expected start and due date of every item that applies. Done items stand at their done date; not applicable ones hold
 * nobody up. An open item is due at the latest of its planned date, its duration after the last dependency, and its
 * duration from today (from its start when it is under way). Dependencies inside a cycle are ignored.
 */
export function forecastItems(
  implementation: Pick<Implementation, "items">,
  today: IsoDate,
): Forecast {
  const { items } = implementation;
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
    let due = maxDate(item.due, earliestDueByStart(item, today));
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
