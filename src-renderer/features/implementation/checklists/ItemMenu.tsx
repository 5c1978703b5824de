import Divider from "@mui/material/Divider";
import ListItemIcon from "@mui/material/ListItemIcon";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { ArrowDown, ArrowUp, Ban, PanelRight, PinOff, Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { Item } from "../../../../src-shared/domain/implementation.ts";

function Entry({
  icon,
  label,
  isDisabled = false,
  onClick,
}: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <MenuItem disabled={isDisabled} onClick={onClick}>
      <ListItemIcon>{icon}</ListItemIcon>
      {label}
    </MenuItem>
  );
}

/** What can be done to one item, for those who use the mouse or want to see what there is. */
export function ItemMenu({
  anchor,
  item,
  isReadOnly,
  onOpen,
  onMove,
  onNotApplicable,
  onUnpin,
  onAdd,
  onRemove,
  onClose,
}: {
  readonly anchor: HTMLElement;
  readonly item: Item;
  readonly isReadOnly: boolean;
  readonly onOpen: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onNotApplicable: () => void;
  readonly onUnpin: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
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
      slotProps={{ list: { "aria-label": "Actions" } }}
    >
      <Entry icon={<PanelRight {...icon} />} label="Open details" onClick={then(onOpen)} />
      <Entry
        icon={<ArrowUp {...icon} />}
        label="Move up"
        isDisabled={isReadOnly}
        onClick={then(() => {
          onMove(-1);
        })}
      />
      <Entry
        icon={<ArrowDown {...icon} />}
        label="Move down"
        isDisabled={isReadOnly}
        onClick={then(() => {
          onMove(1);
        })}
      />
      <Entry
        icon={<Plus {...icon} />}
        label="Add items below"
        isDisabled={isReadOnly}
        onClick={then(onAdd)}
      />
      <Entry
        icon={<PinOff {...icon} />}
        label="Back to the planned date"
        isDisabled={isReadOnly || !item.isPinned || item.anchor === null}
        onClick={then(onUnpin)}
      />
      <Divider />
      <Entry
        icon={<Ban {...icon} />}
        label="Not applicable…"
        isDisabled={isReadOnly || item.status === "not_applicable"}
        onClick={then(onNotApplicable)}
      />
      <Entry
        icon={<Trash2 {...icon} />}
        label="Remove"
        isDisabled={isReadOnly}
        onClick={then(onRemove)}
      />
    </Menu>
  );
}
