import { describe, expect, it } from "vitest";
import { criterionState } from "../../../../../src-shared/domain/gates/gates.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { isMandatory } from "../../../../../src-shared/domain/testing/test-results.ts";
import type { TestCase } from "../../../../../src-shared/domain/testing/testing-schema.ts";
import { buildImplementation, withItemsDone } from "../../../../helpers/implementation-builders.ts";
import { buildAttempt, buildEvidence } from "../../../../helpers/testing-builders.ts";

const done = withItemsDone(buildImplementation());
const SIGNED = { name: "Sam Ortiz", on: "2026-11-20", note: "" };

function stateOf(id: string, implementation: Implementation) {
  const criterion = implementation.gates.P5?.criteria[id];
  if (!criterion) throw new Error(`The gate has no criterion ${id}`);
  const { isMet, values, missing } = criterionState(implementation, criterion);
  return { isMet, values, missing: missing.map(({ target }) => target) };
}

/** All mandatory cases passed, with evidence but for the one named; the other one named failed. */
function tested(without: string | null, failed: string | null = null): Implementation {
  const testCases = Object.values(done.testCases).map((one): [string, TestCase] => {
    const evidence = one.id === without ? {} : { "evidence-1": buildEvidence() };
    const attempt = buildAttempt({ evidence, result: one.id === failed ? "fail" : "pass" });
    return [one.id, isMandatory(one) ? { ...one, attempts: { "attempt-1": attempt } } : one];
  });
  return { ...done, testCases: Object.fromEntries(testCases) };
}

describe("the exit gate of payment testing", () => {
  it("rests on items while nothing is recorded, as in files of every version", () => {
    for (const id of ["P5-1", "P5-2", "P5-4"]) {
      expect(stateOf(id, done)).toEqual({ isMet: true, values: [], missing: [] });
    }
  });

  it("rests on the cases too once something is recorded, whatever the items say", () => {
    expect(stateOf("P5-1", tested(null)).isMet).toBe(true);
    const { isMet, values, missing } = stateOf("P5-1", tested(null, "PT-02"));
    expect(isMet).toBe(false);
    expect(missing).toEqual([{ kind: "test_case", caseId: "PT-02" }]);
    expect(values[0]).toMatch(/^\d+ of \d+ mandatory cases passed$/);
  });

  it("asks for evidence on what has passed, and for both signatures", () => {
    expect(stateOf("P5-2", tested("PT-07"))).toMatchObject({
      isMet: false,
      missing: [{ kind: "test_case", caseId: "PT-07" }],
    });
    const half = { ...tested(null), testSignOff: { payor: SIGNED, procore: null } };
    expect(stateOf("P5-4", half)).toMatchObject({ isMet: false, values: ["1 of 2 signed"] });
    const both = { ...half, testSignOff: { payor: SIGNED, procore: SIGNED } };
    expect(stateOf("P5-4", both).isMet).toBe(true);
  });
});
