import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { calendarOf } from "../../../../src-shared/domain/calendar/business-days.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { planWarnings } from "../../../../src-shared/domain/testing/day-planner.ts";
import {
  applicableCases,
  caseState,
  isMandatory,
} from "../../../../src-shared/domain/testing/test-results.ts";
import { withCode } from "../../../../src-shared/domain/text.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Plans several cases for one day: those that have not passed; what is mandatory and has no day yet is chosen already. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { implementation, execute, today } = useImplementation();
  const { moneyMovement, profile } = implementation;
  const cases = applicableCases(implementation).filter(
    (testCase) => caseState(testCase, profile) !== "pass",
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        cases
          .filter((testCase) => isMandatory(testCase) && testCase.plannedOn === null)
          .map(({ id }) => id),
      ),
  );
  const [on, setOn] = useState(today);
  const [time, setTime] = useState("");
  const caseIds = cases.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const plannedTime = time === "" ? null : time;
  const warnings = isIsoDate(on)
    ? planWarnings({ plannedOn: on, plannedTime }, moneyMovement, calendarOf(implementation))
    : [];
  const plan = async (plannedOn: string | null): Promise<void> => {
    const answer = await execute(
      {
        type: "test/plan",
        caseIds,
        plannedOn,
        plannedTime: plannedOn === null ? null : plannedTime,
      },
      { hasUndo: true },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title="Plan test cases"
      verb={caseIds.length === 1 ? "Plan 1 case" : `Plan ${caseIds.length} cases`}
      width="sm"
      isDisabled={caseIds.length === 0 || !isIsoDate(on)}
      onCancel={onClose}
      onSubmit={() => void plan(on)}
      extraActions={
        <Button color="inherit" disabled={caseIds.length === 0} onClick={() => void plan(null)}>
          Take out of the plan
        </Button>
      }
    >
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 }}>
        <TextField
          label="Day"
          type="date"
          value={on}
          onChange={(event) => {
            setOn(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          label="Time in New York"
          type="time"
          value={time}
          onChange={(event) => {
            setTime(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      <Box role="status">
        {warnings.map((warning) => (
          <Typography key={warning} sx={{ color: "status.amber" }}>
            {warning}
          </Typography>
        ))}
      </Box>
      <Box
        role="group"
        aria-label="Cases"
        sx={{ display: "grid", maxHeight: 320, overflowY: "auto" }}
      >
        {cases.map((testCase) => (
          <Box key={testCase.id} sx={{ display: "flex", alignItems: "center", gap: 2 }}>
            <FormControlLabel
              sx={{ flex: 1, mx: 0 }}
              label={withCode(testCase)}
              control={
                <Checkbox
                  size="small"
                  checked={chosen.has(testCase.id)}
                  onChange={(_event, isChosen) => {
                    const next = new Set(chosen);
                    if (isChosen) next.add(testCase.id);
                    else next.delete(testCase.id);
                    setChosen(next);
                  }}
                />
              }
            />
            <Typography color="textSecondary" sx={{ whiteSpace: "nowrap" }}>
              {testCase.plannedOn !== null && <RelativeDate date={testCase.plannedOn} />}
            </Typography>
          </Box>
        ))}
        {cases.length === 0 && <Typography>Every case that applies has passed.</Typography>}
      </Box>
    </FormDialog>
  );
}
