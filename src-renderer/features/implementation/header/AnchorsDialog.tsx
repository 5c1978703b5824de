import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { anchorChange } from "../../../../src-shared/domain/anchor-change.ts";
import { calendarOf, isBusinessDay } from "../../../../src-shared/domain/business-days.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { goLiveConflict } from "../../../../src-shared/domain/payor-calendar.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";
import { MovedItemsTable } from "./MovedItemsTable.tsx";

/** Asks for new dates and shows, before anything is done, what every open item would become (ask 14). */
export function AnchorsDialog({
  onSend,
  onCancel,
}: {
  readonly onSend: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { implementation } = useImplementation();
  const { anchors } = implementation;
  const [kickoff, setKickoff] = useState(anchors.kickoff);
  const [goLive, setGoLive] = useState(anchors.goLive);
  const areDates = isIsoDate(kickoff) && isIsoDate(goLive);
  const isInOrder = areDates && kickoff < goLive;
  const isChanged = kickoff !== anchors.kickoff || goLive !== anchors.goLive;
  const change = useMemo(
    () => (isInOrder && isChanged ? anchorChange(implementation, { kickoff, goLive }) : null),
    [isInOrder, isChanged, implementation, kickoff, goLive],
  );
  const calendar = calendarOf(implementation);
  const offDay = isIsoDate(kickoff) && !isBusinessDay(kickoff, calendar);
  const conflict = isIsoDate(goLive) ? goLiveConflict(goLive, calendar) : null;
  return (
    <FormDialog
      title="Change dates"
      verb={change ? `Move ${countOf(change.moved.length, "open item")}` : "Move"}
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
          autoFocus
          helperText={
            offDay
              ? "Not a business day of the payor; the next one counts"
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
          error={areDates && !isInOrder}
          helperText={
            areDates && !isInOrder
              ? "Must be after the kickoff"
              : conflict
                ? `Out of the question: ${conflict.reason}`
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
          Choose another date: the new due date of every open item is shown here before anything
          changes.
        </Typography>
      ) : (
        <>
          <Typography role="status">
            {countOf(change.moved.length, "open item")} will move.{" "}
            {change.kept.length > 0
              ? `${countOf(change.kept.length, "pinned date")} will stay. `
              : ""}
            Done items and the baseline stay.
          </Typography>
          <MovedItemsTable moved={change.moved} kept={change.kept} />
        </>
      )}
    </FormDialog>
  );
}
