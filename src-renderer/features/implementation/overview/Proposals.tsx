import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Link as RouterLink } from "react-router";
import { countOf, itemName } from "../../../../src-shared/commands/naming.ts";
import { implementationState } from "../../../../src-shared/domain/implementation.ts";
import { proposedItems } from "../../../../src-shared/domain/work-figures/work-figures.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { confirmationOf } from "../checklists/use-item-acts.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { OverviewPart } from "./OverviewCard.tsx";

/** So many are named before *and n more*. */
const FIRST_COUNT = 5;

/** Items of which the records say that they are done: confirmed one by one, or all in one undo. */
export function Proposals() {
  const { implementation, figures, today, execute } = useImplementation();
  const [isWhole, setIsWhole] = useState(false);
  const items = proposedItems(implementation, today);
  if (items.length === 0 || implementationState(implementation) !== "active") return null;
  const confirm = (these: typeof items): void => {
    void execute(confirmationOf(these, figures), { hasUndo: true });
  };
  const shown = isWhole ? items : items.slice(0, FIRST_COUNT);
  return (
    <OverviewPart title={`${countOf(items.length, "item")} can be confirmed: the records say so`}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.5 }}>
        {shown.map((item) => (
          <Box
            component="li"
            key={item.id}
            sx={{ display: "flex", alignItems: "center", gap: 2, minHeight: 32, minWidth: 0 }}
          >
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
              <Typography variant="caption" color="textSecondary" noWrap>
                {figures.get(item.id)?.text}
              </Typography>
            </Box>
            <WriteButton
              size="small"
              aria-label={`Confirm ${itemName(item)}`}
              onClick={() => {
                confirm([item]);
              }}
            >
              Confirm
            </WriteButton>
          </Box>
        ))}
      </Box>
      {(items.length > 1 || shown.length < items.length) && (
        <Box sx={{ display: "flex", alignItems: "center", gap: 3, mt: 1 }}>
          {shown.length < items.length && (
            <Link
              component="button"
              type="button"
              onClick={() => {
                setIsWhole(true);
              }}
            >
              and {items.length - shown.length} more
            </Link>
          )}
          {items.length > 1 && (
            <WriteButton
              size="small"
              variant="outlined"
              onClick={() => {
                confirm(items);
              }}
              sx={{ ml: "auto" }}
            >
              Confirm all {items.length}
            </WriteButton>
          )}
        </Box>
      )}
    </OverviewPart>
  );
}
