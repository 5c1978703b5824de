/** Training, testing, go/no-go, closeout gates and lessons. */
import {
  confirmationInWords,
  decisionInWords,
  GATE_DECISION_LABELS,
} from "../../domain/gates/gate-words.ts";
import { bankHolidayName, isBankingDay } from "../../domain/calendar/banking-days.ts";
import { closeoutGateStates, type CriterionState } from "../../domain/gates/gates.ts";
import { goCriteria } from "../../domain/gates/go-no-go.ts";
import { readinessScore } from "../../domain/gates/readiness-score.ts";
import type { Gate } from "../../domain/gates/gate-schema.ts";
import {
  type Implementation,
  isRequired,
  isSatisfied,
  type Lesson,
} from "../../domain/implementation.ts";
import { BANKING_TIME_ZONE } from "../../domain/calendar/money-movement.ts";
import { bankDayInWords, serviceTermsInWords } from "../../domain/calendar/money-movement-words.ts";
import { longDate, shortDate } from "../../domain/people-dates.ts";
import { inPosition } from "../../domain/records.ts";
import { isOverdue } from "../../domain/selectors.ts";
import {
  type ChecklistKind,
  LESSON_CATEGORIES,
  PHASE_CODES,
  phaseName,
  PRIORITIES,
} from "../../domain/vocabulary.ts";
import {
  type Block,
  bullets,
  paragraph,
  rich,
  strong,
  table,
  type TextLike,
} from "../report-model.ts";
import {
  andMore,
  cap,
  type ComposeSection,
  itemName,
  itemStateTable,
  type DataContext,
  type SectionContext,
  silence,
} from "./section-context.ts";
import { percentOf } from "./payee-sections.ts";

const MOST_OPEN = 3;
const MOST_LESSONS = 10;

/** A section about one kind of checklist: how many required items are done, and which open ones come next. */
export function kindState(kind: ChecklistKind, doneWord: string): ComposeSection {
  return (context) => {
    const { implementation, today } = context;
    const required = inPosition(implementation.items).filter(
      (item) => item.kind === kind && isRequired(item),
    );
    if (required.length === 0) return [silence("Nothing of this kind is in the plan.")];
    const done = required.filter(isSatisfied).length;
    const open = required
      .filter((item) => !isSatisfied(item))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.position - b.position));
    const late = open.filter((item) => isOverdue(item, today)).length;
    const next = open[0];
    if (done === 0 && late === 0 && next && open.every(({ status }) => status === "not_started")) {
      return [
        paragraph(
          `Not begun. First of ${open.length}: ${itemName(next)}, due ${shortDate(next.due, today)}.`,
        ),
      ];
    }
    const sentence = paragraph(
      strong(percentOf(done, required.length)),
      ` ${doneWord}`,
      late > 0 ? `; ${late} overdue.` : ".",
    );
    if (open.length === 0) return [sentence];
    const { shown, more } = cap(open, MOST_OPEN);
    return [sentence, itemStateTable(shown, context), ...andMore(more)];
  };
}

/** Items of a kind that are blocked or overdue. */
export function troubledItems(kind: ChecklistKind, nothing: string): ComposeSection {
  return (context) => {
    const { implementation, today } = context;
    const items = inPosition(implementation.items).filter(
      (item) => item.kind === kind && (item.status === "blocked" || isOverdue(item, today)),
    );
    return items.length === 0 ? [silence(nothing)] : [itemStateTable(items, context)];
  };
}

/** Executed tests without a link to their evidence. */
export function composeMissingEvidence({
  implementation,
  today,
}: SectionContext): readonly Block[] {
  const items = inPosition(implementation.items).filter(
    (item) => item.checklist === "Execute" && item.status === "done" && item.links.length === 0,
  );
  if (items.length === 0) return [silence("No executed test is without evidence.")];
  return [
    paragraph("No link to the evidence is filed for:"),
    bullets(
      items.map(
        (item) => `${item.id} ${item.title} (done ${shortDate(item.doneOn ?? today, today)})`,
      ),
    ),
  ];
}

/** Go/no-go criteria, scored. */
export function composeGoCriteria({ implementation }: SectionContext): readonly Block[] {
  const { parts: criteria, percent } = readinessScore(implementation);
  const musts = criteria.filter(({ type }) => type === "must");
  const met = musts.filter(({ isMet }) => isMet).length;
  return [
    paragraph(
      strong(`${met} of ${musts.length} musts are met.`),
      ` Ready for the first payment: ${percent} of 100 points.`,
    ),
    table(
      ["-Category", "Criterion", "-Minimum", "Now", "-Type", "-Met"],
      criteria.map(({ category, criterion, minimum, value, type, isMet }): TextLike[] => [
        category,
        criterion,
        minimum,
        value,
        type,
        isMet ? "● Yes" : "○ No",
      ]),
    ),
  ];
}

/** Musts that are not met, and every waiver that was given so far. */
export function composeUnmetMusts(context: SectionContext): readonly Block[] {
  const unmet = goCriteria(context.implementation).filter(
    ({ type, isMet }) => type === "must" && !isMet,
  );
  return [
    unmet.length === 0
      ? silence("Every must is met.")
      : bullets(unmet.map(({ criterion, value }) => rich(strong(criterion), `: ${value}`))),
    ...composeConditions(context),
    ...composeWaivers(context),
  ];
}

/** Waivers of gate criteria: what, who, why, when. */
export function composeWaivers({ implementation, today }: DataContext): readonly Block[] {
  const waived = Object.values(implementation.gates).flatMap((gate) =>
    inPosition(gate.criteria)
      .filter(({ waivedOn }) => waivedOn !== null)
      .map((criterion) => ({ where: gate.phase, criterion })),
  );
  const atClose = inPosition(implementation.closeoutGates)
    .filter(({ waivedOn }) => waivedOn !== null)
    .map((criterion) => ({ where: criterion.id, criterion }));
  const failed = gatesInOrder(implementation).flatMap(({ phase, failWaiver }): TextLike[][] =>
    failWaiver
      ? [
          [
            phase,
            "Decided as failed",
            failWaiver.by,
            failWaiver.reason,
            shortDate(failWaiver.on, today),
          ],
        ]
      : [],
  );
  const rows = [...waived, ...atClose].map(({ where, criterion }): TextLike[] => [
    where,
    criterion.text,
    criterion.waivedBy,
    criterion.waiverReason,
    criterion.waivedOn ? shortDate(criterion.waivedOn, today) : "",
  ]);
  if (rows.length + failed.length === 0) return [silence("No gate was waived.")];
  return [table(["-Gate", "Criterion", "Waived by", "Reason", "-On"], [...rows, ...failed])];
}

function gatesInOrder({ gates }: Pick<Implementation, "gates">): readonly Gate[] {
  return PHASE_CODES.flatMap((phase) => gates[phase] ?? []);
}

/** Gates that passed on conditions, with the conditions; nothing when there are none. */
function composeConditions({ implementation }: DataContext): readonly Block[] {
  const conditional = gatesInOrder(implementation).filter(({ conditions }) => conditions !== "");
  if (conditional.length === 0) return [];
  return [
    paragraph(strong("Conditions of gates that were decided:")),
    bullets(
      conditional.map((gate) =>
        rich(
          strong(`${gate.phase} ${decisionInWords(gate)}`),
          `: ${gate.conditions.replaceAll("\n", "; ")}`,
        ),
      ),
    ),
  ];
}

/** What was decided at each exit gate: by whom, when, on which conditions. */
export function composeGateDecisions({ implementation, today }: DataContext): readonly Block[] {
  const decided = gatesInOrder(implementation).filter(({ decision }) => decision !== null);
  if (decided.length === 0) return [silence("No decision of a gate is recorded.")];
  return [
    table(
      ["-Gate", "-Decision", "By", "-On", "Conditions"],
      decided.map((gate): TextLike[] => [
        `${gate.phase} ${phaseName(gate.phase)}`,
        gate.decision ? GATE_DECISION_LABELS[gate.decision] : "",
        gate.decidedBy || "nobody named",
        gate.decidedOn ? shortDate(gate.decidedOn, today) : "",
        gate.conditions.replaceAll("\n", "; "),
      ]),
    ),
  ];
}

/** Whether money moves today, until when, and on which days payees see it. */
export function composeCutOff({ implementation, today }: DataContext): readonly Block[] {
  const { moneyMovement } = implementation;
  const holiday = bankHolidayName(today);
  const day = isBankingDay(today)
    ? `${longDate(today)} is a banking day.`
    : `${longDate(today)} is no banking day${holiday ? ` (${holiday})` : ""}: nothing moves.`;
  const words = bankDayInWords(today, moneyMovement, { today, timeZone: BANKING_TIME_ZONE });
  return [paragraph(`${day} ${words}`), paragraph(serviceTermsInWords(moneyMovement))];
}

/** State of one criterion in words. */
function criterionInWords(state: CriterionState): string {
  const { isMet, isWaived, missingItemIds, values, criterion } = state;
  if (isMet) return "● Met";
  if (isWaived) return `▲ Waived by ${criterion.waivedBy}`;
  const why =
    missingItemIds.length > 0 && missingItemIds.length <= MOST_OPEN
      ? missingItemIds.join(", ")
      : values.join("; ");
  return why === "" ? "○ Open" : `○ Open: ${why}`;
}

/** What proves a criterion to whoever signs: what somebody wrote, present values, and the items with their days. */
function evidenceInWords(
  { criterion, values }: CriterionState,
  { implementation: { items }, today }: Pick<DataContext, "implementation" | "today">,
): string {
  const proofs = criterion.itemIds.flatMap((id): string[] => {
    const item = items[id];
    if (!item) return [];
    if (item.doneOn !== null) return [`${id} done ${shortDate(item.doneOn, today)}`];
    return item.status === "not_applicable" ? [`${id} does not apply`] : [];
  });
  return [confirmationInWords(criterion), ...values, ...proofs]
    .filter((part) => part !== "")
    .join("; ");
}

/** Closeout gates C1 to C10 with confirmation each. */
export function composeCloseoutGates(
  context: Pick<DataContext, "implementation" | "today">,
): readonly Block[] {
  const { implementation } = context;
  const states = closeoutGateStates(implementation);
  if (states.length === 0) return [silence("Not recorded.")];
  return [
    table(
      ["-Gate", "Criterion", "Confirmation", "Evidence"],
      states.map((state): TextLike[] => [
        state.criterion.id,
        state.criterion.text,
        criterionInWords(state),
        evidenceInWords(state, context),
      ]),
    ),
  ];
}

/** Lessons, highest priority first. */
export function lessonsByPriority({ lessons }: Pick<Implementation, "lessons">): readonly Lesson[] {
  return inPosition(lessons)
    .filter(({ status }) => status !== "rejected")
    .sort((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
}

/** What went well and what did not, by category. */
export function composeWentWell({ implementation }: SectionContext): readonly Block[] {
  const lessons = lessonsByPriority(implementation);
  if (lessons.length === 0) return [silence("No lesson is collected yet.")];
  const list = (chosen: readonly Lesson[], nothing: string): Block =>
    chosen.length === 0
      ? silence(nothing)
      : bullets(
          chosen.map((lesson) =>
            rich(strong(LESSON_CATEGORIES[lesson.category]), `: ${lesson.whatHappened}`),
          ),
        );
  return [
    {
      kind: "columns",
      columns: [
        {
          heading: "Went well",
          blocks: [
            list(
              lessons.filter(({ kind }) => kind === "keep"),
              "Nothing collected.",
            ),
          ],
        },
        {
          heading: "Did not go well",
          blocks: [
            list(
              lessons.filter(({ kind }) => kind !== "keep"),
              "Nothing collected.",
            ),
          ],
        },
      ],
    },
  ];
}

/** Root causes of what did not go well. */
export function composeRootCauses({ implementation }: SectionContext): readonly Block[] {
  const lessons = lessonsByPriority(implementation).filter(
    ({ kind, rootCause }) => kind !== "keep" && rootCause,
  );
  if (lessons.length === 0) return [silence("No root cause is recorded yet.")];
  return [
    table(
      ["What happened", "Root cause", "Effect"],
      lessons.map((lesson): TextLike[] => [lesson.whatHappened, lesson.rootCause, lesson.effect]),
    ),
  ];
}

/** Recommendations with their owners. */
export function composeRecommendations({
  implementation,
  today,
}: SectionContext): readonly Block[] {
  const lessons = lessonsByPriority(implementation).filter(({ recommendation }) => recommendation);
  if (lessons.length === 0) return [silence("No recommendation is recorded yet.")];
  const { shown, more } = cap(lessons, MOST_LESSONS);
  return [
    table(
      ["Recommendation", "Owner", "-Due"],
      shown.map((lesson): TextLike[] => [
        lesson.recommendation,
        lesson.owner || "nobody yet",
        lesson.due ? shortDate(lesson.due, today) : "",
      ]),
    ),
    ...andMore(more),
  ];
}
