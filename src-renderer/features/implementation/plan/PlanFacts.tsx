import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { Schedule } from "../../../../src-shared/domain/schedule.ts";
import { countDays } from "../../../../src-shared/domain/people-dates.ts";
import { slipInWords } from "../../../../src-shared/domain/schedule-words.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";

/** One sentence: when it goes live, how that stands against the baseline, and what drives it. */
export function PlanFacts({ schedule }: { readonly schedule: Schedule }) {
  const { implementation } = useImplementation();
  const { forecastGoLive, slipDays, criticalPath } = schedule;
  const first = implementation.items[criticalPath[0] ?? ""];
  const days = criticalPath.reduce(
    (sum, id) => sum + (implementation.items[id]?.durationDays ?? 0),
    0,
  );
  return (
    <Typography component="p" sx={{ px: 4, py: 2, flex: "none" }}>
      Forecast go-live{" "}
      <Box component="strong" sx={{ fontWeight: 600 }}>
        <RelativeDate date={forecastGoLive} />
      </Box>
      , {slipInWords(slipDays)}.{" "}
      {first
        ? `${criticalPath.length} open items drive it, ${countDays(days)} of work; the next is ${first.title}.`
        : "No open item drives it."}
    </Typography>
  );
}
