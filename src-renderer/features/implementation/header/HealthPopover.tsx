import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import { HEALTH_DIMENSIONS, HEALTH_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { causeAddress } from "../../../app/addresses.ts";
import { HealthMark } from "../../../components/HealthMark.tsx";
import { HealthPair } from "../../../components/HealthPair.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { TrendStrip } from "./TrendStrip.tsx";
import { TREND_DAYS, TrendTable } from "./TrendTable.tsx";
import { useHealthTrend } from "./use-health-trend.ts";

const ROW = {
  display: "grid",
  gridTemplateColumns: "92px minmax(0, 1fr) 160px",
  columnGap: 3,
  alignItems: "center",
} as const;

/** Every dimension with its reason, a way to what causes it, and its last ninety days. */
export function HealthPopover({
  turn,
  onLeave,
  onOverride,
  onClear,
}: {
  /** When the colour turned lately, in words. */
  readonly turn: string | null;
  readonly onLeave: () => void;
  readonly onOverride: () => void;
  readonly onClear: () => void;
}) {
  const { implementation, summary, today } = useImplementation();
  const trend = useHealthTrend();
  const { health } = summary;
  const { colour, reasons, together, override } = health;
  return (
    <Box sx={{ width: 720, maxWidth: 1, p: 3, display: "grid", gap: 3 }}>
      <Box sx={ROW}>
        <Box sx={{ gridColumn: "1 / 3", minWidth: 0 }}>
          <Box sx={{ display: "flex", alignItems: "baseline", columnGap: 2, flexWrap: "wrap" }}>
            <Typography variant="h3" component="h2">
              Overall
            </Typography>
            <HealthPair health={health} today={today} />
            {turn !== null && (
              <Typography component="span" color="textSecondary">
                {turn}
              </Typography>
            )}
          </Box>
          {override && (
            <Typography variant="tiny" component="div" color="textSecondary">
              {override.reason}
            </Typography>
          )}
          {together !== null && (
            <Typography variant="tiny" component="div" color="textSecondary">
              {together}
            </Typography>
          )}
        </Box>
        <div>
          <Typography variant="tiny" component="div" color="textSecondary">
            Last {TREND_DAYS} days
          </Typography>
          <TrendStrip trend={trend} line="overall" label="Overall" />
        </div>
      </Box>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          pt: 2,
          listStyle: "none",
          display: "grid",
          gap: 2,
          borderTop: 1,
          borderColor: "divider",
        }}
      >
        {reasons.length === 0 && <li>{HEALTH_LABELS[colour]}: nothing is measured yet.</li>}
        {reasons.map(({ dimension, colour: own, reason, cause }) => (
          <Box component="li" key={dimension} sx={ROW}>
            <HealthMark colour={own} />
            <div>
              <Typography variant="tiny" component="div" color="textSecondary">
                {HEALTH_DIMENSIONS[dimension]}
              </Typography>
              <Link
                component={RouterLink}
                to={causeAddress(implementation.id, cause)}
                onClick={onLeave}
              >
                {reason}
              </Link>
            </div>
            <TrendStrip trend={trend} line={dimension} label={HEALTH_DIMENSIONS[dimension]} />
          </Box>
        ))}
      </Box>
      <TrendTable trend={trend} />
      <Box sx={{ display: "flex", gap: 2 }}>
        <WriteButton size="small" variant="outlined" color="inherit" onClick={onOverride}>
          {override ? "Change the health set by hand…" : "Set by hand…"}
        </WriteButton>
        {override && (
          <WriteButton size="small" color="inherit" onClick={onClear}>
            Take back the health set by hand
          </WriteButton>
        )}
      </Box>
    </Box>
  );
}
