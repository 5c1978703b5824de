import type { KeyboardEvent } from "react";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import { PHASE_CODES, type PhaseCode, phaseIndex } from "../../../src-shared/domain/vocabulary.ts";
import { cardReachedBy, MOVE_KEYS, type MoveKey } from "./board-navigation.ts";
import type { BoardColumnCards } from "./board-view.ts";
import type { BoardFocus } from "./use-board-focus.ts";

/** Cards picked up by keyboard, and the phase over which they hang. */
export interface Carry {
  readonly cardId: string;
  readonly to: PhaseCode;
}

interface BoardKeys {
  /** Columns that are not folded. */
  readonly columns: readonly BoardColumnCards[];
  readonly focus: BoardFocus;
  readonly carry: Carry | null;
  readonly cardOf: (cardId: string) => CardSummary | undefined;
  readonly onCarry: (carry: Carry | null) => void;
  readonly onDrop: (carry: Carry) => void;
  readonly onOpen: (cardId: string) => void;
  readonly onMoveTo: (cardId: string) => void;
  /** Why the card cannot move on. */
  readonly onWhy: (cardId: string) => void;
  readonly onMenu: (cardId: string, element: HTMLElement) => void;
}

/** Handles a key pressed on a card (screen.md section 4). Keys it does not know go on to the frame. */
export function handleBoardKey(event: KeyboardEvent, keys: BoardKeys): void {
  const { focus, carry } = keys;
  const element = event.target instanceof HTMLElement ? event.target : null;
  const cardId = element?.dataset["cardId"];
  if (!element || cardId === undefined) return;
  if (carry) {
    handleCarryKey(event, keys, carry);
    return;
  }
  const isMod = event.ctrlKey || event.metaKey;
  if (event.altKey) return;
  if (isMoveKey(event.key)) {
    event.preventDefault();
    const next = cardReachedBy(event.key, keys.columns, cardId);
    if (next === null) return;
    if (event.shiftKey) focus.extendTo(next);
    focus.focusCard(next);
    return;
  }
  if (event.key === " ") {
    event.preventDefault();
    const card = keys.cardOf(cardId);
    if (isMod || event.shiftKey) focus.toggle(cardId);
    else if (card && card.state !== "closed") keys.onCarry({ cardId, to: card.phase });
  } else if (event.key === "a" && isMod) {
    event.preventDefault();
    const column = keys.columns.find(({ cards }) => cards.some((card) => card.id === cardId));
    focus.select((column?.cards ?? []).map((card) => card.id));
  } else if (event.key === "Enter" && !isMod) {
    event.preventDefault();
    keys.onOpen(cardId);
  } else if (event.key.toLowerCase() === "m" && !isMod) {
    event.preventDefault();
    keys.onMoveTo(cardId);
  } else if (event.key.toLowerCase() === "w" && !isMod) {
    event.preventDefault();
    keys.onWhy(cardId);
  } else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
    event.preventDefault();
    keys.onMenu(cardId, element);
  } else if (event.key === "Escape" && focus.selected.size > 0) {
    event.preventDefault();
    focus.clear();
  }
}

function isMoveKey(key: string): key is MoveKey {
  return (MOVE_KEYS as readonly string[]).includes(key);
}

function handleCarryKey(event: KeyboardEvent, keys: BoardKeys, carry: Carry): void {
  // While a card is in the hand, every other key waits.
  event.preventDefault();
  event.stopPropagation();
  switch (event.key) {
    case "ArrowLeft":
    case "ArrowRight": {
      const to = PHASE_CODES[phaseIndex(carry.to) + (event.key === "ArrowLeft" ? -1 : 1)];
      if (to) keys.onCarry({ ...carry, to });
      return;
    }
    case " ":
    case "Enter":
      keys.onDrop(carry);
      return;
    case "Escape":
      keys.onCarry(null);
      return;
    default:
  }
}
