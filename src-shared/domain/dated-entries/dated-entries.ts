/** Every dated thing of an implementation. */
import { BANKING_TIME_ZONE } from "../calendar/money-movement.ts";
import { addCalendarDays, type IsoDate } from "../dates.ts";
import { type GateState, gateState } from "../gates/gates.ts";
import { isFirstPaymentMade } from "../gates/readiness-score.ts";
import { lastChangedOn } from "../health/staleness.ts";
import {
  type Implementation,
  implementationState,
  isSatisfied,
  type Item,
  type Meeting,
} from "../implementation.ts";
import { caseState } from "../testing/test-results.ts";
import type { TestCase } from "../testing/testing-schema.ts";
import { sessionTitle } from "../training/session-warnings.ts";
import type { TrainingSession } from "../training/training-schema.ts";
import { phaseIndex, WAITING_ON } from "../vocabulary.ts";
import type { DatedEntry } from "./dated-entry.ts";
import { gateEntries } from "./gate-entries.ts";
import { datedEntry, partyOf } from "./new-entry.ts";
import { payeeEntries } from "./payee-entries.ts";
import { waveEntries } from "./wave-entries.ts";

/** Calendar days for which what was done is remembered: for *done today*, and for the calendar of the last days. */
const KEEP_DONE_DAYS = 14;

/** What entries are computed with. */
export interface EntryBasis {
  /** Only decides how long what is done is remembered, so that the entries hold until something changes. */
  readonly today: IsoDate;
  /** Calendar days without a change after which a card is marked (`HealthThresholds`). */
  readonly staleCalendarDays: number;
  /** State of the gate of the present phase, when it is known already. */
  readonly gate?: GateState;
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

function meetingEntry(implementation: Implementation, meeting: Meeting): DatedEntry {
  const { id, title, date, startTime, durationMinutes, place } = meeting;
  return datedEntry(implementation, {
    ...{ kind: "meeting", id, title, due: date, time: startTime, durationMinutes, place },
    timeZone: startTime === null ? null : meeting.timeZone,
    attendeeCount: meeting.attendeeIds.length,
    doneOn: meeting.status === "held" ? date : null,
    isOver: meeting.status !== "planned",
    isCancelled: meeting.status === "cancelled",
  });
}

function sessionEntry(implementation: Implementation, session: TrainingSession): DatedEntry {
  const { id, date, startTime, minutes, place } = session;
  return datedEntry(implementation, {
    ...{ kind: "session", id, due: date, time: startTime, durationMinutes: minutes, place },
    title: sessionTitle(implementation, session),
    timeZone: startTime === null ? null : session.timeZone,
    doneOn: session.status === "held" ? date : null,
    isOver: session.status !== "planned",
    isCancelled: session.status === "cancelled",
  });
}

function testEntry(implementation: Implementation, testCase: TestCase): DatedEntry | null {
  const state = caseState(testCase, implementation.profile);
  const { id, title, plannedOn, plannedTime } = testCase;
  if (plannedOn === null || state === "not_applicable") return null;
  return datedEntry(implementation, {
    ...{ kind: "test_case", id, title, due: plannedOn, time: plannedTime },
    // Planned times of payment tests are wall time there (domain.md section 7).
    timeZone: plannedTime === null ? null : BANKING_TIME_ZONE,
    isOver: state === "pass" || state === "skipped",
    isCancelled: state === "skipped",
  });
}

function anchorEntries(implementation: Implementation): readonly DatedEntry[] {
  const { kickoff, goLive } = implementation.anchors;
  return [
    datedEntry(implementation, {
      ...{ kind: "kickoff", id: "kickoff", title: "Kickoff", due: kickoff, phase: "P1" },
      isOver: phaseIndex(implementation.phase) > phaseIndex("P1"),
    }),
    datedEntry(implementation, {
      ...{ kind: "go_live", id: "go_live", title: "Go-live", due: goLive, phase: "P6" },
      isOver: isFirstPaymentMade(implementation),
    }),
  ];
}

function logEntries(implementation: Implementation, keptFrom: IsoDate): readonly DatedEntry[] {
  const entries: DatedEntry[] = [];
  for (const action of Object.values(implementation.actions)) {
    const { id, title, due, party, owner: assignee, raisedOn: since, doneOn } = action;
    const isOver = action.status === "done";
    if (due === null || (isOver && (doneOn ?? "") < keptFrom)) continue;
    const given = { kind: "action", id, title, due, party, assignee, since, doneOn } as const;
    entries.push(datedEntry(implementation, { ...given, isOver }));
  }
  for (const decision of Object.values(implementation.decisions)) {
    const { id, title, neededBy: due, neededFrom: role, raisedOn: since } = decision;
    if (due === null || decision.status !== "open") continue;
    const given = { kind: "decision", id, title, due, role, since } as const;
    entries.push(datedEntry(implementation, { ...given, party: partyOf(role) }));
  }
  return entries;
}

function holdEntries(implementation: Implementation): DatedEntry[] {
  const { hold } = implementation;
  if (!hold) return [];
  const given = { kind: "hold", id: "hold", due: hold.reviewOn, since: hold.since } as const;
  return [datedEntry(implementation, { ...given, title: `Review the hold: ${hold.reason}` })];
}

function staleEntry(implementation: Implementation, { staleCalendarDays }: EntryBasis): DatedEntry {
  const since = lastChangedOn(implementation);
  const due = addCalendarDays(since, staleCalendarDays);
  const title = `Nothing was changed for ${staleCalendarDays} days`;
  return datedEntry(implementation, { kind: "stale", id: "stale", title, due, since });
}

/**
 * The dated things of an implementation: while it is on hold the review of the hold alone, none once it is cancelled or
 * closed. What will happen by itself (payees that will have stood still, a card that nobody will have touched) has the
 * day on which it will.
 */
export function datedEntries(implementation: Implementation, basis: EntryBasis): DatedEntry[] {
  const state = implementationState(implementation);
  if (state === "on_hold") return holdEntries(implementation);
  if (state !== "active") return [];
  const keptFrom = addCalendarDays(basis.today, -KEEP_DONE_DAYS);
  const entries: DatedEntry[] = [];
  for (const item of Object.values(implementation.items)) {
    if (isSatisfied(item) && (item.doneOn ?? "") < keptFrom) continue;
    entries.push(itemEntry(implementation, item));
  }
  for (const meeting of Object.values(implementation.meetings)) {
    entries.push(meetingEntry(implementation, meeting));
  }
  for (const session of Object.values(implementation.trainingSessions)) {
    entries.push(sessionEntry(implementation, session));
  }
  for (const testCase of Object.values(implementation.testCases)) {
    const entry = testEntry(implementation, testCase);
    if (entry) entries.push(entry);
  }
  entries.push(
    ...anchorEntries(implementation),
    ...waveEntries(implementation),
    ...logEntries(implementation, keptFrom),
    ...gateEntries(implementation, basis.gate ?? gateState(implementation, implementation.phase)),
    ...payeeEntries(implementation),
    staleEntry(implementation, basis),
  );
  return entries;
}
