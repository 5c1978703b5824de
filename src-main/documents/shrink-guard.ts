/** The guard against a poorer state (design.md section 3, ask 2). */
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { RECORD_COLLECTIONS } from "../../src-shared/domain/invariants.ts";
import { problem, type Problem } from "../../src-shared/result.ts";

/** Losing more than this share of the records is held. */
const MAX_LOST_SHARE = 0.2;

/** How many records an implementation holds, the activity log not counted. */
function countRecords(implementation: Implementation): number {
  return RECORD_COLLECTIONS.reduce(
    (sum, name) => sum + Object.keys(implementation[name]).length,
    0,
  );
}

/** Why a state that no user's delete explains may not replace another, or null: it loses over a fifth of the records. */
export function shrinkProblem(before: Implementation, after: Implementation): Problem | null {
  const [countBefore, countAfter] = [countRecords(before), countRecords(after)];
  if (countBefore - countAfter <= countBefore * MAX_LOST_SHARE) return null;
  return problem(
    "refused",
    `That state has ${countAfter} records; the present one has ${countBefore}`,
    {
      where: before.payor.name,
      advice: "Nothing was changed. Choose a fuller backup.",
      details: { countBefore, countAfter },
    },
  );
}
