import { memo } from "react";
import { CellEditor, type Editing } from "./CellEditor.tsx";
import type { GridColumn, Keyed } from "./grid-types.ts";
import { cellText, isEmptyValue } from "./grid-values.ts";

/** Kinds whose values stand at the right edge. */
const isAtEnd = (kind: GridColumn<never>["kind"]): boolean => kind === "money" || kind === "number";

/** Most columns that can be pinned: each has a class of its own, since styles of single cells make scrolling slow. */
const MOST_PINNED = 3;

/** Classes of a cell by its place: pinned ones stay in sight while the others scroll sideways. */
export const classOfCell = (index: number, pinnedCount: number): string =>
  index < Math.min(pinnedCount, MOST_PINNED)
    ? `dg-cell dg-pinned dg-pin-${index}${index === pinnedCount - 1 ? " dg-pin-last" : ""}`
    : "dg-cell";

interface GridRowProps<Row> {
  readonly row: Row;
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly pinnedCount: number;
  readonly rowIndex: number;
  /** Where it stands in px when it is drawn apart from the others; null in their flow. */
  readonly apartAt: number | null;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** Index of the cell that has the keyboard, or -1. */
  readonly active: number;
  /** First and last column of the selected range, or -1. */
  readonly rangeFrom: number;
  readonly rangeTo: number;
  /** What is being typed into the active cell, or null. */
  readonly editing: Editing | null;
}

function GridRowView<Row extends Keyed>({
  row,
  label,
  columns,
  pinnedCount,
  rowIndex,
  apartAt,
  isSelected,
  isOpen,
  active,
  rangeFrom,
  rangeTo,
  editing,
}: GridRowProps<Row>) {
  return (
    <div
      role="row"
      className="dg-line dg-row"
      data-key={row.id}
      data-open={isOpen || undefined}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      style={apartAt === null ? undefined : { position: "absolute", top: apartAt }}
    >
      <div role="gridcell" aria-colindex={1} className="dg-cell dg-pinned dg-box-cell">
        <input
          type="checkbox"
          className="dg-box"
          aria-label={`Select ${label}`}
          checked={isSelected}
          readOnly
          tabIndex={-1}
        />
      </div>
      {columns.map((column, index) => {
        const text = cellText(column, row);
        const isActive = index === active;
        const drawn = column.render?.(row);
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={index + 2}
            aria-readonly={column.edit ? undefined : true}
            tabIndex={isActive ? 0 : -1}
            className={`${classOfCell(index, pinnedCount)}${column.isOpener ? " dg-opener" : ""}`}
            data-col={index}
            data-kind={column.kind}
            data-align={isAtEnd(column.kind) ? "end" : undefined}
            data-active={isActive || undefined}
            data-editing={(isActive && editing !== null) || undefined}
            data-range={rangeFrom >= 0 && index >= rangeFrom && index <= rangeTo ? true : undefined}
            title={column.title?.(row) ?? (text === "" ? undefined : text)}
          >
            {isActive && editing ? (
              <CellEditor
                column={column}
                row={row}
                label={`${column.label} of ${label}`}
                editing={editing}
              />
            ) : (
              (drawn ??
              (column.kind === "tags" && !isEmptyValue(column, column.value(row)) ? (
                (column.value(row) as readonly string[]).map((tag) => (
                  <span key={tag} className="dg-tag">
                    {tag}
                  </span>
                ))
              ) : column.isOpener ? (
                <span>{text}</span>
              ) : (
                text
              )))
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A row of data. Drawn again only when the row, its place, its selection or its columns are others. */
export const GridRow = memo(GridRowView) as typeof GridRowView;
