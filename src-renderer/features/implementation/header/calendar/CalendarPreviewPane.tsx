import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { TriangleAlert } from "lucide-react";
import { memo } from "react";
import { countOf, itemName } from "../../../../../src-shared/commands/naming.ts";
import { calendarOf } from "../../../../../src-shared/domain/calendar/business-days.ts";
import { shortDate } from "../../../../../src-shared/domain/people-dates.ts";
import {
  type CalendarConflict,
  goLiveConflict,
  tooCloseForWave,
} from "../../../../../src-shared/domain/calendar/payor-calendar.ts";
import { useImplementation } from "../../use-implementation.ts";
import { MovedItemsTable } from "../MovedItemsTable.tsx";
import type { CalendarPreview } from "./calendar-draft.ts";

/** What the calendar does to the plan: what would move, and what lies on a day that is out of the question. */
export const CalendarPreviewPane = memo(function CalendarPreviewPane({
  preview,
}: {
  readonly preview: CalendarPreview | null;
}) {
  const { implementation, today } = useImplementation();
  if (preview === null) {
    return (
      <Typography color="textSecondary" role="status">
        Once every field is whole, this shows what would move before anything changes.
      </Typography>
    );
  }
  if (!preview.ok) {
    return (
      <Typography color="error" role="alert">
        {preview.problem.message}. {preview.problem.advice}
      </Typography>
    );
  }
  const { isChange, moved, kept, conflicts, after } = preview;
  const { goLive } = after.anchors;
  const calendar = calendarOf(after);
  const near =
    goLive >= today && goLiveConflict(goLive, calendar) === null
      ? tooCloseForWave(goLive, calendar)
      : [];
  return (
    <Box sx={{ display: "grid", gap: 3 }}>
      {isChange && (
        <Typography role="status">
          {moved.length === 0
            ? "No open item will move."
            : `${countOf(moved.length, "open item")} will move. Done and pinned items and the baseline stay.`}
        </Typography>
      )}
      {moved.length + kept.length > 0 && <MovedItemsTable moved={moved} kept={kept} />}
      {conflicts.length > 0 && (
        <Box component="section" aria-label="Conflicts" sx={{ display: "grid", gap: 1 }}>
          <Typography variant="subtitle2" component="h3">
            {isChange
              ? "On a day that would be out of the question"
              : "On a day that is out of the question"}
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
            {conflicts.map((conflict) => (
              <Box
                component="li"
                key={conflict.itemId ?? "go-live"}
                sx={{ display: "flex", gap: 2, alignItems: "baseline" }}
              >
                <Box
                  component="span"
                  sx={{ color: "status.amber", flex: "none", transform: "translateY(2px)" }}
                >
                  <TriangleAlert size={14} aria-hidden />
                </Box>
                <span>
                  {nameOf(conflict)},{" "}
                  <time dateTime={conflict.date} title={conflict.date}>
                    {shortDate(conflict.date, today)}
                  </time>
                  : {conflict.reason}
                </span>
              </Box>
            ))}
          </Box>
        </Box>
      )}
      {near.length > 0 && (
        <Typography color="textSecondary">
          Go-live {shortDate(goLive, today)} is {near.join(" and ")}. A wave starts best more than 5
          banking days away from both.
        </Typography>
      )}
    </Box>
  );

  function nameOf({ itemId }: CalendarConflict): string {
    const item = itemId === null ? undefined : implementation.items[itemId];
    return item ? itemName(item) : "Target go-live";
  }
});
