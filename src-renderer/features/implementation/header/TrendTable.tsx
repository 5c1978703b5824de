import Box from "@mui/material/Box";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import {
  type HealthTrend,
  trendSegments,
} from "../../../../src-shared/domain/health/health-history.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { HEALTH_LABELS } from "../../../../src-shared/domain/vocabulary.ts";

/** How far back the trend goes, in calendar days, today included. */
export const TREND_DAYS = 90;

/** The overall trend in words, newest first: "since Tue 3 Nov: At risk", with the reason of that day. */
export function TrendTable({ trend }: { readonly trend: HealthTrend }) {
  const { entries, today } = trend;
  const segments = trendSegments(trend, addCalendarDays(today, 1 - TREND_DAYS), "overall")
    .filter(({ colour }) => colour !== null)
    .toReversed();
  return (
    <Box component="details" sx={{ "& summary": { cursor: "pointer" } }}>
      <summary>The trend in words</summary>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 4, maxHeight: 160, overflow: "auto" }}>
        {segments.map(({ from, colour }) => (
          <li key={from}>
            since {shortDate(from, today)}: {colour === null ? "" : HEALTH_LABELS[colour]}
            {reasonOn(entries, from)}
          </li>
        ))}
      </Box>
    </Box>
  );
}

function reasonOn(entries: HealthTrend["entries"], on: string): string {
  const reason = entries.findLast((entry) => entry.on <= on)?.reason ?? "";
  return reason === "" ? "" : `, ${reason}`;
}
