import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from "react";
import { actOfKey, cellAfterKey, headerActOfKey, type PressedKey } from "./grid-keys.ts";
import { allowedWidth, nextSort, WIDTH_STEP, withMovedColumn } from "./grid-view.ts";
import type { Keyed } from "./grid-types.ts";
import { cellText } from "./grid-values.ts";
import { widthOf } from "./use-column-drag.ts";
import type { DataGridState } from "./use-data-grid.ts";
import type { useGridCursor } from "./use-grid-cursor.ts";
import type { useGridSelection } from "./use-grid-selection.ts";

interface Hands<Row> {
  readonly rootRef: RefObject<HTMLDivElement | null>;
  readonly grid: DataGridState<Row>;
  readonly cursor: ReturnType<typeof useGridCursor<Row>>;
  readonly selection: ReturnType<typeof useGridSelection>;
  readonly selectedCount: number;
  /** Whether a cell is being edited: its field has the keys to itself. */
  readonly isTyping: boolean;
  readonly walk: (line: number, column: number, isExtending?: boolean) => void;
  readonly startEdit: (typed: string | null) => void;
  readonly openColumn: (kind: "menu" | "filter", index: number) => void;
  readonly toggleFold: (key: string) => void;
  readonly onOpen: (row: Row) => void;
  readonly onClose: () => void;
  readonly clearSelection: () => void;
  readonly fillDown: () => void;
  readonly empty: () => void;
  readonly openKey: string | null;
}

/** Cells are found by what stands in the page, so that no cell needs a listener of its own. */
function numberOf(target: Element, name: "col" | "header" | "menu"): number {
  const found = target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
  return found === undefined ? -1 : Number(found);
}

/** Mouse and keyboard of a grid: which cell and which act they mean. */
export function useGridEvents<Row extends Keyed>(
  hands: Hands<Row>,
): {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const { grid, cursor, selection, walk, openColumn } = hands;
  const { columns, pinnedCount, view, changeView, model } = grid;
  const { lines } = model;
  const { place, range } = cursor;

  const sortBy = (index: number, isAdded: boolean): void => {
    const column = columns[index];
    if (!column) return;
    changeView((before) => ({ ...before, sort: nextSort(before.sort, column.id, isAdded) }));
  };
  const lineAt = (target: Element): number => {
    const key = target.closest<HTMLElement>("[data-key]")?.dataset["key"];
    return key === undefined ? -1 : cursor.lineOf(key);
  };
  /** Says a cell in full when the mouse or the focus comes to it: titles of hundreds of cells cost at every scroll. */
  const tellInFull = (target: Element): void => {
    const cell = target.closest<HTMLElement>("[data-col]");
    const line = cell && lines[lineAt(cell)];
    const column = columns[Number(cell?.dataset["col"] ?? "-1")];
    if (line?.kind !== "row" || !column) return;
    const words = column.title?.(line.row) ?? cellText(column, line.row);
    if (words === "") cell?.removeAttribute("title");
    else if (cell) cell.title = words;
  };
  const isOurs = (event: MouseEvent | KeyboardEvent): event is typeof event & { target: Element } =>
    // Menus and dialogs hang in the page elsewhere, yet React hands their events up to here.
    event.target instanceof Element && hands.rootRef.current?.contains(event.target) === true;

  // Whatever moved the focus, the cursor is where it went: a screen reader asks nobody.
  const onFocus = (event: FocusEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    tellInFull(event.target);
    const { dataset } = event.target;
    const line = dataset["header"] === undefined ? lineAt(event.target) : -1;
    const column = Number(dataset["header"] ?? dataset["col"] ?? "-1");
    if (column < 0 || (line === place.line && column === place.column)) return;
    if (line >= 0 || dataset["header"] !== undefined) cursor.goTo({ line, column });
  };
  const onMouseDown = (event: MouseEvent): void => {
    if (!isOurs(event) || event.button !== 0) return;
    const { target } = event;
    if (target.closest(".dg-editor, .dg-grip, .dg-menu")) return;
    const column = numberOf(target, "col");
    const line = lineAt(target);
    if (column < 0 || line < 0) return;
    // The cell takes the focus itself, and no words are marked. What was being typed is taken first.
    event.preventDefault();
    if (hands.isTyping && document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
    if (event.ctrlKey || event.metaKey) walk(line, column);
    else walk(line, column, event.shiftKey);
  };
  const onMouseOver = (event: MouseEvent): void => {
    if (!isOurs(event)) return;
    tellInFull(event.target);
    if (event.buttons !== 1 || hands.isTyping) return;
    const [column, line] = [numberOf(event.target, "col"), lineAt(event.target)];
    if (column < 0 || line < 0 || place.line < 0) return;
    if (line !== place.line || column !== place.column) walk(line, column, true);
  };
  const onClick = (event: MouseEvent): void => {
    if (!isOurs(event)) return;
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type === "checkbox") {
      if (target.dataset["all"] !== undefined) selection.toggleAll();
      else if (event.shiftKey) selection.toggleTo(lineAt(target));
      else selection.toggle(lineAt(target));
      return;
    }
    if (target.closest(".dg-editor, .dg-grip")) return;
    const menu = numberOf(target, "menu");
    const header = numberOf(target, "header");
    if (menu >= 0) openColumn("menu", menu);
    else if (header >= 0) {
      walk(-1, header);
      sortBy(header, event.shiftKey);
    }
    if (menu >= 0 || header >= 0) return;
    const at = lineAt(target);
    const line = lines[at];
    if (line?.kind === "group") hands.toggleFold(line.key);
    if (line?.kind !== "row") return;
    if (event.ctrlKey || event.metaKey) selection.toggle(at);
    else if (!event.shiftKey && target.closest(".dg-opener > *")) hands.onOpen(line.row);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    if (!isOurs(event)) return;
    const grip = event.target.closest<HTMLElement>(".dg-grip");
    const column = columns[Number(grip?.dataset["grip"] ?? "-1")];
    if (column) {
      changeView((before) => {
        const { [column.id]: _own, ...widths } = before.widths;
        return { ...before, widths };
      });
    } else if (
      numberOf(event.target, "col") >= 0 &&
      !event.target.closest(".dg-editor, .dg-opener > *")
    ) {
      hands.startEdit(null);
    }
  };

  const onHeaderKey = (pressed: PressedKey): boolean => {
    const act = headerActOfKey(pressed);
    const column = columns[place.column];
    if (act === null || !column) return false;
    const widen = (by: number): void => {
      const width = allowedWidth(widthOf(column, view.widths) + by);
      changeView((before) => ({ ...before, widths: { ...before.widths, [column.id]: width } }));
    };
    switch (act) {
      case "sort":
      case "sort-too":
        sortBy(place.column, act === "sort-too");
        break;
      case "menu":
        openColumn("menu", place.column);
        break;
      case "narrower":
        widen(-WIDTH_STEP);
        break;
      case "wider":
        widen(WIDTH_STEP);
        break;
      case "earlier":
      case "later":
        changeView((before) =>
          withMovedColumn(before, column.id, act === "later" ? 1 : -1, pinnedCount),
        );
        walk(-1, place.column);
        break;
    }
    return true;
  };
  const onRowKey = (pressed: PressedKey): boolean => {
    const act = actOfKey(pressed);
    const line = lines[place.line];
    if (act === null) return false;
    if (act === "select-all") {
      selection.toggleAll();
      return true;
    }
    if (act === "clear-range") {
      const isRange = range.bottom > range.top || range.right > range.left;
      if (isRange) walk(place.line, place.column);
      else if (hands.openKey !== null) hands.onClose();
      else if (hands.selectedCount > 0) hands.clearSelection();
      else return false;
      return true;
    }
    if (!line) return false;
    if (line.kind === "group") {
      if (act !== "enter" && act !== "select" && act !== "type") return false;
      if (act !== "type") hands.toggleFold(line.key);
      return true;
    }
    switch (act) {
      case "edit":
        hands.startEdit(null);
        break;
      case "enter":
        if (columns[place.column]?.isOpener === true) hands.onOpen(line.row);
        else hands.startEdit(null);
        break;
      case "open":
        hands.onOpen(line.row);
        break;
      case "select":
        selection.toggle(range.top, range.bottom);
        break;
      case "fill-down":
        hands.fillDown();
        break;
      case "empty":
        hands.empty();
        break;
      case "type":
        hands.startEdit(pressed.key);
        break;
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOurs(event) || hands.isTyping || event.nativeEvent.isComposing) return;
    if (!event.target.closest("[data-col], [data-header]")) return;
    const pressed: PressedKey = {
      key: event.key,
      shiftKey: event.shiftKey,
      altKey: event.altKey,
      isMod: event.ctrlKey || event.metaKey,
    };
    const line = lines[place.line];
    const isFoldKey =
      line?.kind === "group" && event.key === (line.isFolded ? "ArrowRight" : "ArrowLeft");
    let isTaken = true;
    if (isFoldKey) hands.toggleFold(line.key);
    else if (!(place.line < 0 ? onHeaderKey(pressed) : onRowKey(pressed))) {
      const next = event.altKey
        ? null
        : cellAfterKey(pressed, place, { lines: lines.length, columns: columns.length });
      if (next) walk(next.line, next.column, event.shiftKey && place.line >= 0 && next.line >= 0);
      else isTaken = false;
    }
    if (isTaken) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return { onFocus, onMouseDown, onMouseOver, onClick, onDoubleClick, onKeyDown };
}
