/** Every dated thing of an implementation. */
import { addCalendarDays, type IsoDate } from "../dates.ts";
import {
  type Implementation,
  implementationState,
  isSatisfied,
  type Item,
} from "../implementation.ts";
import { sessionTitle } from "../training/session-warnings.ts";
import { type ItemStatus, type Party, ROLES, type RoleCode } from "../vocabulary.ts";
import type { DatedEntry, DatedKind } from "./dated-entry.ts";

/** Calendar days for which what was done is remembered: for *done today*, and for the calendar of last week. */
const KEEP_DONE_DAYS = 14;

type GivenFields = Pick<DatedEntry, "kind" | "id" | "title" | "due"> & Partial<DatedEntry>;

/** An entry of an implementation; what is not given is absent of it. */
export function datedEntry(implementation: Implementation, given: GivenFields): DatedEntry {
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
    isRequired: false,
    ...given,
  };
}

const WAITING_ON: Readonly<Partial<Record<ItemStatus, Party>>> = {
  waiting_payor: "payor",
  waiting_procore: "procore",
  waiting_payee: "payee",
  waiting_bank: "bank",
};

function partyOf(role: RoleCode | null): Party | null {
  return role === null ? null : ROLES[role].party;
}

function itemEntry(implementation: Implementation, item: Item): DatedEntry {
  const { id, title, due, status, phase, doneOn, isPinned, isBankBound } = item;
  const role = item.owners[0] ?? null;
  return datedEntry(implementation, {
    ...{ kind: "item", id, title, due, status, role, phase, doneOn, isPinned, isBankBound },
    since: item.statusSince,
    party: WAITING_ON[status] ?? partyOf(role),
    assignee: item.assignee,
    isOver: isSatisfied(item),
    isRequired: item.requirement !== "optional",
  });
}

function timed(
  kind: Extract<DatedKind, "meeting" | "session">,
  record: {
    readonly id: string;
    readonly date: IsoDate;
    readonly startTime: string | null;
    readonly timeZone: string;
    readonly minutes: number;
    readonly status: string;
  },
  title: string,
): GivenFields {
  const { id, date, startTime, timeZone, minutes, status } = record;
  return {
    ...{ kind, id, title, due: date, time: startTime },
    durationMinutes: minutes,
    timeZone: startTime === null ? null : timeZone,
    isOver: status !== "planned",
  };
}

/**
 * The dated things of an implementation; none once it is cancelled or closed. Today only decides how long what is done
 * is remembered, so that the entries hold until something changes.
 */
export function datedEntries(implementation: Implementation, today: IsoDate): DatedEntry[] {
  if (implementationState(implementation) !== "active") return [];
  const keptFrom = addCalendarDays(today, -KEEP_DONE_DAYS);
  const entries: DatedEntry[] = [];
  for (const item of Object.values(implementation.items)) {
    if (isSatisfied(item) && (item.doneOn ?? "") < keptFrom) continue;
    entries.push(itemEntry(implementation, item));
  }
  for (const meeting of Object.values(implementation.meetings)) {
    const record = { ...meeting, minutes: meeting.durationMinutes };
    const given = timed("meeting", record, meeting.title);
    entries.push(datedEntry(implementation, { ...given, place: meeting.place }));
  }
  for (const session of Object.values(implementation.trainingSessions)) {
    const given = timed("session", session, sessionTitle(implementation, session));
    entries.push(datedEntry(implementation, { ...given, place: session.place }));
  }
  return entries;
}
