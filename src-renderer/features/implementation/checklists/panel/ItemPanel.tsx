import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { AlarmClock, Trash2, X } from "lucide-react";
import { useState } from "react";
import { itemName } from "../../../../../src-shared/commands/naming.ts";
import { isSatisfied, type Item } from "../../../../../src-shared/domain/implementation.ts";
import { ITEM_STATUS_LABELS } from "../../../../../src-shared/domain/vocabulary.ts";
import { remindOf } from "../../../reminders/own-reminder-draft.ts";
import { CommittedField } from "../../fields/CommittedField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { shownId } from "../item-texts.ts";
import { NotApplicableDialog } from "../NotApplicableDialog.tsx";
import { StatusIcon } from "../StatusIcon.tsx";
import { StatusMenu } from "../StatusMenu.tsx";
import type { ItemActs } from "../use-item-acts.ts";
import { ItemBankDay } from "./ItemBankDay.tsx";
import { ItemDates } from "./ItemDates.tsx";
import { ItemDependencies } from "./ItemDependencies.tsx";
import { ItemFigure } from "./ItemFigure.tsx";
import { ItemHistory } from "./ItemHistory.tsx";
import { ItemLinks } from "./ItemLinks.tsx";
import { ItemOwners } from "./ItemOwners.tsx";
import { ItemPlace } from "./ItemPlace.tsx";
import { PanelPart } from "../../fields/PanelPart.tsx";

/** Everything about one item, beside the list: it stays open while one walks. */
export function ItemPanel({
  item,
  acts,
  onOpen,
  onClose,
}: {
  readonly item: Item;
  readonly acts: ItemActs;
  readonly onOpen: (itemId: string) => void;
  readonly onClose: () => void;
}) {
  const { implementation, execute, figures, isReadOnly, readOnlyReason } = useImplementation();
  const figure = figures.get(item.id);
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [isAskingWhy, setIsAskingWhy] = useState(false);
  const { id } = item;
  const edit = async (changes: { title: string } | { doneWhen: string }): Promise<boolean> =>
    (await execute({ type: "item/edit", itemIds: [id], changes })).ok;
  return (
    <Box
      component="aside"
      aria-label={`Details of ${itemName(item)}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
      sx={{
        width: { xs: 360, lg: 400 },
        flex: "none",
        minHeight: 0,
        overflowY: "auto",
        borderLeft: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, px: 4, pt: 2 }}>
        <Typography component="span" color="textSecondary">
          {shownId(item)}
        </Typography>
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          disabled={isReadOnly}
          startIcon={<StatusIcon status={item.status} />}
          title={readOnlyReason ?? "Set the status"}
          aria-haspopup="menu"
          onClick={(event) => {
            setMenu(event.currentTarget);
          }}
        >
          {ITEM_STATUS_LABELS[item.status]}
        </Button>
        <Box sx={{ flex: 1 }} />
        <IconButton
          aria-label="Remind me of this item"
          title="Remind me… (Shift+R)"
          onClick={() => {
            const { id: implementationId, payor } = implementation;
            const about = { id: implementationId, payorName: payor.name };
            remindOf(about, { kind: "item", id }, item.title);
          }}
        >
          <AlarmClock size={16} aria-hidden />
        </IconButton>
        <IconButton
          aria-label="Remove the item"
          title="Remove the item"
          disabled={isReadOnly}
          onClick={() => void acts.remove([id])}
        >
          <Trash2 size={16} />
        </IconButton>
        <IconButton aria-label="Close the panel" title="Close (Esc)" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </Box>
      <Box sx={{ display: "grid", gap: 5, px: 4, pt: 4, pb: 6 }}>
        <Box sx={{ display: "grid", gap: 4 }}>
          <CommittedField
            label="Title"
            value={item.title}
            isRequired
            isDisabled={isReadOnly}
            onCommit={(title) => edit({ title })}
          />
          <CommittedField
            label="Done when"
            value={item.doneWhen}
            isMultiline
            minRows={1}
            isDisabled={isReadOnly}
            placeholder="How one can tell that it is done"
            onCommit={(doneWhen) => edit({ doneWhen })}
          />
          <CommittedField
            label="Notes"
            value={item.notes}
            isMultiline
            isDisabled={isReadOnly}
            onCommit={async (notes) =>
              (await execute({ type: "item/set-notes", itemId: id, notes })).ok
            }
          />
          {item.status === "not_applicable" && (
            <Typography color="textSecondary">
              Not applicable: {item.notApplicableReason || "no reason given"}
            </Typography>
          )}
        </Box>
        {figure && (
          <PanelPart title="Records">
            <ItemFigure item={item} figure={figure} acts={acts} />
          </PanelPart>
        )}
        <PanelPart title="Who">
          <ItemOwners item={item} acts={acts} />
        </PanelPart>
        <PanelPart title="When">
          <ItemDates item={item} acts={acts} />
        </PanelPart>
        {item.isBankBound && !isSatisfied(item) && (
          <PanelPart title="Bank day">
            <ItemBankDay item={item} />
          </PanelPart>
        )}
        <PanelPart title="Links">
          <ItemLinks item={item} />
        </PanelPart>
        <PanelPart title="Dependencies">
          <ItemDependencies item={item} onOpen={onOpen} />
        </PanelPart>
        <PanelPart title="Place">
          <ItemPlace item={item} />
        </PanelPart>
        <PanelPart title="History">
          <ItemHistory item={item} />
        </PanelPart>
      </Box>
      {menu && (
        <StatusMenu
          anchor={menu}
          current={item.status}
          onClose={() => {
            setMenu(null);
          }}
          onChoose={(status) => {
            setMenu(null);
            if (status === "not_applicable") setIsAskingWhy(true);
            else void acts.setStatus([id], status);
          }}
        />
      )}
      {isAskingWhy && (
        <NotApplicableDialog
          them={itemName(item)}
          onCancel={() => {
            setIsAskingWhy(false);
          }}
          onSubmit={(reason) => {
            setIsAskingWhy(false);
            void acts.markNotApplicable([id], reason);
          }}
        />
      )}
    </Box>
  );
}
