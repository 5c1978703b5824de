import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import { itemName } from "../../../../src-shared/commands/naming.ts";
import { doneThoughText } from "../../../../src-shared/domain/checklists.ts";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { partyOf } from "../../../../src-shared/domain/selectors.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { PartyLabel } from "../../../components/PartyLabel.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";

/** An item in one line: its box, its name as a link, who has to move, when it is due. */
export function ItemLine({
  item,
  hasParty = true,
  note,
  reason = "",
}: {
  readonly item: Item;
  readonly hasParty?: boolean;
  /** Instead of the due date. */
  readonly note?: ReactNode;
  /** Why it does not go on, below its name. */
  readonly reason?: string;
}) {
  const { implementation, execute, isReadOnly, readOnlyReason } = useImplementation();
  return (
    <Box
      component="li"
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 2,
        minHeight: 32,
        minWidth: 0,
        py: reason === "" ? 0 : 0.5,
      }}
    >
      <Checkbox
        checked={item.status === "done"}
        disabled={isReadOnly}
        title={readOnlyReason ?? "Done"}
        onChange={() =>
          void execute(
            { type: "item/complete", itemIds: [item.id] },
            { hasUndo: true, suffix: doneThoughText(item, implementation.items) },
          )
        }
        slotProps={{ input: { "aria-label": `Done: ${item.title}` } }}
        sx={{ ml: -1.5 }}
      />
      <Box sx={{ flex: 1, minWidth: 0, display: "grid" }}>
        <Link
          component={RouterLink}
          color="inherit"
          noWrap
          title={itemName(item)}
          to={implementationAddress(implementation.id, "checklists", { item: item.id })}
        >
          {itemName(item)}
        </Link>
        {reason !== "" && (
          <Typography variant="caption" color="textSecondary" noWrap title={reason}>
            {reason}
          </Typography>
        )}
      </Box>
      {hasParty && <PartyLabel party={partyOf(item)} />}
      <Box component="span" sx={{ minWidth: 92, textAlign: "right" }}>
        {note ?? <RelativeDate date={item.due} isDue />}
      </Box>
    </Box>
  );
}
