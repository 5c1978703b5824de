/** The dated plan of an implementation that does not exist yet, arranged for the screen. */
import {
  bankHolidays,
  type BankHoliday,
} from "../../../src-shared/domain/calendar/banking-days.ts";
import {
  businessDaysBetween,
  calendarOf,
} from "../../../src-shared/domain/calendar/business-days.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { createImplementation } from "../../../src-shared/domain/playbook/create-implementation.ts";
import type { Implementation, Profile } from "../../../src-shared/domain/implementation.ts";
import { startsOn } from "../../../src-shared/domain/schedule/plan.ts";
import {
  planWarnings,
  type PlanWarning,
} from "../../../src-shared/domain/schedule/plan-warnings.ts";
import type { Playbook } from "../../../src-shared/domain/playbook/playbook.ts";
import { computeSchedule } from "../../../src-shared/domain/schedule/schedule.ts";
import { PHASES, type PhaseCode } from "../../../src-shared/domain/vocabulary.ts";

/** What a plan says of its own target. */
export interface GoLiveVerdict {
  /** When the first production disbursement can really be. */
  readonly realisticGoLive: IsoDate;
  /** Business days after the target; 0 when the target can be met. */
  readonly lateDays: number;
}

/** One item of the plan. */
export interface PreviewItem {
  readonly id: string;
  readonly title: string;
  readonly owners: string;
  /** "K+3", "G-12". */
  readonly offset: string;
  readonly start: IsoDate;
  readonly due: IsoDate;
  /** It should have begun before today. */
  readonly startsInPast: boolean;
  /** Why it does not apply, or null. */
  readonly notApplicable: string | null;
}

/** One phase of the plan. */
export interface PreviewPhase {
  readonly code: PhaseCode;
  readonly name: string;
  readonly items: readonly PreviewItem[];
  readonly applicableCount: number;
  /** First start and last due date of what applies; null when nothing does. */
  readonly span: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

/** The whole plan. */
export interface PlanPreview {
  readonly phases: readonly PreviewPhase[];
  readonly applicableCount: number;
  readonly itemCount: number;
  /** Kickoff to go-live in business days. */
  readonly distanceDays: number;
  /** Bank holidays from kickoff to go-live. */
  readonly holidays: readonly BankHoliday[];
  readonly warnings: readonly PlanWarning[];
  /** Null while kickoff and go-live are in the wrong order. */
  readonly verdict: GoLiveVerdict | null;
  /** How many items that apply should have begun before today. */
  readonly startsInPastCount: number;
}

function offsetText(anchor: "K" | "G" | null, days: number): string {
  if (anchor === null) return "";
  return days === 0 ? anchor : `${anchor}${days > 0 ? "+" : "\u2212"}${Math.abs(days)}`;
}

function holidaysBetween(from: IsoDate, to: IsoDate): readonly BankHoliday[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  // A mistyped year must not list centuries.
  const count = Math.max(0, Math.min(10, last - first + 1));
  return Array.from({ length: count }, (_, index) => bankHolidays(first + index))
    .flat()
    .filter(({ date }) => date >= from && date <= to);
}

function judgeGoLive(planned: Implementation, today: IsoDate): GoLiveVerdict {
  const { forecastGoLive, lateDays } = computeSchedule(planned, today);
  return { realisticGoLive: forecastGoLive, lateDays: Math.max(0, lateDays) };
}

/** Plans the playbook for these anchors and this profile. Items stand by due date within their phase. */
export function previewPlan(
  playbook: Playbook,
  profile: Profile,
  kickoff: IsoDate,
  goLive: IsoDate,
  today: IsoDate,
): PlanPreview {
  const planned = createImplementation(playbook, {
    ...{ id: "preview", payorName: "", location: "", ipm: "" },
    ...{ profile, kickoff, goLive, today },
  });
  const items = Object.values(planned.items);
  const calendar = calendarOf(planned);
  const phases = PHASES.map(({ code, name }): PreviewPhase => {
    const rows = items
      .filter((item) => item.phase === code)
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.position - b.position))
      .map((item): PreviewItem => {
        const start = startsOn(item.due, item.durationDays, calendar);
        const notApplicable = item.status === "not_applicable" ? item.notApplicableReason : null;
        return {
          id: item.id,
          title: item.title,
          owners: item.owners.join(", "),
          offset: offsetText(item.anchor, item.offsetDays),
          start,
          due: item.due,
          startsInPast: notApplicable === null && start < today,
          notApplicable,
        };
      });
    const applicable = rows.filter((row) => row.notApplicable === null);
    const starts = applicable.map((row) => row.start).sort();
    const [from, to] = [starts[0], applicable.at(-1)?.due];
    return {
      code,
      name,
      items: rows,
      applicableCount: applicable.length,
      span: from !== undefined && to !== undefined ? { from, to } : null,
    };
  });
  return {
    phases: phases.filter((phase) => phase.items.length > 0),
    applicableCount: phases.reduce((sum, phase) => sum + phase.applicableCount, 0),
    itemCount: items.length,
    distanceDays: businessDaysBetween(kickoff, goLive, calendar),
    holidays: holidaysBetween(kickoff, goLive),
    warnings: planWarnings(playbook, profile, planned),
    verdict: kickoff < goLive ? judgeGoLive(planned, today) : null,
    startsInPastCount: phases
      .flatMap((phase) => phase.items)
      .filter(({ startsInPast }) => startsInPast).length,
  };
}
