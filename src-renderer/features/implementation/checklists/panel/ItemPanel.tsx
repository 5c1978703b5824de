import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { Trash2, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { itemName } from "../../../../../src-shared/commands/naming.ts";
import { isSatisfied, type Item } from "../../../../../src-shared/domain/implementation.ts";
import { ITEM_STATUS_LABELS } from "../../../../../src-shared/domain/vocabulary.ts";
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

/** A part of the panel under its heading. */
function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ display: "grid", gap: 2 }}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      {children}
    </Box>
  );
}

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
  const { execute, figures, isReadOnly, readOnlyReason } = useImplementation();
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
          <Section title="Records">
            <ItemFigure item={item} figure={figure} acts={acts} />
          </Section>
        )}
        <Section title="Who">
          <ItemOwners item={item} acts={acts} />
        </Section>
        <Section title="When">
          <ItemDates item={item} acts={acts} />
        </Section>
        {item.isBankBound && !isSatisfied(item) && (
          <Section title="Bank day">
            <ItemBankDay item={item} />
          </Section>
        )}
        <Section title="Links">
          <ItemLinks item={item} />
        </Section>
        <Section title="Dependencies">
          <ItemDependencies item={item} onOpen={onOpen} />
        </Section>
        <Section title="Place">
          <ItemPlace item={item} />
        </Section>
        <Section title="History">
          <ItemHistory item={item} />
        </Section>
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
