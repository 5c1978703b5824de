/** Where the keyboard is in the list, and what is selected. */
import { useCallback, useMemo, useState } from "react";

/** What the cursor needs to know of a row. Only rows of type "item" can be selected. */
export interface CursorRow {
  readonly key: string;
  readonly type: string;
}

interface CursorState {
  readonly key: string | null;
  /** Where it was, for when its row is gone: the next one takes over. */
  readonly index: number;
  /** Where a range begins. */
  readonly anchorKey: string | null;
  readonly selected: ReadonlySet<string>;
  /** Whether the row is to get the keyboard once it is drawn. */
  readonly wantsFocus: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();
const START: CursorState = {
  key: null,
  index: 0,
  anchorKey: null,
  selected: NOTHING,
  wantsFocus: false,
};

function itemKeysBetween(rows: readonly CursorRow[], a: number, b: number): string[] {
  return rows
    .slice(Math.min(a, b), Math.max(a, b) + 1)
    .flatMap((row) => (row.type === "item" ? [row.key] : []));
}

/** How a row is reached: alone, extending the range, or added to what is selected. */
export type CursorMode = "single" | "extend" | "toggle";

/** Cursor and selection over the rows. Selected are items only; those that left the list count no longer. */
export function useListCursor<Row extends CursorRow>(rows: readonly Row[]) {
  const [state, setState] = useState<CursorState>(START);
  const found = rows.findIndex((row) => row.key === state.key);
  const index = found >= 0 ? found : Math.max(0, Math.min(state.index, rows.length - 1));
  const selected = useMemo(() => {
    if (state.selected.size === 0) return NOTHING;
    const shown = new Set(rows.map((row) => row.key));
    return new Set([...state.selected].filter((key) => shown.has(key)));
  }, [rows, state.selected]);

  const goTo = useCallback(
    (target: number, mode: CursorMode = "single", wantsFocus = true) => {
      setState((before) => {
        const to = Math.max(0, Math.min(target, rows.length - 1));
        const row = rows[to];
        if (!row) return before;
        const at = { key: row.key, index: to, wantsFocus };
        if (mode === "toggle" && row.type === "item") {
          const next = new Set(before.selected);
          // The first toggle takes the row along on which one stood.
          if (next.has(row.key)) next.delete(row.key);
          else next.add(row.key);
          return { ...at, anchorKey: row.key, selected: next };
        }
        if (mode === "extend") {
          const anchorKey = before.anchorKey ?? before.key ?? row.key;
          const from = rows.findIndex((other) => other.key === anchorKey);
          const keys = itemKeysBetween(rows, from < 0 ? to : from, to);
          return { ...at, anchorKey, selected: new Set(keys) };
        }
        return { ...at, anchorKey: row.key, selected: NOTHING };
      });
    },
    [rows],
  );
  const clearSelection = useCallback(() => {
    setState((before) => ({ ...before, selected: NOTHING, anchorKey: before.key }));
  }, []);
  const selectAll = useCallback(() => {
    setState((before) => ({
      ...before,
      selected: new Set(itemKeysBetween(rows, 0, rows.length - 1)),
    }));
  }, [rows]);
  const handBackFocus = useCallback(() => {
    setState((before) => (before.wantsFocus ? { ...before, wantsFocus: false } : before));
  }, []);
  const askForFocus = useCallback(() => {
    setState((before) => ({ ...before, wantsFocus: true }));
  }, []);

  return {
    index,
    row: rows[index] ?? null,
    selected,
    wantsFocus: state.wantsFocus,
    goTo,
    clearSelection,
    selectAll,
    handBackFocus,
    askForFocus,
  };
}

/** Cursor and selection of the list. */
export type ListCursor<Row extends CursorRow = CursorRow> = ReturnType<typeof useListCursor<Row>>;
