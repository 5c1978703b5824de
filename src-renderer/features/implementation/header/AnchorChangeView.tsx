import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import type { AnchorChange } from "../../../../src-shared/domain/schedule/anchor-change.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { nearDate } from "../../../../src-shared/domain/people-dates.ts";
import { compressionInWords } from "../../../../src-shared/domain/schedule/plan-warnings.ts";
import type { Schedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import { latenessInWords } from "../../../../src-shared/domain/schedule/schedule-words.ts";
import { ClashList } from "../../../components/ClashList.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { MovedItemsTable } from "./MovedItemsTable.tsx";

/** Everything that a change of kickoff and go-live would do, before it is done: in a few lines, then item by item. */
export function AnchorChangeView({
  change,
  kickoff,
}: {
  readonly change: AnchorChange;
  readonly kickoff: IsoDate;
}) {
  const { today } = useImplementation();
  return (
    <>
      <GoLiveOutcome change={change} />
      <Typography role="status">{whatMoves(change, kickoff, today)}</Typography>
      {change.compression && (
        <Alert severity="warning" variant="outlined" sx={{ alignItems: "flex-start" }}>
          {compressionInWords(change.compression)}
          <ClashList clashes={change.compression.clashes} />
        </Alert>
      )}
      {change.moved.length + change.kept.length > 0 && (
        <MovedItemsTable moved={change.moved} kept={change.kept} />
      )}
    </>
  );
}

function whatMoves(change: AnchorChange, kickoff: IsoDate, today: IsoDate): string {
  const { moved, kept, doneCount, meetings, isBaselineFollowing } = change;
  return [
    `${countOf(moved.length, "open item")} will move.`,
    ...(meetings.length > 0
      ? [`The kickoff meeting moves with the kickoff, to ${nearDate(kickoff, today)}.`]
      : []),
    ...(kept.length > 0 ? [`${countOf(kept.length, "pinned date")} will stay.`] : []),
    ...(doneCount > 0 ? [`${countOf(doneCount, "done item")} will stay.`] : []),
    isBaselineFollowing
      ? "The baseline is not frozen yet and follows."
      : "The baseline is frozen and stays.",
  ].join(" ");
}

/** Forecast, lateness and slip: as they are, and as they would be. */
function GoLiveOutcome({ change: { before, after } }: { readonly change: AnchorChange }) {
  return (
    <Box
      component="table"
      aria-label="The go-live before and after"
      sx={{
        borderCollapse: "collapse",
        "& th, & td": { textAlign: "left", pr: 6, py: 0.5, fontWeight: 400 },
        "& thead th": { color: "text.secondary", fontSize: 12 },
        "& tbody th": { color: "text.secondary", width: 112 },
        "& tbody tr:last-of-type td": { fontWeight: 600 },
      }}
    >
      <thead>
        <tr>
          <td />
          <th scope="col">Forecast go-live</th>
          <th scope="col">Against the target</th>
          <th scope="col">Against the baseline</th>
        </tr>
      </thead>
      <tbody>
        <OutcomeRow name="Now" schedule={before} />
        <OutcomeRow name="After" schedule={after} />
      </tbody>
    </Box>
  );
}

function OutcomeRow({ name, schedule }: { readonly name: string; readonly schedule: Schedule }) {
  const { forecastGoLive, lateDays, slipDays } = schedule;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <RelativeDate date={forecastGoLive} />
      </td>
      <td>{latenessInWords(lateDays)}</td>
      <td>{slipDays === 0 ? "no slip" : latenessInWords(slipDays)}</td>
    </tr>
  );
}
