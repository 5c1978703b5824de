/** Payment testing in documents: plan against bank days, results, defects, evidence, signatures (domain.md sections 7 and 8). */
import { calendarOf } from "../../domain/calendar/business-days.ts";
import { payoutDates } from "../../domain/calendar/money-movement.ts";
import { formatCents } from "../../domain/money.ts";
import { shortDate } from "../../domain/people-dates.ts";
import { inPosition } from "../../domain/records.ts";
import { planWarnings } from "../../domain/testing/day-planner.ts";
import {
  applicableCases,
  attemptsInOrder,
  caseState,
  type CaseState,
  hasTestRecords,
  isDefectOpen,
  isMandatory,
  lastAttempt,
  summariseTests,
  summaryInWords,
} from "../../domain/testing/test-results.ts";
import { blockerInWords, signOffState } from "../../domain/testing/test-sign-off.ts";
import { withCode } from "../../domain/text.ts";
import type { Defect, Signature, TestCase } from "../../domain/testing/testing-schema.ts";
import {
  DEFECT_SEVERITY_LABELS,
  DEFECT_STATUS_LABELS,
  TEST_OBLIGATION_LABELS,
  TEST_RESULT_LABELS,
} from "../../domain/testing/testing-words.ts";
import { type Block, bullets, paragraph, strong, table, type TextLike } from "../report-model.ts";
import { type ComposeSection, type DataContext, silence } from "./section-context.ts";

const CASE_STATE_WORDS: Readonly<Record<CaseState, string>> = {
  ...TEST_RESULT_LABELS,
  open: "Open",
  not_applicable: "Does not apply",
};

/** Takes the records once anything is recorded; until then what the items say, as files of earlier versions have no records. */
export function fromRecords(records: ComposeSection, items: ComposeSection): ComposeSection {
  return (context) => (hasTestRecords(context.implementation) ? records(context) : items(context));
}

/** Planned cases with the day on which the payee sees the money, and what speaks against the moment. */
export function composeTestPlan({ implementation, today }: DataContext): readonly Block[] {
  const calendar = calendarOf(implementation);
  const terms = implementation.moneyMovement;
  const planned = applicableCases(implementation).filter(({ plannedOn }) => plannedOn !== null);
  if (planned.length === 0) return [silence("No test case has a planned moment.")];
  const rows = planned.map((testCase) => {
    const { plannedOn, plannedTime } = testCase;
    const on = plannedOn ?? today;
    return {
      cells: [
        withCode(testCase),
        `${shortDate(on, today)}${plannedTime === null ? "" : ` ${plannedTime}`}`,
        shortDate(payoutDates(on, terms).latestCredit, today),
      ],
      warnings: planWarnings(testCase, terms, calendar).join("; "),
    };
  });
  const isAnyWarned = rows.some(({ warnings }) => warnings !== "");
  return [
    table(
      ["Case", "-Planned (Eastern)", "-Credit by", ...(isAnyWarned ? ["Mind"] : [])],
      rows.map(({ cells, warnings }): TextLike[] => (isAnyWarned ? [...cells, warnings] : cells)),
    ),
  ];
}

/** The summary line, then each case with result, day and evidence. */
export function composeTestResults({ implementation, today }: DataContext): readonly Block[] {
  const cases = inPosition(implementation.testCases);
  if (cases.length === 0) return [silence("No test case is recorded.")];
  return [
    paragraph(strong(`${summaryInWords(summariseTests(implementation))}.`)),
    table(
      ["Case", "-Asked", "-Result", "-On", "#Evidence"],
      cases.map((testCase): TextLike[] => {
        const last = lastAttempt(testCase);
        return [
          withCode(testCase),
          TEST_OBLIGATION_LABELS[testCase.obligation],
          CASE_STATE_WORDS[caseState(testCase, implementation.profile)],
          last ? shortDate(last.on, today) : "",
          last ? String(Object.keys(last.evidence).length) : "",
        ];
      }),
    ),
  ];
}

function defectRow(defect: Defect, { testCases }: DataContext["implementation"]): TextLike[] {
  const testCase = defect.caseId === null ? undefined : testCases[defect.caseId];
  return [
    defect.title,
    testCase ? testCase.id : "",
    DEFECT_SEVERITY_LABELS[defect.severity],
    DEFECT_STATUS_LABELS[defect.status],
    defect.owner || "No owner",
    defect.workaround,
  ];
}

const DEFECT_COLUMNS = ["Defect", "-Case", "-Severity", "-Status", "Owner", "Workaround"] as const;

/** Every defect. */
export function composeDefects({ implementation }: DataContext): readonly Block[] {
  const defects = inPosition(implementation.defects);
  if (defects.length === 0) return [silence("No defect was found.")];
  return [
    table(
      DEFECT_COLUMNS,
      defects.map((defect) => defectRow(defect, implementation)),
    ),
  ];
}

/** Cases that failed or are blocked with what really happened, then open defects. */
export function composeTroubledCases({ implementation }: DataContext): readonly Block[] {
  const cases = applicableCases(implementation).filter((testCase) =>
    ["fail", "blocked"].includes(caseState(testCase, implementation.profile)),
  );
  const defects = inPosition(implementation.defects).filter(isDefectOpen);
  if (cases.length + defects.length === 0) {
    return [silence("No test is failed or blocked, and no defect is open.")];
  }
  return [
    ...(cases.length === 0
      ? []
      : [
          table(
            ["Case", "-Result", "What happened"],
            cases.map((testCase): TextLike[] => [
              withCode(testCase),
              CASE_STATE_WORDS[caseState(testCase, implementation.profile)],
              lastAttempt(testCase)?.actual ?? "",
            ]),
          ),
        ]),
    ...(defects.length === 0
      ? []
      : [
          table(
            DEFECT_COLUMNS,
            defects.map((defect) => defectRow(defect, implementation)),
          ),
        ]),
  ];
}

/** Mandatory cases that passed without evidence. */
export function composeCasesWithoutEvidence({ implementation }: DataContext): readonly Block[] {
  const { evidenceMissing } = summariseTests(implementation);
  if (evidenceMissing.length === 0) return [silence("No passed test is without evidence.")];
  return [
    paragraph("No evidence is filed for:"),
    bullets(evidenceMissing.map((testCase) => `${withCode(testCase)}: ${testCase.evidenceAsked}`)),
  ];
}

/** Defects that are said to be fixed and wait for an attempt that proves it. */
export function composeRetests({ implementation }: DataContext): readonly Block[] {
  const { retests } = summariseTests(implementation);
  if (retests.length === 0) return [silence("No retest is waiting.")];
  return [
    bullets(
      retests.map(({ title, caseId, owner }) => {
        const testCase = caseId === null ? undefined : implementation.testCases[caseId];
        return `${title}${testCase ? ` (${withCode(testCase)})` : ""}, ${owner || "no owner"}`;
      }),
    ),
  ];
}

function signedInWords(party: string, signature: Signature | null, { today }: DataContext): string {
  return signature === null
    ? `${party}: not signed`
    : `${party}: ${signature.name}, ${shortDate(signature.on, today)}${signature.note === "" ? "" : ` (${signature.note})`}`;
}

/** Both signatures, and what stands in the way. */
export function composeSignOff(context: DataContext): readonly Block[] {
  const { payor, procore, blockers } = signOffState(context.implementation);
  return [
    bullets([signedInWords("Payor", payor, context), signedInWords("Procore", procore, context)]),
    ...(blockers.length === 0
      ? []
      : [paragraph("In the way of the signatures:"), bullets(blockers.map(blockerInWords))]),
  ];
}

/** Cases one after the other with every attempt and where its evidence lies. */
export function composeEvidenceIndex({ implementation, today }: DataContext): readonly Block[] {
  const rows = applicableCases(implementation).flatMap((testCase) =>
    attemptsInOrder(testCase).flatMap((attempt) =>
      inPosition(attempt.evidence).map((piece): TextLike[] => {
        const file =
          piece.attachmentId === null ? null : implementation.attachments[piece.attachmentId];
        return [
          testCase.id,
          shortDate(attempt.on, today),
          piece.label || piece.url,
          file ? `File: ${file.fileName}` : piece.url || "File removed",
        ];
      }),
    ),
  );
  if (rows.length === 0) return [silence("No evidence is filed yet.")];
  return [table(["-Case", "-Attempt", "Evidence", "Where"], rows)];
}

/** Attempts with what really happened, amount and disbursement. */
export function composeAttempts({ implementation, today }: DataContext): readonly Block[] {
  const rows = applicableCases(implementation).flatMap((testCase: TestCase) =>
    attemptsInOrder(testCase).map((attempt): TextLike[] => [
      testCase.id,
      shortDate(attempt.on, today),
      TEST_RESULT_LABELS[attempt.result],
      attempt.result === "skipped" ? attempt.skipReason : attempt.actual,
      attempt.amountCents === null ? "" : formatCents(attempt.amountCents),
      attempt.disbursementNumber,
    ]),
  );
  if (rows.length === 0) return [silence("Nothing was tried yet.")];
  return [table(["-Case", "-On", "-Result", "What happened", "#Amount", "-Disbursement"], rows)];
}

/** Section 8 of the closeout report: results and accepted defects. */
export function composeTestsAtClose(context: DataContext): readonly Block[] {
  const { implementation } = context;
  const accepted = inPosition(implementation.defects).filter(({ status }) => status === "accepted");
  const open = applicableCases(implementation).filter(
    (testCase) => isMandatory(testCase) && caseState(testCase, implementation.profile) !== "pass",
  );
  return [
    ...composeTestResults(context),
    ...(open.length === 0
      ? []
      : [paragraph("Mandatory cases that did not pass:"), bullets(open.map(withCode))]),
    paragraph(strong("Accepted defects: "), accepted.length === 0 ? "none." : ""),
    ...(accepted.length === 0
      ? []
      : [
          table(
            DEFECT_COLUMNS,
            accepted.map((defect) => defectRow(defect, implementation)),
          ),
        ]),
    ...composeSignOff(context),
  ];
}
