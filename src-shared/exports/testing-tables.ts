/** Payment testing as tables: every case with its last attempt, and every defect. */
import type { Implementation } from "../domain/implementation.ts";
import { inPosition } from "../domain/records.ts";
import { appliesTo, lastAttempt } from "../domain/testing/test-results.ts";
import type { Signature } from "../domain/testing/testing-schema.ts";
import {
  DEFECT_SEVERITY_LABELS,
  DEFECT_STATUS_LABELS,
  TEST_OBLIGATION_LABELS,
  TEST_RESULT_LABELS,
  TEST_TYPE_LABELS,
} from "../domain/testing/testing-words.ts";
import type { TableSheet } from "./table-export.ts";

const signed = (signature: Signature | null): string =>
  signature === null ? "" : `${signature.name}, ${signature.on}`;

/** Every case, also those that do not apply, with what its last attempt showed. */
export function testCaseSheet({
  testCases,
  defects,
  profile,
}: Pick<Implementation, "testCases" | "defects" | "profile">): TableSheet {
  return {
    name: "Cases",
    columns: [
      { header: "Case", kind: "text" },
      { header: "Title", kind: "text" },
      { header: "Type", kind: "text" },
      { header: "Obligation", kind: "text" },
      { header: "Applies", kind: "text" },
      { header: "Result", kind: "text" },
      { header: "Tried on", kind: "date" },
      { header: "By", kind: "text" },
      { header: "What happened", kind: "text" },
      { header: "Disbursement number", kind: "text" },
      { header: "Amount", kind: "money" },
      { header: "Evidence", kind: "number" },
      { header: "Defects", kind: "number" },
      { header: "Signed by payor", kind: "text" },
      { header: "Signed by Procore", kind: "text" },
    ],
    rows: inPosition(testCases).map((testCase) => {
      const last = lastAttempt(testCase);
      const applies = appliesTo(testCase, profile);
      return [
        testCase.id,
        testCase.title,
        TEST_TYPE_LABELS[testCase.type],
        TEST_OBLIGATION_LABELS[testCase.obligation],
        applies ? "Yes" : "No",
        last ? TEST_RESULT_LABELS[last.result] : applies ? "Open" : "",
        last?.on ?? null,
        last?.by ?? "",
        (last?.result === "skipped" ? last.skipReason : last?.actual) ?? "",
        last?.disbursementNumber ?? "",
        last?.amountCents ?? null,
        last ? Object.keys(last.evidence).length : null,
        Object.values(defects).filter(({ caseId }) => caseId === testCase.id).length,
        signed(testCase.signedByPayor),
        signed(testCase.signedByProcore),
      ];
    }),
  };
}

/** Every defect, also closed ones. */
export function defectSheet({ defects }: Pick<Implementation, "defects">): TableSheet {
  return {
    name: "Defects",
    columns: [
      { header: "Defect", kind: "text" },
      { header: "Case", kind: "text" },
      { header: "Severity", kind: "text" },
      { header: "Status", kind: "text" },
      { header: "Owner", kind: "text" },
      { header: "Raised on", kind: "date" },
      { header: "Closed on", kind: "date" },
      { header: "Workaround", kind: "text" },
      { header: "Notes", kind: "text" },
    ],
    rows: inPosition(defects).map((defect) => [
      defect.title,
      defect.caseId,
      DEFECT_SEVERITY_LABELS[defect.severity],
      DEFECT_STATUS_LABELS[defect.status],
      defect.owner,
      defect.raisedOn,
      defect.closedOn,
      defect.workaround,
      defect.notes,
    ]),
  };
}
