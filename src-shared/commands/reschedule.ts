/** Due dates after the anchors or the calendar have changed. */
import { current, type Draft } from "immer";
import type { Implementation } from "../domain/implementation.ts";
import { replan } from "../domain/plan.ts";

/** Gives every item that is neither done nor pinned the date that the plan has for it now (domain.md section 3). */
export function reschedule(draft: Draft<Implementation>): void {
  // Not the draft's own calendar: its day tables are made by reading it hundreds of times.
  const basis = { anchors: draft.anchors, calendar: current(draft.calendar) };
  for (const [id, due] of replan(draft.items, basis)) {
    const item = draft.items[id];
    if (item) item.due = due;
  }
}
