import Box from "@mui/material/Box";
import { CalendarClock, CalendarX2, CircleAlert, CircleCheck, type LucideIcon } from "lucide-react";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { statusInWords } from "./meeting-texts.ts";

function lookOf({ status, date }: Meeting, today: IsoDate): readonly [LucideIcon, string] {
  if (status === "held") return [CircleCheck, "status.green"];
  if (status === "cancelled") return [CalendarX2, "status.none"];
  return date < today ? [CircleAlert, "status.amber"] : [CalendarClock, "text.secondary"];
}

/** State of a meeting as shape and word. */
export function MeetingStatus({
  meeting,
  today,
}: {
  readonly meeting: Meeting;
  readonly today: IsoDate;
}) {
  const [Icon, color] = lookOf(meeting, today);
  return (
    <Box
      component="span"
      sx={{ display: "inline-flex", alignItems: "center", gap: 1, color, whiteSpace: "nowrap" }}
    >
      <Icon size={14} aria-hidden />
      {statusInWords(meeting, today)}
    </Box>
  );
}
