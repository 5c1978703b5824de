import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { EXCEPTION_STATUSES } from "../../../../src-shared/commands/payee-commands.ts";
import { payeeStatusLabels } from "../../../../src-shared/domain/payees/payee-status-list.ts";
import { PAYEE_STEPS } from "../../../../src-shared/domain/payees/payee-steps.ts";
import { PAYEE_STATUSES, type PayeeStatus } from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Sets the status of several payees, with the date from which it holds and who said so; exceptions with reason and review. */
export function PayeeStatusDialog({
  payees,
  onClose,
}: {
  readonly payees: readonly Payee[];
  readonly onClose: () => void;
}) {
  const { implementation, today, userName, execute } = useImplementation();
  const [status, setStatus] = useState<PayeeStatus>(payees[0]?.status ?? "invited");
  const [asOf, setAsOf] = useState(today);
  const [source, setSource] = useState(userName);
  const [note, setNote] = useState("");
  const before = payees.length === 1 ? payees[0]?.exception : null;
  const [reason, setReason] = useState(before?.reason ?? "");
  const [approver, setApprover] = useState(before?.approver ?? "");
  const [reviewOn, setReviewOn] = useState<string>(before?.reviewOn ?? "");
  const labels = payeeStatusLabels(implementation);
  const isException = EXCEPTION_STATUSES.has(status);
  const isReasonMissing = isException && reason.trim() === "";
  const isReviewWrong = isException && !isIsoDate(reviewOn);
  const isDateWrong = !isIsoDate(asOf) || asOf > today;
  const them = payees.length === 1 ? (payees[0]?.legalName ?? "") : countOf(payees.length, "payee");
  const submit = async (): Promise<void> => {
    if (isDateWrong || isReasonMissing || isReviewWrong) return;
    const payeeIds = payees.map((payee) => payee.id);
    const answer = await execute(
      {
        type: "payee/set-status",
        payeeIds,
        status,
        asOf,
        source: source.trim(),
        note: note.trim(),
        exception: isException
          ? { reason: reason.trim(), approver: approver.trim(), reviewOn }
          : null,
      },
      { hasUndo: true },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={`Status of ${them}`}
      verb={`Set to ${labels[status]}`}
      isDisabled={isDateWrong || isReasonMissing || isReviewWrong}
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <PickField
        label="Status"
        value={status}
        options={PAYEE_STATUSES.map((code) => [code, labels[code]])}
        onChange={setStatus}
      />
      <Typography variant="tiny" color="textSecondary">
        {PAYEE_STEPS[status].meaning}. Next: {PAYEE_STEPS[status].nextStep}.
      </Typography>
      {isException && (
        <>
          <TextField
            label="Reason"
            value={reason}
            required
            helperText={isReasonMissing ? "Say why" : undefined}
            onChange={(event) => {
              setReason(event.target.value);
            }}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          <TextField
            label="Approved by"
            value={approver}
            onChange={(event) => {
              setApprover(event.target.value);
            }}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          <TextField
            label="Review on"
            type="date"
            value={reviewOn}
            required
            helperText={isReviewWrong ? "When it is looked at again" : undefined}
            onChange={(event) => {
              setReviewOn(event.target.value);
            }}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </>
      )}
      <TextField
        label="As of"
        type="date"
        value={asOf}
        error={isDateWrong}
        helperText={isDateWrong ? "Choose a date up to today" : "The day on which it was so"}
        onChange={(event) => {
          setAsOf(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      />
      <TextField
        label="Source"
        value={source}
        helperText="Who said so, or which list"
        onChange={(event) => {
          setSource(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="Note"
        value={note}
        multiline
        onChange={(event) => {
          setNote(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
    </FormDialog>
  );
}
