import { useCallback, useMemo, useState } from "react";
import type { CellPlace } from "./grid-keys.ts";
import type { GridColumn, GridLine } from "./grid-types.ts";

/** Key of the line of headers. */
const HEADER = "";

interface Corner {
  readonly key: string;
  readonly columnId: string;
}

interface CursorState {
  readonly at: Corner;
  /** The other corner of the selected range; null = the one cell. */
  readonly anchor: Corner | null;
  /** Line on which the cursor stood, for when its row is gone. */
  readonly lastLine: number;
}

/** Cells from one corner to the other, ends included; lines of the screen, group heads among them. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cell that has the keyboard and the range that is selected from it. They follow their row through sort and filter. */
export function useGridCursor<Row>(
  lines: readonly GridLine<Row>[],
  columns: readonly GridColumn<Row>[],
): {
  readonly place: CellPlace;
  readonly range: CellRange;
  readonly lineOf: (key: string) => number;
  readonly goTo: (place: CellPlace, isExtending?: boolean) => void;
} {
  const [state, setState] = useState<CursorState>({
    at: { key: HEADER, columnId: "" },
    anchor: null,
    lastLine: 0,
  });
  const lineByKey = useMemo(() => new Map(lines.map(({ key }, index) => [key, index])), [lines]);
  const placeOf = ({ key, columnId }: Corner): CellPlace => ({
    line:
      key === HEADER && columnId !== ""
        ? -1
        : (lineByKey.get(key) ?? Math.min(state.lastLine, lines.length - 1)),
    column: Math.max(
      0,
      columns.findIndex(({ id }) => id === columnId),
    ),
  });
  const place = placeOf(state.at);
  const other = state.anchor ? placeOf(state.anchor) : place;
  const range: CellRange = {
    top: Math.min(place.line, other.line),
    bottom: Math.max(place.line, other.line),
    left: Math.min(place.column, other.column),
    right: Math.max(place.column, other.column),
  };
  const goTo = useCallback(
    ({ line, column }: CellPlace, isExtending = false) => {
      const at: Corner = {
        key: line < 0 ? HEADER : (lines[line]?.key ?? HEADER),
        columnId: columns[column]?.id ?? "",
      };
      setState((before) => ({
        at,
        anchor: isExtending ? (before.anchor ?? before.at) : null,
        lastLine: Math.max(0, line),
      }));
    },
    [lines, columns],
  );
  const lineOf = useCallback((key: string) => lineByKey.get(key) ?? -1, [lineByKey]);
  return { place, range, lineOf, goTo };
}
