/**
 * Items that know: what the records of an implementation say of its checklist items (domain.md section 3, "Done when").
 * Nobody types a fact twice: the figure is read from payees, training, roll-out, tests, people and lessons, and proposes
 * that an item is done; the user confirms. One table from item to rule; the rules stand in the files beside it.
 */
import type { IsoDate } from "../dates.ts";
import { type Implementation, isSatisfied, type Item } from "../implementation.ts";
import { inPosition } from "../records.ts";
import { CLOSEOUT_FIGURES } from "./closeout-figures.ts";
import { PAYEE_FIGURES } from "./payee-figures.ts";
import { ROLLOUT_FIGURES } from "./rollout-figures.ts";
import { SETUP_FIGURES } from "./setup-figures.ts";
import { TESTING_FIGURES } from "./testing-figures.ts";
import { TRAINING_FIGURES } from "./training-figures.ts";
import type { FigureRule, WorkFigure } from "./work-figure.ts";

/** The rule of every item that has one. */
export const FIGURE_RULES: ReadonlyMap<string, FigureRule> = new Map(
  [
    SETUP_FIGURES,
    ROLLOUT_FIGURES,
    TRAINING_FIGURES,
    PAYEE_FIGURES,
    TESTING_FIGURES,
    CLOSEOUT_FIGURES,
  ].flatMap((rules) => Object.entries(rules)),
);

/** Figures by item id; items without a rule or without records are absent. */
export type WorkFigures = ReadonlyMap<string, WorkFigure>;

interface Known {
  readonly today: IsoDate;
  readonly figures: WorkFigures;
}

// By the implementation: a document is frozen, so the same object says the same; what nobody holds any more is forgotten.
const known = new WeakMap<Implementation, Known>();

/** The figures of all items, computed once for each state of an implementation and day. */
export function workFigures(implementation: Implementation, today: IsoDate): WorkFigures {
  const before = known.get(implementation);
  if (before?.today === today) return before.figures;
  const figures = new Map<string, WorkFigure>();
  for (const [itemId, rule] of FIGURE_RULES) {
    const item = implementation.items[itemId];
    if (!item || item.status === "not_applicable") continue;
    const figure = rule(implementation, today);
    if (figure) figures.set(itemId, figure);
  }
  known.set(implementation, { today, figures });
  return figures;
}

/** An open item of which the records say that it is done. */
export function isProposed(item: Item, figure: WorkFigure | undefined): boolean {
  return figure?.isComplete === true && !isSatisfied(item);
}

/** An item that is marked as done although the records say otherwise. */
export function isDoubted(item: Item, figure: WorkFigure | undefined): boolean {
  return figure?.isContrary === true && item.status === "done";
}

/** Open items that the records prove, in their order. */
export function proposedItems(implementation: Implementation, today: IsoDate): readonly Item[] {
  const figures = workFigures(implementation, today);
  return inPosition(implementation.items).filter((item) => isProposed(item, figures.get(item.id)));
}
