import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import IconButton from "@mui/material/IconButton";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { useState } from "react";
import { firstColumns, withColumn, withMovedColumn } from "./grid-view.ts";
import type { GridColumn } from "./grid-types.ts";
import type { DataGridState } from "./use-data-grid.ts";

/** Which columns are shown, and in which order. */
export function ColumnsMenu<Row>({ grid }: { readonly grid: DataGridState<Row> }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { allColumns, columns, view, changeView, pinnedCount } = grid;
  const hidden = allColumns.filter(({ id }) => !view.columns.includes(id));
  const line = (column: GridColumn<Row>, index: number) => {
    const isShown = index >= 0;
    return (
      <Box
        key={column.id}
        sx={{
          display: "flex",
          alignItems: "center",
          minHeight: 28,
          "&:hover": { bgcolor: "background.default" },
        }}
      >
        <Box component="label" sx={{ flex: 1, display: "flex", alignItems: "center", minWidth: 0 }}>
          <Checkbox
            size="small"
            checked={isShown}
            disabled={column.isPinned === true}
            onChange={(event) => {
              changeView((before) => withColumn(before, column.id, event.target.checked));
            }}
          />
          {column.label}
        </Box>
        {isShown && column.isPinned !== true && (
          <>
            <IconButton
              size="small"
              aria-label={`Move ${column.label} left`}
              disabled={index <= pinnedCount}
              onClick={() => {
                changeView((before) => withMovedColumn(before, column.id, -1, pinnedCount));
              }}
            >
              <ArrowUp size={14} aria-hidden />
            </IconButton>
            <IconButton
              size="small"
              aria-label={`Move ${column.label} right`}
              disabled={index === columns.length - 1}
              onClick={() => {
                changeView((before) => withMovedColumn(before, column.id, 1, pinnedCount));
              }}
            >
              <ArrowDown size={14} aria-hidden />
            </IconButton>
          </>
        )}
      </Box>
    );
  };
  return (
    <>
      <Button
        color="inherit"
        startIcon={<Columns3 size={16} aria-hidden />}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        Columns
      </Button>
      {anchor && (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => {
            setAnchor(null);
          }}
          anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
          transformOrigin={{ vertical: "top", horizontal: "right" }}
          slotProps={{ paper: { role: "dialog", "aria-label": "Columns" } }}
        >
          <Box sx={{ width: 280, maxHeight: 520, overflowY: "auto", p: 2 }}>
            <Typography variant="tiny" color="textSecondary" sx={{ px: 2 }}>
              Shown, from left to right
            </Typography>
            {columns.map((column, index) => line(column, index))}
            {hidden.length > 0 && (
              <Typography
                variant="tiny"
                component="div"
                color="textSecondary"
                sx={{ px: 2, pt: 2 }}
              >
                Hidden
              </Typography>
            )}
            {hidden.map((column) => line(column, -1))}
            <Button
              size="small"
              color="inherit"
              sx={{ mt: 2 }}
              onClick={() => {
                changeView((before) => ({
                  ...before,
                  columns: firstColumns(allColumns),
                  widths: {},
                }));
              }}
            >
              Back to the usual columns
            </Button>
          </Box>
        </Popover>
      )}
    </>
  );
}
