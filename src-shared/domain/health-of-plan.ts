/** The dimensions of health that come from items, dates and payees (domain.md section 10). */
import { businessDaysBetween, calendarOf } from "./business-days.ts";
import type { HealthReason } from "./card-summary.ts";
import type { IsoDate } from "./dates.ts";
import { colourOf, HEALTH_THRESHOLDS } from "./health-thresholds.ts";
import { type Implementation, isRequired, isSatisfied, type Item } from "./implementation.ts";
import {
  BANKING_ITEM_IDS,
  END_TO_END_ITEM_IDS,
  FUNDING_TEST_ITEM_ID,
  GO_DECISION_ITEM_ID,
  GO_LIVE_ITEM_ID,
  MANDATORY_TEST_ITEM_IDS,
} from "./key-items.ts";
import {
  countBusinessDays,
  countDays,
  goLiveOffset,
  lateInWords,
  shortDate,
} from "./people-dates.ts";
import { anchorDay, type PlanBasis, plannedDue } from "./plan.ts";
import { expectedReadinessPercent, payeeReadiness, pilotPayees } from "./readiness.ts";
import type { Schedule } from "./schedule.ts";
import { isOverdue } from "./selectors.ts";
import { quoted } from "./text.ts";

/** Whether the first production disbursement is done. */
function isLive({ items }: Pick<Implementation, "items">): boolean {
  return items[GO_LIVE_ITEM_ID]?.status === "done";
}

function beforeGoLive(basis: PlanBasis, offsetDays: number): IsoDate {
  return plannedDue({ anchor: "G", offsetDays: -offsetDays, isBankBound: false }, basis);
}

/**
 * Slip of the forecast go-live against the baseline; red when G passed without a go decision. Left out once live: what
 * has slipped then is history, and nothing can be done about it.
 */
export function scheduleHealth(
  implementation: Implementation,
  today: IsoDate,
  schedule: Schedule,
): HealthReason | null {
  const { items, anchors } = implementation;
  if (isLive(implementation)) return null;
  const dimension = "Schedule";
  const goDecision = items[GO_DECISION_ITEM_ID];
  if (today > anchors.goLive && goDecision && !isSatisfied(goDecision)) {
    const reason = `Go-live ${shortDate(anchors.goLive, today)} passed without a go decision`;
    return { dimension, colour: "red", reason, itemId: GO_DECISION_ITEM_ID };
  }
  const { forecastGoLive: goLive, slipDays: slip, criticalPath } = schedule;
  const when = `Go-live forecast ${shortDate(goLive, today)}`;
  if (slip === 0) {
    return { dimension, colour: "green", reason: `${when}, as baselined`, itemId: null };
  }
  const direction = slip > 0 ? "after" : "before";
  return {
    dimension,
    colour: colourOf(slip, HEALTH_THRESHOLDS.schedule.slipDays),
    reason: `${when}, ${countBusinessDays(Math.abs(slip))} ${direction} the baseline`,
    itemId: slip > 0 && criticalPath.length > 1 ? (criticalPath[0] ?? null) : null,
  };
}

function oldestOf(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (oldest, item) => (oldest === undefined || item.due < oldest.due ? item : oldest),
    undefined,
  );
}

// "4 of 96 required items are overdue, the oldest by 6 days", or the one item by its name.
function overdueInWords(
  late: readonly Item[],
  oldest: Item,
  total: number,
  noun: string,
  today: IsoDate,
): string {
  if (late.length === 1) return `${quoted(oldest.title)} ${lateInWords(oldest.due, today)}`;
  const days = businessDaysBetween(oldest.due, today);
  const age = days > 0 ? `, the oldest by ${countDays(days)}` : "";
  return `${late.length} of ${total} ${noun} are overdue${age}`;
}

/** Required items whose due date has passed: how many, how late, and whether one lies on the critical path. */
export function overdueHealth(
  { items }: Implementation,
  today: IsoDate,
  schedule: Schedule,
): HealthReason | null {
  const required = Object.values(items).filter(isRequired);
  if (required.length === 0) return null;
  const dimension = "Overdue items";
  const late = required.filter((item) => isOverdue(item, today));
  const oldest = oldestOf(late);
  if (!oldest) {
    const reason = `None of ${required.length} required items is overdue`;
    return { dimension, colour: "green", reason, itemId: null };
  }
  const { count, daysLate, criticalPathDaysLate } = HEALTH_THRESHOLDS.overdue;
  const colours = [
    colourOf(late.length, count),
    colourOf(businessDaysBetween(oldest.due, today), daysLate),
  ];
  const reason = overdueInWords(late, oldest, required.length, "required items", today);
  if (colours.includes("red")) return { dimension, colour: "red", reason, itemId: oldest.id };
  const isVeryLate = (item: Item): boolean =>
    businessDaysBetween(item.due, today) > criticalPathDaysLate;
  if (isVeryLate(oldest)) {
    const critical = oldestOf(
      late.filter((item) => schedule.items.get(item.id)?.isCritical && isVeryLate(item)),
    );
    if (critical) {
      const words = `${quoted(critical.title)} on the critical path ${lateInWords(critical.due, today)}`;
      return { dimension, colour: "red", reason: words, itemId: critical.id };
    }
  }
  const colour = colours.includes("amber") ? "amber" : "green";
  return { dimension, colour, reason, itemId: oldest.id };
}

/** The banking path SET-11 to SET-25, and the funding test against G-28 and G-16. */
export function bankingHealth(implementation: Implementation, today: IsoDate): HealthReason | null {
  const { items } = implementation;
  const dimension = "Banking path";
  const path = BANKING_ITEM_IDS.flatMap((id) => {
    const item = items[id];
    return item && item.status !== "not_applicable" ? [item] : [];
  });
  if (path.length === 0) return null;
  const { fundingTestAmberBeforeGoLive, fundingTestRedBeforeGoLive } = HEALTH_THRESHOLDS.banking;
  const fundingTest = items[FUNDING_TEST_ITEM_ID];
  const isTestMissingAt = (daysBeforeGoLive: number): boolean =>
    fundingTest !== undefined &&
    !isSatisfied(fundingTest) &&
    today > beforeGoLive(implementation, daysBeforeGoLive);
  if (isTestMissingAt(fundingTestRedBeforeGoLive)) {
    const reason = `Funding test not passed by G-${fundingTestRedBeforeGoLive}`;
    return { dimension, colour: "red", reason, itemId: FUNDING_TEST_ITEM_ID };
  }
  const late = path.filter((item) => isOverdue(item, today));
  const oldest = oldestOf(late);
  if (fundingTest && late.includes(fundingTest)) {
    const reason = `Funding test ${lateInWords(fundingTest.due, today)}`;
    return { dimension, colour: "amber", reason, itemId: FUNDING_TEST_ITEM_ID };
  }
  if (oldest) {
    const reason = overdueInWords(late, oldest, path.length, "banking items", today);
    return { dimension, colour: "amber", reason, itemId: oldest.id };
  }
  if (isTestMissingAt(fundingTestAmberBeforeGoLive)) {
    const reason = `Funding test not passed by G-${fundingTestAmberBeforeGoLive}`;
    return { dimension, colour: "amber", reason, itemId: FUNDING_TEST_ITEM_ID };
  }
  const done = path.filter((item) => item.status === "done").length;
  const reason = `Banking path on time, ${done} of ${path.length} items done`;
  return { dimension, colour: "green", reason, itemId: null };
}

/**
 * Pilot payees payment-ready against the expected curve. Left out without payees, and once live: the threshold was
 * then answered by the go decision.
 */
export function payeeHealth(implementation: Implementation, today: IsoDate): HealthReason | null {
  const { payees } = implementation;
  const pilot = pilotPayees(payees);
  const { ready, total } = payeeReadiness(pilot);
  if (total === 0 || isLive(implementation)) return null;
  const dimension = "Payee readiness";
  const { pointsBelow, blockedInsideDays } = HEALTH_THRESHOLDS.payees;
  const goLive = anchorDay("G", implementation);
  const daysToGoLive = businessDaysBetween(today, goLive, calendarOf(implementation));
  const at = goLiveOffset(today, goLive);
  const blocked = pilot.find((payee) => payee.status === "blocked" && payee.priority === "A");
  if (blocked && daysToGoLive <= blockedInsideDays) {
    const reason = `Priority-A payee ${quoted(blocked.legalName)} is blocked at ${at}`;
    return { dimension, colour: "red", reason, itemId: null };
  }
  const percent = (100 * ready) / total;
  const expected = expectedReadinessPercent(daysToGoLive);
  return {
    dimension,
    colour: colourOf(expected - percent, pointsBelow),
    reason: `Pilot payees ${Math.floor(percent)}% (${ready} of ${total}), expected ${expected}% at ${at}`,
    itemId: null,
  };
}

/** The end-to-end test and blocked mandatory tests, from the first planned day of testing until live. */
export function testingHealth(implementation: Implementation, today: IsoDate): HealthReason | null {
  const { items } = implementation;
  const { shownBeforeGoLive, endToEndRedBeforeGoLive } = HEALTH_THRESHOLDS.testing;
  const [authorize, confirm] = END_TO_END_ITEM_IDS.map((id) => items[id]);
  if (!confirm || confirm.status === "not_applicable" || isLive(implementation)) return null;
  if (today < beforeGoLive(implementation, shownBeforeGoLive)) return null;
  const dimension = "Testing";
  const isPassed = isSatisfied(confirm);
  if (!isPassed && today > beforeGoLive(implementation, endToEndRedBeforeGoLive)) {
    const reason = `End-to-end test not passed by G-${endToEndRedBeforeGoLive}`;
    return { dimension, colour: "red", reason, itemId: confirm.id };
  }
  const late = [authorize, confirm].find((item) => item && isOverdue(item, today));
  if (late) {
    const reason = `End-to-end test ${lateInWords(late.due, today)}`;
    return { dimension, colour: "amber", reason, itemId: late.id };
  }
  const blocked = MANDATORY_TEST_ITEM_IDS.map((id) => items[id]).find(
    (item) => item?.status === "blocked",
  );
  if (blocked) {
    const reason = `${quoted(blocked.title)} is blocked`;
    return { dimension, colour: "amber", reason, itemId: blocked.id };
  }
  const reason = isPassed
    ? "End-to-end test passed"
    : `End-to-end test on plan for ${shortDate(confirm.due, today)}`;
  return { dimension, colour: "green", reason, itemId: null };
}
