/** Where the arrow keys lead on the board. Pure: columns in, card out. */
import type { BoardColumnCards } from "./board-view.ts";

/** A place on the board. */
export interface BoardPlace {
  readonly columnIndex: number;
  readonly cardIndex: number;
}

/** The place of a card, or null when it is not shown. */
export function placeOf(
  columns: readonly BoardColumnCards[],
  cardId: string | null,
): BoardPlace | null {
  if (cardId === null) return null;
  for (const [columnIndex, column] of columns.entries()) {
    const cardIndex = column.cards.findIndex((card) => card.id === cardId);
    if (cardIndex >= 0) return { columnIndex, cardIndex };
  }
  return null;
}

/** Keys that move the focus. */
export const MOVE_KEYS = [
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
] as const;
/** A key that moves the focus. */
export type MoveKey = (typeof MOVE_KEYS)[number];

const PAGE = 5;

/**
 * Id of the card to which a key leads from `fromId`; the first card when that one is not shown; null on an empty board.
 * Sideways goes to the next column with cards, to the same height or its last card. Folded columns are left out by the caller.
 */
export function cardReachedBy(
  key: MoveKey,
  columns: readonly BoardColumnCards[],
  fromId: string | null,
): string | null {
  const open = columns.filter((column) => column.cards.length > 0);
  const place = placeOf(open, fromId);
  if (!place) return open[0]?.cards[0]?.id ?? null;
  const { columnIndex, cardIndex } = place;
  const column = open[columnIndex];
  if (!column) return null;
  const last = column.cards.length - 1;
  const idAt = (index: number): string | null =>
    column.cards[Math.max(0, Math.min(last, index))]?.id ?? null;
  switch (key) {
    case "ArrowUp":
      return idAt(cardIndex - 1);
    case "ArrowDown":
      return idAt(cardIndex + 1);
    case "PageUp":
      return idAt(cardIndex - PAGE);
    case "PageDown":
      return idAt(cardIndex + PAGE);
    case "Home":
      return idAt(0);
    case "End":
      return idAt(last);
    case "ArrowLeft":
    case "ArrowRight": {
      const next = open[columnIndex + (key === "ArrowLeft" ? -1 : 1)] ?? column;
      return next.cards[Math.min(cardIndex, next.cards.length - 1)]?.id ?? null;
    }
  }
}

/** Ids from one card to the other: within a column all between them; across columns only the second. */
export function idsBetween(
  columns: readonly BoardColumnCards[],
  anchorId: string,
  toId: string,
): readonly string[] {
  const [anchor, to] = [placeOf(columns, anchorId), placeOf(columns, toId)];
  if (!anchor || !to || anchor.columnIndex !== to.columnIndex) return [toId];
  const [first, last] = [
    Math.min(anchor.cardIndex, to.cardIndex),
    Math.max(anchor.cardIndex, to.cardIndex),
  ];
  return (columns[to.columnIndex]?.cards ?? []).slice(first, last + 1).map((card) => card.id);
}

/**
 * Id of the card that takes the focus when `goneId` is shown no more: the one that stood after it, or before it.
 */
export function heirOf(
  before: readonly BoardColumnCards[],
  after: readonly BoardColumnCards[],
  goneId: string,
): string | null {
  const place = placeOf(before, goneId);
  const neighbours = place ? (before[place.columnIndex]?.cards ?? []) : [];
  const at = place?.cardIndex ?? 0;
  const candidates = [...neighbours.slice(at + 1), ...neighbours.slice(0, at).reverse()];
  const shown = new Set(after.flatMap((column) => column.cards.map((card) => card.id)));
  const heir = candidates.find((card) => shown.has(card.id));
  return heir?.id ?? after.find((column) => column.cards.length > 0)?.cards[0]?.id ?? null;
}
