/** What moving kickoff or go-live does to the plan, before it is done (ask 14). */
import { businessDaysBetween, calendarOf } from "./business-days.ts";
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
export function anchorChange(
  { items, calendar }: Pick<Implementation, "items" | "calendar">,
  anchors: Anchors,
): AnchorChange {
  const basis = { anchors, calendar };
  const days = calendarOf(basis);
  const moved = [...replan(items, basis)].flatMap(([id, to]) => {
    const item = items[id];
    if (!item || isSatisfied(item)) return [];
    return [{ item, from: item.due, to, days: businessDaysBetween(item.due, to, days) }];
  });
  moved.sort((a, b) =>
    a.from === b.from ? a.item.position - b.item.position : a.from < b.from ? -1 : 1,
  );
  const kept = Object.values(items).filter(
    (item) => item.isPinned && !isSatisfied(item) && plannedDue(item, basis) !== item.due,
  );
  return { moved, kept };
}
