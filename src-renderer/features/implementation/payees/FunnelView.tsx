import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { addCalendarDays, isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import { payeeFunnel } from "../../../../src-shared/domain/payees/payee-funnel.ts";
import {
  payeeReadiness,
  payeesOfWaves,
} from "../../../../src-shared/domain/payees/payee-readiness.ts";
import { payeeStatusLabels } from "../../../../src-shared/domain/payees/payee-status-list.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { lastMeetingOfKind } from "../../../../src-shared/domain/selectors.ts";
import type { PayeeStatus } from "../../../../src-shared/domain/vocabulary.ts";
import { useGridFilters } from "../../../components/data-grid/use-grid-view.ts";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

type Measure = "count" | "cents" | "scopeCents";
const MEASURES = [
  ["count", "Payees"],
  ["cents", "Monthly value"],
  ["scopeCents", "Value in scope"],
] as const satisfies readonly (readonly [Measure, string])[];

/** "+3", "-1", or nothing. */
function changeText(change: number): string {
  return change === 0 ? "" : `${change > 0 ? "+" : "−"}${Math.abs(change)}`;
}

/** The funnel as a table with bars: who reached each step, who stands there, and what changed since a day. */
export function FunnelView({ onShowGrid }: { readonly onShowGrid: () => void }) {
  const { implementation, today } = useImplementation();
  const { clear, setFilter } = useGridFilters(`payees/${implementation.id}`);
  const showStatuses = (values: readonly PayeeStatus[]): void => {
    clear();
    setFilter("status", { kind: "choice", values });
    onShowGrid();
  };
  const [measure, setMeasure] = useState<Measure>("count");
  const [waveId, setWaveId] = useState("");
  const lastMeeting = lastMeetingOfKind(implementation, "weekly_status", today);
  const [since, setSince] = useState<string>(lastMeeting?.date ?? addCalendarDays(today, -7));
  const payees =
    waveId === ""
      ? Object.values(implementation.payees)
      : payeesOfWaves(implementation, (id) => id === waveId);
  const { rows, steps, moved } = payeeFunnel(payees, isIsoDate(since) ? since : today);
  const labels = payeeStatusLabels(implementation);
  const { ready, total } = payeeReadiness(payees);
  const most = steps[0]?.[measure] ?? 0;
  const shown = (amount: number): string =>
    measure === "count" ? String(amount) : formatCents(amount);
  return (
    <Box sx={{ overflow: "auto", minHeight: 0, flex: 1, px: 4, py: 2, display: "grid", gap: 4 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 4, alignItems: "center" }}>
        <PickField
          label="Show by"
          value={measure}
          options={MEASURES}
          width={160}
          onChange={setMeasure}
        />
        <PickField
          label="Wave"
          value={waveId}
          width={160}
          options={[
            ["", "All"],
            ...inPosition(implementation.waves).map(({ id, name }) => [id, name] as const),
          ]}
          onChange={setWaveId}
        />
        <TextField
          label="Change since"
          type="date"
          value={since}
          onChange={(event) => {
            setSince(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
        <Typography role="status">
          {ready} of {total} payment-ready · {moved} moved since
        </Typography>
      </Box>
      <Box
        component="table"
        aria-label="Funnel of payees"
        className="tabular"
        sx={{
          borderCollapse: "collapse",
          maxWidth: 960,
          alignSelf: "start",
          "& th": { textAlign: "left", fontWeight: 600 },
          "& th, & td": { px: 2, py: 1, borderBottom: 1, borderColor: "divider" },
        }}
      >
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Reached or passed</th>
            <th scope="col">Of the step before</th>
            <th scope="col">Here now</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(
              ({ status, count, change }) =>
                count > 0 || change !== 0 || steps.some((step) => step.status === status),
            )
            .map((row) => {
              const step = steps.find(({ status }) => status === row.status);
              const share = step && most > 0 ? (step[measure] / most) * 100 : 0;
              return (
                <tr key={row.status}>
                  <th scope="row">
                    <ButtonBase
                      title="Show these payees"
                      sx={{ font: "inherit", borderRadius: 1 }}
                      onClick={() => {
                        showStatuses([row.status]);
                      }}
                    >
                      {labels[row.status]}
                    </ButtonBase>
                  </th>
                  <td>
                    {step && (
                      <Box sx={{ display: "flex", alignItems: "center", gap: 2, width: 320 }}>
                        <Box sx={{ flex: 1, display: "flex" }} aria-hidden>
                          <Box sx={{ width: `${share}%`, height: 16, bgcolor: "primary.main" }} />
                        </Box>
                        {shown(step[measure])}
                      </Box>
                    )}
                  </td>
                  <td>{step && step.conversion !== null ? `${step.conversion}%` : ""}</td>
                  <td>{shown(row[measure])}</td>
                  <td>{changeText(row.change)}</td>
                </tr>
              );
            })}
        </tbody>
      </Box>
    </Box>
  );
}
