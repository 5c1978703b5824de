// One good command of every type, with its sentence and everything that it may change. The record is typed by the union:
// a new command does not compile until it has an example.
import type { Command, CommandType } from "../../src-shared/commands/command.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { IMPORT_EXAMPLES } from "./import-examples.ts";
import { buildAction, buildBusyImplementation, TODAY } from "./busy-implementation.ts";
import { REMOVED } from "./document-changes.ts";
import {
  buildBlackout,
  buildDecision,
  buildPayee,
  buildPayoutFailure,
  buildWave,
  byId,
  withItemsDone,
} from "./implementation-builders.ts";
import { PAYEE_EXAMPLES } from "./payee-examples.ts";
import { withProofs } from "./proven-implementation.ts";
import { MESSAGE_EXAMPLES } from "./message-examples.ts";
import { ROLLOUT_EXAMPLES } from "./rollout-examples.ts";
import { TRAINING_EXAMPLES } from "./training-examples.ts";
import { TESTING_EXAMPLES } from "./testing-examples.ts";

/** A command with what it is applied to and what it does. */
export interface CommandExample<C extends Command = Command> {
  /** The busy implementation when absent. */
  readonly on?: Implementation;
  readonly command: C;
  readonly label: string;
  /** Every change beside the activity line: path to new value. */
  readonly changes: Readonly<Record<string, unknown>>;
}

function withOnlyItems(implementation: Implementation, ids: readonly string[]): Implementation {
  const items = Object.fromEntries(
    Object.entries(implementation.items).filter(([id]) => ids.includes(id)),
  );
  return { ...implementation, items };
}

const onHold = { hold: { reason: "Merger", reviewOn: "2026-11-02", since: "2026-09-01" } };
const cancelled = { cancelled: { reason: "Contract ended", on: "2026-09-01" } };
const closed = { closed: { on: "2026-09-01", by: "Dana", retainUntil: "2033-09-01" } };
const busy = buildBusyImplementation();
const gates = {
  ...busy.gates,
  P0: {
    phase: "P0" as const,
    criteria: byId({
      id: "P0-9",
      text: "Scope confirmed by e-mail",
      itemIds: [],
      checks: [],
      isAttested: true,
      evidence: "Mail of 10 Sep",
      waivedBy: "Sam",
      waiverReason: "Late",
      waivedOn: "2026-09-10",
      position: 1,
    }),
    decision: null,
    conditions: "",
    decidedBy: "",
    decidedOn: null,
    failWaiver: null,
  },
};

/** An example of every command. */
export const COMMAND_EXAMPLES: {
  readonly [T in CommandType]: CommandExample<Extract<Command, { type: T }>>;
} = {
  "phase/move": {
    command: {
      type: "phase/move",
      to: "P1",
      waiver: { by: "Robin Vega", reason: "Kickoff is booked" },
    },
    label: "Moved Northgate Builders to P1 Kickoff & plan with a waiver by Robin Vega",
    changes: {
      phase: "P1",
      "phaseEnteredOn.P1": TODAY,
      ...Object.fromEntries(
        ["P0-1", "P0-2", "P0-3", "P0-4"].flatMap((id) => [
          [`gates.P0.criteria.${id}.waivedBy`, "Robin Vega"],
          [`gates.P0.criteria.${id}.waiverReason`, "Kickoff is booked"],
          [`gates.P0.criteria.${id}.waivedOn`, TODAY],
        ]),
      ),
    },
  },
  "item/complete": {
    command: { type: "item/complete", itemIds: ["SET-05"] },
    label: "Completed SET-05 Hold the kickoff meeting",
    changes: {
      "items.SET-05.status": "done",
      "items.SET-05.statusSince": TODAY,
      "items.SET-05.doneOn": TODAY,
    },
  },
  "item/reopen": {
    on: buildBusyImplementation({
      items: {
        "SET-01": { status: "done", doneOn: "2026-09-08" },
        "SET-02": { status: "not_applicable", notApplicableReason: "Known already" },
        "SET-03": { status: "in_progress" },
      },
    }),
    command: { type: "item/reopen", itemIds: ["SET-01", "SET-02", "SET-03"] },
    label: "Reopened 2 items",
    changes: {
      "items.SET-01.status": "not_started",
      "items.SET-01.statusSince": TODAY,
      "items.SET-01.doneOn": null,
      "items.SET-02.status": "not_started",
      "items.SET-02.statusSince": TODAY,
      "items.SET-02.notApplicableReason": "",
    },
  },
  "item/set-status": {
    command: { type: "item/set-status", itemIds: ["SET-06"], status: "waiting_payor" },
    label:
      "Set SET-06 Agree the responsibility matrix for payor and Procore roles to Waiting on payor",
    changes: { "items.SET-06.status": "waiting_payor", "items.SET-06.statusSince": TODAY },
  },
  "item/mark-not-applicable": {
    command: { type: "item/mark-not-applicable", itemIds: ["SET-01", "SET-02"], reason: "Known" },
    label: "Marked 2 items as not applicable: Known",
    changes: Object.fromEntries(
      ["SET-01", "SET-02"].flatMap((id) => [
        [`items.${id}.status`, "not_applicable"],
        [`items.${id}.statusSince`, TODAY],
        [`items.${id}.notApplicableReason`, "Known"],
      ]),
    ),
  },
  "item/set-owners": {
    command: { type: "item/set-owners", itemIds: ["SET-05"], owners: ["PPM", "IPM", "PPM"] },
    label: "Gave SET-05 Hold the kickoff meeting to PPM + IPM",
    changes: { "items.SET-05.owners": ["PPM", "IPM"] },
  },
  "item/assign": {
    command: { type: "item/assign", itemIds: ["SET-05"], assignee: "Sam Ortiz" },
    label: "Assigned SET-05 Hold the kickoff meeting to Sam Ortiz",
    changes: { "items.SET-05.assignee": "Sam Ortiz" },
  },
  "item/shift": {
    on: buildBusyImplementation({ items: { "SET-04": { status: "done", doneOn: "2026-09-10" } } }),
    command: { type: "item/shift", itemIds: ["SET-04", "SET-05", "SET-06"], businessDays: 2 },
    label: "Shifted 2 items by 2 business days",
    changes: {
      "items.SET-05.due": "2026-09-16",
      "items.SET-05.baselineDue": "2026-09-16",
      "items.SET-05.isPinned": true,
      "items.SET-06.due": "2026-09-21",
      "items.SET-06.baselineDue": "2026-09-21",
      "items.SET-06.isPinned": true,
    },
  },
  "item/set-due": {
    command: { type: "item/set-due", itemIds: ["SET-05"], due: "2026-09-22" },
    label: "Set the due date of SET-05 Hold the kickoff meeting to Tue 22 Sep 2026",
    changes: {
      "items.SET-05.due": "2026-09-22",
      "items.SET-05.baselineDue": "2026-09-22",
      "items.SET-05.isPinned": true,
    },
  },
  "item/unpin": {
    on: buildBusyImplementation({ items: { "SET-05": { due: "2026-09-30", isPinned: true } } }),
    command: { type: "item/unpin", itemIds: ["SET-05"] },
    label: "Put SET-05 Hold the kickoff meeting back on the planned date",
    changes: { "items.SET-05.due": "2026-09-14", "items.SET-05.isPinned": false },
  },
  "item/edit": {
    command: {
      type: "item/edit",
      itemIds: ["SET-05"],
      changes: { title: "Hold the kickoff in Austin", dependsOn: ["SET-03", "SET-03"] },
    },
    label: "Edited SET-05 Hold the kickoff in Austin",
    changes: {
      "items.SET-05.title": "Hold the kickoff in Austin",
      "items.SET-05.dependsOn": ["SET-03"],
    },
  },
  "item/set-notes": {
    command: { type: "item/set-notes", itemId: "SET-05", notes: "Room 4" },
    label: "Edited the notes of SET-05 Hold the kickoff meeting",
    changes: { "items.SET-05.notes": "Room 4" },
  },
  "item/add-link": {
    command: {
      type: "item/add-link",
      itemId: "SET-05",
      link: { label: "Deck", url: "https://files.example/deck" },
    },
    label: "Linked Deck to SET-05 Hold the kickoff meeting",
    changes: { "items.SET-05.links": [{ label: "Deck", url: "https://files.example/deck" }] },
  },
  "item/remove-link": {
    on: buildBusyImplementation({
      items: {
        "SET-05": {
          links: [
            { label: "Deck", url: "deck.pptx" },
            { label: "Room", url: "room.pdf" },
          ],
        },
      },
    }),
    command: {
      type: "item/remove-link",
      itemId: "SET-05",
      link: { label: "Deck", url: "deck.pptx" },
    },
    label: "Removed the link Deck from SET-05 Hold the kickoff meeting",
    changes: { "items.SET-05.links": [{ label: "Room", url: "room.pdf" }] },
  },
  "item/add": {
    command: {
      type: "item/add",
      items: [{ id: "new-1", title: "Order badges", due: "2026-09-21" }],
      kind: "setup",
      checklist: "Intake",
      phase: "P0",
      owners: ["IPM"],
      afterItemId: null,
    },
    label: "Added Order badges to Intake",
    changes: {
      "items.new-1": {
        id: "new-1",
        title: "Order badges",
        kind: "setup",
        checklist: "Intake",
        phase: "P0",
        owners: ["IPM"],
        assignee: "",
        requirement: "required",
        flag: null,
        anchor: null,
        offsetDays: 0,
        durationDays: 1,
        dependsOn: [],
        isBankBound: false,
        doneWhen: "",
        status: "not_started",
        statusSince: TODAY,
        due: "2026-09-21",
        baselineDue: "2026-09-21",
        isPinned: false,
        doneOn: null,
        notApplicableReason: "",
        notes: "",
        links: [],
        position: 5,
      },
    },
  },
  "item/remove": {
    command: { type: "item/remove", itemIds: ["SET-05", "SET-04"] },
    label: "Removed 2 items",
    changes: {
      "items.SET-05": REMOVED,
      "items.SET-04": REMOVED,
      "gates.P0.criteria.P0-4.itemIds": [],
      "decisions.decision-1.itemId": null,
      "lessons.lesson-1.itemId": null,
    },
  },
  "item/reorder": {
    command: { type: "item/reorder", itemIds: ["SET-03"], beforeItemId: "SET-01" },
    label: "Moved SET-03 Name candidate key contacts and technical leads",
    changes: { "items.SET-03.position": 0 },
  },
  "implementation/edit-payor": {
    command: { type: "implementation/edit-payor", changes: { name: "Northgate Group" } },
    label: "Renamed Northgate Builders to Northgate Group",
    changes: { "payor.name": "Northgate Group" },
  },
  "implementation/set-profile": {
    on: buildBusyImplementation({
      profile: { sso: true },
      items: { "SET-38": { status: "done", doneOn: TODAY } },
    }),
    command: { type: "implementation/set-profile", changes: { erp: true, sso: false } },
    label: "Changed the profile of Northgate Builders: 3 items switched",
    changes: {
      "profile.erp": true,
      "profile.sso": false,
      "items.SET-17.status": "not_applicable",
      "items.SET-17.statusSince": TODAY,
      "items.SET-17.notApplicableReason": "Single sign-on is off in the profile",
      ...Object.fromEntries(
        ["SET-39", "TST-09"].flatMap((id) => [
          [`items.${id}.status`, "not_started"],
          [`items.${id}.statusSince`, TODAY],
          [`items.${id}.notApplicableReason`, ""],
        ]),
      ),
    },
  },
  "implementation/set-anchors": {
    on: withOnlyItems(
      buildBusyImplementation({
        items: {
          "SET-04": { status: "done", doneOn: "2026-09-10" },
          "SET-06": { due: "2026-09-30", isPinned: true },
        },
      }),
      ["SET-04", "SET-05", "SET-06", "SET-17", "CLO-12"],
    ),
    command: {
      type: "implementation/set-anchors",
      kickoff: "2026-09-21",
      goLive: busy.anchors.goLive,
    },
    label: "Moved kickoff to Mon 21 Sep 2026: 1 open item rescheduled",
    changes: {
      "anchors.kickoff": "2026-09-21",
      "items.SET-05.due": "2026-09-21",
      "items.SET-17.due": "2026-10-20",
      // Not frozen yet: the baseline follows.
      "items.SET-05.baselineDue": "2026-09-21",
      "items.SET-06.baselineDue": "2026-09-30",
      "items.SET-17.baselineDue": "2026-10-20",
    },
  },
  "implementation/set-calendar": {
    on: withOnlyItems(
      {
        ...buildBusyImplementation({
          items: {
            "SET-04": { status: "done", doneOn: "2026-09-10" },
            "SET-06": { due: "2026-09-30", isPinned: true },
          },
        }),
        calendar: {
          ...busy.calendar,
          blackouts: byId(
            buildBlackout({ id: "blackout-1" }),
            buildBlackout({ id: "blackout-2", reason: "Audit", kind: "freeze", position: 2 }),
          ),
        },
      },
      ["SET-04", "SET-05", "SET-06", "SET-09"],
    ),
    command: {
      type: "implementation/set-calendar",
      changes: {
        workingWeek: [5, 4, 3, 2, 2],
        worksOnBankHolidays: true,
        monthEnd: { daysBefore: 2, daysAfter: 1 },
        blackouts: [
          {
            id: "blackout-2",
            reason: "Audit week",
            from: "2026-12-21",
            to: "2026-12-24",
            kind: "freeze",
          },
          {
            id: "blackout-3",
            reason: "Office move",
            from: "2026-09-15",
            to: "2026-09-16",
            kind: "closed",
          },
        ],
      },
    },
    label: "Changed the calendar of Northgate Builders: 2 open items rescheduled",
    changes: {
      "calendar.workingWeek": [2, 3, 4, 5],
      "calendar.worksOnBankHolidays": true,
      "calendar.monthEnd.daysBefore": 2,
      "calendar.monthEnd.daysAfter": 1,
      "calendar.blackouts.blackout-1": REMOVED,
      "calendar.blackouts.blackout-2.reason": "Audit week",
      "calendar.blackouts.blackout-2.position": 1,
      "calendar.blackouts.blackout-3": {
        id: "blackout-3",
        reason: "Office move",
        from: "2026-09-15",
        to: "2026-09-16",
        kind: "closed",
        position: 2,
      },
      // Mondays are off, and so are the 15th and the 16th.
      "items.SET-05.due": "2026-09-17",
      "items.SET-05.baselineDue": "2026-09-17",
      "items.SET-06.baselineDue": "2026-09-30",
      "items.SET-09.due": "2026-09-30",
      "items.SET-09.baselineDue": "2026-09-30",
    },
  },
  "implementation/set-money-movement": {
    command: {
      type: "implementation/set-money-movement",
      changes: { service: "commerce_bank", latestCreditDays: 3, note: "Wire desk: 14:30" },
    },
    label: "Set Commerce Bank as the money-movement service of Northgate Builders",
    changes: {
      "moneyMovement.service": "commerce_bank",
      "moneyMovement.cutOff": null,
      "moneyMovement.latestCreditDays": 3,
      "moneyMovement.note": "Wire desk: 14:30",
      "profile.bankPartner": true,
    },
  },
  "implementation/rebaseline": {
    on: buildBusyImplementation({
      anchors: {
        kickoff: "2026-09-14",
        goLive: "2026-12-09",
        baselineGoLive: "2026-12-01",
        baselineFrozenOn: "2026-09-28",
      },
      items: {
        "SET-05": { due: "2026-09-16" },
        "SET-06": { due: "2026-09-30", status: "done", doneOn: TODAY },
      },
    }),
    command: { type: "implementation/rebaseline" },
    label: "Set a new baseline with go-live on Wed 9 Dec 2026",
    changes: {
      "anchors.baselineGoLive": "2026-12-09",
      "anchors.baselineFrozenOn": TODAY,
      "items.SET-05.baselineDue": "2026-09-16",
    },
  },
  "implementation/set-ipm": {
    command: { type: "implementation/set-ipm", ipm: "Lee Park" },
    label: "Gave Northgate Builders to Lee Park",
    changes: { ipm: "Lee Park" },
  },
  "implementation/set-notes": {
    command: { type: "implementation/set-notes", notes: "Prefers calls" },
    label: "Edited the notes about Northgate Builders",
    changes: { notes: "Prefers calls" },
  },
  "implementation/hold": {
    command: { type: "implementation/hold", reason: "Merger", reviewOn: "2026-11-02" },
    label: "Put Northgate Builders on hold until Mon 2 Nov 2026: Merger",
    changes: { hold: { reason: "Merger", reviewOn: "2026-11-02", since: TODAY } },
  },
  "implementation/resume": {
    on: buildBusyImplementation(onHold),
    command: { type: "implementation/resume" },
    label: "Resumed Northgate Builders",
    changes: { hold: null },
  },
  "implementation/cancel": {
    command: { type: "implementation/cancel", reason: "Contract ended" },
    label: "Cancelled Northgate Builders: Contract ended",
    changes: { cancelled: { reason: "Contract ended", on: TODAY } },
  },
  "implementation/reinstate": {
    on: buildBusyImplementation(cancelled),
    command: { type: "implementation/reinstate" },
    label: "Reinstated Northgate Builders",
    changes: { cancelled: null },
  },
  "implementation/close": {
    on: withItemsDone(
      withProofs(buildBusyImplementation({ phase: "P7" })),
      ({ id }) => !["CLO-11", "CLO-12"].includes(id),
    ),
    command: {
      type: "implementation/close",
      retainUntil: "2033-09-16",
      waiver: { by: "Robin Vega", reason: "Accepted as is" },
    },
    label: "Closed Northgate Builders with a waiver by Robin Vega",
    changes: {
      closed: { on: TODAY, by: "Dana Whitfield", retainUntil: "2033-09-16" },
      "items.CLO-12.status": "done",
      "items.CLO-12.statusSince": TODAY,
      "items.CLO-12.doneOn": TODAY,
      ...Object.fromEntries(
        ["C5", "C8", "C10"].flatMap((id) => [
          [`closeoutGates.${id}.waivedBy`, "Robin Vega"],
          [`closeoutGates.${id}.waiverReason`, "Accepted as is"],
          [`closeoutGates.${id}.waivedOn`, TODAY],
        ]),
      ),
    },
  },
  "implementation/reopen": {
    on: buildBusyImplementation(closed),
    command: { type: "implementation/reopen", reason: "A wave is left" },
    label: "Reopened Northgate Builders: A wave is left",
    changes: { closed: null },
  },
  "gate/attest": {
    command: {
      type: "gate/attest",
      gate: "closeout",
      criterionId: "C5",
      by: "Robin Vega",
      on: "2026-09-15",
      evidence: "Runs 3 and 4",
    },
    label: "Confirmed C5 Payor completes one run unaided (by Robin Vega)",
    changes: {
      "closeoutGates.C5.isAttested": true,
      "closeoutGates.C5.attestedBy": "Robin Vega",
      "closeoutGates.C5.attestedOn": "2026-09-15",
      "closeoutGates.C5.evidence": "Runs 3 and 4",
    },
  },
  "gate/set-evidence": {
    command: {
      type: "gate/set-evidence",
      gate: "P1",
      criterionId: "P1-3",
      evidence: "https://files.northgate.example/measures",
    },
    label: "Noted evidence of P1 gate: Success criteria decided",
    changes: { "gates.P1.criteria.P1-3.evidence": "https://files.northgate.example/measures" },
  },
  "gate/unattest": {
    on: buildBusyImplementation({ gates }),
    command: { type: "gate/unattest", gate: "P0", criterionId: "P0-9" },
    label: "Took back the confirmation of P0 gate: Scope confirmed by e-mail",
    changes: { "gates.P0.criteria.P0-9.isAttested": false },
  },
  "gate/waive": {
    command: {
      type: "gate/waive",
      gate: "P1",
      criterionId: "P1-3",
      by: "Robin Vega",
      reason: "Measured later",
    },
    label: "Waived P1 gate: Success criteria decided (by Robin Vega)",
    changes: {
      "gates.P1.criteria.P1-3.waivedBy": "Robin Vega",
      "gates.P1.criteria.P1-3.waiverReason": "Measured later",
      "gates.P1.criteria.P1-3.waivedOn": TODAY,
    },
  },
  "gate/unwaive": {
    on: buildBusyImplementation({ gates }),
    command: { type: "gate/unwaive", gate: "P0", criterionId: "P0-9" },
    label: "Took back the waiver of P0 gate: Scope confirmed by e-mail",
    changes: {
      "gates.P0.criteria.P0-9.waivedBy": "",
      "gates.P0.criteria.P0-9.waiverReason": "",
      "gates.P0.criteria.P0-9.waivedOn": null,
    },
  },
  "gate/decide": {
    on: withItemsDone(buildBusyImplementation()),
    command: {
      type: "gate/decide",
      phase: "P5",
      decision: "pass_with_conditions",
      by: "Robin Vega",
      conditions: "Rota by Friday, Sam Ortiz",
    },
    label: "Decided the exit gate of P5 Payment testing: pass with conditions",
    changes: {
      "gates.P5.conditions": "Rota by Friday, Sam Ortiz",
      "gates.P5.decision": "pass_with_conditions",
      "gates.P5.decidedBy": "Robin Vega",
      "gates.P5.decidedOn": TODAY,
    },
  },
  "person/add": {
    command: {
      type: "person/add",
      person: {
        id: "person-3",
        name: "Lee Park",
        roles: ["IT"],
        organisation: "Northgate Builders",
        email: "lee@northgate.example",
        phone: "",
        isBackup: true,
        notes: "",
      },
    },
    label: "Added Lee Park",
    changes: {
      "people.person-3": {
        id: "person-3",
        name: "Lee Park",
        roles: ["IT"],
        organisation: "Northgate Builders",
        email: "lee@northgate.example",
        phone: "",
        isBackup: true,
        notes: "",
        position: 3,
      },
    },
  },
  "person/edit": {
    command: { type: "person/edit", personId: "person-1", changes: { phone: "512 555 0100" } },
    label: "Edited Robin Vega",
    changes: { "people.person-1.phone": "512 555 0100" },
  },
  "person/remove": {
    command: { type: "person/remove", personId: "person-1" },
    label: "Removed Robin Vega",
    changes: { "people.person-1": REMOVED, "meetings.meeting-1.attendeeIds": ["person-2"] },
  },
  "meeting/schedule": {
    command: {
      type: "meeting/schedule",
      meeting: {
        id: "meeting-2",
        kind: "kickoff",
        title: "Kickoff",
        date: "2026-09-22",
        startTime: "10:00",
        timeZone: "America/Chicago",
        durationMinutes: 60,
        place: "Austin",
        attendeeIds: ["person-1"],
      },
    },
    label: "Scheduled Kickoff on Tue 22 Sep 2026",
    changes: {
      "meetings.meeting-2": {
        id: "meeting-2",
        kind: "kickoff",
        title: "Kickoff",
        date: "2026-09-22",
        startTime: "10:00",
        timeZone: "America/Chicago",
        durationMinutes: 60,
        place: "Austin",
        attendeeIds: ["person-1"],
        status: "planned",
        agendaEdits: {},
        minutes: "",
        privateNotes: "",
      },
    },
  },
  "meeting/edit": {
    command: { type: "meeting/edit", meetingId: "meeting-1", changes: { date: "2026-09-21" } },
    label: "Edited Weekly status on Mon 21 Sep 2026",
    changes: { "meetings.meeting-1.date": "2026-09-21" },
  },
  "meeting/mark-held": {
    command: {
      type: "meeting/mark-held",
      meetingId: "meeting-1",
      minutes: "All present",
      agenda: [{ id: "risks", heading: "Risks", markdown: "No risk." }],
    },
    label: "Marked Weekly status on Mon 14 Sep 2026 as held",
    changes: {
      "meetings.meeting-1.status": "held",
      "meetings.meeting-1.frozenAgenda": {
        asOf: "2026-09-16",
        sections: [{ id: "risks", heading: "Risks", markdown: "No risk." }],
      },
      "meetings.meeting-1.minutes": "All present",
    },
  },
  "meeting/set-minutes": {
    command: { type: "meeting/set-minutes", meetingId: "meeting-1", minutes: "Two absent" },
    label: "Edited the minutes of Weekly status on Mon 14 Sep 2026",
    changes: { "meetings.meeting-1.minutes": "Two absent" },
  },
  "meeting/cancel": {
    command: { type: "meeting/cancel", meetingId: "meeting-1" },
    label: "Cancelled Weekly status on Mon 14 Sep 2026",
    changes: { "meetings.meeting-1.status": "cancelled" },
  },
  "meeting/remove": {
    command: { type: "meeting/remove", meetingId: "meeting-1" },
    label: "Removed Weekly status on Mon 14 Sep 2026",
    changes: {
      "meetings.meeting-1": REMOVED,
      "decisions.decision-1.meetingId": null,
      "actions.action-1.meetingId": null,
      "lessons.lesson-1.meetingId": null,
    },
  },
  "meeting/set-private-notes": {
    command: { type: "meeting/set-private-notes", meetingId: "meeting-1", privateNotes: "Tense" },
    label: "Edited the private notes of Weekly status on Mon 14 Sep 2026",
    changes: { "meetings.meeting-1.privateNotes": "Tense" },
  },
  "agenda/edit-section": {
    command: {
      type: "agenda/edit-section",
      meetingId: "meeting-1",
      sectionId: "overdue",
      heading: "What is late",
      body: null,
      position: 2,
    },
    label: 'Edited "What is late" in the agenda of Weekly status on Mon 14 Sep 2026',
    changes: {
      "meetings.meeting-1.agendaEdits.overdue": {
        id: "overdue",
        heading: "What is late",
        body: null,
        isDropped: false,
        isOwn: false,
        position: 2,
      },
    },
  },
  "agenda/drop-section": {
    command: {
      type: "agenda/drop-section",
      meetingId: "meeting-1",
      sectionId: "risks",
      position: 9,
    },
    label: 'Dropped "Risks" from the agenda of Weekly status on Mon 14 Sep 2026',
    changes: { "meetings.meeting-1.agendaEdits.risks.isDropped": true },
  },
  "agenda/restore-section": {
    command: { type: "agenda/restore-section", meetingId: "meeting-1", sectionId: "risks" },
    label: 'Restored "Risks" in the agenda of Weekly status on Mon 14 Sep 2026',
    changes: {
      "meetings.meeting-1.agendaEdits.risks.heading": "",
      "meetings.meeting-1.agendaEdits.risks.body": null,
    },
  },
  "agenda/add-section": {
    command: {
      type: "agenda/add-section",
      meetingId: "meeting-1",
      sectionId: "own-1",
      heading: "Parking",
      body: "Use lot B",
      position: 12,
    },
    label: 'Added "Parking" to the agenda of Weekly status on Mon 14 Sep 2026',
    changes: {
      "meetings.meeting-1.agendaEdits.own-1": {
        id: "own-1",
        heading: "Parking",
        body: "Use lot B",
        isDropped: false,
        isOwn: true,
        position: 12,
      },
    },
  },
  "agenda/reorder": {
    command: { type: "agenda/reorder", meetingId: "meeting-1", sectionIds: ["risks", "health"] },
    label: "Reordered the agenda of Weekly status on Mon 14 Sep 2026",
    changes: {
      "meetings.meeting-1.agendaEdits.risks.position": 0,
      "meetings.meeting-1.agendaEdits.health": {
        id: "health",
        heading: "",
        body: null,
        isDropped: false,
        isOwn: false,
        position: 1,
      },
    },
  },
  "decision/add": {
    command: {
      type: "decision/add",
      decision: {
        id: "decision-2",
        title: "Which bank?",
        detail: "",
        neededFrom: "SPON",
        neededBy: "2026-09-25",
        itemId: null,
        meetingId: null,
      },
    },
    label: 'Asked for the decision "Which bank?"',
    changes: {
      "decisions.decision-2": buildDecision({
        id: "decision-2",
        title: "Which bank?",
        neededFrom: "SPON",
        neededBy: "2026-09-25",
        raisedOn: TODAY,
        position: 2,
      }),
    },
  },
  "decision/edit": {
    command: {
      type: "decision/edit",
      decisionId: "decision-1",
      changes: { neededBy: "2026-09-30" },
    },
    label: 'Edited the decision "Who bears the platform fee?"',
    changes: { "decisions.decision-1.neededBy": "2026-09-30" },
  },
  "decision/take": {
    command: {
      type: "decision/take",
      decisionId: "decision-1",
      outcome: "GC pays",
      by: "Robin Vega",
    },
    label: 'Took the decision "Who bears the platform fee?": GC pays',
    changes: {
      "decisions.decision-1.status": "taken",
      "decisions.decision-1.outcome": "GC pays",
      "decisions.decision-1.decidedBy": "Robin Vega",
      "decisions.decision-1.decidedOn": TODAY,
    },
  },
  "decision/drop": {
    command: { type: "decision/drop", decisionId: "decision-1", reason: "One bank only" },
    label: 'Dropped the decision "Who bears the platform fee?"',
    changes: {
      "decisions.decision-1.status": "dropped",
      "decisions.decision-1.outcome": "One bank only",
      "decisions.decision-1.decidedBy": "Dana Whitfield",
      "decisions.decision-1.decidedOn": TODAY,
    },
  },
  "decision/remove": {
    command: { type: "decision/remove", decisionId: "decision-1" },
    label: 'Removed the decision "Who bears the platform fee?"',
    changes: { "decisions.decision-1": REMOVED },
  },
  "risk/add": {
    command: {
      type: "risk/add",
      risk: {
        id: "risk-new",
        kind: "issue",
        title: "SSO fails",
        probability: 5,
        impact: 3,
        response: "",
        owner: "",
        itemId: "SET-17",
      },
    },
    label: 'Added the issue "SSO fails"',
    changes: {
      "risks.risk-new": {
        id: "risk-new",
        kind: "issue",
        title: "SSO fails",
        probability: 5,
        impact: 3,
        response: "",
        owner: "",
        itemId: "SET-17",
        status: "open",
        raisedOn: TODAY,
        lastActionOn: TODAY,
        closedOn: null,
        position: 13,
      },
    },
  },
  "risk/edit": {
    command: { type: "risk/edit", riskId: "risk-01", changes: { response: "Name a deputy" } },
    label: 'Edited the risk "Signer hard to reach"',
    changes: { "risks.risk-01.response": "Name a deputy", "risks.risk-01.lastActionOn": TODAY },
  },
  "risk/close": {
    command: { type: "risk/close", riskId: "risk-01" },
    label: 'Closed the risk "Signer hard to reach"',
    changes: {
      "risks.risk-01.status": "closed",
      "risks.risk-01.closedOn": TODAY,
      "risks.risk-01.lastActionOn": TODAY,
    },
  },
  "risk/remove": {
    command: { type: "risk/remove", riskId: "risk-01" },
    label: 'Removed the risk "Signer hard to reach"',
    changes: { "risks.risk-01": REMOVED },
  },
  "action/add": {
    command: {
      type: "action/add",
      action: {
        id: "action-2",
        title: "Book the room",
        party: "payor",
        owner: "Robin Vega",
        due: null,
        meetingId: "meeting-1",
      },
    },
    label: 'Added the action "Book the room"',
    changes: {
      "actions.action-2": buildAction({
        id: "action-2",
        title: "Book the room",
        due: null,
        raisedOn: TODAY,
        position: 2,
      }),
    },
  },
  "action/edit": {
    command: { type: "action/edit", actionId: "action-1", changes: { due: "2026-09-25" } },
    label: 'Edited action "Send the KYC list"',
    changes: { "actions.action-1.due": "2026-09-25" },
  },
  "action/complete": {
    command: { type: "action/complete", actionIds: ["action-1"] },
    label: 'Completed action "Send the KYC list"',
    changes: { "actions.action-1.status": "done", "actions.action-1.doneOn": TODAY },
  },
  "action/reopen": {
    on: buildBusyImplementation({ actions: byId(buildAction({ status: "done", doneOn: TODAY })) }),
    command: { type: "action/reopen", actionIds: ["action-1"] },
    label: 'Reopened action "Send the KYC list"',
    changes: { "actions.action-1.status": "open", "actions.action-1.doneOn": null },
  },
  "action/remove": {
    command: { type: "action/remove", actionId: "action-1" },
    label: 'Removed the action "Send the KYC list"',
    changes: { "actions.action-1": REMOVED },
  },
  "lesson/record": {
    command: {
      type: "lesson/record",
      lesson: {
        id: "lesson-2",
        raisedBy: "Robin Vega",
        phase: "P2",
        itemId: null,
        meetingId: null,
        kind: "avoid",
        category: "banking_kyc",
        whatHappened: "The form went to the wrong signer",
        rootCause: "",
        effect: "",
        evidence: "",
        recommendation: "Check the signer first",
        priority: "high",
        owner: "",
        due: null,
        status: "new",
        appliesWhen: ["multiEntity"],
        tags: ["forms"],
        playbookProposal: "",
      },
    },
    label: 'Recorded the lesson "The form went to the wrong signer"',
    changes: {
      "lessons.lesson-2": {
        id: "lesson-2",
        date: TODAY,
        raisedBy: "Robin Vega",
        phase: "P2",
        itemId: null,
        meetingId: null,
        kind: "avoid",
        category: "banking_kyc",
        whatHappened: "The form went to the wrong signer",
        rootCause: "",
        effect: "",
        evidence: "",
        recommendation: "Check the signer first",
        priority: "high",
        owner: "",
        due: null,
        status: "new",
        appliesWhen: ["multiEntity"],
        tags: ["forms"],
        playbookProposal: "",
        position: 2,
      },
    },
  },
  "lesson/edit": {
    command: {
      type: "lesson/edit",
      lessonId: "lesson-1",
      changes: { status: "agreed", tags: ["people"] },
    },
    label: 'Edited the lesson "The signer joined the kickoff"',
    changes: { "lessons.lesson-1.status": "agreed", "lessons.lesson-1.tags": ["people"] },
  },
  "lesson/remove": {
    command: { type: "lesson/remove", lessonId: "lesson-1" },
    label: 'Removed the lesson "The signer joined the kickoff"',
    changes: { "lessons.lesson-1": REMOVED },
  },
  "payee/add": {
    command: {
      type: "payee/add",
      payees: [
        {
          id: "payee-3",
          legalName: "Cedar Drywall",
          trade: "Drywall",
          waveId: "wave-3",
          priority: "A",
          monthlyPayoutCents: 4_500_000,
        },
      ],
      newWaves: [{ id: "wave-3", name: "Wave 3", type: "wave" }],
    },
    label: "Added Cedar Drywall",
    changes: {
      "payees.payee-3": buildPayee({
        id: "payee-3",
        legalName: "Cedar Drywall",
        trade: "Drywall",
        waveId: "wave-3",
        priority: "A",
        monthlyPayoutCents: 4_500_000,
        status: "identified",
        statusAsOf: TODAY,
        statusSource: "Dana Whitfield",
        position: 3,
      }),
      "waves.wave-3": buildWave({ id: "wave-3", name: "Wave 3", type: "wave", position: 3 }),
    },
  },
  "payee/edit": {
    command: {
      type: "payee/edit",
      edits: [{ payeeId: "payee-1", changes: { waveId: "wave-2", tags: ["union"] } }],
    },
    label: "Edited Alder Creek Electric LLC",
    changes: { "payees.payee-1.waveId": "wave-2", "payees.payee-1.tags": ["union"] },
  },
  "payee/edit-cells": {
    command: {
      type: "payee/edit-cells",
      edits: [
        { payeeId: "payee-1", changes: { priority: "C" }, status: null },
        { payeeId: "payee-2", changes: { trade: "Glazing" }, status: "accepted" },
      ],
      asOf: "2026-09-15",
      source: "Robin Vega",
    },
    label: "Edited 2 payees",
    changes: {
      "payees.payee-1.priority": "C",
      "payees.payee-2.trade": "Glazing",
      "payees.payee-2.status": "accepted",
      "payees.payee-2.statusAsOf": "2026-09-15",
      "payees.payee-2.statusSource": "Robin Vega",
      "payees.payee-2.history.2026-09-15-accepted": {
        status: "accepted",
        asOf: "2026-09-15",
        source: "Robin Vega",
        note: "",
      },
    },
  },
  "payee/set-status": {
    command: {
      type: "payee/set-status",
      payeeIds: ["payee-1", "payee-2"],
      status: "accepted",
      asOf: "2026-09-15",
      source: "Robin Vega",
      note: "Told on the phone",
      exception: null,
    },
    label: "Set 2 payees to No Bank Information",
    changes: Object.fromEntries(
      ["payee-1", "payee-2"].flatMap((id): [string, unknown][] => [
        [`payees.${id}.status`, "accepted"],
        [`payees.${id}.statusAsOf`, "2026-09-15"],
        [`payees.${id}.statusSource`, "Robin Vega"],
        [
          `payees.${id}.history.2026-09-15-accepted`,
          {
            status: "accepted",
            asOf: "2026-09-15",
            source: "Robin Vega",
            note: "Told on the phone",
          },
        ],
      ]),
    ),
  },
  ...IMPORT_EXAMPLES,
  "payee/remove": {
    command: { type: "payee/remove", payeeIds: ["payee-2"] },
    label: "Removed Blue Mesa Concrete",
    changes: { "payees.payee-2": REMOVED },
  },
  ...MESSAGE_EXAMPLES,
  ...PAYEE_EXAMPLES,
  ...ROLLOUT_EXAMPLES,
  ...TRAINING_EXAMPLES,
  ...TESTING_EXAMPLES,
  "success-criterion/add": {
    command: {
      type: "success-criterion/add",
      criterion: {
        id: "measure-2",
        text: "Cheques per month",
        baseline: "120",
        target: "10",
        actual: "",
        measureOn: "2027-01-29",
      },
    },
    label: 'Added the success criterion "Cheques per month"',
    changes: {
      "successCriteria.measure-2": {
        id: "measure-2",
        text: "Cheques per month",
        baseline: "120",
        target: "10",
        actual: "",
        measureOn: "2027-01-29",
        position: 2,
      },
    },
  },
  "success-criterion/edit": {
    command: {
      type: "success-criterion/edit",
      criterionId: "measure-1",
      changes: { actual: "19" },
    },
    label: 'Edited the success criterion "Days to pay an invoice"',
    changes: { "successCriteria.measure-1.actual": "19" },
  },
  "success-criterion/remove": {
    command: { type: "success-criterion/remove", criterionId: "measure-1" },
    label: 'Removed the success criterion "Days to pay an invoice"',
    changes: { "successCriteria.measure-1": REMOVED },
  },
  "playbook/take-over": {
    command: {
      type: "playbook/take-over",
      changes: [
        {
          kind: "item-changed",
          itemId: "SET-26",
          title: "Run the configuration workshop and record setting decisions",
          aspect: "duration",
          from: { durationDays: 3 },
          to: { durationDays: 5 },
        },
      ],
      to: { slug: "procore-pay-payor", name: "Procore Pay payor implementation", version: 2 },
      isComplete: false,
    },
    label:
      "Took over from Procore Pay payor implementation version 2: SET-26 Run the configuration workshop and record setting decisions: duration 3 days → 5 days",
    changes: { "items.SET-26.durationDays": 5 },
  },
  "playbook/dismiss": {
    command: {
      type: "playbook/dismiss",
      keys: ["item:SET-26:duration:abc"],
      to: { slug: "procore-pay-payor", name: "Procore Pay payor implementation", version: 2 },
      isComplete: false,
    },
    label: "Left out 1 change of Procore Pay payor implementation version 2",
    changes: { "playbook.dismissed": ["item:SET-26:duration:abc"] },
  },
  "health/override": {
    command: {
      type: "health/override",
      colour: "amber",
      reason: "The bank confirmed by phone",
      until: "2026-09-25",
    },
    label: "Set the health to At risk until Fri 25 Sep 2026: The bank confirmed by phone",
    changes: {
      healthOverride: {
        colour: "amber",
        reason: "The bank confirmed by phone",
        by: "Dana Whitfield",
        since: TODAY,
        until: "2026-09-25",
      },
    },
  },
  "health/clear-override": {
    on: buildBusyImplementation({
      healthOverride: {
        colour: "red",
        reason: "Sponsor left",
        by: "Dana Whitfield",
        since: "2026-09-15",
        until: "2026-09-21",
      },
    }),
    command: { type: "health/clear-override" },
    label: "Took back the health set by hand",
    changes: { healthOverride: null },
  },
  "payout-failure/add": {
    command: {
      type: "payout-failure/add",
      failure: {
        id: "failure-2",
        kind: "funding_failed",
        title: "Drawdown of the first run",
        payeeId: null,
        returnCode: "",
        owner: "Robin Vega",
        openedOn: "2026-09-15",
        notes: "",
      },
    },
    label: 'Added the funding failed "Drawdown of the first run"',
    changes: {
      "payoutFailures.failure-2": {
        id: "failure-2",
        kind: "funding_failed",
        title: "Drawdown of the first run",
        payeeId: null,
        returnCode: "",
        owner: "Robin Vega",
        openedOn: "2026-09-15",
        notes: "",
        resolvedOn: null,
        position: 2,
      },
    },
  },
  "payout-failure/edit": {
    command: {
      type: "payout-failure/edit",
      failureId: "failure-1",
      changes: { returnCode: "R04" },
    },
    label: 'Edited the payout returned "Invoice 1042 came back"',
    changes: { "payoutFailures.failure-1.returnCode": "R04" },
  },
  "payout-failure/resolve": {
    command: { type: "payout-failure/resolve", failureId: "failure-1" },
    label: 'Resolved the payout returned "Invoice 1042 came back"',
    changes: { "payoutFailures.failure-1.resolvedOn": TODAY },
  },
  "payout-failure/reopen": {
    on: buildBusyImplementation({
      payoutFailures: byId(buildPayoutFailure({ resolvedOn: "2026-09-15" })),
    }),
    command: { type: "payout-failure/reopen", failureId: "failure-1" },
    label: 'Reopened the payout returned "Invoice 1042 came back"',
    changes: { "payoutFailures.failure-1.resolvedOn": null },
  },
  "payout-failure/remove": {
    command: { type: "payout-failure/remove", failureId: "failure-1" },
    label: 'Removed the payout returned "Invoice 1042 came back"',
    changes: { "payoutFailures.failure-1": REMOVED },
  },
};
