// Records of payment testing and attachments for tests.
import type { Attachment } from "../../src-shared/domain/attachments/attachment-schema.ts";
import { standardTestCases } from "../../src-shared/domain/testing/test-cases.ts";
import type {
  Defect,
  TestAttempt,
  TestCase,
} from "../../src-shared/domain/testing/testing-schema.ts";

type Evidence = TestAttempt["evidence"][string];

/** A standard case with other fields. */
export function buildTestCase(id: string, overrides: Partial<TestCase> = {}): TestCase {
  const standard = standardTestCases()[id];
  if (!standard) throw new Error(`There is no standard case ${id}`);
  return { ...standard, ...overrides };
}

/** A passing attempt without evidence. */
export function buildAttempt(overrides: Partial<TestAttempt> = {}): TestAttempt {
  return {
    id: "attempt-1",
    on: "2026-09-15",
    by: "Sam Ortiz",
    actual: "As expected",
    result: "pass",
    skipReason: "",
    amountCents: null,
    disbursementNumber: "",
    evidence: {},
    position: 0,
    ...overrides,
  };
}

/** A piece of evidence: a link. */
export function buildEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: "evidence-1",
    label: "Screens",
    url: "https://files.example/pt-01",
    attachmentId: null,
    position: 0,
    ...overrides,
  };
}

/** An open high defect of PT-01. */
export function buildDefect(overrides: Partial<Defect> = {}): Defect {
  return {
    id: "defect-1",
    caseId: "PT-01",
    title: "Payout stays at Requested",
    severity: "high",
    owner: "Sam Ortiz",
    status: "open",
    workaround: "",
    raisedOn: "2026-09-15",
    closedOn: null,
    retestAttemptId: null,
    notes: "",
    position: 0,
    ...overrides,
  };
}

/** A file among the attachments. */
export function buildAttachment(overrides: Partial<Attachment> = {}): Attachment {
  return {
    id: "attachment-1",
    fileName: "Funding completed.png",
    originalName: "Funding completed.png",
    bytes: 48_200,
    addedOn: "2026-09-15",
    addedBy: "Sam Ortiz",
    position: 0,
    ...overrides,
  };
}
