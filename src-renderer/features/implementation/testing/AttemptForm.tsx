import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { type SubmitEvent, useState } from "react";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { parseDollars } from "../../../../src-shared/domain/money.ts";
import type {
  TestAttempt,
  TestCase,
} from "../../../../src-shared/domain/testing/testing-schema.ts";
import {
  TEST_RESULT_LABELS,
  TEST_RESULTS,
  type TestResult,
} from "../../../../src-shared/domain/testing/testing-words.ts";
import { newId } from "../../../new-id.ts";
import { useImplementation } from "../use-implementation.ts";

/** Records an attempt, or changes one. `initial` comes from the key that opened the form (P, F, B, S). */
export function AttemptForm({
  testCase,
  initial,
  attempt = null,
  onClose,
}: {
  readonly testCase: TestCase;
  readonly initial: TestResult;
  /** Null = a new one. */
  readonly attempt?: TestAttempt | null;
  readonly onClose: () => void;
}) {
  const { execute, today, userName } = useImplementation();
  const [result, setResult] = useState(initial);
  const [on, setOn] = useState(attempt?.on ?? today);
  const [by, setBy] = useState(attempt?.by ?? userName);
  const [actual, setActual] = useState(attempt?.actual ?? "");
  const [skipReason, setSkipReason] = useState(attempt?.skipReason ?? "");
  const [amount, setAmount] = useState(
    // An attempt over nothing was over $0; only null was over no amount.
    typeof attempt?.amountCents === "number" ? String(attempt.amountCents / 100) : "",
  );
  const [disbursementNumber, setDisbursementNumber] = useState(attempt?.disbursementNumber ?? "");
  const [isAsked, setIsAsked] = useState(false);
  const amountCents = amount.trim() === "" ? null : parseDollars(amount);
  const isAmountWrong = amount.trim() !== "" && amountCents === null;
  const isReasonMissing = result === "skipped" && skipReason.trim() === "";
  const isDateWrong = !isIsoDate(on) || on > today;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    if (isAmountWrong || isReasonMissing || isDateWrong) return;
    const fields = { on, by, actual, result, skipReason, amountCents, disbursementNumber };
    const caseId = testCase.id;
    const answer = await execute(
      attempt
        ? { type: "test/edit-attempt", caseId, attemptId: attempt.id, changes: fields }
        : { type: "test/record-attempt", caseId, attempt: { id: newId(), ...fields } },
    );
    if (answer.ok) onClose();
  };
  return (
    <Box
      component="form"
      aria-label={attempt ? `Attempt of ${attempt.on}` : "Record an attempt"}
      noValidate
      onSubmit={(event: SubmitEvent) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
      sx={{ display: "grid", gap: 3, p: 3, bgcolor: "sunken", borderRadius: 1 }}
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        value={result}
        aria-label="Result"
        onChange={(_event, chosen: TestResult | null) => {
          if (chosen) setResult(chosen);
        }}
      >
        {TEST_RESULTS.map((code) => (
          <ToggleButton key={code} value={code}>
            {TEST_RESULT_LABELS[code]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {result === "skipped" && (
        <TextField
          label="Why it was skipped"
          value={skipReason}
          required
          autoFocus
          error={isAsked && isReasonMissing}
          onChange={(event) => {
            setSkipReason(event.target.value);
          }}
        />
      )}
      <TextField
        label="What really happened"
        value={actual}
        multiline
        minRows={2}
        autoFocus={result !== "skipped"}
        placeholder={testCase.expected}
        onChange={(event) => {
          setActual(event.target.value);
        }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
        <TextField
          label="On"
          type="date"
          value={on}
          error={isAsked && isDateWrong}
          helperText={isAsked && isDateWrong ? "Choose a day up to today" : undefined}
          onChange={(event) => {
            setOn(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
        <TextField
          label="By"
          value={by}
          onChange={(event) => {
            setBy(event.target.value);
          }}
        />
        <TextField
          label="Amount in dollars"
          value={amount}
          error={isAmountWrong}
          onChange={(event) => {
            setAmount(event.target.value);
          }}
        />
        <TextField
          label="Disbursement number"
          value={disbursementNumber}
          onChange={(event) => {
            setDisbursementNumber(event.target.value);
          }}
        />
      </Box>
      <Box sx={{ display: "flex", gap: 2 }}>
        <Button type="submit" variant="contained" size="small">
          {attempt ? "Save" : "Record"}
        </Button>
        <Button size="small" color="inherit" onClick={onClose}>
          Cancel
        </Button>
      </Box>
    </Box>
  );
}
