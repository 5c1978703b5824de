import { ArrowDown, ArrowUp, EllipsisVertical, Filter } from "lucide-react";
import { memo } from "react";
import type { GridColumn, GridFilters, GridSort } from "./grid-types.ts";

/** The heads of the columns: sort by click or key, width by the grip, everything else in their menu. */
export const GridHeader = memo(function GridHeader<Row>({
  columns,
  pinnedCount,
  sort,
  filters,
  active,
  rowCount,
  selectedCount,
}: {
  readonly columns: readonly GridColumn<Row>[];
  readonly pinnedCount: number;
  readonly sort: readonly GridSort[];
  readonly filters: GridFilters;
  /** Index of the header that has the keyboard, or -1. */
  readonly active: number;
  /** Rows that are shown, and how many of them are selected. */
  readonly rowCount: number;
  readonly selectedCount: number;
}) {
  const headers = columns.map((column, index) => {
    const place = sort.findIndex(({ id }) => id === column.id);
    const isDescending = sort[place]?.isDescending === true;
    const Arrow = isDescending ? ArrowDown : ArrowUp;
    return (
      <div
        key={column.id}
        role="columnheader"
        aria-colindex={index + 2}
        aria-sort={place < 0 ? "none" : isDescending ? "descending" : "ascending"}
        className="dg-cell"
        data-header={index}
        data-align={column.kind === "money" || column.kind === "number" ? "end" : undefined}
        tabIndex={index === active ? 0 : -1}
        title={column.help}
      >
        <span className="dg-name">{column.label}</span>
        {place >= 0 && (
          <span className="dg-sort">
            <Arrow size={12} aria-hidden />
            {sort.length > 1 && place + 1}
          </span>
        )}
        {filters[column.id] && (
          <span className="dg-funnel">
            <Filter size={12} aria-label="filtered" />
          </span>
        )}
        <button
          type="button"
          className="dg-menu"
          data-menu={index}
          tabIndex={-1}
          aria-label={`Menu of ${column.label}`}
          aria-haspopup="menu"
        >
          <EllipsisVertical size={14} aria-hidden />
        </button>
        <span className="dg-grip" data-grip={index} aria-hidden />
      </div>
    );
  });
  return (
    <div role="row" className="dg-line dg-header" aria-rowindex={1}>
      <div role="presentation" className="dg-pins">
        <div role="columnheader" aria-colindex={1} className="dg-cell dg-box-cell">
          <input
            type="checkbox"
            className="dg-box"
            aria-label="Select all rows shown"
            title="Select all rows shown (Ctrl+A)"
            checked={rowCount > 0 && selectedCount === rowCount}
            ref={(box) => {
              if (box) box.indeterminate = selectedCount > 0 && selectedCount < rowCount;
            }}
            data-all
            readOnly
            tabIndex={-1}
          />
        </div>
        {headers.slice(0, pinnedCount)}
      </div>
      {headers.slice(pinnedCount)}
    </div>
  );
}) as <Row>(props: {
  readonly columns: readonly GridColumn<Row>[];
  readonly pinnedCount: number;
  readonly sort: readonly GridSort[];
  readonly filters: GridFilters;
  readonly active: number;
  readonly rowCount: number;
  readonly selectedCount: number;
}) => React.ReactNode;
