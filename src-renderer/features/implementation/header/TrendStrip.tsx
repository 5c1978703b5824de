import Box from "@mui/material/Box";
import { addCalendarDays, calendarDaysBetween } from "../../../../src-shared/domain/dates.ts";
import {
  type HealthTrend,
  type TrendLine,
  trendSegments,
} from "../../../../src-shared/domain/health/health-history.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { HEALTH_LABELS, type HealthColour } from "../../../../src-shared/domain/vocabulary.ts";
import { TREND_DAYS } from "./TrendTable.tsx";

/** Height of a colour within the strip, in percent: the worse the higher, so that it reads without colour. */
const HEIGHTS: Readonly<Record<HealthColour, number>> = {
  red: 100,
  amber: 65,
  green: 30,
  none: 15,
};
/** Amber is striped, red is solid, as on a print without colours. */
const STRIPES =
  "repeating-linear-gradient(135deg, transparent 0 3px, rgba(255,255,255,.55) 3px 5px)";

/** The last ninety days of one line as stretches: by colour, by height and by pattern. The table below says it in words. */
export function TrendStrip({
  trend,
  line,
  label,
}: {
  readonly trend: HealthTrend;
  readonly line: TrendLine;
  readonly label: string;
}) {
  const { today } = trend;
  const from = addCalendarDays(today, 1 - TREND_DAYS);
  const segments = trendSegments(trend, from, line);
  const last = segments.at(-1);
  const since = last ? shortDate(last.from, today) : "";
  const words =
    last === undefined || last.colour === null
      ? `${label}: not measured`
      : `${label}: ${HEALTH_LABELS[last.colour]} since ${last.from === from ? "before " : ""}${since}`;
  return (
    <Box
      role="img"
      aria-label={words}
      sx={{
        display: "flex",
        alignItems: "flex-end",
        height: 20,
        bgcolor: "sunken",
        borderRadius: 0.5,
        overflow: "hidden",
      }}
    >
      {segments.map(({ from: start, to, colour }) => (
        <Box
          key={start}
          title={
            colour === null
              ? `${shortDate(start, today)} to ${shortDate(to, today)}: not measured`
              : `${shortDate(start, today)} to ${shortDate(to, today)}: ${HEALTH_LABELS[colour]}`
          }
          sx={{
            flex: `${calendarDaysBetween(start, to) + 1} 1 0`,
            height: colour === null ? 0 : `${HEIGHTS[colour]}%`,
            bgcolor: colour === null ? "transparent" : `status.${colour}`,
            backgroundImage: colour === "amber" ? STRIPES : "none",
          }}
        />
      ))}
    </Box>
  );
}
