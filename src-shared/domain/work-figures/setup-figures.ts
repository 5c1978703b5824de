/** What people, meetings, measures and the calendar say of the items of setup and roll-out decisions (domain.md section 3). */
import { contactsNamed, dutiesSeparated, roleHolders } from "../gates/gate-checks-people.ts";
import { successCriteriaAgreed } from "../gates/gate-checks-log.ts";
import { checkState } from "../gates/gate-checks.ts";
import type { Implementation, Meeting } from "../implementation.ts";
import { inPosition } from "../records.ts";
import { MEETING_KINDS, type MeetingKind, ROLES, type RoleCode } from "../vocabulary.ts";
import {
  after,
  checkFigure,
  countFigure,
  type FigureRule,
  neverContrary,
  partsFigure,
} from "./work-figure.ts";

const PEOPLE = { kind: "people" } as const;
const MEETINGS = { kind: "meetings" } as const;
const LOG = { kind: "log" } as const;

/** Sponsor, project lead, signer, accounting and ERP, IT (SET-03). */
const CONTACT_ROLES: readonly RoleCode[] = ["SPON", "PPM", "SIGN", "ACCT", "IT"];
/** So many measures of success are asked (SET-08). */
const FEWEST_MEASURES = 3;

/** The next or last meeting of a kind that is not cancelled: the one held, else the first planned. */
function meetingOf({ meetings }: Implementation, kind: MeetingKind): Meeting | undefined {
  const all = Object.values(meetings)
    .filter((meeting) => meeting.kind === kind && meeting.status !== "cancelled")
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return all.find(({ status }) => status === "held") ?? all[0];
}

/** A meeting of the kind was held. */
export function meetingHeld(kind: MeetingKind): FigureRule {
  return (implementation) => {
    const meeting = meetingOf(implementation, kind);
    if (!meeting) return null;
    const { label } = MEETING_KINDS[kind];
    return countFigure({
      records: [meeting],
      isDone: ({ status }) => status === "held",
      text: (done) => (done === 1 ? `${label} held` : `${label} booked`),
      missing: ({ title }) => ({ text: title, next: "Hold it", target: MEETINGS }),
      target: MEETINGS,
      doneOn: ({ date }) => date,
    });
  };
}

/** Attendance is recorded and every action of the kickoff has an owner and a date (SET-05). */
const kickoffHeld: FigureRule = (implementation) => {
  const meeting = meetingOf(implementation, "kickoff");
  if (meeting?.status !== "held") return null;
  const actions = inPosition(implementation.actions).filter(
    ({ meetingId }) => meetingId === meeting.id,
  );
  const open = actions.filter(({ owner, due }) => owner.trim() === "" || due === null);
  const missingOf = (text: string, next: string) => ({ text, next, target: MEETINGS });
  return partsFigure(
    [
      { isDone: true, on: meeting.date, missing: missingOf(meeting.title, "") },
      {
        isDone: meeting.attendeeIds.length > 0,
        missing: missingOf("Attendance", "Record who was there"),
      },
      ...actions.map((action) => ({
        isDone: !open.includes(action),
        missing: { text: action.title, next: "Give it an owner and a date", target: LOG },
      })),
    ],
    {
      text: () =>
        open.length === 0
          ? `Kickoff held, ${meeting.attendeeIds.length} attended`
          : `Kickoff held; ${open.length} of ${actions.length} actions without owner or date`,
      target: MEETINGS,
    },
  );
};

/** Roles of payor and Procore that items need, held by somebody, and a backup for the Payments Admin (SET-06). */
const rolesHeld: FigureRule = (implementation) => {
  const { people, items, ipm } = implementation;
  if (Object.keys(people).length === 0) return null;
  const needed = new Set(Object.values(items).flatMap(({ owners }) => owners));
  const held = new Set<RoleCode>(Object.values(people).flatMap(({ roles }) => roles));
  if (ipm !== "") held.add("IPM");
  const admins = Object.values(people).filter(({ roles }) => roles.includes("PA"));
  const asked = (Object.keys(ROLES) as RoleCode[]).filter(
    (role) =>
      needed.has(role) && (ROLES[role].party === "payor" || ROLES[role].party === "procore"),
  );
  const missingOf = (text: string, role: RoleCode) =>
    ({ text, next: "Add a person with this role", target: { kind: "role", role } }) as const;
  return partsFigure(
    [
      ...asked.map((role) => ({
        isDone: held.has(role),
        missing: missingOf(`${ROLES[role].name}: nobody named`, role),
      })),
      { isDone: admins.length > 1, missing: missingOf("Backup of the Payments Admin", "PA") },
    ],
    { text: (done, total) => `${done} of ${total} roles held, backup included`, target: PEOPLE },
  );
};

/** A recurring meeting, somebody to escalate to, and risks (SET-07); asked once a weekly meeting is there. */
const cadenceAgreed: FigureRule = (implementation) => {
  const weekly = Object.values(implementation.meetings).filter(
    ({ kind, status }) => kind === "weekly_status" && status !== "cancelled",
  );
  if (weekly.length === 0) return null;
  const hasSponsor = Object.values(implementation.people).some(({ roles }) =>
    roles.includes("SPON"),
  );
  return partsFigure(
    [
      {
        isDone: weekly.length > 1,
        missing: { text: "Weekly status", next: "Book the next ones", target: MEETINGS },
      },
      {
        isDone: hasSponsor,
        missing: {
          text: "Escalation contact",
          next: "Name the sponsor",
          target: { kind: "role", role: "SPON" },
        },
      },
      {
        isDone: Object.keys(implementation.risks).length > 0,
        missing: { text: "Risks", next: "Record the first ones", target: LOG },
      },
    ],
    {
      text: (done, total) => `${done} of ${total}: weekly meeting, escalation contact, risks`,
      target: MEETINGS,
    },
  );
};

/** What of the calendar is entered (SET-09); pay runs stand at the waves. */
const calendarFilled: FigureRule = ({ calendar, waves }) => {
  const blackouts = Object.keys(calendar.blackouts).length;
  const runs = Object.values(waves).filter(({ firstPayRunOn }) => firstPayRunOn !== null).length;
  if (blackouts + runs === 0) return null;
  const missingOf = (text: string, next: string) =>
    ({ text, next, target: { kind: "calendar" } }) as const;
  return partsFigure(
    [
      { isDone: blackouts > 0, missing: missingOf("Black-outs", "Enter closures and freezes") },
      {
        isDone: runs > 0,
        missing: {
          text: "First pay runs",
          next: "Enter them at the waves",
          target: { kind: "waves" },
        },
      },
    ],
    {
      text: () =>
        `${blackouts} ${blackouts === 1 ? "black-out" : "black-outs"}, ${runs} ${runs === 1 ? "first pay run" : "first pay runs"} entered`,
      target: { kind: "calendar" },
      // Whether they reach six months ahead, only the payor knows.
      isProof: false,
    },
  );
};

const baselineFrozen: FigureRule = ({ anchors: { baselineFrozenOn } }) =>
  baselineFrozenOn === null
    ? null
    : partsFigure(
        [
          {
            isDone: true,
            on: baselineFrozenOn,
            missing: { text: "", next: "", target: { kind: "plan" } },
          },
        ],
        { text: () => "Baseline dates frozen", target: { kind: "plan" } },
      );

/** So many holders of a role are named: a start, but no proof that they can work. */
function holders(role: RoleCode, minimum: number): FigureRule {
  return (implementation) => {
    const isNamed = Object.values(implementation.people).some(({ roles }) => roles.includes(role));
    if (!isNamed) return null;
    return checkFigure(
      roleHolders(implementation, role, minimum),
      { kind: "role", role },
      { isProof: false, isAlwaysTold: true },
    );
  };
}

/** Nobody who approves is the only one who could disburse (SET-30). */
const dutiesProven: FigureRule = (implementation) => {
  const has = (role: RoleCode): boolean =>
    Object.values(implementation.people).some(({ roles }) => roles.includes(role));
  if (!has("DISB") || (!has("IA") && !has("BAPP"))) return null;
  const states = (["IA", "BAPP"] as const).map((approver) =>
    dutiesSeparated(implementation, approver, "DISB"),
  );
  const missing = states.flatMap((state) => state.missing);
  return partsFigure(
    states.map((state, at) => ({
      isDone: state.isMet,
      missing: state.missing[0] ?? {
        text: ROLES[at === 0 ? "IA" : "BAPP"].name,
        next: "",
        target: PEOPLE,
      },
    })),
    {
      text: () =>
        missing.length === 0
          ? "Nobody approves and authorizes alone"
          : missing.map(({ text }) => text).join("; "),
      target: PEOPLE,
      isAlwaysTold: true,
    },
  );
};

/** Decisions that were raised at the item are taken. */
function decisionTaken(itemId: string): FigureRule {
  return ({ decisions }) =>
    countFigure({
      records: inPosition(decisions).filter(
        (decision) => decision.itemId === itemId && decision.status !== "dropped",
      ),
      isDone: ({ status }) => status === "taken",
      text: (done, total) =>
        total === 1
          ? done === 1
            ? "Decision taken"
            : "Decision open"
          : `${done} of ${total} decisions taken`,
      missing: ({ id, title }) => ({
        text: title,
        next: "Take the decision",
        target: { kind: "decision", decisionId: id },
      }),
      target: LOG,
      doneOn: ({ decidedOn }) => decidedOn,
      isAlwaysTold: true,
    });
}

/** Go, or go with conditions, was decided (ROL-09). */
const goDecided: FigureRule = (implementation) => {
  const gate = implementation.gates.P5;
  if (!gate || gate.decision === null) return null;
  return checkFigure(
    checkState({ kind: "gate_decided", phase: "P5" }, implementation),
    { kind: "gate", phase: "P5" },
    { asOf: gate.decidedOn, isAlwaysTold: true },
  );
};

/** The rules of setup and of decisions, by item. */
export const SETUP_FIGURES: Readonly<Record<string, FigureRule>> = {
  "SET-03": (implementation) =>
    Object.keys(implementation.people).length === 0
      ? null
      : checkFigure(contactsNamed(implementation, CONTACT_ROLES), PEOPLE),
  "SET-05": neverContrary(kickoffHeld),
  "SET-06": rolesHeld,
  "SET-07": cadenceAgreed,
  "SET-08": (implementation) =>
    Object.keys(implementation.successCriteria).length === 0
      ? null
      : checkFigure(successCriteriaAgreed(implementation, FEWEST_MEASURES), {
          kind: "success_criteria",
        }),
  "SET-09": calendarFilled,
  "SET-10": baselineFrozen,
  "SET-14": holders("PA", 2),
  "SET-27": holders("DISB", 2),
  "SET-28": holders("BAPP", 2),
  "SET-30": after(["SET-27", "SET-28", "SET-29"], dutiesProven),
  "ROL-02": decisionTaken("ROL-02"),
  "ROL-09": goDecided,
  "PAY-04": meetingHeld("payee_walkthrough"),
};
