/** What must hold in every implementation beyond the shape of its fields. */
import { problem, type Problem } from "../result.ts";
import type { Implementation } from "./implementation.ts";

/** Collections of what a user records, keyed by id. */
export const RECORD_COLLECTIONS = [
  "items",
  "people",
  "payees",
  "projects",
  "waves",
  "communications",
  "courses",
  "trainingSessions",
  "testCases",
  "defects",
  "attachments",
  "meetings",
  "decisions",
  "risks",
  "actions",
  "lessons",
  "successCriteria",
  "payoutFailures",
] as const;

const KEYED = [
  ...RECORD_COLLECTIONS,
  "closeoutGates",
  "messageTemplates",
  "goNotes",
  "activity",
] as const;

/**
 * The first broken invariant, or null: every record's key is its id; no item depends on itself; kickoff is before
 * go-live. A dependency on an item that is gone is allowed (it counts as satisfied), so removing an item is simple.
 */
export function checkInvariants(implementation: Implementation): Problem | null {
  for (const collection of KEYED) {
    const records: Readonly<Record<string, { readonly id: string }>> = implementation[collection];
    for (const key in records) {
      if (records[key]?.id !== key) {
        return problem(
          "broken-invariant",
          `${collection}: the record "${key}" carries another id`,
          {
            where: `data.${collection}.${key}.id`,
          },
        );
      }
    }
  }
  for (const item of Object.values(implementation.items)) {
    if (item.dependsOn.includes(item.id)) {
      return problem("broken-invariant", `${item.id} depends on itself`, {
        where: `data.items.${item.id}.dependsOn`,
      });
    }
  }
  if (implementation.anchors.kickoff >= implementation.anchors.goLive) {
    return problem("broken-invariant", "The target go-live must be after the kickoff", {
      where: "data.anchors",
    });
  }
  return null;
}
