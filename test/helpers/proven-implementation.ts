// An implementation with everything that the checks of gates look at, for tests of gates that are met.
import type {
  Implementation,
  Person,
  SuccessCriterion,
} from "../../src-shared/domain/implementation.ts";
import type { RoleCode } from "../../src-shared/domain/vocabulary.ts";
import { buildLesson } from "./busy-implementation.ts";
import { buildMeeting, buildPayees, buildPerson, byId } from "./implementation-builders.ts";

const SEATS: readonly (readonly RoleCode[])[] = [
  ["SPON"],
  ["PPM", "PA"],
  ["SIGN"],
  ["ACCT"],
  ["IT"],
  ["PA", "DISB"],
  ["DISB"],
  ["BAPP"],
  ["BAPP", "IA"],
];

/** People for every role that a gate asks for, each with e-mail and phone. */
export function buildTeam(): Record<string, Person> {
  return byId(
    ...SEATS.map((roles, index) =>
      buildPerson({
        id: `seat-${index + 1}`,
        name: `Person ${index + 1}`,
        roles,
        email: `p${index + 1}@northgate.example`,
        phone: "(555) 555-0101",
        position: index + 1,
      }),
    ),
  );
}

function buildMeasures(): Record<string, SuccessCriterion> {
  return byId(
    ...[1, 2, 3].map((position) => ({
      id: `measure-${position}`,
      text: `Measure ${position}`,
      baseline: "34",
      target: "20",
      actual: "18",
      measureOn: "2027-01-04",
      position,
    })),
  );
}

/**
 * The same implementation with people, payees, kickoff, measures, a lesson, the go decision and the owners of returns
 * that its gates ask for; its items stay as they are.
 */
export function withProofs(implementation: Implementation): Implementation {
  const { P5 } = implementation.gates;
  return {
    ...implementation,
    people: buildTeam(),
    payees: buildPayees(10, 9),
    meetings: {
      ...implementation.meetings,
      kickoff: buildMeeting({ id: "kickoff", kind: "kickoff", title: "Kickoff", status: "held" }),
    },
    successCriteria: buildMeasures(),
    lessons: byId(buildLesson({ owner: "Robin Vega", itemId: null, meetingId: null })),
    payoutFailures: byId(
      ...Object.values(implementation.payoutFailures).map((failure) => ({
        ...failure,
        owner: "Robin Vega",
      })),
    ),
    profile: { ...implementation.profile, erpName: "Sage Intacct" },
    gates: {
      ...implementation.gates,
      ...(P5 && {
        P5: { ...P5, decision: "pass", decidedBy: "Robin Vega", decidedOn: "2026-12-01" },
      }),
    },
  };
}
