import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { useImplementation } from "../use-implementation.ts";
import { HeaderActions } from "./HeaderActions.tsx";
import { HealthButton } from "./HealthButton.tsx";
import { KeyFacts } from "./KeyFacts.tsx";
import { PhaseStepper } from "./PhaseStepper.tsx";

function stateChip({ hold, cancelled, closed }: Implementation, today: string): string | null {
  if (closed) return `Closed ${shortDate(closed.on, today)}`;
  if (cancelled) return `Cancelled ${shortDate(cancelled.on, today)}: ${cancelled.reason}`;
  if (hold) return `On hold, review ${shortDate(hold.reviewOn, today)}: ${hold.reason}`;
  return null;
}

/** Who it is, how it stands, where it is on its way, and when. */
export function ImplementationHeader() {
  const { implementation, today } = useImplementation();
  const { payor } = implementation;
  const state = stateChip(implementation, today);
  return (
    <Box component="header" sx={{ px: 4, pt: 3, display: "grid", gap: 2, flex: "none" }}>
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 3,
          minWidth: 0,
          containerType: "inline-size",
        }}
      >
        {/* However long a name is, why it stands as it stands stays readable beside it. */}
        <Box
          sx={{
            display: "flex",
            alignItems: "baseline",
            gap: 2,
            minWidth: 0,
            maxWidth: state === null ? "42%" : undefined,
            flexShrink: 1,
          }}
        >
          <Typography variant="h1" noWrap title={payor.name}>
            {payor.name}
          </Typography>
          <Typography component="span" color="textSecondary" noWrap sx={{ flexShrink: 100 }}>
            {payor.location}
          </Typography>
        </Box>
        {state === null ? (
          <HealthButton />
        ) : (
          <Chip label={state} title={state} variant="outlined" sx={{ minWidth: 0 }} />
        )}
        <Box sx={{ flex: 1 }} />
        <HeaderActions />
      </Box>
      <PhaseStepper />
      <KeyFacts />
    </Box>
  );
}
