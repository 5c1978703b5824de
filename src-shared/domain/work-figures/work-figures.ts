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

/** Rules with the parts of a document that they read: while those stay the same, so do the figures. */
interface Area {
  readonly rules: Readonly<Record<string, FigureRule>>;
  readonly reads: readonly (keyof Implementation)[];
}

/** First what has thousands of records: a tick of an item does not count them again. */
export const FIGURE_AREAS: readonly Area[] = [
  { rules: PAYEE_FIGURES, reads: ["payees", "payeeStatusWords", "waves", "projects", "gates"] },
  {
    rules: ROLLOUT_FIGURES,
    reads: ["payees", "waves", "projects", "communications", "anchors", "items"],
  },
  {
    rules: TRAINING_FIGURES,
    reads: [
      "trainingSessions",
      "courses",
      "people",
      "items",
      "anchors",
      "calendar",
      "moneyMovement",
    ],
  },
  {
    rules: TESTING_FIGURES,
    reads: ["testCases", "defects", "testSignOff", "profile"],
  },
];

/** Rules that read a little of many things: they are asked each time. */
const REST: Readonly<Record<string, FigureRule>> = { ...SETUP_FIGURES, ...CLOSEOUT_FIGURES };

/** Ids of the items that have a rule. */
export const FIGURE_ITEM_IDS: readonly string[] = [
  ...FIGURE_AREAS.flatMap(({ rules }) => Object.keys(rules)),
  ...Object.keys(REST),
];

/** Figures by item id; items without a rule or without records, and those that do not apply, are absent. */
export type WorkFigures = ReadonlyMap<string, WorkFigure>;

type Found = readonly (readonly [itemId: string, figure: WorkFigure])[];

function ask(rules: Area["rules"], implementation: Implementation, today: IsoDate): Found {
  return Object.entries(rules).flatMap(([itemId, rule]) => {
    const figure = rule(implementation, today);
    return figure ? [[itemId, figure] as const] : [];
  });
}

interface Remembered {
  readonly today: IsoDate;
  readonly parts: readonly unknown[];
  readonly found: Found;
}

// By the first part that an area reads: a document is frozen, so the same part says the same, and what nobody holds any
// more is forgotten with it.
const remembered = new Map<Area, WeakMap<object, Remembered>>(
  FIGURE_AREAS.map((area) => [area, new WeakMap()]),
);

function askArea(area: Area, implementation: Implementation, today: IsoDate): Found {
  const memory = remembered.get(area);
  const parts = area.reads.map((part) => implementation[part]);
  const key = parts[0] as object;
  const before = memory?.get(key);
  if (before?.today === today && before.parts.every((part, at) => part === parts[at])) {
    return before.found;
  }
  const found = ask(area.rules, implementation, today);
  memory?.set(key, { today, parts, found });
  return found;
}

const known = new WeakMap<
  Implementation,
  { readonly today: IsoDate; readonly figures: WorkFigures }
>();

/** The figures of all items, computed once for each state of an implementation and day. */
export function workFigures(implementation: Implementation, today: IsoDate): WorkFigures {
  const before = known.get(implementation);
  if (before?.today === today) return before.figures;
  const found = [
    ...FIGURE_AREAS.flatMap((area) => askArea(area, implementation, today)),
    ...ask(REST, implementation, today),
  ];
  const figures = new Map(
    found.filter(([itemId]) => {
      const item = implementation.items[itemId];
      return item !== undefined && item.status !== "not_applicable";
    }),
  );
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
