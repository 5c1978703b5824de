import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { SearchField } from "../SearchField.tsx";
import { ColumnsMenu } from "./ColumnsMenu.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { GroupMenu } from "./GroupMenu.tsx";
import type { DataGridState } from "./use-data-grid.ts";

/** What stands above a grid: its search, its filters, what is said of it, and how it is grouped and cut. */
export function GridToolbar<Row>({
  label,
  grid,
  said,
  children,
}: {
  /** Name of the search field. */
  readonly label: string;
  readonly grid: DataGridState<Row>;
  /** After the filters, e.g. how many rows are shown. */
  readonly said?: ReactNode;
  /** At the end, e.g. the export. */
  readonly children?: ReactNode;
}) {
  return (
    <Box
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 2,
        px: 4,
        pb: 2,
        borderBottom: 1,
        borderColor: "divider",
        flex: "none",
      }}
    >
      <Box sx={{ flex: "0 1 240px", minWidth: 140, "& .MuiTextField-root": { width: 1 } }}>
        <SearchField label={label} value={grid.text} onChange={grid.setText} />
      </Box>
      <FilterChips grid={grid} />
      {said}
      <Box sx={{ flex: 1 }} />
      <GroupMenu grid={grid} />
      <ColumnsMenu grid={grid} />
      {children}
    </Box>
  );
}
