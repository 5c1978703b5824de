import ListItemIcon from "@mui/material/ListItemIcon";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { ListChecks, PanelRight, Pin, PinOff } from "lucide-react";
import { useNavigate } from "react-router";
import { isSatisfied, type Item } from "../../../../src-shared/domain/implementation.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { useImplementation } from "../use-implementation.ts";

/** What can be done to an item of the timeline. */
export function RowMenu({
  anchor,
  item,
  onOpen,
  onTogglePin,
  onClose,
}: {
  readonly anchor: HTMLElement;
  readonly item: Item;
  readonly onOpen: () => void;
  readonly onTogglePin: () => void;
  readonly onClose: () => void;
}) {
  const { implementation, isReadOnly } = useImplementation();
  const navigate = useNavigate();
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const icon = { size: 16, "aria-hidden": true } as const;
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ list: { "aria-label": "Actions" } }}
    >
      <MenuItem onClick={then(onOpen)}>
        <ListItemIcon>
          <PanelRight {...icon} />
        </ListItemIcon>
        Open details
      </MenuItem>
      <MenuItem
        disabled={isReadOnly || isSatisfied(item) || (item.isPinned && item.anchor === null)}
        onClick={then(onTogglePin)}
      >
        <ListItemIcon>{item.isPinned ? <PinOff {...icon} /> : <Pin {...icon} />}</ListItemIcon>
        {item.isPinned ? "Back to the planned date" : "Pin the due date"}
      </MenuItem>
      <MenuItem
        onClick={then(() => {
          void navigate(implementationAddress(implementation.id, "checklists", { item: item.id }));
        })}
      >
        <ListItemIcon>
          <ListChecks {...icon} />
        </ListItemIcon>
        Show in the checklists
      </MenuItem>
    </Menu>
  );
}
