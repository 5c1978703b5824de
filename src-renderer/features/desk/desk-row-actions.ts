/** What can be done to the row of the Desk that has the keyboard, for the palette; the keys of the same acts are the list's. */
import type { ActionRecord } from "../../app/actions.ts";
import type { DeskActKind } from "./desk-commands.ts";

interface RowActs {
  readonly focusList: () => void;
  readonly act: (kind: DeskActKind) => void;
  readonly snooze: () => void;
}

let current: RowActs | null = null;

/** Called by the list whenever its row changes; null = there is none. */
export function setRowActs(acts: RowActs | null): void {
  current = acts;
}

function onRow(
  id: string,
  label: string,
  perform: (acts: RowActs) => void,
  ...shortcuts: string[]
): ActionRecord {
  return {
    id: `desk-${id}`,
    label,
    group: "Desk",
    shortcuts,
    isEnabled: () => current !== null,
    perform: () => {
      if (current) perform(current);
    },
  };
}

const actOnRow = (kind: DeskActKind, label: string): ActionRecord =>
  onRow(`row-${kind}`, label, ({ act }) => {
    act(kind);
  });

/** The actions of the list. */
export const ROW_ACTIONS: readonly ActionRecord[] = [
  onRow(
    "list",
    "Go to what is due now, and down and up in it",
    ({ focusList }) => {
      focusList();
    },
    "J",
    "K",
  ),
  actOnRow("complete", "Complete the row"),
  onRow("row-snooze", "Snooze the row", ({ snooze }) => {
    snooze();
  }),
  actOnRow("assign", "Reassign the row"),
  actOnRow("due", "Move the due date of the row"),
  actOnRow("wait", "Set the row to waiting on..."),
];
