import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { Group } from "lucide-react";
import { useState } from "react";
import type { DataGridState } from "./use-data-grid.ts";

/** What the rows are grouped by. */
export function GroupMenu<Row>({ grid }: { readonly grid: DataGridState<Row> }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { allColumns, view, changeView } = grid;
  const group = (groupBy: string | null) => () => {
    setAnchor(null);
    changeView((before) => ({ ...before, groupBy }));
  };
  return (
    <>
      <Button
        color="inherit"
        startIcon={<Group size={16} aria-hidden />}
        aria-haspopup="menu"
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        Group
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => {
          setAnchor(null);
        }}
      >
        <MenuItem selected={view.groupBy === null} onClick={group(null)}>
          Not grouped
        </MenuItem>
        {allColumns
          .filter((column) => column.isGroupable === true)
          .map(({ id, label, help }) => (
            <MenuItem key={id} title={help} selected={view.groupBy === id} onClick={group(id)}>
              By {label.toLowerCase()}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
}
