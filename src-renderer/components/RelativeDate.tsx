import Box from "@mui/material/Box";
import { useContext } from "react";
import type { IsoDate } from "../../src-shared/domain/dates.ts";
import { dueInWords, nearDate } from "../../src-shared/domain/people-dates.ts";
import { useAppStore } from "../store/app-store.ts";
import { CalendarContext } from "./calendar-context.ts";

/** A date as people say it near today, with the ISO date on hover. `isDue` says "3 days late" and colours what is late. */
export function RelativeDate({
  date,
  isDue = false,
}: {
  readonly date: IsoDate;
  readonly isDue?: boolean;
}) {
  const today = useAppStore((state) => state.today);
  const calendar = useContext(CalendarContext);
  const isLate = isDue && date < today;
  return (
    <Box
      component="time"
      dateTime={date}
      title={date}
      sx={{ whiteSpace: "nowrap", ...(isLate && { color: "status.red", fontWeight: 600 }) }}
    >
      {isDue ? dueInWords(date, today, calendar) : nearDate(date, today)}
    </Box>
  );
}
