import { keepInRange } from "../kept-range.ts";
import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useAppStore } from "../../store/app-store.ts";
import { tellProblem } from "../../store/ui-store.ts";
import { problem } from "../../../src-shared/result.ts";
import { ROW_HEIGHTS } from "../../tokens.ts";
import type { EditMove, Editing } from "./CellEditor.tsx";
import { FilterPopover } from "./FilterPopover.tsx";
import { GridHeader } from "./GridHeader.tsx";
import { GridRow } from "./GridRow.tsx";
import { GridRoot } from "./grid-styles.ts";
import type { CellEdit, CellValue, GridColumn, Keyed } from "./grid-types.ts";
import { GroupLine } from "./GroupLine.tsx";
import { HeaderMenu } from "./HeaderMenu.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import { useColumnDrag, widthVariables } from "./use-column-drag.ts";
import type { DataGridState } from "./use-data-grid.ts";
import { useGridChanges } from "./use-grid-changes.ts";
import { useGridCursor } from "./use-grid-cursor.ts";
import { useGridEvents } from "./use-grid-events.ts";
import { useGridSelection } from "./use-grid-selection.ts";

/** Rows drawn beyond each edge of what is in sight. */
const OVERSCAN = 4;

const hidden: CSSProperties = {
  position: "absolute",
  width: 1,
  height: 1,
  overflow: "hidden",
  clipPath: "inset(50%)",
};

/**
 * The rows that stand one under the other, without styles of their own; the row with the keyboard may be drawn apart from
 * them, before the first or behind the last.
 */
function flowOf(items: readonly VirtualItem[]): {
  readonly first: number;
  readonly last: number;
  readonly start: number;
} {
  const isApart = (at: number, neighbour: number): boolean =>
    items.length > 1 && Math.abs((items[at]?.index ?? 0) - (items[neighbour]?.index ?? 0)) > 1;
  const from = isApart(0, 1) ? 1 : 0;
  const to = items.length - 1 - (isApart(items.length - 1, items.length - 2) ? 1 : 0);
  const first = items[from];
  return { first: first?.index ?? 0, last: items[to]?.index ?? -1, start: first?.start ?? 0 };
}

/** What a grid is asked to open beside the rows: the menu or the filter of a column. */
type Asked<Row> = {
  readonly kind: "menu" | "filter";
  readonly column: GridColumn<Row>;
  readonly anchor: HTMLElement;
} | null;

/** What the page hands to a grid. */
export interface DataGridProps<Row> {
  readonly label: string;
  readonly grid: DataGridState<Row>;
  /** What a row is called, e.g. for its box and in summaries. */
  readonly rowLabel: (row: Row) => string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** Key of the row that is shown beside the grid; the cursor walks it along. */
  readonly openKey: string | null;
  readonly onOpen: (row: Row) => void;
  readonly onClose: () => void;
  /** Sends changed cells as one change. */
  readonly onEdit: (edits: readonly CellEdit<Row>[]) => Promise<void>;
  /** Why nothing can be changed, or null. */
  readonly readOnlyReason: string | null;
  /** What the head of a group says of its rows. */
  readonly summarise: (rows: readonly Row[]) => ReactNode;
  /** What is shown instead of rows when none passes the filters. */
  readonly children?: ReactNode;
}

/** A table of many rows that is worked in like a spreadsheet; only rows in sight are in the page. */
export function DataGrid<Row extends Keyed>({
  label,
  grid,
  rowLabel,
  selected,
  onSelect,
  openKey,
  onOpen,
  onClose,
  onEdit,
  readOnlyReason,
  summarise,
  children,
}: DataGridProps<Row>) {
  const { columns, pinnedCount, view, changeView, filters, model, folded, setFolded } = grid;
  const { lines, rows } = model;
  const height = ROW_HEIGHTS[useAppStore((state) => state.settings.density)];
  const rootRef = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [said, say] = useState("");
  const [asked, setAsked] = useState<Asked<Row>>(null);
  const [typing, setTyping] = useState<{ readonly typed: string | null } | null>(null);
  const cursor = useGridCursor(lines, columns);
  const { place, range, goTo } = cursor;
  const isEditable = readOnlyReason === null;

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => rootRef.current,
    estimateSize: () => height,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: OVERSCAN,
    scrollMargin: 0,
    scrollPaddingStart: height,
    // The row with the keyboard stays in the page, even when it is scrolled out of sight.
    rangeExtractor: keepInRange([place.line]),
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, height]);

  const focusCell = useCallback(() => {
    const root = rootRef.current;
    if (!root) return;
    const cell = root.querySelector<HTMLElement>('.dg-sheet [tabindex="0"]');
    if (!cell) return;
    cell.focus({ preventScroll: true });
    if (cell.closest(".dg-pins") || cell.closest(".dg-group")) return;
    const pinned = parseFloat(root.style.getPropertyValue("--grid-pinned"));
    const { offsetLeft, offsetWidth } = cell;
    if (offsetLeft - pinned < root.scrollLeft) root.scrollLeft = offsetLeft - pinned;
    else if (offsetLeft + offsetWidth > root.scrollLeft + root.clientWidth) {
      root.scrollLeft = offsetLeft + offsetWidth - root.clientWidth;
    }
  }, []);
  // Every time, since what asked for it may have changed nothing but the edit: an untouched ref costs nothing.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    if (place.line >= 0) virtualizer.scrollToIndex(place.line, { align: "auto" });
    focusCell();
  });

  const walk = (line: number, column: number, isExtending = false): void => {
    wantsFocus.current = true;
    setTyping(null);
    goTo({ line, column }, isExtending);
    const target = lines[line];
    if (openKey !== null && target?.kind === "row" && target.key !== openKey) onOpen(target.row);
  };
  const edit = (edits: readonly CellEdit<Row>[]): void => {
    if (edits.length > 0) void onEdit(edits);
  };
  const changes = useGridChanges({
    lines,
    columns,
    range,
    selected,
    allRows: rows,
    onEdit: isEditable ? edit : null,
    say,
  });
  const selection = useGridSelection({ lines, rows, selected, onSelect });

  const active = lines[place.line];
  const activeRow = active?.kind === "row" ? active.row : null;
  const startEdit = (typed: string | null): void => {
    const column = columns[place.column];
    if (!activeRow || !column) return;
    if (!isEditable) {
      tellProblem(problem("read-only", readOnlyReason));
    } else if (column.edit === undefined) {
      say(`${column.label} follows from other facts and cannot be edited here`);
    } else setTyping({ typed });
  };
  const nextEditable = (from: number, step: 1 | -1): { line: number; column: number } => {
    let [line, column] = [place.line, from];
    while (line >= 0 && line < lines.length) {
      column += step;
      if (column < 0 || column >= columns.length) {
        line += step;
        column = step === 1 ? -1 : columns.length;
        continue;
      }
      if (lines[line]?.kind === "row" && columns[column]?.edit) return { line, column };
    }
    return place;
  };
  const commit = (value: CellValue, move: EditMove): void => {
    const column = columns[place.column];
    setTyping(null);
    if (activeRow && column && JSON.stringify(column.value(activeRow)) !== JSON.stringify(value)) {
      edit([{ row: activeRow, column, value }]);
    }
    if (move === "stay") wantsFocus.current = true;
    if (move === "stay" || move === "leave") return;
    if (move === "down" || move === "up") {
      const line = place.line + (move === "down" ? 1 : -1);
      walk(Math.min(lines.length - 1, Math.max(0, line)), place.column);
      return;
    }
    const next = nextEditable(place.column, move === "next" ? 1 : -1);
    walk(next.line, next.column);
    setTyping({ typed: null });
  };

  const openColumn = (kind: "menu" | "filter", index: number): void => {
    const column = columns[index];
    const anchor = rootRef.current?.querySelector<HTMLElement>(`[data-header="${index}"]`);
    if (column && anchor) setAsked({ kind, column, anchor });
  };
  const toggleFold = (key: string): void => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  const events = useGridEvents({
    rootRef,
    grid,
    cursor,
    selection,
    selectedCount: selected.size,
    isTyping: typing !== null,
    walk,
    startEdit,
    openColumn,
    toggleFold,
    onOpen,
    onClose,
    clearSelection: () => {
      onSelect(new Set());
    },
    fillDown: () => {
      if (isEditable) changes.fillDown();
      else tellProblem(problem("read-only", readOnlyReason));
    },
    empty: () => {
      if (isEditable) changes.empty();
      else tellProblem(problem("read-only", readOnlyReason));
    },
    openKey,
  });
  const onPointerDown = useColumnDrag({
    rootRef,
    columns,
    pinnedCount,
    widths: view.widths,
    onWidth: (columnId, width) => {
      changeView((before) => ({ ...before, widths: { ...before.widths, [columnId]: width } }));
    },
  });

  // The row that an address asks for is looked at once.
  const lineOfOpen = openKey === null ? -1 : cursor.lineOf(openKey);
  const lookedAt = useRef<string | null>(null);
  useEffect(() => {
    if (openKey === lookedAt.current) return;
    const isFirst = lookedAt.current === null;
    lookedAt.current = openKey;
    if (lineOfOpen < 0 || lineOfOpen === place.line) return;
    goTo({ line: lineOfOpen, column: 0 });
    virtualizer.scrollToIndex(lineOfOpen, { align: isFirst ? "center" : "auto" });
  }, [openKey, lineOfOpen, place.line, goTo, virtualizer]);

  // What was beside the rows is gone and took the focus with it: the keyboard goes on at its row.
  const lastOpen = useRef(openKey);
  useLayoutEffect(() => {
    const isClosed = lastOpen.current !== null && openKey === null;
    lastOpen.current = openKey;
    if (isClosed && document.activeElement === document.body) focusCell();
  }, [openKey, focusCell]);

  const style = useMemo(
    () =>
      ({
        ...widthVariables(columns, view.widths, pinnedCount),
        "--grid-row": `${height}px`,
        "--grid-line": `${height - 1}px`,
      }) as CSSProperties,
    [columns, view.widths, pinnedCount, height],
  );
  const selectedShown = useMemo(
    () => (selected.size === 0 ? 0 : rows.filter(({ id }) => selected.has(id)).length),
    [rows, selected],
  );
  const items = virtualizer.getVirtualItems();
  const flow = flowOf(items);
  const isRange = range.bottom > range.top || range.right > range.left;
  const editing: Editing | null = typing && {
    typed: typing.typed,
    onCommit: commit,
    onCancel: () => {
      wantsFocus.current = true;
      setTyping(null);
    },
  };
  return (
    <GridRoot
      ref={rootRef}
      style={style}
      onPointerDown={onPointerDown}
      onCopy={changes.onCopy}
      onPaste={(event) => {
        if (isEditable) changes.onPaste(event);
        else if (!(event.target instanceof HTMLInputElement)) {
          tellProblem(problem("read-only", readOnlyReason));
        }
      }}
      {...events}
    >
      <div
        role={view.groupBy === null ? "grid" : "treegrid"}
        className="dg-sheet"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly={!isEditable || undefined}
      >
        <GridHeader
          columns={columns}
          pinnedCount={pinnedCount}
          sort={view.sort}
          filters={filters}
          active={place.line < 0 ? place.column : -1}
          rowCount={rows.length}
          selectedCount={selectedShown}
        />
        <div role="rowgroup" className="dg-rows" style={{ height: virtualizer.getTotalSize() }}>
          <div role="presentation" style={{ transform: `translateY(${flow.start}px)` }}>
            {items.map(({ index, start }) => {
              const line = lines[index];
              if (!line) return null;
              const isActive = index === place.line;
              const apartAt = index < flow.first || index > flow.last ? start - flow.start : null;
              if (line.kind === "group") {
                return (
                  <GroupLine
                    key={line.key}
                    lineKey={line.key}
                    label={line.label}
                    sums={summarise(line.rows)}
                    rowIndex={index + 2}
                    apartAt={apartAt}
                    isFolded={line.isFolded}
                    isActive={isActive}
                    columnCount={columns.length + 1}
                  />
                );
              }
              const isInRange = isRange && index >= range.top && index <= range.bottom;
              return (
                <GridRow
                  key={line.key}
                  row={line.row}
                  label={rowLabel(line.row)}
                  columns={columns}
                  pinnedCount={pinnedCount}
                  rowIndex={index + 2}
                  apartAt={apartAt}
                  isSelected={selected.has(line.key)}
                  isOpen={line.key === openKey}
                  active={isActive ? place.column : -1}
                  rangeFrom={isInRange ? range.left : -1}
                  rangeTo={isInRange ? range.right : -1}
                  editing={isActive ? editing : null}
                />
              );
            })}
          </div>
        </div>
      </div>
      {lines.length === 0 && children}
      <div role="status" style={hidden}>
        {said}
      </div>
      {asked?.kind === "menu" && (
        <HeaderMenu
          grid={grid}
          column={asked.column}
          anchor={asked.anchor}
          onFilter={() => {
            setAsked({ ...asked, kind: "filter" });
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      {asked?.kind === "filter" && (
        <FilterPopover
          column={asked.column}
          filter={filters[asked.column.id] ?? null}
          facets={model.facets(asked.column)}
          anchor={asked.anchor}
          onChange={(filter) => {
            grid.setFilter(asked.column.id, filter);
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      {changes.asked && (
        <PasteDialog
          title={changes.asked.title}
          plan={changes.asked.plan}
          rowLabel={rowLabel}
          onApply={() => {
            wantsFocus.current = true;
            changes.applyAsked();
          }}
          onClose={() => {
            wantsFocus.current = true;
            changes.closeAsked();
          }}
        />
      )}
    </GridRoot>
  );
}
