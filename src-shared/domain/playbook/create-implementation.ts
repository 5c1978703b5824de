/** A new implementation from a playbook (domain.md sections 1 to 3, 8 and 9). */
import { agendaTemplate, keptAgendas } from "./agenda-templates.ts";
import { STANDARD_CALENDAR_SETTINGS } from "../calendar/business-days.ts";
import type { IsoDate } from "../dates.ts";
import type { ImplementationId } from "../ids.ts";
import type { Gate, GateCriterion } from "../gates/gate-schema.ts";
import type { Implementation, Meeting, Profile, Risk } from "../implementation.ts";
import { serviceOf, termsOf } from "../calendar/money-movement.ts";
import { planItems } from "../schedule/plan.ts";
import type { CriterionTemplate, Playbook } from "./playbook.ts";
import { standardTestCases } from "../testing/test-cases.ts";
import { standardCourses } from "../training/courses.ts";
import {
  MEETING_KINDS,
  PHASE_CODES,
  PROFILE_FLAGS,
  type PhaseCode,
  type ProfileFlag,
} from "../vocabulary.ts";

/** What has to be known to start. */
export interface NewImplementation {
  readonly id: ImplementationId;
  readonly payorName: string;
  readonly location: string;
  readonly profile: Profile;
  readonly kickoff: IsoDate;
  /** Must be after the kickoff. */
  readonly goLive: IsoDate;
  /** Name of the implementation project manager. */
  readonly ipm: string;
  readonly today: IsoDate;
  /** IANA zone of the kickoff meeting: the user's. */
  readonly timeZone?: string;
}

/** A profile with every flag off and the default fee payer, SC (domain.md section 1, platform fee). */
export function defaultProfile(): Profile {
  const flags = Object.fromEntries(PROFILE_FLAGS.map((flag) => [flag, false]));
  return { ...(flags as Record<ProfileFlag, boolean>), feePayer: "SC", erpName: "" };
}

function createCriteria(templates: readonly CriterionTemplate[]): Record<string, GateCriterion> {
  return Object.fromEntries(
    templates.map(({ id, text, itemIds, checks }, index): [string, GateCriterion] => [
      id,
      {
        id,
        text,
        itemIds: [...itemIds],
        checks: [...checks],
        isAttested: false,
        evidence: "",
        waivedBy: "",
        waiverReason: "",
        waivedOn: null,
        position: index + 1,
      },
    ]),
  );
}

function createGates(playbook: Playbook): Partial<Record<PhaseCode, Gate>> {
  const gates: Partial<Record<PhaseCode, Gate>> = {};
  for (const phase of PHASE_CODES) {
    const templates = playbook.gates[phase];
    if (!templates) continue;
    gates[phase] = {
      phase,
      criteria: createCriteria(templates),
      decision: null,
      conditions: "",
      decidedBy: "",
      decidedOn: null,
      failWaiver: null,
    };
  }
  return gates;
}

function createRisks(playbook: Playbook, today: IsoDate): Record<string, Risk> {
  return Object.fromEntries(
    playbook.seededRisks.map(({ title, probability, impact }, index): [string, Risk] => {
      const id = `risk-${String(index + 1).padStart(2, "0")}`;
      return [
        id,
        {
          id,
          kind: "risk",
          title,
          probability,
          impact,
          response: "",
          owner: "",
          status: "open",
          raisedOn: today,
          lastActionOn: today,
          closedOn: null,
          itemId: null,
          position: index + 1,
        },
      ];
    }),
  );
}

// One that lies in the past is not made up: whether it was held is for the user to say.
function createKickoff(
  playbook: Playbook,
  { kickoff, today, timeZone = "UTC" }: NewImplementation,
): Record<string, Meeting> {
  if (kickoff < today) return {};
  const meeting: Meeting = {
    id: "kickoff",
    kind: "kickoff",
    title: MEETING_KINDS.kickoff.label,
    date: kickoff,
    startTime: null,
    timeZone,
    durationMinutes: agendaTemplate(playbook, "kickoff").durationMinutes,
    place: "",
    attendeeIds: [],
    status: "planned",
    agendaEdits: {},
    minutes: "",
    privateNotes: "",
  };
  return { [meeting.id]: meeting };
}

/**
 * A new implementation in P0, planned and baselined, with its kickoff meeting unless that day has passed. Pure: items keep
 * their playbook codes as ids, seeded risks are `risk-01` and so on, the meeting is `kickoff`. The caller has checked that the kickoff is before the go-live.
 */
export function createImplementation(playbook: Playbook, start: NewImplementation): Implementation {
  const { id, payorName, location, profile, kickoff, goLive, ipm, today } = start;
  const basis = { anchors: { kickoff, goLive }, calendar: STANDARD_CALENDAR_SETTINGS };
  return {
    id,
    payor: { name: payorName, location, website: "" },
    ipm,
    playbook: { slug: playbook.slug, name: playbook.name, version: playbook.version },
    profile,
    anchors: { kickoff, goLive, baselineGoLive: goLive, baselineFrozenOn: null },
    calendar: basis.calendar,
    moneyMovement: { ...termsOf(serviceOf(profile.bankPartner)), note: "" },
    phase: "P0",
    phaseEnteredOn: { P0: today },
    createdOn: today,
    hold: null,
    cancelled: null,
    closed: null,
    healthOverride: null,
    healthHistory: {},
    healthKnownOn: null,
    notes: "",
    items: planItems(playbook, profile, basis, today),
    people: {},
    payees: {},
    payeeStatusWords: {},
    messageTemplates: {},
    projects: {},
    waves: {},
    communications: {},
    goNotes: {},
    courses: standardCourses(),
    trainingSessions: {},
    testCases: standardTestCases(),
    defects: {},
    testSignOff: { payor: null, procore: null },
    attachments: {},
    meetings: createKickoff(playbook, start),
    decisions: {},
    risks: createRisks(playbook, today),
    actions: {},
    lessons: {},
    successCriteria: {},
    payoutFailures: {},
    gates: createGates(playbook),
    agendas: keptAgendas(playbook.agendas),
    closeoutGates: createCriteria(playbook.closeoutGates),
    activity: {},
  };
}
