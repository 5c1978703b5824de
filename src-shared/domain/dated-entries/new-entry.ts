/** Makes entries. */
import type { Implementation } from "../implementation.ts";
import { type Party, ROLES, type RoleCode } from "../vocabulary.ts";
import type { DatedEntry } from "./dated-entry.ts";

/** What an entry needs, and what it has besides. */
export type GivenFields = Pick<DatedEntry, "kind" | "id" | "title" | "due"> & Partial<DatedEntry>;

/** An entry of an implementation; what is not given is absent of it. */
export function datedEntry(
  implementation: {
    readonly id: string;
    readonly payor: Pick<Implementation["payor"], "name">;
  },
  given: GivenFields,
): DatedEntry {
  const { kind, id, title, due } = given;
  // The same order of fields as in the index, so that all entries share one shape in memory.
  return {
    implementationId: implementation.id,
    payorName: implementation.payor.name,
    ...{ kind, id, title, due },
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
    isCancelled: false,
    isPinned: false,
    isBankBound: false,
    isRequired: false,
    ...given,
  };
}

/** The party of a role, or null. */
export function partyOf(role: RoleCode | null): Party | null {
  return role === null ? null : ROLES[role].party;
}
