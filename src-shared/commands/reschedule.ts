/** Due dates after the anchors or the calendar have changed. */
import { current, type Draft } from "immer";
import { type Implementation, isSatisfied, type Item } from "../domain/implementation.ts";
import { replan } from "../domain/schedule/plan.ts";
import { followPlan } from "./baseline.ts";
import { changedRecords } from "./naming.ts";

/**
 * Gives every item that is neither done nor pinned the date that the plan has for it now (domain.md section 3). A baseline
 * that is not frozen yet follows.
 */
export function reschedule(draft: Draft<Implementation>): void {
  // Not the draft's own calendar: its day tables are made by reading it hundreds of times.
  const basis = { anchors: draft.anchors, calendar: current(draft.calendar) };
  for (const [id, due] of replan(draft.items, basis)) {
    const item = draft.items[id];
    if (item) item.due = due;
  }
  followPlan(draft);
}

/** The open items that got another date; those that do not apply keep pace with the plan, but nobody counts them. */
export function rescheduledItems(before: Implementation, after: Implementation): readonly Item[] {
  return changedRecords(before.items, after.items, Object.keys(after.items)).filter(
    (item) => !isSatisfied(item) && item.due !== before.items[item.id]?.due,
  );
}
