import Box from "@mui/material/Box";
import { assigneeNames } from "../../../../../src-shared/domain/checklists.ts";
import type { Item } from "../../../../../src-shared/domain/implementation.ts";
import { PARTY_LABELS } from "../../../../../src-shared/domain/vocabulary.ts";
import { partyOf } from "../../../../../src-shared/domain/selectors.ts";
import { NameField } from "../../fields/NameField.tsx";
import { RolesField } from "../../fields/RolesField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import type { ItemActs } from "../use-item-acts.ts";

/** Responsible roles and the person who does it. */
export function ItemOwners({ item, acts }: { readonly item: Item; readonly acts: ItemActs }) {
  const { implementation, isReadOnly } = useImplementation();
  return (
    <Box sx={{ display: "grid", gap: 4, pt: 1 }}>
      <RolesField
        label="Owners"
        value={item.owners}
        isDisabled={isReadOnly}
        helperText={`The first is accountable. To move: ${PARTY_LABELS[partyOf(item)]}`}
        onChange={(owners) => void acts.setOwners([item.id], owners)}
      />
      <NameField
        label="Assignee"
        value={item.assignee}
        names={assigneeNames(implementation)}
        isDisabled={isReadOnly}
        onCommit={(assignee) => void acts.assign([item.id], assignee)}
      />
    </Box>
  );
}
