// Dated entries for tests, with defaults.
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";

/** A dated entry: an open item unless told otherwise. */
export function buildDatedEntry(
  given: Pick<DatedEntry, "implementationId" | "payorName" | "id" | "due"> & Partial<DatedEntry>,
): DatedEntry {
  return {
    kind: "item",
    title: given.id,
    time: null,
    timeZone: null,
    durationMinutes: null,
    place: "",
    attendeeCount: null,
    status: null,
    since: null,
    role: null,
    party: null,
    assignee: "",
    phase: null,
    doneOn: null,
    isOver: false,
    isPinned: false,
    isBankBound: false,
    isRequired: true,
    ...given,
  };
}
