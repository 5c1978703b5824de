/**
 * The dimension of health that comes from payment testing (domain.md section 10). Once an attempt or a defect is recorded,
 * cases and defects speak; until then the items and their issues do, so that a file of an earlier version keeps its colour.
 */
import type { HealthReason } from "../card-summary.ts";
import { beforeGoLive, liveSince, type MeasureContext } from "./health-measure.ts";
import { colourFrom } from "./health-thresholds.ts";
import { type Implementation, isSatisfied, type Item, type Risk } from "../implementation.ts";
import { END_TO_END_ITEM_IDS, MANDATORY_TEST_ITEM_IDS } from "../schedule/key-items.ts";
import { lateInWords, shortDate } from "../people-dates.ts";
import { inPosition } from "../records.ts";
import { isOverdue, riskScore, topRisks } from "../selectors.ts";
import {
  applicableCases,
  caseState,
  END_TO_END_CASE_ID,
  hasTestRecords,
  isDefectOpen,
  isMandatory,
} from "../testing/test-results.ts";
import type { DefectSeverity } from "../testing/testing-words.ts";
import { quoted, withCode } from "../text.ts";

// An open issue about a test is a defect.
function worstDefect({ items, risks }: Implementation): Risk | undefined {
  return topRisks({ risks }, Number.POSITIVE_INFINITY).find(
    ({ kind, itemId }) =>
      kind === "issue" && itemId !== null && items[itemId]?.kind === "payment_testing",
  );
}

function recordedDefect(
  { defects }: Implementation,
  severity: DefectSeverity & ("critical" | "high"),
): HealthReason | null {
  const open = inPosition(defects).find((one) => one.severity === severity && isDefectOpen(one));
  if (!open) return null;
  return {
    dimension: "testing",
    colour: severity === "critical" ? "red" : "amber",
    reason: `${severity === "critical" ? "Critical" : "High"} defect ${quoted(open.title)}`,
    cause: { kind: "defect", defectId: open.id },
  };
}

/** The first mandatory case that failed or is blocked; null also when nothing is recorded. */
function troubledCase(implementation: Implementation): HealthReason | null {
  for (const testCase of applicableCases(implementation)) {
    const state = caseState(testCase, implementation.profile);
    if (!isMandatory(testCase) || (state !== "fail" && state !== "blocked")) continue;
    return {
      dimension: "testing",
      colour: "amber",
      reason: `${quoted(withCode(testCase))} ${state === "fail" ? "failed" : "is blocked"}`,
      cause: { kind: "test_case", caseId: testCase.id },
    };
  }
  return null;
}

/** Whether money arrived in a test: by its case once anything is recorded, by the item before. */
function isEndToEndPassed(implementation: Implementation, confirm: Item): boolean {
  const endToEnd = implementation.testCases[END_TO_END_CASE_ID];
  if (!endToEnd || !hasTestRecords(implementation)) return isSatisfied(confirm);
  return caseState(endToEnd, implementation.profile) === "pass";
}

/**
 * Tests until live: defects (recorded ones, and open issues about a test), a late end-to-end test and blocked mandatory tests whenever there
 * are any; green only from the first planned day of testing on, left out before.
 */
export function testingHealth(
  implementation: Implementation,
  { today, thresholds, calendar }: MeasureContext,
): HealthReason | null {
  const { items } = implementation;
  const [authorize, confirm] = END_TO_END_ITEM_IDS.map((id) => items[id]);
  if (!confirm || confirm.status === "not_applicable") return null;
  if (liveSince(implementation) !== null) return null;
  const dimension = "testing";
  const toItem = (item: Item): HealthReason["cause"] => ({ kind: "item", itemId: item.id });
  const defect = worstDefect(implementation);
  const defectColour = defect
    ? colourFrom(riskScore(defect), {
        amber: thresholds.testingDefectScoreAmber,
        red: thresholds.testingDefectScoreRed,
      })
    : "green";
  const ofDefect = (colour: "red" | "amber", found: Risk): HealthReason => ({
    dimension,
    colour,
    reason: `${colour === "red" ? "Critical" : "High"} defect ${quoted(found.title)}`,
    cause: { kind: "risk", riskId: found.id },
  });
  if (defect && defectColour === "red") return ofDefect("red", defect);
  const critical = recordedDefect(implementation, "critical");
  if (critical) return critical;
  const isPassed = isEndToEndPassed(implementation, confirm);
  if (!isPassed && today > beforeGoLive(implementation, thresholds.endToEndBeforeRed)) {
    const reason = `End-to-end test not passed by G-${thresholds.endToEndBeforeRed}`;
    return { dimension, colour: "red", reason, cause: toItem(confirm) };
  }
  const late = isPassed
    ? undefined
    : [authorize, confirm].find((item) => item && isOverdue(item, today));
  if (late) {
    const reason = `End-to-end test ${lateInWords(late.due, today, calendar)}`;
    return { dimension, colour: "amber", reason, cause: toItem(late) };
  }
  if (defect && defectColour === "amber") return ofDefect("amber", defect);
  const recorded = recordedDefect(implementation, "high") ?? troubledCase(implementation);
  if (recorded) return recorded;
  const blocked = MANDATORY_TEST_ITEM_IDS.map((id) => items[id]).find(
    (item) => item?.status === "blocked",
  );
  if (blocked) {
    const reason = `${quoted(blocked.title)} is blocked`;
    return { dimension, colour: "amber", reason, cause: toItem(blocked) };
  }
  if (today < beforeGoLive(implementation, thresholds.testingShownBefore)) return null;
  return {
    dimension,
    colour: "green",
    reason: isPassed
      ? "End-to-end test passed"
      : `End-to-end test on plan for ${shortDate(confirm.due, today)}`,
    cause: toItem(confirm),
  };
}
