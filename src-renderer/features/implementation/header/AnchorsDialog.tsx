import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { anchorChange } from "../../../../src-shared/domain/schedule/anchor-change.ts";
import { calendarOf } from "../../../../src-shared/domain/calendar/business-days.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { goLiveConflict } from "../../../../src-shared/domain/calendar/payor-calendar.ts";
import { longDate, shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { anchorDay, type Anchors } from "../../../../src-shared/domain/schedule/plan.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";
import { AnchorChangeView } from "./AnchorChangeView.tsx";

/** Asks for new dates and shows, before anything is done, what every open item would become (ask 14). */
export function AnchorsDialog({
  isNewGoLive = false,
  proposed = {},
  onSend,
  onCancel,
}: {
  /** After a no-go: it is the go-live that is asked for. */
  readonly isNewGoLive?: boolean;
  /** Dates to begin with instead of those that hold, e.g. where an anchor was dropped in the calendar. */
  readonly proposed?: Partial<Anchors>;
  readonly onSend: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { implementation, today } = useImplementation();
  const { anchors, calendar } = implementation;
  const [kickoff, setKickoff] = useState(proposed.kickoff ?? anchors.kickoff);
  const [goLive, setGoLive] = useState(proposed.goLive ?? anchors.goLive);
  const isGoLiveMeant = isNewGoLive || proposed.goLive !== undefined;
  const areDates = isIsoDate(kickoff) && isIsoDate(goLive);
  const isInOrder = areDates && kickoff < goLive;
  const isChanged = kickoff !== anchors.kickoff || goLive !== anchors.goLive;
  const change = useMemo(
    () =>
      isInOrder && isChanged ? anchorChange(implementation, { kickoff, goLive }, today) : null,
    [isInOrder, isChanged, implementation, kickoff, goLive, today],
  );
  const basis = areDates ? { anchors: { kickoff, goLive }, calendar } : null;
  const offDay = (anchor: "K" | "G", date: string): string => {
    const day = basis ? anchorDay(anchor, basis) : date;
    return day === date ? "" : `${shortDate(day, today)} counts`;
  };
  const kickoffOff = offDay("K", kickoff);
  const goLiveOff = offDay("G", goLive);
  const conflict = isIsoDate(goLive) ? goLiveConflict(goLive, calendarOf(implementation)) : null;
  return (
    <FormDialog
      title={`Change the dates of ${implementation.payor.name}`}
      verb={
        change && change.moved.length > 0
          ? `Move ${countOf(change.moved.length, "open item")}`
          : "Move the dates"
      }
      width="md"
      isDisabled={change === null}
      onCancel={onCancel}
      onSubmit={() => {
        if (change) onSend({ type: "implementation/set-anchors", kickoff, goLive });
      }}
    >
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 }}>
        <TextField
          label="Kickoff (K)"
          type="date"
          value={kickoff}
          autoFocus={!isGoLiveMeant}
          helperText={
            kickoffOff
              ? `Not a business day of the payor: ${kickoffOff}`
              : `Now ${longDate(anchors.kickoff)}`
          }
          onChange={(event) => {
            setKickoff(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          label="Target go-live (G)"
          type="date"
          value={goLive}
          autoFocus={isGoLiveMeant}
          error={areDates && !isInOrder}
          helperText={
            areDates && !isInOrder
              ? "Must be after the kickoff"
              : conflict
                ? `Out of the question: ${conflict.reason}${goLiveOff ? `; ${goLiveOff}` : ""}`
                : `Now ${longDate(anchors.goLive)}`
          }
          onChange={(event) => {
            setGoLive(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      {change === null ? (
        <Typography color="textSecondary">
          {isNewGoLive && "The no-go is recorded. When is the new go-live? "}
          Choose another date: the new due date of every open item is shown here before anything
          changes.
        </Typography>
      ) : (
        <AnchorChangeView change={change} kickoff={kickoff} />
      )}
    </FormDialog>
  );
}
