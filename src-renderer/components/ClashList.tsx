import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { shortDate } from "../../src-shared/domain/people-dates.ts";
import type { PlanClash } from "../../src-shared/domain/schedule/plan-warnings.ts";
import { useAppStore } from "../store/app-store.ts";

/** So many items that start too early are named; the rest is counted. */
const MOST_CLASHES_SHOWN = 6;

/** The items of a plan that is too tight: when each would have to start, and what is due only later. */
export function ClashList({ clashes }: { readonly clashes: readonly PlanClash[] }) {
  const today = useAppStore((state) => state.today);
  const [areAllShown, setAllShown] = useState(false);
  const shown = areAllShown ? clashes : clashes.slice(0, MOST_CLASHES_SHOWN);
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, pl: 4 }}>
      {shown.map((clash) => (
        <li key={clash.itemId}>
          {clash.itemId} {clash.title}: starts {shortDate(clash.startsOn, today)}, but{" "}
          {clash.dependencyId} is due {shortDate(clash.dependencyDue, today)}
        </li>
      ))}
      {clashes.length > MOST_CLASHES_SHOWN ? (
        <Box component="li" sx={{ listStyle: "none", ml: -2 }}>
          <Button
            size="small"
            color="inherit"
            aria-expanded={areAllShown}
            onClick={() => {
              setAllShown(!areAllShown);
            }}
          >
            {areAllShown ? "Show fewer" : `and ${clashes.length - MOST_CLASHES_SHOWN} more`}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
}
