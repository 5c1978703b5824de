import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import { Group, X } from "lucide-react";
import { describeFilter } from "./grid-filters.ts";
import type { DataGridState } from "./use-data-grid.ts";

/** What the grid is filtered and grouped by, each to be taken away. */
export function FilterChips<Row>({ grid }: { readonly grid: DataGridState<Row> }) {
  const { allColumns, filters, view, setFilter, changeView, clearFilters } = grid;
  const shown = allColumns.flatMap((column) => {
    const filter = filters[column.id];
    return filter ? [{ column, text: describeFilter(column, filter) }] : [];
  });
  const grouped = allColumns.find(({ id }) => id === view.groupBy);
  return (
    <>
      {grouped && (
        <Chip
          size="small"
          variant="outlined"
          icon={<Group size={12} aria-hidden />}
          label={`By ${grouped.label.toLowerCase()}`}
          deleteIcon={<X size={12} aria-label={`Do not group by ${grouped.label}`} />}
          onDelete={() => {
            changeView((before) => ({ ...before, groupBy: null }));
          }}
        />
      )}
      {shown.map(({ column, text }) => (
        <Chip
          key={column.id}
          size="small"
          label={text}
          title={text}
          sx={{ maxWidth: 320 }}
          deleteIcon={<X size={12} aria-label={`Remove the filter of ${column.label}`} />}
          onDelete={() => {
            setFilter(column.id, null);
          }}
        />
      ))}
      {shown.length > 1 && (
        <Button size="small" color="inherit" onClick={clearFilters}>
          Show all
        </Button>
      )}
    </>
  );
}
