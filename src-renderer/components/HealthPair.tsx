import Box from "@mui/material/Box";
import type { Health } from "../../src-shared/domain/card-summary.ts";
import { shortDate } from "../../src-shared/domain/people-dates.ts";
import { HealthMark } from "./HealthMark.tsx";

/**
 * The computed colour; with one set by hand both: "At risk (set by Dana until Fri 4 Dec; computed: Off track)".
 * `isShort` leaves who and until when to the hover: "At risk by hand, computed: Off track".
 */
export function HealthPair({
  health: { colour, override },
  today,
  isShort = false,
}: {
  readonly health: Pick<Health, "colour" | "override">;
  readonly today: string;
  readonly isShort?: boolean;
}) {
  if (!override) return <HealthMark colour={colour} />;
  const until = shortDate(override.until, today);
  if (isShort) {
    return (
      <Box
        component="span"
        title={`Set by ${override.by || "hand"} until ${until}: ${override.reason}`}
        sx={{
          display: "inline-flex",
          alignItems: "center",
          gap: 1.5,
          whiteSpace: "nowrap",
          flex: "none",
        }}
      >
        <HealthMark colour={override.colour} />
        <span>by hand, computed:</span>
        <HealthMark colour={colour} />
      </Box>
    );
  }
  return (
    <Box
      component="span"
      title={`Reason: ${override.reason}`}
      sx={{ display: "inline-flex", alignItems: "center", gap: 1.5, whiteSpace: "nowrap" }}
    >
      <HealthMark colour={override.colour} />
      <span title={override.until}>
        (set by {override.by || "hand"} until {until}; computed:
      </span>
      <span style={{ display: "inline-flex" }}>
        <HealthMark colour={colour} />)
      </span>
    </Box>
  );
}
