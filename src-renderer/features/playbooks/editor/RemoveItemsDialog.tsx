import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { KEY_ITEM_USES } from "../../../../src-shared/domain/schedule/key-items.ts";
import type { Playbook } from "../../../../src-shared/domain/playbook/playbook.ts";
import { referencesTo } from "../../../../src-shared/domain/playbook/playbook-edit.ts";
import { ConfirmDialog } from "../../../components/ConfirmDialog.tsx";

/** What goes with items that are removed: references to them, and what the program does by their code. */
export function lossesOf(playbook: Playbook, ids: readonly string[]): readonly string[] {
  return [
    ...referencesTo(playbook, ids).map(({ text }) => text),
    ...KEY_ITEM_USES.flatMap(({ itemIds, use }) =>
      itemIds.filter((id) => ids.includes(id)).map((id) => `${id}: ${use}`),
    ),
  ];
}

/** Lists what refers to the items before they go together with the references. */
export function RemoveItemsDialog({
  playbook,
  ids,
  onConfirm,
  onCancel,
}: {
  readonly playbook: Playbook;
  readonly ids: readonly string[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const losses = lossesOf(playbook, ids);
  const what = ids.length === 1 ? (ids[0] ?? "") : countOf(ids.length, "item");
  return (
    <ConfirmDialog
      isOpen
      title={`Remove ${what}?`}
      verb={`Remove ${what}`}
      isDangerous
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <Typography>These go with it:</Typography>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 5, maxHeight: 260, overflowY: "auto" }}>
        {losses.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </Box>
    </ConfirmDialog>
  );
}
