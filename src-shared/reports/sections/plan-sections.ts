/** The plan as a whole: steps and phases, scope, cadence, calendar. */
import { agendaTemplate } from "../../domain/playbook/agenda-templates.ts";
import { bankHolidays } from "../../domain/calendar/banking-days.ts";
import { businessDaysBetween, calendarOf } from "../../domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate, maxDate, minDate } from "../../domain/dates.ts";
import { type Implementation, isRequired } from "../../domain/implementation.ts";
import { countBusinessDays, goLiveOffset, longDate, shortDate } from "../../domain/people-dates.ts";
import { blackoutSpan, calendarConflicts } from "../../domain/calendar/payor-calendar.ts";
import { timeWithZone } from "../../domain/meeting-times.ts";
import { startsOn } from "../../domain/schedule/plan.ts";
import { inPosition } from "../../domain/records.ts";
import {
  type FeePayer,
  MEETING_KINDS,
  MONEY_MOVEMENT_SERVICES,
  PHASES,
  type PhaseCode,
  phaseIndex,
  PROFILE_FLAG_LABELS,
  PROFILE_FLAGS,
} from "../../domain/vocabulary.ts";
import {
  type Block,
  bullets,
  field,
  paragraph,
  rich,
  strong,
  table,
  type TextLike,
} from "../report-model.ts";
import { type DataContext, itemName, type SectionContext, silence } from "./section-context.ts";

const FEE_PAYER_LABELS: Readonly<Record<FeePayer, string>> = {
  GC: "The payor pays the platform fee",
  SC: "The payee pays the platform fee",
  mixed: "The platform fee is settled per project",
};

/** Step of the source material in which a phase lies (domain.md section 2). */
const STEP_OF_PHASE: Readonly<Record<PhaseCode, string>> = {
  P0: "Before",
  P1: "Before",
  P2: "1 Initial setup",
  P3: "2 Payment readiness",
  P4: "2 Payment readiness",
  P5: "3 Testing and closeout",
  P6: "3 Testing and closeout",
  P7: "3 Testing and closeout",
};

const CALENDAR_DAYS_AHEAD = 60;

/** Planned window of a phase: from the first start to the last due date of its required items; null without any. */
function phaseWindow(
  implementation: Pick<Implementation, "items" | "calendar">,
  phase: PhaseCode,
): { readonly from: IsoDate; readonly to: IsoDate } | null {
  let window: { from: IsoDate; to: IsoDate } | null = null;
  const calendar = calendarOf(implementation);
  for (const item of Object.values(implementation.items)) {
    if (item.phase !== phase || !isRequired(item)) continue;
    const start = startsOn(item.due, item.durationDays, calendar);
    window = window
      ? { from: minDate(window.from, start), to: maxDate(window.to, item.due) }
      : { from: start, to: item.due };
  }
  return window;
}

/** The three steps and eight phases with their dates, kickoff and go-live. */
export function composeSteps({ implementation, today }: SectionContext): readonly Block[] {
  const { kickoff, goLive } = implementation.anchors;
  return [
    paragraph(
      "Kickoff ",
      strong(longDate(kickoff)),
      ", target go-live ",
      strong(longDate(goLive)),
      `: ${countBusinessDays(businessDaysBetween(kickoff, goLive, calendarOf(implementation)))} in between.`,
    ),
    table(
      ["Step", "Phase", "-From", "-To"],
      PHASES.map(({ code, name }): TextLike[] => {
        const window = phaseWindow(implementation, code);
        const isCurrent = implementation.phase === code;
        return [
          STEP_OF_PHASE[code],
          isCurrent ? rich(strong(`${code} ${name} (now)`)) : `${code} ${name}`,
          window ? shortDate(window.from, today) : "",
          window ? shortDate(window.to, today) : "",
        ];
      }),
    ),
  ];
}

/** Timeline: when each phase ended by the baseline, and when it really did, with the difference. */
export function composeTimeline({ implementation, today }: DataContext): readonly Block[] {
  return [
    table(
      ["Phase", "-Planned end", "-Actual end", "Difference"],
      PHASES.map(({ code, name }): TextLike[] => {
        const planned = plannedEnd(implementation, code);
        const actual = actualEnd(implementation, code);
        const days =
          planned && actual ? businessDaysBetween(planned, actual, calendarOf(implementation)) : 0;
        const difference =
          days === 0
            ? "on plan"
            : `${countBusinessDays(Math.abs(days))} ${days > 0 ? "later" : "earlier"}`;
        const isCurrent = implementation.phase === code && !actual;
        return [
          `${code} ${name}`,
          planned ? shortDate(planned, today) : "",
          actual ? shortDate(actual, today) : isCurrent ? "running" : "",
          planned && actual ? difference : "",
        ];
      }),
    ),
  ];
}

// A phase has ended by the baseline when the last required item of its exit gate was to be done.
function plannedEnd({ gates, items }: Implementation, phase: PhaseCode): IsoDate | null {
  let end: IsoDate | null = null;
  for (const criterion of Object.values(gates[phase]?.criteria ?? {})) {
    for (const id of criterion.itemIds) {
      const item = items[id];
      if (!item || item.status === "not_applicable") continue;
      end = end === null ? item.baselineDue : maxDate(end, item.baselineDue);
    }
  }
  return end;
}

function actualEnd(
  { phaseEnteredOn, closed, phase }: Implementation,
  code: PhaseCode,
): IsoDate | null {
  const next = PHASES[phaseIndex(code) + 1]?.code;
  if (!next) return closed?.on ?? null;
  return phaseIndex(phase) > phaseIndex(code) ? (phaseEnteredOn[next] ?? null) : null;
}

/** Scope: what the profile says is in and out. */
export function composeScope({ implementation }: DataContext): readonly Block[] {
  const { profile } = implementation;
  const { service, cutOff } = implementation.moneyMovement;
  const label = (flag: (typeof PROFILE_FLAGS)[number]): string =>
    flag === "erp" && profile.erpName
      ? `${PROFILE_FLAG_LABELS.erp} (${profile.erpName})`
      : PROFILE_FLAG_LABELS[flag];
  const inScope = PROFILE_FLAGS.filter((flag) => profile[flag]).map(label);
  const outside = PROFILE_FLAGS.filter((flag) => !profile[flag]).map(label);
  return [
    {
      kind: "fields",
      fields: [
        field("In scope", inScope.join(", ") || "The standard set-up without options"),
        field("Not in scope", outside.join(", ") || "Nothing is left out"),
        field("Platform fee", FEE_PAYER_LABELS[profile.feePayer]),
        field(
          "Money movement",
          cutOff === null
            ? `${MONEY_MOVEMENT_SERVICES[service].label}, cut-off to be asked for`
            : `${MONEY_MOVEMENT_SERVICES[service].label}, cut-off ${cutOff} Eastern`,
        ),
      ],
    },
  ];
}

/** Cadence and escalation: when one meets, and who decides when things are stuck. */
export function composeCadence({
  implementation,
  meeting,
  today,
}: SectionContext): readonly Block[] {
  const next = Object.values(implementation.meetings)
    .filter(
      ({ kind, status, date, id }) =>
        kind === "weekly_status" && status === "planned" && date >= today && id !== meeting.id,
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0];
  const sponsor = inPosition(implementation.people).find(({ roles }) => roles.includes("SPON"));
  const lead = inPosition(implementation.people).find(({ roles }) => roles.includes("PPM"));
  const { label } = MEETING_KINDS.weekly_status;
  const { durationMinutes } = agendaTemplate(implementation, "weekly_status");
  return [
    bullets([
      next
        ? `${label}: next on ${shortDate(next.date, today)}${next.startTime ? ` at ${timeWithZone(next)}` : ""}, ${next.durationMinutes} minutes`
        : `${label}: day and time are to be agreed, ${durationMinutes} minutes`,
      "A written status goes out 24 hours before each meeting.",
      `First escalation: ${implementation.ipm || "the implementation project manager"} with ${lead?.name ?? "the payor's project lead, who is to be named"}`,
      `Then: ${sponsor?.name ?? "the sponsor, who is to be named"}`,
    ]),
  ];
}

/** Success criteria with baseline, target and what was measured. */
export function composeSuccess({ implementation, today }: DataContext): readonly Block[] {
  const criteria = inPosition(implementation.successCriteria);
  if (criteria.length === 0) return [silence("No measure of success is recorded yet.")];
  const isMeasured = criteria.some(({ actual }) => actual !== "");
  return [
    table(
      isMeasured
        ? ["Measure", "-Baseline", "-Target", "-Actual"]
        : ["Measure", "-Baseline", "-Target", "-Measured on"],
      criteria.map((criterion): TextLike[] => [
        criterion.text,
        criterion.baseline || "open",
        criterion.target || "open",
        isMeasured
          ? criterion.actual || "Not recorded"
          : criterion.measureOn
            ? shortDate(criterion.measureOn, today)
            : "open",
      ]),
    ),
  ];
}

/** Days on which no money moves or nothing goes live, in the next two months, and what lies on one. */
export function composeCalendar({ implementation, today }: DataContext): readonly Block[] {
  const last = addCalendarDays(today, CALENDAR_DAYS_AHEAD);
  const year = Number(today.slice(0, 4));
  const calendar = calendarOf(implementation);
  const { goLive } = implementation.anchors;
  const { daysBefore, daysAfter } = implementation.calendar.monthEnd;
  const holidays = [...bankHolidays(year), ...bankHolidays(year + 1)]
    .filter(({ date }) => date >= today && date <= last)
    .map(({ date, name }) => rich(strong(shortDate(date, today)), ` ${name}: banks are closed`));
  const blackouts = inPosition(implementation.calendar.blackouts)
    .filter(({ from, to }) => to >= today && from <= last)
    .map((blackout) =>
      rich(
        strong(blackoutSpan(blackout, today)),
        ` ${blackout.reason}: ${blackout.kind === "closed" ? "the payor is closed" : "nothing goes live"}`,
      ),
    );
  const goLiveLine = rich(
    strong(shortDate(goLive, today)),
    ` Target go-live (today is ${goLiveOffset(today, goLive, calendar)})`,
  );
  const window = [
    ...(daysBefore > 0 ? [`the last ${countBusinessDays(daysBefore)}`] : []),
    ...(daysAfter > 0 ? [`the first ${countBusinessDays(daysAfter)}`] : []),
  ];
  return [
    bullets([
      ...holidays,
      ...blackouts,
      ...(window.length > 0 ? [`Nothing goes live on ${window.join(" and ")} of a month.`] : []),
      ...(goLive >= today ? [goLiveLine] : []),
      "No wave starts within 5 bank days of month-end or in a black-out of the payor.",
    ]),
    ...composeConflicts(implementation, today),
  ];
}

function composeConflicts(implementation: Implementation, today: IsoDate): readonly Block[] {
  const conflicts = calendarConflicts(implementation).filter(({ date }) => date >= today);
  if (conflicts.length === 0) return [];
  return [
    paragraph("To be moved, as the day is out of the question:"),
    bullets(
      conflicts.map(({ itemId, date, reason }) => {
        const item = itemId === null ? undefined : implementation.items[itemId];
        return rich(
          strong(shortDate(date, today)),
          ` ${item ? itemName(item) : "Target go-live"}: ${reason}`,
        );
      }),
    ),
  ];
}
