import { useRef } from "react";
import type { GridLine, Keyed } from "./grid-types.ts";

/** Selecting rows: one, a range from the one that was selected last, all that are shown. */
export function useGridSelection<Row extends Keyed>({
  lines,
  rows,
  selected,
  onSelect,
}: {
  readonly lines: readonly GridLine<Row>[];
  /** All rows shown, those of folded groups too. */
  readonly rows: readonly Row[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}): {
  readonly toggle: (from: number, to?: number) => void;
  readonly toggleTo: (line: number) => void;
  readonly toggleAll: () => void;
} {
  const last = useRef(-1);
  const keysBetween = (from: number, to: number): readonly string[] =>
    lines
      .slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)
      .flatMap((line) => (line.kind === "row" ? line.key : line.rows.map(({ id }) => id)));
  const set = (keys: readonly string[], isOn: boolean): void => {
    const next = new Set(selected);
    for (const key of keys) {
      if (isOn) next.add(key);
      else next.delete(key);
    }
    onSelect(next);
  };
  return {
    toggle: (from, to = from) => {
      const keys = keysBetween(from, to);
      last.current = to;
      set(keys, !keys.every((key) => selected.has(key)));
    },
    toggleTo: (line) => {
      set(keysBetween(last.current < 0 ? line : last.current, line), true);
      last.current = line;
    },
    toggleAll: () => {
      const isAll = rows.length > 0 && rows.every(({ id }) => selected.has(id));
      onSelect(isAll ? new Set() : new Set(rows.map(({ id }) => id)));
    },
  };
}
