/** The baseline in a draft: it follows the plan until it is frozen, then only a new one changes it (domain.md section 3). */
import type { Draft } from "immer";
import type { IsoDate } from "../domain/dates.ts";
import type { Implementation, Item } from "../domain/implementation.ts";
import { BASELINE_ITEM_ID } from "../domain/schedule/key-items.ts";
import { longDate } from "../domain/people-dates.ts";

/** Lets an unfrozen baseline follow the go-live and the due dates of these items (all of them when none are named). */
export function followPlan(
  draft: Draft<Implementation>,
  items: readonly Draft<Item>[] = Object.values(draft.items),
): void {
  const { anchors } = draft;
  if (anchors.baselineFrozenOn !== null) return;
  anchors.baselineGoLive = anchors.goLive;
  for (const item of items) item.baselineDue = item.due;
}

/**
 * Freezes the baseline with these items when the one that the payor's acceptance of the plan hangs on (SET-10) is among
 * them and the baseline has not been frozen before. Reopening that item leaves it frozen.
 */
export function freezeWith(
  draft: Draft<Implementation>,
  completed: readonly Draft<Item>[],
  today: IsoDate,
): void {
  if (draft.anchors.baselineFrozenOn !== null) return;
  if (!completed.some((item) => item.id === BASELINE_ITEM_ID)) return;
  followPlan(draft);
  draft.anchors.baselineFrozenOn = today;
}

/** For the label of a command: ", and froze the baseline with go-live on Wed 9 Dec 2026", or nothing. */
export function freezeInWords(before: Implementation, after: Implementation): string {
  return before.anchors.baselineFrozenOn === null && after.anchors.baselineFrozenOn !== null
    ? `, and froze the baseline with go-live on ${longDate(after.anchors.baselineGoLive)}`
    : "";
}
