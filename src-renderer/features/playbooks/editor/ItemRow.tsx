import Checkbox from "@mui/material/Checkbox";
import MenuItem from "@mui/material/MenuItem";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { OctagonX, TriangleAlert } from "lucide-react";
import { memo } from "react";
import type { PlaybookItem } from "../../../../src-shared/domain/playbook/playbook.ts";
import { offsetInWords } from "../../../../src-shared/domain/playbook/playbook-words.ts";
import { PROFILE_FLAG_LABELS, ROLES } from "../../../../src-shared/domain/vocabulary.ts";
import { RolesField } from "../../implementation/fields/RolesField.tsx";
import { ItemsField } from "./ItemsField.tsx";
import { NumberField } from "./NumberField.tsx";

/** The worst finding of an item. */
export type ItemMark = "error" | "warning" | null;

/** What a row can do; the functions keep their identity. */
export interface RowActs {
  readonly activate: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly set: (
    id: string,
    field: keyof PlaybookItem,
    words: string,
    part: Partial<PlaybookItem>,
  ) => void;
}

function Mark({ mark }: { readonly mark: ItemMark }) {
  if (mark === null) return null;
  const Icon = mark === "error" ? OctagonX : TriangleAlert;
  return (
    <span
      className={`pb-mark pb-${mark}`}
      role="img"
      aria-label={mark === "error" ? "Has an error" : "Has a warning"}
    >
      <Icon size={14} aria-hidden />
    </span>
  );
}

function ShownCells({ item }: { readonly item: PlaybookItem }) {
  return (
    <>
      <td title={item.title}>
        {item.title}
        {item.requirement === "optional" && <span className="pb-quiet"> · optional</span>}
        {item.flag !== null && (
          <span className="pb-quiet"> · if {PROFILE_FLAG_LABELS[item.flag]}</span>
        )}
        {item.isBankBound && <span className="pb-quiet"> · bank-bound</span>}
      </td>
      <td>{offsetInWords(item)}</td>
      <td>{item.durationDays} d</td>
      <td className="pb-owners" title={item.owners.map((role) => ROLES[role].name).join(", ")}>
        {item.owners.join(" + ")}
      </td>
      <td className="pb-quiet pb-depends" title={item.dependsOn.join(", ")}>
        {item.dependsOn.join(", ")}
      </td>
    </>
  );
}

function EditedCells({ item, set }: { readonly item: PlaybookItem; readonly set: RowActs["set"] }) {
  const { id } = item;
  return (
    <>
      <td>
        <TextField
          fullWidth
          value={item.title}
          onChange={(event) => {
            set(id, "title", "title", { title: event.target.value });
          }}
          slotProps={{ htmlInput: { "aria-label": `Title of ${id}`, maxLength: 500 } }}
        />
      </td>
      <td>
        <Box sx={{ display: "flex", gap: 1 }}>
          <TextField
            select
            value={item.anchor}
            onChange={(event) => {
              set(id, "anchor", "anchor", { anchor: event.target.value === "G" ? "G" : "K" });
            }}
            slotProps={{
              htmlInput: { "aria-label": `Anchor of ${id}` },
              select: { SelectDisplayProps: { "aria-label": `Anchor of ${id}` } },
            }}
            sx={{ width: 56, "& .MuiSelect-select": { pl: 2, pr: "22px !important" } }}
          >
            <MenuItem value="K">K</MenuItem>
            <MenuItem value="G">G</MenuItem>
          </TextField>
          <NumberField
            label={`Business days of ${id}`}
            value={item.offsetDays}
            hasSign
            isBare
            width={62}
            onChange={(offsetDays) => {
              set(id, "offsetDays", "due date", { offsetDays });
            }}
          />
        </Box>
      </td>
      <td>
        <NumberField
          label={`Working days of ${id}`}
          value={item.durationDays}
          min={1}
          isBare
          width={50}
          onChange={(durationDays) => {
            set(id, "durationDays", "duration", { durationDays });
          }}
        />
      </td>
      <td className="pb-owners">
        <RolesField
          label={`Owners of ${id}`}
          isBare
          value={item.owners}
          onChange={(owners) => {
            set(id, "owners", "owners", { owners });
          }}
        />
      </td>
      <td className="pb-depends">
        <ItemsField
          label={`${id} depends on`}
          isBare
          value={item.dependsOn}
          without={id}
          onChange={(dependsOn) => {
            set(id, "dependsOn", "dependencies", { dependsOn });
          }}
        />
      </td>
    </>
  );
}

/** One item: read in the row, and edited in it while it is the active one. */
export const ItemRow = memo(function ItemRow({
  item,
  mark,
  isActive,
  isSelected,
  acts,
}: {
  readonly item: PlaybookItem;
  readonly mark: ItemMark;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly acts: RowActs;
}) {
  return (
    <tr
      data-item={item.id}
      data-active={isActive}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      onClick={() => {
        acts.activate(item.id);
      }}
    >
      <td>
        <Checkbox
          checked={isSelected}
          tabIndex={isActive ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
          }}
          onChange={() => {
            acts.toggle(item.id);
          }}
          slotProps={{ input: { "aria-label": `Select ${item.id}` } }}
          sx={{ p: 0.5 }}
        />
      </td>
      <td className="pb-code">
        <Mark mark={mark} />
        {item.id}
      </td>
      {isActive ? <EditedCells item={item} set={acts.set} /> : <ShownCells item={item} />}
    </tr>
  );
});
