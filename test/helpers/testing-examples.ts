// Examples of the commands about tests, defects and attachments.
import type { Command, CommandType } from "../../src-shared/commands/command.ts";
import { buildBusyImplementation, TODAY } from "./busy-implementation.ts";
import type { CommandExample } from "./command-examples.ts";
import { REMOVED } from "./document-changes.ts";
import { byId } from "./implementation-builders.ts";
import {
  buildAttachment,
  buildAttempt,
  buildDefect,
  buildEvidence,
  buildTestCase,
} from "./testing-builders.ts";

type TestingType = Extract<
  CommandType,
  `test/${string}` | `defect/${string}` | `attachment/${string}`
>;

const ofFile = (id: string, label: string, position: number) =>
  buildEvidence({ id, label, url: "", attachmentId: id, position });
const attempt = buildAttempt({
  evidence: byId(ofFile("attachment-1", "Funding completed.png", 0)),
});
const tried = buildBusyImplementation({
  testCases: byId(buildTestCase("PT-01", { attempts: byId(attempt) }), buildTestCase("PT-05")),
  defects: byId(buildDefect()),
  attachments: byId(buildAttachment()),
});
const signed = { name: "Robin Vega", on: TODAY, note: "" };
const attemptFields = {
  id: "attempt-2",
  on: TODAY,
  by: "Sam Ortiz",
  actual: "Stayed at Requested",
  result: "fail",
  skipReason: "",
  amountCents: 125_000,
  disbursementNumber: "D-1042",
} as const;
const ownCase = {
  id: "case-1",
  title: "Retainage release",
  type: "normal",
  preconditions: "",
  steps: "",
  expected: "Paid in full",
  evidenceAsked: "Screen",
  obligation: "optional",
  flag: null,
} as const;
const defectFields = {
  id: "defect-2",
  caseId: "PT-01",
  title: "Two check numbers",
  severity: "low",
  owner: "Sam Ortiz",
  workaround: "",
  notes: "",
} as const;
const { "PT-22": lost, ...without22 } = Object.fromEntries(
  Array.from({ length: 22 }, (_, index) => {
    const id = `PT-${String(index + 1).padStart(2, "0")}`;
    return [id, buildTestCase(id)];
  }),
);

export const TESTING_EXAMPLES: {
  readonly [T in TestingType]: CommandExample<Extract<Command, { type: T }>>;
} = {
  "test/add-standard": {
    on: buildBusyImplementation({ testCases: without22 }),
    command: { type: "test/add-standard" },
    label: "Added 1 standard test case",
    changes: { "testCases.PT-22": lost },
  },
  "test/add-case": {
    on: tried,
    command: { type: "test/add-case", testCase: ownCase },
    label: "Added the test case Retainage release",
    changes: {
      "testCases.case-1": {
        ...ownCase,
        plannedOn: null,
        plannedTime: null,
        attempts: {},
        signedByPayor: null,
        signedByProcore: null,
        position: 6,
      },
    },
  },
  "test/edit-case": {
    on: tried,
    command: { type: "test/edit-case", caseId: "PT-05", changes: { obligation: "mandatory" } },
    label: "Edited the test case PT-05 Pay less than the amount due with a note",
    changes: { "testCases.PT-05.obligation": "mandatory" },
  },
  "test/remove-cases": {
    on: tried,
    command: { type: "test/remove-cases", caseIds: ["PT-01"] },
    label: "Removed the test case PT-01 One approved invoice, full amount",
    changes: { "testCases.PT-01": REMOVED, "defects.defect-1.caseId": null },
  },
  "test/plan": {
    on: tried,
    command: {
      type: "test/plan",
      caseIds: ["PT-01", "PT-05"],
      plannedOn: "2026-11-24",
      plannedTime: "10:30",
    },
    label: "Planned 2 test cases for 2026-11-24 10:30 Eastern",
    changes: {
      "testCases.PT-01.plannedOn": "2026-11-24",
      "testCases.PT-01.plannedTime": "10:30",
      "testCases.PT-05.plannedOn": "2026-11-24",
      "testCases.PT-05.plannedTime": "10:30",
    },
  },
  "test/record-attempt": {
    on: tried,
    command: { type: "test/record-attempt", caseId: "PT-01", attempt: attemptFields },
    label: "Failed: PT-01 One approved invoice, full amount",
    changes: {
      "testCases.PT-01.attempts.attempt-2": { ...attemptFields, evidence: {}, position: 1 },
    },
  },
  "test/edit-attempt": {
    on: tried,
    command: {
      type: "test/edit-attempt",
      caseId: "PT-01",
      attemptId: "attempt-1",
      changes: { actual: "Credit on Thursday" },
    },
    label: "Edited an attempt of PT-01 One approved invoice, full amount",
    changes: { "testCases.PT-01.attempts.attempt-1.actual": "Credit on Thursday" },
  },
  "test/remove-attempt": {
    on: tried,
    command: { type: "test/remove-attempt", caseId: "PT-01", attemptId: "attempt-1" },
    label: "Removed an attempt of PT-01 One approved invoice, full amount",
    changes: { "testCases.PT-01.attempts.attempt-1": REMOVED },
  },
  "test/add-evidence": {
    on: tried,
    command: {
      type: "test/add-evidence",
      caseId: "PT-01",
      attemptId: "attempt-1",
      evidence: { id: "evidence-2", label: "", url: "https://files.example/a", attachmentId: null },
    },
    label: "Added evidence to PT-01 One approved invoice, full amount",
    changes: {
      "testCases.PT-01.attempts.attempt-1.evidence.evidence-2": buildEvidence({
        id: "evidence-2",
        label: "https://files.example/a",
        url: "https://files.example/a",
        position: 1,
      }),
    },
  },
  "test/remove-evidence": {
    on: tried,
    command: {
      type: "test/remove-evidence",
      caseId: "PT-01",
      attemptId: "attempt-1",
      evidenceId: "attachment-1",
    },
    label: "Removed evidence from PT-01 One approved invoice, full amount",
    changes: { "testCases.PT-01.attempts.attempt-1.evidence.attachment-1": REMOVED },
  },
  "defect/add": {
    on: tried,
    command: { type: "defect/add", defect: defectFields },
    label: 'Added the defect "Two check numbers"',
    changes: {
      "defects.defect-2": {
        ...defectFields,
        status: "open",
        raisedOn: TODAY,
        closedOn: null,
        retestAttemptId: null,
        position: 1,
      },
    },
  },
  "defect/edit": {
    on: tried,
    command: { type: "defect/edit", defectId: "defect-1", changes: { status: "fixed" } },
    label: 'Edited the defect "Payout stays at Requested"',
    changes: { "defects.defect-1.status": "fixed" },
  },
  "defect/close": {
    on: tried,
    command: { type: "defect/close", defectId: "defect-1", retestAttemptId: "attempt-1" },
    label: 'Closed the defect "Payout stays at Requested"',
    changes: {
      "defects.defect-1.status": "closed",
      "defects.defect-1.closedOn": TODAY,
      "defects.defect-1.retestAttemptId": "attempt-1",
    },
  },
  "defect/accept": {
    on: tried,
    command: { type: "defect/accept", defectId: "defect-1", workaround: "Refresh by hand" },
    label: 'Accepted the defect "Payout stays at Requested" with a workaround',
    changes: {
      "defects.defect-1.status": "accepted",
      "defects.defect-1.workaround": "Refresh by hand",
      "defects.defect-1.closedOn": TODAY,
    },
  },
  "defect/reopen": {
    on: buildBusyImplementation({
      defects: byId(buildDefect({ caseId: null, status: "closed", closedOn: "2026-09-15" })),
    }),
    command: { type: "defect/reopen", defectId: "defect-1" },
    label: 'Reopened the defect "Payout stays at Requested"',
    changes: { "defects.defect-1.status": "open", "defects.defect-1.closedOn": null },
  },
  "defect/remove": {
    on: tried,
    command: { type: "defect/remove", defectId: "defect-1" },
    label: 'Removed the defect "Payout stays at Requested"',
    changes: { "defects.defect-1": REMOVED },
  },
  "test/sign-case": {
    on: tried,
    command: { type: "test/sign-case", caseId: "PT-01", party: "payor", signature: signed },
    label: "Signed PT-01 One approved invoice, full amount for the payor",
    changes: { "testCases.PT-01.signedByPayor": signed },
  },
  "test/sign-off": {
    on: buildBusyImplementation({
      testCases: byId(buildTestCase("PT-01", { attempts: byId(buildAttempt()) })),
    }),
    command: { type: "test/sign-off", party: "procore", signature: signed },
    label: "Payment testing signed for Procore by Robin Vega",
    changes: { "testSignOff.procore": signed },
  },
  "test/withdraw-sign-off": {
    on: buildBusyImplementation({ testSignOff: { payor: signed, procore: null } }),
    command: { type: "test/withdraw-sign-off", party: "payor" },
    label: "Took back the sign-off of payment testing for the payor",
    changes: { "testSignOff.payor": null },
  },
  "attachment/add": {
    on: tried,
    command: {
      type: "attachment/add",
      attachments: [
        { id: "attachment-2", fileName: "Bank line.pdf", originalName: "Bank line.pdf", bytes: 9 },
      ],
      evidenceOf: { caseId: "PT-01", attemptId: "attempt-1" },
    },
    label: 'Added the file "Bank line.pdf"',
    changes: {
      "attachments.attachment-2": buildAttachment({
        id: "attachment-2",
        fileName: "Bank line.pdf",
        originalName: "Bank line.pdf",
        bytes: 9,
        addedOn: TODAY,
        addedBy: "Dana Whitfield",
        position: 1,
      }),
      "testCases.PT-01.attempts.attempt-1.evidence.attachment-2": ofFile(
        "attachment-2",
        "Bank line.pdf",
        1,
      ),
    },
  },
  "attachment/remove": {
    on: tried,
    command: { type: "attachment/remove", attachmentIds: ["attachment-1"] },
    label: 'Removed the file "Funding completed.png"',
    changes: {
      "attachments.attachment-1": REMOVED,
      "testCases.PT-01.attempts.attempt-1.evidence.attachment-1": REMOVED,
    },
  },
};
