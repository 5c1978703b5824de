/** How the board is looked at: filters, sort, folded columns. Presentation only; the orders are `card-order.ts`. */
import { z } from "zod";
import {
  compareByDaysInPhase,
  compareByGoLive,
  compareByNeed,
  compareByPayor,
} from "../../../src-shared/domain/card-order.ts";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import { weightiestColour } from "../../../src-shared/domain/health/health.ts";
import type { ImplementationState } from "../../../src-shared/domain/implementation.ts";
import {
  HEALTH_COLOURS,
  type HealthColour,
  PHASE_CODES,
  type PhaseCode,
  PROFILE_FLAGS,
} from "../../../src-shared/domain/vocabulary.ts";

/** What a card can be sorted by within its column, with its label. */
export const BOARD_SORTS = {
  need: { label: "Needs me first", compare: compareByNeed },
  goLive: { label: "Target go-live", compare: compareByGoLive },
  name: { label: "Payor name", compare: compareByPayor },
  phase: { label: "Days in phase", compare: compareByDaysInPhase },
} as const;
/** A sort of the board. */
export type BoardSort = keyof typeof BOARD_SORTS;

/** States that an implementation in a column can have. */
export const OPEN_STATES = ["active", "on_hold", "cancelled"] as const;
/** Label of each state. */
export const STATE_LABELS: Readonly<Record<ImplementationState, string>> = {
  active: "Active",
  on_hold: "On hold",
  cancelled: "Cancelled",
  closed: "Closed",
};

/** The column after P7, shown on request. */
export const CLOSED_COLUMN = "closed";
/** Key of a column. */
export type ColumnKey = PhaseCode | typeof CLOSED_COLUMN;
/** The columns from left to right. */
export const COLUMN_KEYS: readonly ColumnKey[] = [...PHASE_CODES, CLOSED_COLUMN];

// Stored settings may come from another version: what does not fit falls back to the default, field by field.
const viewSchema = z.object({
  isMine: z.boolean().catch(false),
  colours: z.array(z.enum(HEALTH_COLOURS)).catch([]),
  flags: z.array(z.enum(PROFILE_FLAGS)).catch([]),
  states: z.array(z.enum(OPEN_STATES)).catch([]),
  text: z.string().max(200).catch(""),
  sort: z.enum(["need", "goLive", "name", "phase"]).catch("need"),
  folded: z.array(z.enum([...PHASE_CODES, CLOSED_COLUMN])).catch([]),
  isClosedShown: z.boolean().catch(false),
});

/** How the board is looked at. Empty lists filter nothing. */
export type BoardView = z.infer<typeof viewSchema>;

/** The view as stored, or the default where it does not fit. */
export function parseBoardView(stored: unknown): BoardView {
  return viewSchema.parse(typeof stored === "object" && stored !== null ? stored : {});
}

/** The view with every filter cleared; sort and folding stay. */
export function withoutFilters(view: BoardView): BoardView {
  return { ...view, isMine: false, colours: [], flags: [], states: [], text: "" };
}

/** Whether any filter is set. */
export function isFiltered(view: BoardView): boolean {
  return (
    view.isMine ||
    view.colours.length > 0 ||
    view.flags.length > 0 ||
    view.states.length > 0 ||
    view.text.trim() !== ""
  );
}

/** Whether a card passes the filters. The state filter does not ask closed cards: they have a column of their own. */
export function passesFilters(card: CardSummary, view: BoardView, userName: string): boolean {
  const needle = view.text.trim().toLocaleLowerCase();
  return (
    (!view.isMine || card.ipm === userName) &&
    (view.colours.length === 0 ||
      view.colours.includes(card.health.colour) ||
      (card.health.override !== null && view.colours.includes(card.health.override.colour))) &&
    view.flags.every((flag) => card.flags.includes(flag)) &&
    (view.states.length === 0 || card.state === "closed" || view.states.includes(card.state)) &&
    (needle === "" || card.payorName.toLocaleLowerCase().includes(needle))
  );
}

/** A column as drawn. */
export interface BoardColumnCards {
  readonly key: ColumnKey;
  readonly cards: readonly CardSummary[];
  /** Worst colour among the cards, or null without cards. */
  readonly worst: HealthColour | null;
}

/** The board as drawn. */
export interface ArrangedBoard {
  readonly columns: readonly BoardColumnCards[];
  /** Open cards that pass the filters. */
  readonly shownCount: number;
  /** Open cards in all. */
  readonly openCount: number;
  /** Closed cards that pass the filters. */
  readonly closedShownCount: number;
  readonly closedCount: number;
}

/** Filters, groups and sorts all cards. The closed column is there when asked for. */
export function arrangeBoard(
  summaries: Iterable<CardSummary>,
  view: BoardView,
  userName: string,
): ArrangedBoard {
  const groups = new Map<ColumnKey, CardSummary[]>(COLUMN_KEYS.map((key) => [key, []]));
  let openCount = 0;
  let closedCount = 0;
  for (const card of summaries) {
    const isClosed = card.state === "closed";
    if (isClosed) closedCount++;
    else openCount++;
    if (passesFilters(card, view, userName)) {
      groups.get(isClosed ? CLOSED_COLUMN : card.phase)?.push(card);
    }
  }
  const { compare } = BOARD_SORTS[view.sort];
  const columns = COLUMN_KEYS.filter((key) => key !== CLOSED_COLUMN || view.isClosedShown).map(
    (key): BoardColumnCards => {
      const cards = (groups.get(key) ?? []).sort(compare);
      return { key, cards, worst: worstColour(cards) };
    },
  );
  const closedShownCount = groups.get(CLOSED_COLUMN)?.length ?? 0;
  let shownCount = 0;
  for (const [key, cards] of groups) if (key !== CLOSED_COLUMN) shownCount += cards.length;
  return { columns, shownCount, openCount, closedShownCount, closedCount };
}

function worstColour(cards: readonly CardSummary[]): HealthColour | null {
  let worst: number = HEALTH_COLOURS.length;
  for (const card of cards)
    worst = Math.min(worst, HEALTH_COLOURS.indexOf(weightiestColour(card.health)));
  return HEALTH_COLOURS[worst] ?? null;
}

/** The list with the value added, or taken out when it was in. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
