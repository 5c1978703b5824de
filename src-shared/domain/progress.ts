/** Progress of the six checklist kinds. */
import type { KindProgress } from "./card-summary.ts";
import type { IsoDate } from "./dates.ts";
import { type Implementation, isRequired } from "./implementation.ts";
import { isOverdue } from "./selectors.ts";
import { CHECKLIST_KINDS } from "./vocabulary.ts";

/**
 * Progress of each checklist kind in their order: required items done, of those that apply, and all items overdue.
 * Optional and not applicable items are outside the base.
 */
export function kindProgress(
  { items }: Pick<Implementation, "items">,
  today: IsoDate,
): readonly KindProgress[] {
  const byKind = new Map(
    CHECKLIST_KINDS.map((kind) => [kind, { kind, done: 0, total: 0, overdue: 0 }]),
  );
  for (const item of Object.values(items)) {
    const progress = byKind.get(item.kind);
    if (!progress) continue;
    if (isOverdue(item, today)) progress.overdue += 1;
    if (!isRequired(item)) continue;
    progress.total += 1;
    if (item.status === "done") progress.done += 1;
  }
  return [...byKind.values()];
}
