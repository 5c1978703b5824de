/** Sections that only the closeout report has. */
import { businessDaysBetween, calendarOf } from "../../domain/calendar/business-days.ts";
import type { Action, Decision, Item, Lesson } from "../../domain/implementation.ts";
import { isRequired, isSatisfied } from "../../domain/implementation.ts";
import { stillOpen } from "../../domain/gates/closeout.ts";
import { formatCents } from "../../domain/money.ts";
import { countBusinessDays, shortDate } from "../../domain/people-dates.ts";
import { waveNameOf } from "../../domain/payees/payee-list.ts";
import { payeeStatusLabel } from "../../domain/payees/payee-status-list.ts";
import { payeeReadiness, pilotPayees } from "../../domain/payees/payee-readiness.ts";
import { inPosition } from "../../domain/records.ts";
import { openDecisions, riskScore, topRisks } from "../../domain/selectors.ts";
import { hasTestRecords } from "../../domain/testing/test-results.ts";
import { type ChecklistKind, LESSON_CATEGORIES, ROLES } from "../../domain/vocabulary.ts";
import { type Block, paragraph, rich, strong, table, type TextLike } from "../report-model.ts";
import { actor } from "./log-sections.ts";
import { funnelTable, percentOf } from "./payee-sections.ts";
import { lessonsByPriority } from "./readiness-sections.ts";
import { composeTestsAtClose } from "./testing-sections.ts";
import { trainingAtClose } from "./training-sections.ts";
import {
  andMore,
  cap,
  type DataContext,
  itemName,
  itemsById,
  itemState,
  itemStateTable,
  silence,
  whoDoes,
} from "./section-context.ts";

const NOT_RECORDED = "Not recorded.";
const MOST_SLIPS = 5;
const TOP_LESSONS = 5;
const MOST_ITEMS = 20;

/** What is still open at closeout. */
export interface OpenWork {
  readonly items: readonly Item[];
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
}

/** Required items, actions and decisions that are open, by date. */
export function openWork({ implementation }: Pick<DataContext, "implementation">): OpenWork {
  const { items, actions } = stillOpen(implementation);
  return {
    items: [...items].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    actions,
    decisions: openDecisions(implementation),
  };
}

/** The items that were done latest against their baseline. */
export function composeSlips({ implementation, today }: DataContext): readonly Block[] {
  const slips = Object.values(implementation.items)
    .flatMap((item) => {
      const days = item.doneOn
        ? businessDaysBetween(item.baselineDue, item.doneOn, calendarOf(implementation))
        : 0;
      return days > 0 ? [{ item, days }] : [];
    })
    .sort((a, b) => b.days - a.days || a.item.position - b.item.position)
    .slice(0, MOST_SLIPS);
  if (slips.length === 0) return [silence("No item was done later than its baseline.")];
  return [
    paragraph(
      "Done latest against the baseline; reasons stand in the lessons where they are known:",
    ),
    table(
      ["Item", "-Planned", "-Done", "#Later by"],
      slips.map(({ item, days }): TextLike[] => [
        itemName(item),
        shortDate(item.baselineDue, today),
        item.doneOn ? shortDate(item.doneOn, today) : "",
        countBusinessDays(days),
      ]),
    ),
  ];
}

/** Payee funnel at close, who is exempt or out, adoption by count and value. */
export function composeAdoption({ implementation, today }: DataContext): readonly Block[] {
  const payees = Object.values(implementation.payees);
  if (payees.length === 0) return [silence(NOT_RECORDED)];
  const pilot = payeeReadiness(pilotPayees(implementation));
  const all = payeeReadiness(payees);
  const out = inPosition(implementation.payees).filter(({ status }) =>
    ["exempt", "declined", "blocked"].includes(status),
  );
  const { shown, more } = cap(out, MOST_ITEMS / 2);
  return [
    paragraph(
      "Pilot: ",
      strong(percentOf(pilot.ready, pilot.total)),
      ` payment-ready, ${formatCents(pilot.readyCents)} of ${formatCents(pilot.totalCents)} a month. All waves: `,
      strong(percentOf(all.ready, all.total)),
      `, ${formatCents(all.readyCents)} of ${formatCents(all.totalCents)} a month.`,
    ),
    funnelTable({ implementation }),
    ...(out.length === 0
      ? [silence("No payee is exempt, declined or blocked.")]
      : [
          table(
            [
              "Exempt, declined or blocked",
              "-Wave",
              "-Status",
              "#Monthly value",
              "Reason",
              "-Approved by",
              "-Review on",
            ],
            shown.map((payee): TextLike[] => [
              payee.legalName,
              waveNameOf(payee, implementation.waves),
              payeeStatusLabel(implementation, payee.status),
              formatCents(payee.monthlyPayoutCents),
              payee.exception?.reason ?? "no reason recorded",
              payee.exception?.approver ?? "",
              payee.exception ? shortDate(payee.exception.reviewOn, today) : "",
            ]),
          ),
          ...andMore(more),
        ]),
  ];
}

// How many required items of a kind are done, and the others by name.
function composeKind(kind: ChecklistKind, words: string, context: DataContext): readonly Block[] {
  const { implementation } = context;
  const required = inPosition(implementation.items).filter(
    (item) => item.kind === kind && isRequired(item),
  );
  if (required.length === 0) return [silence(NOT_RECORDED)];
  const open = required.filter((item) => !isSatisfied(item));
  return [
    paragraph(strong(percentOf(required.length - open.length, required.length)), ` ${words}.`),
    ...(open.length > 0 ? [itemStateTable(open, context)] : []),
  ];
}

/** Training: coverage of each role by the sessions, and who still lacks what; without sessions the items tell. */
export function composeTrainingCoverage(context: DataContext): readonly Block[] {
  const { implementation } = context;
  const held = Object.values(implementation.trainingSessions).filter(
    ({ status }) => status === "held" || status === "repeated",
  );
  if (held.length > 0) return trainingAtClose(implementation, held.length);
  return composeKind("training", "of the required training is done", context);
}

/** Tests with the day on which each was passed; defects that were accepted. */
export function composeTests(context: DataContext): readonly Block[] {
  const { implementation } = context;
  if (hasTestRecords(implementation)) return composeTestsAtClose(context);
  const tests = inPosition(implementation.items).filter(
    (item) => item.kind === "payment_testing" && item.checklist === "Execute",
  );
  return [
    ...composeKind("payment_testing", "of the required test items are passed", context),
    ...(tests.length > 0
      ? [
          table(
            ["Test", "Result"],
            tests.map((item): TextLike[] => [
              itemName(item),
              item.status === "not_applicable"
                ? `Not applicable: ${item.notApplicableReason || "no reason recorded"}`
                : itemState(item, context),
            ]),
          ),
        ]
      : []),
    paragraph(strong("Accepted defects: "), acceptedDefects(context)),
  ];
}

function acceptedDefects({ implementation, today }: DataContext): string {
  const closing = implementation.items["TST-12"];
  if (closing?.status !== "done") return "not recorded.";
  return `none recorded; defects were closed or accepted on ${shortDate(closing.doneOn ?? today, today)}.`;
}

/** Risks and issues still open, and how many were closed. */
export function composeRisksAtClose({ implementation }: DataContext): readonly Block[] {
  const all = Object.values(implementation.risks);
  if (all.length === 0) return [silence(NOT_RECORDED)];
  const open = topRisks(implementation, Number.POSITIVE_INFINITY);
  const sentence = paragraph(
    `${all.length - open.length} of ${all.length} risks and issues are closed.`,
  );
  if (open.length === 0) return [sentence];
  const { shown, more } = cap(open, MOST_ITEMS / 2);
  return [
    sentence,
    table(
      ["Open risk or issue", "Response", "Owner", "#Score"],
      shown.map((risk): TextLike[] => [
        rich(strong(risk.title), risk.kind === "issue" ? " (issue)" : ""),
        risk.response || "none recorded",
        risk.owner || "nobody",
        `${riskScore(risk)} of 25`,
      ]),
    ),
    ...andMore(more),
  ];
}

/** Everything that is still open, with owner and date. */
export function composeOpenItems(context: DataContext): readonly Block[] {
  const { today } = context;
  const { items, actions, decisions } = openWork(context);
  const rows: TextLike[][] = [
    ...items.map((item) => [itemName(item), whoDoes(item), shortDate(item.due, today)]),
    ...actions.map((action) => [
      `Action: ${action.title}`,
      actor(action),
      action.due ? shortDate(action.due, today) : "no date",
    ]),
    ...decisions.map((decision) => [
      `Decision: ${decision.title}`,
      decision.neededFrom ? ROLES[decision.neededFrom].name : "nobody",
      decision.neededBy ? shortDate(decision.neededBy, today) : "no date",
    ]),
  ];
  if (rows.length === 0) return [silence("Nothing is open.")];
  const { shown, more } = cap(rows, MOST_ITEMS);
  return [table(["Open point", "Owner", "-Due"], shown), ...andMore(more)];
}

/** The five most important lessons. */
export function composeTopLessons({ implementation }: DataContext): readonly Block[] {
  const lessons = lessonsByPriority(implementation);
  if (lessons.length === 0) return [silence(NOT_RECORDED)];
  const top = lessons.slice(0, TOP_LESSONS);
  const rest = lessons.length - top.length;
  return [
    {
      kind: "list",
      isOrdered: true,
      entries: top.map((lesson) => rich(strong(lesson.whatHappened), ` ${lesson.recommendation}`)),
    },
    ...(rest > 0 ? [silence(`All ${lessons.length} lessons stand in the annex.`)] : []),
  ];
}

/** All lessons with cause, recommendation and owner. */
export function composeLessonList({ implementation, today }: DataContext): readonly Block[] {
  const lessons = lessonsByPriority(implementation);
  if (lessons.length === 0) return [];
  return [
    table(
      ["Lesson", "Root cause and effect", "Recommendation", "Owner"],
      lessons.map((lesson): TextLike[] => [
        rich(strong(LESSON_CATEGORIES[lesson.category]), `: ${lesson.whatHappened}`),
        causeAndEffect(lesson),
        lesson.recommendation,
        lesson.due
          ? `${lesson.owner || "nobody"}, ${shortDate(lesson.due, today)}`
          : lesson.owner || "nobody",
      ]),
    ),
  ];
}

function causeAndEffect({ rootCause, effect }: Lesson): string {
  return [rootCause, effect].filter(Boolean).join(" Effect: ") || "Not recorded";
}

/** Operating procedures and handover. */
export function composeProcedures(context: DataContext): readonly Block[] {
  const items = itemsById(context.implementation, ["CLO-03", "CLO-04", "CLO-05"]);
  return items.length === 0 ? [silence(NOT_RECORDED)] : [itemStateTable(items, context)];
}

/** The satisfaction survey: only whether it was read; its scores are not kept here. */
export function composeSurvey({ implementation, today }: DataContext): readonly Block[] {
  const survey = implementation.items["CLO-06"];
  if (survey?.status === "done") {
    return [
      paragraph(
        `The survey was read on ${shortDate(survey.doneOn ?? today, today)}. Scores: not recorded.`,
      ),
    ];
  }
  if (survey?.status === "not_applicable") {
    return [paragraph(`No survey: ${survey.notApplicableReason || "no reason recorded"}.`)];
  }
  return [silence(NOT_RECORDED)];
}
