/** The board's lines in the list of shortcuts, and what the palette offers while it is open. */
import type { ActionRecord } from "../../app/actions.ts";

const always = (): boolean => true;

function keyOnCard(id: string, label: string, ...shortcuts: string[]): ActionRecord {
  return {
    id,
    label,
    group: "Board",
    shortcuts,
    isHandledByPage: true,
    isHiddenInPalette: true,
    isEnabled: always,
    perform: () => undefined,
  };
}

/** Keys of `board-keys.ts`, as the user reads them. */
const CARD_KEYS: readonly ActionRecord[] = [
  keyOnCard("board-arrows", "Go from card to card", "Up", "Down", "Left", "Right"),
  keyOnCard("board-open", "Open the implementation", "Enter"),
  keyOnCard("board-pick-up", "Pick up the card; again: drop it", "Space"),
  keyOnCard("board-carry", "Carry the card to another phase", "Left", "Right"),
  keyOnCard("board-cancel", "Put the card back; clear the selection", "Escape"),
  keyOnCard("board-move", "Move to...", "M"),
  keyOnCard("board-why", "Why can't this move on?", "W"),
  keyOnCard("board-extend", "Select more cards", "Shift+Up", "Shift+Down"),
  keyOnCard("board-toggle", "Select or deselect the card", "Ctrl+Space"),
  keyOnCard("board-select-column", "Select the column", "Mod+A"),
  keyOnCard("board-menu", "Actions of the card", "Shift+F10"),
];

/** Id of the field that filters the board. */
export const FILTER_FIELD_ID = "board-filter-field";

/** The actions of the board. */
export const BOARD_ACTIONS: readonly ActionRecord[] = [
  {
    id: "board-filter",
    label: "Filter the board",
    group: "Board",
    shortcuts: ["F"],
    isEnabled: always,
    perform: () => {
      const field = document.getElementById(FILTER_FIELD_ID);
      if (!(field instanceof HTMLInputElement)) return;
      field.focus();
      field.select();
    },
  },
  ...CARD_KEYS,
];
