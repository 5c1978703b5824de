/** What moving kickoff or go-live does to the plan, before it is done (ask 14). */
import { businessDaysBetween } from "./business-days.ts";
import type { IsoDate } from "./dates.ts";
import { type Implementation, isSatisfied, type Item } from "./implementation.ts";
import { type Anchors, plannedDue, replan } from "./plan.ts";

/** An open item that moves. `days` in business days, negative = earlier. */
export interface MovedItem {
  readonly item: Item;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
}

/** What a change of anchors means. */
export interface AnchorChange {
  /** Open items that get another date, earliest first. */
  readonly moved: readonly MovedItem[];
  /** Open items that keep their date because it is pinned, although the plan would move them. */
  readonly kept: readonly Item[];
}

/** Old and new due date of every open item that moves, and what stays because it is pinned. */
export function anchorChange(items: Implementation["items"], anchors: Anchors): AnchorChange {
  const moved = [...replan(items, anchors)].flatMap(([id, to]) => {
    const item = items[id];
    if (!item || isSatisfied(item)) return [];
    return [{ item, from: item.due, to, days: businessDaysBetween(item.due, to) }];
  });
  moved.sort((a, b) =>
    a.from === b.from ? a.item.position - b.item.position : a.from < b.from ? -1 : 1,
  );
  const kept = Object.values(items).filter(
    (item) => item.isPinned && !isSatisfied(item) && plannedDue(item, anchors) !== item.due,
  );
  return { moved, kept };
}
