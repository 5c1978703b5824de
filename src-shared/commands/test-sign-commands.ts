/** Signatures under single cases and under payment testing as a whole (domain.md section 7, TST-13). */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { lastAttempt } from "../domain/testing/test-results.ts";
import { blockerInWords, signOffBlockers } from "../domain/testing/test-sign-off.ts";
import { signatureSchema } from "../domain/testing/testing-schema.ts";
import { problem } from "../result.ts";
import { defineCommand } from "./define-command.ts";
import { isEqualJson } from "../domain/equal-json.ts";
import { requireRecord } from "./records-in-draft.ts";
import { testCaseName } from "./test-case-commands.ts";

const party = z.enum(["payor", "procore"]);
const signature = z.strictObject(signatureSchema.shape);
const PARTY_NAMES = { payor: "the payor", procore: "Procore" } as const;
const MOST_NAMED = 3;

/** Signs a case for a party, or takes the signature back (null). A case that was never tried cannot be signed. */
export const signTestCase = defineCommand({
  type: "test/sign-case",
  shape: { caseId: idSchema, party, signature: signature.nullable() },
  describe: ({ caseId, party: of, signature: signed }, before) => {
    const name = testCaseName(before.testCases[caseId] ?? { id: caseId, title: caseId });
    return signed === null
      ? `Took back the signature of ${PARTY_NAMES[of]} on ${name}`
      : `Signed ${name} for ${PARTY_NAMES[of]}`;
  },
  apply(draft, { caseId, party: of, signature: signed }) {
    const testCase = requireRecord(draft.testCases, caseId, "test case");
    if (!testCase.ok) return testCase.error;
    if (signed !== null && lastAttempt(testCase.value) === null) {
      return problem("refused", "There is no attempt to sign yet", {
        where: testCase.value.title,
        advice: "Record what was tried first. Nothing was changed.",
      });
    }
    const field = of === "payor" ? "signedByPayor" : "signedByProcore";
    if (!isEqualJson(testCase.value[field], signed)) testCase.value[field] = signed;
    return undefined;
  },
});

/**
 * Signs payment testing for a party. Refused while a mandatory case is not passed or a critical or high defect is open;
 * a defect accepted with its workaround does not stand in the way.
 */
export const signOffTesting = defineCommand({
  type: "test/sign-off",
  shape: { party, signature },
  describe: ({ party: of, signature: { name } }) =>
    `Payment testing signed for ${PARTY_NAMES[of]} by ${name}`,
  apply(draft, { party: of, signature: signed }) {
    const blockers = signOffBlockers(draft);
    if (blockers.length > 0) {
      const named = blockers.slice(0, MOST_NAMED).map(blockerInWords).join("; ");
      const more = blockers.length > MOST_NAMED ? `; and ${blockers.length - MOST_NAMED} more` : "";
      return problem("refused", "Payment testing cannot be signed yet", {
        where: `${named}${more}`,
        advice: "Pass the cases, or accept their defects with a workaround. Nothing was changed.",
      });
    }
    if (!isEqualJson(draft.testSignOff[of], signed)) draft.testSignOff[of] = signed;
    return undefined;
  },
});

/** Takes the signature of a party back. */
export const withdrawSignOff = defineCommand({
  type: "test/withdraw-sign-off",
  shape: { party },
  describe: ({ party: of }) => `Took back the sign-off of payment testing for ${PARTY_NAMES[of]}`,
  apply(draft, { party: of }) {
    if (draft.testSignOff[of] !== null) draft.testSignOff[of] = null;
    return undefined;
  },
});
