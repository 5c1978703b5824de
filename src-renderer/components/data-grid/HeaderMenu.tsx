import Divider from "@mui/material/Divider";
import ListItemIcon from "@mui/material/ListItemIcon";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EyeOff,
  Filter,
  Group,
  type LucideIcon,
  Ungroup,
} from "lucide-react";
import type { ReactNode } from "react";
import { allowedWidth, WIDTH_STEP, withColumn, withMovedColumn } from "./grid-view.ts";
import type { GridColumn } from "./grid-types.ts";
import type { DataGridState } from "./use-data-grid.ts";
import { widthOf } from "./use-column-drag.ts";

/** Everything that can be done with a column. */
export function HeaderMenu<Row>({
  grid,
  column,
  anchor,
  onFilter,
  onClose,
}: {
  readonly grid: DataGridState<Row>;
  readonly column: GridColumn<Row>;
  readonly anchor: HTMLElement;
  readonly onFilter: () => void;
  readonly onClose: () => void;
}) {
  const { view, changeView, pinnedCount } = grid;
  const isGrouped = view.groupBy === column.id;
  const entry = (
    Icon: LucideIcon | null,
    label: string,
    act: () => void,
    isDisabled = false,
  ): ReactNode => (
    <MenuItem
      disabled={isDisabled}
      onClick={() => {
        onClose();
        act();
      }}
    >
      <ListItemIcon>{Icon && <Icon size={14} aria-hidden />}</ListItemIcon>
      {label}
    </MenuItem>
  );
  const sortBy = (isDescending: boolean) => () => {
    changeView((before) => ({ ...before, sort: [{ id: column.id, isDescending }] }));
  };
  const widen = (by: number) => () => {
    const width = allowedWidth(widthOf(column, view.widths) + by);
    changeView((before) => ({ ...before, widths: { ...before.widths, [column.id]: width } }));
  };
  const move = (by: number) => () => {
    changeView((before) => withMovedColumn(before, column.id, by, pinnedCount));
  };
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      {entry(ArrowUp, "Sort ascending", sortBy(false))}
      {entry(ArrowDown, "Sort descending", sortBy(true))}
      {entry(Filter, "Filter...", onFilter)}
      {column.isGroupable === true &&
        entry(isGrouped ? Ungroup : Group, isGrouped ? "Do not group" : "Group by this", () => {
          changeView((before) => ({ ...before, groupBy: isGrouped ? null : column.id }));
        })}
      <Divider />
      {entry(ArrowLeft, "Move left", move(-1), column.isPinned)}
      {entry(ArrowRight, "Move right", move(1), column.isPinned)}
      {entry(null, "Wider", widen(2 * WIDTH_STEP))}
      {entry(null, "Narrower", widen(-2 * WIDTH_STEP))}
      {entry(
        EyeOff,
        "Hide",
        () => {
          changeView((before) => withColumn(before, column.id, false));
        },
        column.isPinned,
      )}
    </Menu>
  );
}
