import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import { calendarOf } from "../../../../src-shared/domain/calendar/business-days.ts";
import { meetingLists } from "../../../../src-shared/domain/meetings.ts";
import { dueInWords } from "../../../../src-shared/domain/people-dates.ts";
import {
  baselineInWords,
  driverInWords,
  latenessInWords,
} from "../../../../src-shared/domain/schedule/schedule-words.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useAppStore } from "../../../store/app-store.ts";
import { whenInWords } from "../meetings/meeting-texts.ts";
import { useImplementation } from "../use-implementation.ts";

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box component="div" sx={{ display: "flex", gap: 1.5, whiteSpace: "nowrap", minWidth: 0 }}>
      <Box component="dt" sx={{ color: "text.secondary" }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, overflow: "hidden", textOverflow: "ellipsis" }}>
        {children}
      </Box>
    </Box>
  );
}

/** Kickoff, target and forecast go-live with what drives it, baseline, next meeting, IPM. */
export function KeyFacts() {
  const { implementation, summary, schedule, today } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const { anchors } = implementation;
  const { slipDays, forecastGoLive } = summary;
  const driver = implementation.items[schedule.criticalPath[0] ?? ""];
  const next = meetingLists(implementation).upcoming.find((meeting) => meeting.date >= today);
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: "flex", flexWrap: "wrap", columnGap: 6, rowGap: 1, pb: 1 }}
    >
      <Fact name="Kickoff">
        <RelativeDate date={anchors.kickoff} />
      </Fact>
      <Fact name="Target go-live">
        <RelativeDate date={anchors.goLive} />
        {summary.state === "active" && anchors.goLive > today
          ? `, ${dueInWords(anchors.goLive, today, calendarOf(implementation))}`
          : ""}
      </Fact>
      {summary.state === "active" && (
        <Fact name="Forecast">
          <RelativeDate date={forecastGoLive} />
          {slipDays !== 0 && (
            <Box
              component="span"
              sx={{ color: slipDays > 0 ? "status.red" : "status.green", fontWeight: 600 }}
            >
              {", "}
              {latenessInWords(slipDays)}
            </Box>
          )}
          {driver && slipDays > 0 && (
            <>
              {": "}
              <Link
                component={RouterLink}
                to={implementationAddress(implementation.id, "plan", { item: driver.id })}
                title={driver.title}
              >
                {driverInWords(schedule, implementation.items, today)}
              </Link>
            </>
          )}
        </Fact>
      )}
      <Fact name="Baseline">
        <RelativeDate date={anchors.baselineGoLive} />
        {", "}
        {baselineInWords(implementation, today)}
      </Fact>
      {summary.state !== "closed" && (
        <Fact name="Next meeting">
          {next ? (
            <Link
              component={RouterLink}
              to={implementationAddress(implementation.id, "meetings", { meeting: next.id })}
            >
              {next.title}, {whenInWords(next, today, timeZone)}
            </Link>
          ) : (
            "none planned"
          )}
        </Fact>
      )}
      <Fact name="IPM">{implementation.ipm || "nobody yet"}</Fact>
    </Box>
  );
}
