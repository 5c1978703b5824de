import { expect, it } from "vitest";
import { composeTable } from "../../../../src-shared/exports/table-requests.ts";
import { buildImplementation, byId } from "../../../helpers/implementation-builders.ts";
import {
  buildAttempt,
  buildDefect,
  buildEvidence,
  buildTestCase,
} from "../../../helpers/testing-builders.ts";

it("gives every case with its last attempt, and the defects in a sheet of their own", () => {
  const failed = buildAttempt({ id: "attempt-1", result: "fail", actual: "Stuck", position: 1 });
  const passed = buildAttempt({
    id: "attempt-2",
    on: "2026-09-18",
    amountCents: 1_234_50,
    disbursementNumber: "D-7",
    evidence: byId(buildEvidence()),
    position: 2,
  });
  const implementation = {
    ...buildImplementation(),
    testCases: byId(
      buildTestCase("PT-01", {
        attempts: byId(failed, passed),
        signedByPayor: { name: "Ada Stone", on: "2026-09-20", note: "" },
        position: 1,
      }),
      buildTestCase("PT-02", { position: 2 }),
    ),
    defects: byId(buildDefect({ status: "closed", closedOn: "2026-09-18" })),
  };
  const { fileName, sheets } = composeTable(
    { kind: "testing", implementationId: implementation.id },
    implementation,
    { today: "2026-09-21", revision: 1, now: "2026-09-21T15:00:00.000Z" },
  );
  expect(fileName).toContain("Test results");
  expect(sheets.map(({ name }) => name)).toEqual(["Cases", "Defects", "About"]);
  const [cases, defects] = sheets;
  for (const { columns, rows } of [cases, defects!]) {
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
  expect(cases.rows.map((row) => [row[0], ...row.slice(4)])).toEqual([
    [
      ...["PT-01", "Yes", "Passed", "2026-09-18", "Sam Ortiz", "As expected", "D-7", 123_450],
      ...[1, 1, "Ada Stone, 2026-09-20", ""],
    ],
    ["PT-02", "Yes", "Open", null, "", "", "", null, null, 0, "", ""],
  ]);
  expect(defects?.rows).toEqual([
    [
      ...["Payout stays at Requested", "PT-01", "High", "Retested and closed", "Sam Ortiz"],
      ...["2026-09-15", "2026-09-18", "", ""],
    ],
  ]);
});
