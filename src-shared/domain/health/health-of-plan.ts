/** The dimensions of health that come from dates: schedule, overdue items, banking path (domain.md section 10). */
import { businessDaysBetween } from "../calendar/business-days.ts";
import type { HealthReason } from "../card-summary.ts";
import {
  beforeGoLive,
  liveSince,
  type MeasureContext,
  oldestOf,
  overdueInWords,
} from "./health-measure.ts";
import { colourFrom } from "./health-thresholds.ts";
import { type Implementation, isRequired, isSatisfied, type Item } from "../implementation.ts";
import {
  BANKING_ITEM_IDS,
  FUNDING_TEST_ITEM_ID,
  GO_DECISION_ITEM_ID,
  VERIFICATION_ITEM_ID,
} from "../schedule/key-items.ts";
import { countBusinessDays, lateInWords, shortDate } from "../people-dates.ts";
import { isOverdue } from "../selectors.ts";
import { quoted } from "../text.ts";

// What was decided at the gate counts; where nothing is recorded there, the review that was held does.
function lacksGoDecision({ gates, items }: Implementation): boolean {
  const decision = gates.P5?.decision ?? null;
  if (decision !== null) return decision === "fail";
  const review = items[GO_DECISION_ITEM_ID];
  return review !== undefined && !isSatisfied(review);
}

/**
 * Slip of the forecast go-live against the baseline; red when G passed without a go decision. Left out once live: what
 * has slipped then is history, and nothing can be done about it.
 */
export function scheduleHealth(
  implementation: Implementation,
  { today, schedule, thresholds }: MeasureContext,
): HealthReason | null {
  const { items, anchors } = implementation;
  if (liveSince(implementation) !== null) return null;
  const dimension = "schedule";
  if (today > anchors.goLive && lacksGoDecision(implementation)) {
    const reason = `Go-live ${shortDate(anchors.goLive, today)} passed without a go decision`;
    const cause: HealthReason["cause"] = items[GO_DECISION_ITEM_ID]
      ? { kind: "item", itemId: GO_DECISION_ITEM_ID }
      : { kind: "place", place: "plan" };
    return { dimension, colour: "red", reason, cause };
  }
  const { forecastGoLive, slipDays, criticalPath } = schedule;
  const when = `Go-live forecast ${shortDate(forecastGoLive, today)}`;
  const atPlan = { kind: "place", place: "plan" } as const;
  if (slipDays === 0) {
    return { dimension, colour: "green", reason: `${when}, as baselined`, cause: atPlan };
  }
  // The last of the path is the go-live itself: alone, nothing drives it.
  const driver = slipDays > 0 && criticalPath.length > 1 ? criticalPath[0] : undefined;
  return {
    dimension,
    colour: colourFrom(slipDays, {
      amber: thresholds.scheduleSlipAmber,
      red: thresholds.scheduleSlipRed,
    }),
    reason: `${when}, ${countBusinessDays(Math.abs(slipDays))} ${slipDays > 0 ? "after" : "before"} the baseline`,
    cause: driver === undefined ? atPlan : { kind: "item", itemId: driver },
  };
}

/** Required items whose due date has passed: how many, how late, and whether one lies on the critical path. */
export function overdueHealth(
  { items }: Implementation,
  context: MeasureContext,
): HealthReason | null {
  const { today, schedule, thresholds, calendar } = context;
  const required = Object.values(items).filter(isRequired);
  if (required.length === 0) return null;
  const dimension = "overdue";
  const late = required.filter((item) => isOverdue(item, today));
  const reason = overdueInWords(late, required.length, "required items", context);
  const oldest = oldestOf(late);
  if (!oldest) {
    return {
      dimension,
      colour: "green",
      reason,
      cause: { kind: "place", place: "checklists" },
    };
  }
  const daysLate = (item: Item): number => businessDaysBetween(item.due, today, calendar);
  const colours = [
    colourFrom(late.length, {
      amber: thresholds.overdueCountAmber,
      red: thresholds.overdueCountRed,
    }),
    colourFrom(daysLate(oldest), {
      amber: thresholds.overdueDaysAmber,
      red: thresholds.overdueDaysRed,
    }),
  ];
  const cause = { kind: "item", itemId: oldest.id } as const;
  if (colours.includes("red")) return { dimension, colour: "red", reason, cause };
  const critical = oldestOf(
    late.filter(
      (item) =>
        daysLate(item) >= thresholds.overdueCriticalDaysRed &&
        schedule.items.get(item.id)?.isCritical === true,
    ),
  );
  if (critical) {
    const words = `${quoted(critical.title)} on the critical path ${lateInWords(critical.due, today, calendar)}`;
    return {
      dimension,
      colour: "red",
      reason: words,
      cause: { kind: "item", itemId: critical.id },
    };
  }
  const colour = colours.includes("amber") ? "amber" : "green";
  return { dimension, colour, reason, cause };
}

/** The banking path SET-11 to SET-25: refused verification, the funding test against its days, anything late. */
export function bankingHealth(
  implementation: Implementation,
  context: MeasureContext,
): HealthReason | null {
  const { items } = implementation;
  const { today, thresholds, calendar } = context;
  const dimension = "banking";
  const path = BANKING_ITEM_IDS.flatMap((id) => {
    const item = items[id];
    return item && item.status !== "not_applicable" ? [item] : [];
  });
  if (path.length === 0) return null;
  if (items[VERIFICATION_ITEM_ID]?.status === "blocked") {
    return {
      dimension,
      colour: "red",
      reason: "Entity verification is refused",
      cause: { kind: "item", itemId: VERIFICATION_ITEM_ID },
    };
  }
  const fundingTest = items[FUNDING_TEST_ITEM_ID];
  const atTest = { kind: "item", itemId: FUNDING_TEST_ITEM_ID } as const;
  const isTestMissingAt = (days: number): boolean =>
    fundingTest !== undefined &&
    !isSatisfied(fundingTest) &&
    today > beforeGoLive(implementation, days);
  const { fundingTestBeforeAmber, fundingTestBeforeRed } = thresholds;
  if (isTestMissingAt(fundingTestBeforeRed)) {
    const reason = `Funding test not passed by G-${fundingTestBeforeRed}`;
    return { dimension, colour: "red", reason, cause: atTest };
  }
  const late = path.filter((item) => isOverdue(item, today));
  const oldest = oldestOf(late);
  if (fundingTest && late.includes(fundingTest)) {
    const reason = `Funding test ${lateInWords(fundingTest.due, today, calendar)}`;
    return { dimension, colour: "amber", reason, cause: atTest };
  }
  if (oldest) {
    const reason = overdueInWords(late, path.length, "banking items", context);
    return { dimension, colour: "amber", reason, cause: { kind: "item", itemId: oldest.id } };
  }
  if (isTestMissingAt(fundingTestBeforeAmber)) {
    const reason = `Funding test not passed by G-${fundingTestBeforeAmber}`;
    return { dimension, colour: "amber", reason, cause: atTest };
  }
  const done = path.filter((item) => item.status === "done").length;
  const next = oldestOf(path.filter((item) => !isSatisfied(item)));
  return {
    dimension,
    colour: "green",
    reason: `Banking path on time, ${done} of ${path.length} items done`,
    cause: next ? { kind: "item", itemId: next.id } : { kind: "place", place: "checklists" },
  };
}
