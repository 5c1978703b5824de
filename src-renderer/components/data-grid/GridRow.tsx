import { memo, type ReactNode } from "react";
import { CellEditor, type Editing } from "./CellEditor.tsx";
import type { GridColumn, Keyed } from "./grid-types.ts";
import { cellText, isEmptyValue } from "./grid-values.ts";

/** Kinds whose values stand at the right edge. */
const isAtEnd = (kind: GridColumn<never>["kind"]): boolean => kind === "money" || kind === "number";

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
  const cellAt = (column: GridColumn<Row>, index: number): ReactNode => {
    const isActive = index === active;
    const drawn = column.render?.(row);
    return (
      <div
        key={column.id}
        role="gridcell"
        aria-colindex={index + 2}
        aria-readonly={column.edit ? undefined : true}
        tabIndex={isActive ? 0 : -1}
        className={column.isOpener ? "dg-cell dg-opener" : "dg-cell"}
        data-col={index}
        data-kind={column.kind}
        data-align={isAtEnd(column.kind) ? "end" : undefined}
        data-active={isActive || undefined}
        data-editing={(isActive && editing !== null) || undefined}
        data-range={rangeFrom >= 0 && index >= rangeFrom && index <= rangeTo ? true : undefined}
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
            <span>{cellText(column, row)}</span>
          ) : (
            cellText(column, row)
          )))
        )}
      </div>
    );
  };
  const cells = columns.map(cellAt);
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
      <div role="presentation" className="dg-pins">
        <div role="gridcell" aria-colindex={1} className="dg-cell dg-box-cell">
          <input
            type="checkbox"
            className="dg-box"
            aria-label={`Select ${label}`}
            checked={isSelected}
            readOnly
            tabIndex={-1}
          />
        </div>
        {cells.slice(0, pinnedCount)}
      </div>
      {cells.slice(pinnedCount)}
    </div>
  );
}

/** A row of data. Drawn again only when the row, its place, its selection or its columns are others. */
export const GridRow = memo(GridRowView) as typeof GridRowView;
