import Box from "@mui/material/Box";
import { businessDaysBetween } from "../../../src-shared/domain/calendar/business-days.ts";
import { countBusinessDays, nearDate, pastDay } from "../../../src-shared/domain/people-dates.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import { RelativeDate } from "../../components/RelativeDate.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { lookOf } from "./reminder-kinds.ts";

function sinceInWords(since: string, today: string): string {
  const days = businessDaysBetween(since, today);
  return `since ${nearDate(since, today)}${days > 1 ? `, ${countBusinessDays(days)}` : ""}`;
}

/** The date of a reminder as its kind is told: due and late, on a day, running out, or since when. ISO on hover. */
export function ReminderDate({
  row,
  isShort = false,
}: {
  readonly row: Pick<ReminderRow, "kind" | "due">;
  /** In a narrow column: for how many days is said on hover only. */
  readonly isShort?: boolean;
}) {
  const today = useAppStore((state) => state.today);
  const { date } = lookOf(row.kind);
  if (date === "due" || date === "on")
    return <RelativeDate date={row.due} isDue={date === "due"} />;
  const near = nearDate(row.due, today);
  const ended = row.due < today ? `ran out ${near}` : `runs out ${near}`;
  const since = sinceInWords(row.due, today);
  return (
    <Box
      component="time"
      dateTime={row.due}
      title={isShort && date === "since" ? `${row.due}, ${since}` : row.due}
      sx={{ whiteSpace: "nowrap" }}
    >
      {date !== "since" ? ended : isShort ? `since ${pastDay(row.due, today)}` : since}
    </Box>
  );
}
