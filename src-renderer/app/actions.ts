/**
 * The action records. Menu, shortcut, button, palette and the list of shortcuts all point here. A page adds its own
 * while it is open: `useActions(records)`.
 */
import { useEffect } from "react";
import { create } from "zustand";

/** Something that the user can do, wherever it is asked for. */
export interface ActionRecord {
  /** Kebab-case; the application menu sends the same. */
  readonly id: string;
  readonly label: string;
  /** Heading in the palette and in the list of shortcuts, e.g. "Board". */
  readonly group: string;
  /**
   * Keys in order, e.g. `["Mod+K"]`, `["Mod+Shift+Z", "Ctrl+Y"]`, `["L"]`, `["G B"]` (one after the other). `Mod` is Cmd
   * on macOS, else Ctrl. Keys without a modifier are ignored while text is being typed.
   */
  readonly shortcuts: readonly string[];
  /** Listed with the shortcuts but performed by the page's own key handling (arrows on the board). */
  readonly isHandledByPage?: boolean;
  /** Not offered in the palette. */
  readonly isHiddenInPalette?: boolean;
  readonly isEnabled: () => boolean;
  readonly perform: () => void;
}

interface ActionsState {
  /** One list per component that brought some, in the order of mounting. */
  readonly lists: readonly (readonly ActionRecord[])[];
}

export const useActionsStore = create<ActionsState>()(() => ({ lists: [] }));

/** Offers actions while the calling component is mounted. `records` must keep its identity between renders (`useMemo`). */
export function useActions(records: readonly ActionRecord[]): void {
  useEffect(() => {
    useActionsStore.setState(({ lists }) => ({ lists: [...lists, records] }));
    return () => {
      useActionsStore.setState(({ lists }) => ({
        lists: lists.filter((list) => list !== records),
      }));
    };
  }, [records]);
}

/** All actions; of two with one id the one that came later counts, so a page can refine an action of the frame. */
export function listActions(): readonly ActionRecord[] {
  const byId = new Map(
    useActionsStore.getState().lists.flatMap((list) => list.map((record) => [record.id, record])),
  );
  return [...byId.values()];
}

/** Performs an action by its id, if there is one and it is enabled. */
export function performAction(id: string): void {
  const action = listActions().find((record) => record.id === id);
  if (action?.isEnabled()) action.perform();
}
