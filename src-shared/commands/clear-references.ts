/** What points at a record that is removed. */
import type { Draft } from "immer";
import type { Implementation } from "../domain/implementation.ts";

/** Sets the references of decisions, risks, actions and lessons to removed items or meetings to null. */
export function clearReferences(
  draft: Draft<Implementation>,
  field: "itemId" | "meetingId",
  removed: ReadonlySet<string>,
): void {
  for (const records of [draft.decisions, draft.risks, draft.actions, draft.lessons]) {
    const owners = Object.values(records) as {
      itemId?: string | null;
      meetingId?: string | null;
    }[];
    for (const record of owners) {
      const id = record[field];
      if (typeof id === "string" && removed.has(id)) record[field] = null;
    }
  }
}
