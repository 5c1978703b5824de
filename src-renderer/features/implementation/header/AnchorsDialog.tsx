import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { countOf, itemName } from "../../../../src-shared/commands/naming.ts";
import { anchorChange } from "../../../../src-shared/domain/anchor-change.ts";
import { isBusinessDay } from "../../../../src-shared/domain/business-days.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { countBusinessDays, longDate } from "../../../../src-shared/domain/people-dates.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";

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
  const offDay = (date: string): string | undefined =>
    isIsoDate(date) && !isBusinessDay(date) ? "Not a business day; the next one counts" : undefined;
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
          helperText={offDay(kickoff) ?? `Now ${longDate(anchors.kickoff)}`}
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
              : (offDay(goLive) ?? `Now ${longDate(anchors.goLive)}`)
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
          <Box
            sx={{
              maxHeight: 320,
              overflow: "auto",
              border: 1,
              borderColor: "divider",
              borderRadius: 1,
            }}
          >
            <Table size="small" stickyHeader>
              <TableHead>
                <TableRow>
                  <TableCell>Item</TableCell>
                  <TableCell>Now</TableCell>
                  <TableCell>New</TableCell>
                  <TableCell align="right">Difference</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {change.moved.map(({ item, from, to, days }) => (
                  <TableRow key={item.id}>
                    <TableCell>{itemName(item)}</TableCell>
                    <TableCell sx={{ color: "text.secondary" }}>
                      <RelativeDate date={from} />
                    </TableCell>
                    <TableCell>
                      <RelativeDate date={to} />
                    </TableCell>
                    <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
                      {countBusinessDays(Math.abs(days))} {days < 0 ? "earlier" : "later"}
                    </TableCell>
                  </TableRow>
                ))}
                {change.kept.map((item) => (
                  <TableRow key={item.id}>
                    <TableCell>{itemName(item)}</TableCell>
                    <TableCell colSpan={2}>
                      <RelativeDate date={item.due} />
                    </TableCell>
                    <TableCell align="right">stays, pinned</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </>
      )}
    </FormDialog>
  );
}
