import { type PointerEvent, type RefObject, useCallback } from "react";
import { allowedWidth } from "./grid-view.ts";
import type { GridColumn, GridView } from "./grid-types.ts";
import { BOX_WIDTH } from "./grid-styles.ts";

/** Width in px that a column has. */
export function widthOf<Row>(column: GridColumn<Row>, widths: GridView["widths"]): number {
  return widths[column.id] ?? column.width;
}

/** The widths as the root hands them to every row: the template of columns, and what of it is pinned. */
export function widthVariables<Row>(
  columns: readonly GridColumn<Row>[],
  widths: GridView["widths"],
  pinnedCount: number,
): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  let [pinned, total] = [BOX_WIDTH, BOX_WIDTH];
  const tracks = columns.map((column, index) => {
    const width = widthOf(column, widths);
    total += width;
    if (index < pinnedCount) pinned += width;
    // Words take what a wide window leaves; figures stay together, and so does what somebody drew to a width.
    const isWords = column.kind === "text" || column.kind === "choice" || column.kind === "tags";
    const canGrow = isWords && !(column.id in widths) && index >= pinnedCount - 1;
    return canGrow ? `minmax(${width}px, ${width}fr)` : `${width}px`;
  });
  const filler = tracks.some((track) => track.endsWith("fr)")) ? "" : " minmax(0, 1fr)";
  variables["--grid-columns"] = `${BOX_WIDTH}px ${tracks.join(" ")}${filler}`;
  variables["--grid-width"] = `${total}px`;
  variables["--grid-pins"] = String(1 + pinnedCount);
  variables["--grid-pinned"] = `${pinned}px`;
  return variables;
}

/** Dragging the edge of a header: the root's variables change while it moves, the view when it is let go. */
export function useColumnDrag<Row>({
  rootRef,
  columns,
  pinnedCount,
  widths,
  onWidth,
}: {
  readonly rootRef: RefObject<HTMLDivElement | null>;
  readonly columns: readonly GridColumn<Row>[];
  readonly pinnedCount: number;
  readonly widths: GridView["widths"];
  readonly onWidth: (columnId: string, width: number) => void;
}): (event: PointerEvent) => void {
  return useCallback(
    (event) => {
      if (!(event.target instanceof HTMLElement)) return;
      const grip = event.target;
      const column = columns[Number(grip.dataset["grip"] ?? "-1")];
      const root = rootRef.current;
      if (!column || !root) return;
      event.preventDefault();
      const startX = event.clientX;
      const startWidth = widthOf(column, widths);
      let width = startWidth;
      grip.dataset["dragged"] = "true";
      grip.setPointerCapture(event.pointerId);
      const onMove = (moved: globalThis.PointerEvent): void => {
        width = allowedWidth(startWidth + moved.clientX - startX);
        const variables = widthVariables(columns, { ...widths, [column.id]: width }, pinnedCount);
        for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
      };
      const onEnd = (): void => {
        delete grip.dataset["dragged"];
        grip.removeEventListener("pointermove", onMove);
        grip.removeEventListener("pointerup", onEnd);
        grip.removeEventListener("pointercancel", onEnd);
        if (width !== startWidth) onWidth(column.id, width);
      };
      grip.addEventListener("pointermove", onMove);
      grip.addEventListener("pointerup", onEnd);
      grip.addEventListener("pointercancel", onEnd);
    },
    [rootRef, columns, pinnedCount, widths, onWidth],
  );
}
