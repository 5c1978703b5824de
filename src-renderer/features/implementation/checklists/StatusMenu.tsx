import ListItemIcon from "@mui/material/ListItemIcon";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import {
  ITEM_STATUS_LABELS,
  ITEM_STATUSES,
  type ItemStatus,
} from "../../../../src-shared/domain/vocabulary.ts";
import { StatusIcon } from "./StatusIcon.tsx";

/** The nine statuses; not applicable asks for its reason in a dialog of its own. */
export function StatusMenu({
  anchor,
  current,
  onChoose,
  onClose,
}: {
  readonly anchor: HTMLElement;
  readonly current: ItemStatus | null;
  readonly onChoose: (status: ItemStatus) => void;
  readonly onClose: () => void;
}) {
  return (
    <Menu open anchorEl={anchor} onClose={onClose} slotProps={{ list: { "aria-label": "Status" } }}>
      {ITEM_STATUSES.map((status) => (
        <MenuItem
          key={status}
          selected={status === current}
          onClick={() => {
            onChoose(status);
          }}
        >
          <ListItemIcon>
            <StatusIcon status={status} />
          </ListItemIcon>
          {ITEM_STATUS_LABELS[status]}
          {status === "not_applicable" ? "…" : ""}
        </MenuItem>
      ))}
    </Menu>
  );
}
