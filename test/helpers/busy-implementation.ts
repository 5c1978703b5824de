// An implementation with at least one record of every kind, for tests of commands, undo and files.
import type { CommandContext } from "../../src-shared/commands/define-command.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../src-shared/domain/health/health-thresholds.ts";
import type {
  Action,
  Implementation,
  Lesson,
  SuccessCriterion,
} from "../../src-shared/domain/implementation.ts";
import {
  buildDecision,
  buildImplementation,
  type ImplementationOverrides,
  buildMeeting,
  buildPayee,
  buildPayoutFailure,
  buildPerson,
  byId,
} from "./implementation-builders.ts";

/** Two days after the kickoff of a built implementation. */
export const TODAY = "2026-09-16";

/** What commands know of the world in tests. */
export const CONTEXT: CommandContext = {
  today: TODAY,
  now: "2026-09-16T15:00:00.000Z",
  user: "Dana Whitfield",
  healthThresholds: DEFAULT_HEALTH_THRESHOLDS,
};

/** An open action of the payor. */
export function buildAction(overrides: Partial<Action> = {}): Action {
  return {
    id: "action-1",
    title: "Send the KYC list",
    party: "payor",
    owner: "Robin Vega",
    due: "2026-09-18",
    status: "open",
    raisedOn: "2026-09-14",
    doneOn: null,
    meetingId: "meeting-1",
    position: 1,
    ...overrides,
  };
}

/** A new lesson to keep. */
export function buildLesson(overrides: Partial<Lesson> = {}): Lesson {
  return {
    id: "lesson-1",
    date: "2026-09-15",
    raisedBy: "Dana Whitfield",
    phase: "P1",
    itemId: "SET-05",
    meetingId: "meeting-1",
    kind: "keep",
    category: "people_roles",
    whatHappened: "The signer joined the kickoff",
    rootCause: "",
    effect: "",
    evidence: "",
    recommendation: "Invite the signer by name",
    priority: "medium",
    owner: "",
    due: null,
    status: "new",
    appliesWhen: [],
    tags: [],
    playbookProposal: "",
    position: 1,
    ...overrides,
  };
}

/** A measure without an actual value. */
function buildSuccessCriterion(overrides: Partial<SuccessCriterion> = {}): SuccessCriterion {
  return {
    id: "measure-1",
    text: "Days to pay an invoice",
    baseline: "34",
    target: "20",
    actual: "",
    measureOn: null,
    position: 1,
    ...overrides,
  };
}

/** One record of every kind beside the items, gates and risks of the playbook. */
export function buildBusyImplementation(overrides: ImplementationOverrides = {}): Implementation {
  return buildImplementation({
    people: byId(
      buildPerson({ roles: ["SPON"], email: "robin@northgate.example" }),
      buildPerson({ id: "person-2", name: "Sam Ortiz", roles: ["PPM"], position: 2 }),
    ),
    payees: byId(
      buildPayee(),
      buildPayee({ id: "payee-2", legalName: "Blue Mesa Concrete", position: 2 }),
    ),
    meetings: byId(
      buildMeeting({
        attendeeIds: ["person-1", "person-2"],
        agendaEdits: {
          risks: {
            id: "risks",
            heading: "Risks",
            body: "None today",
            isDropped: false,
            isOwn: false,
            position: 3,
          },
        },
      }),
    ),
    decisions: byId(buildDecision({ itemId: "SET-05", meetingId: "meeting-1" })),
    actions: byId(buildAction()),
    lessons: byId(buildLesson()),
    successCriteria: byId(buildSuccessCriterion()),
    payoutFailures: byId(buildPayoutFailure({ payeeId: "payee-1" })),
    ...overrides,
  });
}
