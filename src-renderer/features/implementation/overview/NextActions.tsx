import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import { nextActions } from "../../../../src-shared/domain/checklists.ts";
import { isSatisfied } from "../../../../src-shared/domain/implementation.ts";
import { isProposed } from "../../../../src-shared/domain/work-figures/work-figures.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { useImplementation } from "../use-implementation.ts";
import { ItemLine } from "./ItemLine.tsx";
import { OverviewCard } from "./OverviewCard.tsx";
import { NextSessions } from "./NextSessions.tsx";
import { Proposals } from "./Proposals.tsx";

/** So many next items are shown. */
const MOST_NEXT = 8;

/** The next open items that nothing holds up, completed in place. */
export function NextActions() {
  const { implementation, figures, today } = useImplementation();
  // What can be confirmed stands above: it is not done once more.
  const next = nextActions(implementation, today, MOST_NEXT, (item) =>
    isProposed(item, figures.get(item.id)),
  );
  const openCount = Object.values(implementation.items).filter((item) => !isSatisfied(item)).length;
  return (
    <OverviewCard
      title="What is next"
      aside={
        openCount > 0 && (
          <Link component={RouterLink} to={implementationAddress(implementation.id, "checklists")}>
            All {openCount} open
          </Link>
        )
      }
    >
      <Proposals />
      <NextSessions />
      {next.length === 0 ? (
        <Typography color="textSecondary" sx={{ p: 4 }}>
          {Object.keys(implementation.items).length === 0
            ? "The checklists have no items yet: add them in Checklists."
            : openCount === 0
              ? "Every item is done."
              : "Every open item is late, blocked or waits for another one: see what is in the way."}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, px: 4, py: 1.5, listStyle: "none" }}>
          {next.map((item) => (
            <ItemLine key={item.id} item={item} reason={figures.get(item.id)?.text ?? ""} />
          ))}
        </Box>
      )}
    </OverviewCard>
  );
}
