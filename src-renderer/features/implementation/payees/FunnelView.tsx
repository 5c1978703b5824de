import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Fragment, useEffect, useMemo, useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { calendarOf } from "../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays, isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import {
  type FunnelRow,
  payeeFunnel,
  readinessLine,
} from "../../../../src-shared/domain/payees/payee-funnel.ts";
import {
  payeeReadiness,
  payeesOfWaves,
  pilotPayees,
} from "../../../../src-shared/domain/payees/payee-readiness.ts";
import { payeeStatusLabels } from "../../../../src-shared/domain/payees/payee-status-list.ts";
import { PAYEE_STEPS } from "../../../../src-shared/domain/payees/payee-steps.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { lastMeetingOfKind } from "../../../../src-shared/domain/selectors.ts";
import type { PayeeStatus } from "../../../../src-shared/domain/vocabulary.ts";
import { useGridFilters } from "../../../components/data-grid/use-grid-view.ts";
import { PickField } from "../fields/PickField.tsx";
import { useHealthThresholds } from "../../../store/app-store.ts";
import { ReadinessFigure } from "./ReadinessFigure.tsx";
import { useImplementation } from "../use-implementation.ts";

const PILOT = "pilot";
const ALL = "all";
type Measure = "count" | "cents" | "scopeCents";
const MEASURES = [
  ["count", "Payees"],
  ["cents", "Monthly value"],
  ["scopeCents", "Value in scope"],
] as const satisfies readonly (readonly [Measure, string])[];

/** "+3", "−1", or nothing. */
function changeText(change: number, shown: (amount: number) => string): string {
  return change === 0 ? "" : `${change > 0 ? "+" : "−"}${shown(Math.abs(change))}`;
}

/** The funnel as a table with bars: who reached each step, who stands there, and what changed since a day. */
export function FunnelView({
  onShowGrid,
  onOrder,
}: {
  readonly onShowGrid: () => void;
  /** Told the ids of the payees that are counted, in their order. */
  readonly onOrder: (payeeIds: readonly string[]) => void;
}) {
  const { implementation, today } = useImplementation();
  const { calendar } = implementation;
  const thresholds = useHealthThresholds();
  const { clear, setFilter } = useGridFilters(`payees/${implementation.id}`);
  const [measure, setMeasure] = useState<Measure>("count");
  const waves = inPosition(implementation.waves);
  const hasPilot = waves.some(({ type }) => type === "pilot");
  const [scope, setScope] = useState<string>(hasPilot ? PILOT : ALL);
  const lastMeeting = lastMeetingOfKind(implementation, "weekly_status", today);
  const [since, setSince] = useState<string>(lastMeeting?.date ?? addCalendarDays(today, -7));
  const payees = useMemo(() => {
    if (scope === PILOT) return pilotPayees(implementation);
    if (scope === ALL) return Object.values(implementation.payees);
    return payeesOfWaves(implementation, (id) => id === scope);
  }, [implementation, scope]);
  useEffect(() => {
    onOrder(
      inPosition(Object.fromEntries(payees.map((payee) => [payee.id, payee]))).map(({ id }) => id),
    );
  }, [payees, onOrder]);
  const isEveryone = payees.length === Object.keys(implementation.payees).length;
  const showStatuses = (values: readonly PayeeStatus[]): void => {
    clear();
    setFilter("status", { kind: "choice", values });
    // The grid counts whom the funnel counts.
    if (!isEveryone) {
      const ids = waves.filter(({ id, type }) =>
        scope === PILOT ? type === "pilot" : id === scope,
      );
      setFilter("waveId", { kind: "choice", values: ids.map(({ id }) => id) });
    }
    onShowGrid();
  };
  const from = isIsoDate(since) ? since : today;
  const { rows, steps, moved } = useMemo(() => payeeFunnel(payees, from), [payees, from]);
  const goLive = implementation.waves[scope]?.enableOn ?? implementation.anchors.goLive;
  const line = useMemo(
    () => readinessLine(payees, goLive, today, calendarOf({ calendar }), thresholds),
    [payees, goLive, today, calendar, thresholds],
  );
  const labels = payeeStatusLabels(implementation);
  const { ready, total, readyCents, totalCents } = payeeReadiness(payees);
  const most = steps[0]?.[measure] ?? 0;
  const shown = (amount: number): string =>
    measure === "count" ? amount.toLocaleString("en-US") : formatCents(amount);
  return (
    <Box
      sx={{
        overflow: "auto",
        minHeight: 0,
        flex: 1,
        px: 4,
        py: 3,
        display: "grid",
        gap: 4,
        alignContent: "start",
      }}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 4, alignItems: "center" }}>
        <PickField
          label="Show by"
          value={measure}
          options={MEASURES}
          width={160}
          onChange={setMeasure}
        />
        <PickField
          label="Payees of"
          value={scope}
          width={160}
          options={[
            ...(hasPilot ? [[PILOT, "The pilot"] as const] : []),
            [ALL, "All waves"],
            ...waves.map(({ id, name }) => [id, name] as const),
          ]}
          onChange={setScope}
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
          <b>
            {ready.toLocaleString("en-US")} of {total.toLocaleString("en-US")}
          </b>{" "}
          payment-ready
          {totalCents > 0 &&
            `, ${formatCents(readyCents)} of ${formatCents(totalCents)} a month`} ·{" "}
          {countOf(moved, "payee")} moved since
        </Typography>
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 8, alignItems: "flex-start" }}>
        <Box
          component="table"
          aria-label="Funnel of payees"
          className="tabular"
          sx={{
            borderCollapse: "collapse",
            flex: "1 1 640px",
            maxWidth: 860,
            "& th": { textAlign: "left", fontWeight: 600, whiteSpace: "nowrap" },
            "& th:nth-of-type(n + 3), & td:nth-of-type(n + 2)": { textAlign: "right" },
            "& td:nth-of-type(1)": { width: 1 },
            "& th, & td": { px: 2, py: 1, borderBottom: 1, borderColor: "divider" },
          }}
        >
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Reached or passed</th>
              <th scope="col">Of the step before</th>
              <th scope="col">Here now</th>
              <th scope="col">Since {shortDate(from, today)}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => {
              const before = steps[index - 1]?.[measure] ?? 0;
              const row = rows.find(({ status }) => status === step.status);
              const asides = rows.filter(
                ({ status, count, change }) =>
                  (count > 0 || change !== 0) &&
                  status !== step.status &&
                  PAYEE_STEPS[status].place === PAYEE_STEPS[step.status].place,
              );
              return (
                <Fragment key={step.status}>
                  <tr>
                    <th scope="row">
                      <StatusButton
                        label={labels[step.status]}
                        onClick={() => {
                          showStatuses([step.status]);
                        }}
                      />
                    </th>
                    <td>
                      <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
                        <Box sx={{ flex: 1, bgcolor: "sunken" }} aria-hidden>
                          <Box
                            sx={{
                              width: most > 0 ? `${(step[measure] / most) * 100}%` : 0,
                              height: 14,
                              bgcolor: "primary.main",
                            }}
                          />
                        </Box>
                        <Box component="span" sx={{ minWidth: 72, textAlign: "right" }}>
                          {shown(step[measure])}
                        </Box>
                      </Box>
                    </td>
                    <td>{before === 0 ? "" : `${Math.floor((step[measure] * 100) / before)}%`}</td>
                    {row && <Now row={row} measure={measure} shown={shown} />}
                  </tr>
                  {asides.map((aside) => (
                    <tr key={aside.status}>
                      <th scope="row">
                        <Box component="span" sx={{ pl: 4, fontWeight: 400 }}>
                          <StatusButton
                            label={labels[aside.status]}
                            onClick={() => {
                              showStatuses([aside.status]);
                            }}
                          />
                        </Box>
                      </th>
                      <td />
                      <td />
                      <Now row={aside} measure={measure} shown={shown} />
                    </tr>
                  ))}
                </Fragment>
              );
            })}
          </tbody>
        </Box>
        <Box sx={{ flex: "1 1 360px", maxWidth: 560, display: "grid", gap: 4 }}>
          {scope === ALL && hasPilot ? (
            <Typography color="textSecondary">
              What is expected depends on the go-live of each wave: choose the pilot or a wave to
              see readiness against it.
            </Typography>
          ) : (
            <ReadinessFigure line={line} goLive={goLive} />
          )}
          <Beside
            rows={rows}
            labels={labels}
            shown={shown}
            measure={measure}
            onShow={showStatuses}
          />
        </Box>
      </Box>
    </Box>
  );
}

function StatusButton({
  label,
  onClick,
}: {
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <ButtonBase
      title="Show these payees"
      aria-label={`${label}: show these payees`}
      onClick={onClick}
      sx={{ font: "inherit", borderRadius: 1, "&:hover": { textDecoration: "underline" } }}
    >
      {label}
    </ButtonBase>
  );
}

interface Shown {
  readonly measure: Measure;
  readonly shown: (amount: number) => string;
}

/** Cells of who stands at a status now, and the change. Of the value in scope no past is kept, so none is told. */
function Now({ row, measure, shown }: Shown & { readonly row: FunnelRow }) {
  const change = measure === "count" ? row.change : measure === "cents" ? row.changeCents : 0;
  return (
    <>
      <td>{shown(row[measure])}</td>
      <td>{measure === "scopeCents" ? "–" : changeText(change, shown)}</td>
    </>
  );
}

/** Who left the funnel: out of scope, refused, failed. */
function Beside({
  rows,
  labels,
  measure,
  shown,
  onShow,
}: Shown & {
  readonly rows: readonly FunnelRow[];
  readonly labels: Readonly<Record<PayeeStatus, string>>;
  readonly onShow: (statuses: readonly PayeeStatus[]) => void;
}) {
  return (
    <Box
      component="table"
      aria-label="Beside the funnel"
      className="tabular"
      sx={{
        borderCollapse: "collapse",
        "& th": { textAlign: "left", fontWeight: 600 },
        "& td, & th:nth-of-type(n + 2)": { textAlign: "right" },
        "& th, & td": { px: 2, py: 1, borderBottom: 1, borderColor: "divider" },
      }}
    >
      <thead>
        <tr>
          <th scope="col">Beside the funnel</th>
          <th scope="col">Now</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ status }) => PAYEE_STEPS[status].place === null)
          .map((row) => (
            <tr key={row.status}>
              <th scope="row">
                <StatusButton
                  label={labels[row.status]}
                  onClick={() => {
                    onShow([row.status]);
                  }}
                />
              </th>
              <Now row={row} measure={measure} shown={shown} />
            </tr>
          ))}
      </tbody>
    </Box>
  );
}
