/** Checks of what is recorded: measures of success, issues, returns, lessons. */
import { type CheckSource, type CheckState, ofCount, ofParts, plural } from "./check-state.ts";
import type { Missing } from "./missing.ts";
import { inPosition } from "../records.ts";
import { riskScore } from "../selectors.ts";
import { isDefectOpen } from "../testing/test-results.ts";
import type { Defect } from "../testing/testing-schema.ts";
import type { ChecklistKind } from "../vocabulary.ts";

/** So many measures have a baseline, a target and a measuring date (SET-08). */
export function successCriteriaAgreed(
  { successCriteria }: CheckSource,
  minimum: number,
): CheckState {
  const all = Object.values(successCriteria);
  const whole = all.filter(
    ({ baseline, target, measureOn }) =>
      baseline.trim() !== "" && target.trim() !== "" && measureOn !== null,
  ).length;
  const value = `${plural(whole, "measure")} with baseline, target and measuring date; ${minimum} asked`;
  return ofCount(value, whole, minimum, (more) => ({
    text: `${more} more ${more === 1 ? "measure" : "measures"} of success`,
    next:
      all.length > whole
        ? "Fill in baseline, target and measuring date"
        : "Agree it with the sponsor",
    target: { kind: "success_criteria" },
  }));
}

/** Every measure of success has an actual value (C7). */
export function successMeasured({ successCriteria }: CheckSource): CheckState {
  const all = inPosition(successCriteria);
  if (all.length === 0) {
    return ofCount("No measure of success is recorded", 0, 1, () => ({
      text: "Measures of success",
      next: "Record what was agreed, with its actual value",
      target: { kind: "success_criteria" },
    }));
  }
  const missing = all
    .filter(({ actual }) => actual.trim() === "")
    .map(({ text }): Missing => ({
      text,
      next: "Enter the actual value",
      target: { kind: "success_criteria" },
    }));
  const value = `${all.length - missing.length} of ${plural(all.length, "measure")} have an actual value`;
  return ofParts(value, all.length, missing);
}

/** Severities that stand for a score of so much at least (domain.md section 10: 12 is high, 20 is critical). */
const CRITICAL_SCORE = 20;

/** Open defects that weigh as much as an issue of that score: they count where issues about tests do. */
function openDefects(
  { defects }: CheckSource,
  score: number,
  itemKind: ChecklistKind | null,
): readonly Defect[] {
  if (itemKind !== null && itemKind !== "payment_testing") return [];
  return inPosition(defects).filter(
    (defect) =>
      isDefectOpen(defect) &&
      (defect.severity === "critical" || (defect.severity === "high" && score < CRITICAL_SCORE)),
  );
}

/** No issue of that score or more is open; with a kind, among those raised on its items. Defects of tests count too. */
export function noOpenIssue(
  source: CheckSource,
  score: number,
  itemKind: ChecklistKind | null,
): CheckState {
  const { risks, items } = source;
  const defects = openDefects(source, score, itemKind);
  const open = inPosition(risks).filter(
    (risk) =>
      risk.kind === "issue" &&
      risk.status === "open" &&
      riskScore(risk) >= score &&
      (itemKind === null || (risk.itemId !== null && items[risk.itemId]?.kind === itemKind)),
  );
  const level = `${itemKind === "payment_testing" ? "test issue" : "issue"} with a score of ${score} or more`;
  const words = [
    ...(open.length > 0 || defects.length === 0
      ? [`${open.length === 0 ? "No" : open.length} open ${level}`]
      : []),
    ...(defects.length > 0 ? [`${plural(defects.length, "critical or high defect")} open`] : []),
  ];
  return ofParts(words.join(", "), open.length + defects.length, [
    ...open.map((risk): Missing => ({
      text: `${risk.title} (score ${riskScore(risk)})`,
      next: "Solve it, or score it anew",
      target: { kind: "risk", riskId: risk.id },
    })),
    ...defects.map(({ id, title, severity }): Missing => ({
      text: `${title} (${severity} defect)`,
      next: "Mend and retest it, or accept it with a workaround",
      target: { kind: "defect", defectId: id },
    })),
  ]);
}

/** Issues of that score or more have a plan and an owner who is not the project manager (C3). */
export function issuesHandedOver({ risks, ipm }: CheckSource, score: number): CheckState {
  const open = inPosition(risks).filter(
    (risk) => risk.kind === "issue" && risk.status === "open" && riskScore(risk) >= score,
  );
  const missing = open.flatMap((risk): Missing[] => {
    const lacks = [
      ...(risk.response.trim() === "" ? ["a plan"] : []),
      ...(risk.owner.trim() === "" || risk.owner.trim() === ipm.trim()
        ? ["an owner outside the project"]
        : []),
    ].join(" and ");
    if (lacks === "") return [];
    const next = `Give it ${lacks}`;
    return [{ text: risk.title, next, target: { kind: "risk", riskId: risk.id } }];
  });
  const value =
    open.length === 0
      ? `No open issue with a score of ${score} or more`
      : `${open.length - missing.length} of ${plural(open.length, "open high issue")} have a plan and an owner outside the project`;
  return ofParts(value, open.length, missing);
}

/** Every open return has an owner (C4). */
export function payoutFailuresOwned({ payoutFailures }: CheckSource): CheckState {
  const open = inPosition(payoutFailures).filter(({ resolvedOn }) => resolvedOn === null);
  const missing = open
    .filter(({ owner }) => owner.trim() === "")
    .map(({ id, title }): Missing => ({
      text: title,
      next: "Resolve it, or name its owner",
      target: { kind: "payout_failure", failureId: id },
    }));
  const value =
    open.length === 0
      ? "No return or failed payout is open"
      : `${open.length - missing.length} of ${plural(open.length, "open return", "open returns")} have an owner`;
  return ofParts(value, open.length, missing);
}

/** So many lessons are kept, each with an owner (C9). */
export function lessonsOwned({ lessons }: CheckSource, minimum: number): CheckState {
  const kept = inPosition(lessons).filter(({ status }) => status !== "rejected");
  const unowned = kept.filter(({ owner }) => owner.trim() === "");
  const tooFew: readonly Missing[] =
    kept.length >= minimum
      ? []
      : [
          {
            text: `${minimum - kept.length} more ${minimum - kept.length === 1 ? "lesson" : "lessons"}`,
            next: "Record what was learned",
            target: { kind: "lessons" },
          },
        ];
  return ofParts(
    `${kept.length - unowned.length} of ${plural(kept.length, "lesson")} have an owner${tooFew.length > 0 ? `; ${minimum} asked` : ""}`,
    Math.max(kept.length, minimum),
    [
      ...tooFew,
      ...unowned.map(({ id, whatHappened }): Missing => ({
        text: whatHappened,
        next: "Name its owner",
        target: { kind: "lesson", lessonId: id },
      })),
    ],
  );
}
