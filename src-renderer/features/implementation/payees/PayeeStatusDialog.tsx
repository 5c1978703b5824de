import TextField from "@mui/material/TextField";
import { useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import {
  PAYEE_STATUS_LABELS,
  PAYEE_STATUSES,
  type PayeeStatus,
} from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Sets the status of several payees, with the date from which it holds and who said so. */
export function PayeeStatusDialog({
  payees,
  onClose,
}: {
  readonly payees: readonly Payee[];
  readonly onClose: () => void;
}) {
  const { today, userName, execute } = useImplementation();
  const [status, setStatus] = useState<PayeeStatus>(payees[0]?.status ?? "invited");
  const [asOf, setAsOf] = useState(today);
  const [source, setSource] = useState(userName);
  const isDateWrong = !isIsoDate(asOf) || asOf > today;
  const them = payees.length === 1 ? (payees[0]?.legalName ?? "") : countOf(payees.length, "payee");
  const submit = async (): Promise<void> => {
    if (isDateWrong) return;
    const payeeIds = payees.map((payee) => payee.id);
    const answer = await execute(
      {
        type: "payee/set-status",
        payeeIds,
        status,
        asOf,
        source: source.trim(),
        note: "",
        exception: null,
      },
      { hasUndo: true },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={`Status of ${them}`}
      verb={`Set to ${PAYEE_STATUS_LABELS[status]}`}
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <PickField
        label="Status"
        value={status}
        options={PAYEE_STATUSES.map((code) => [code, PAYEE_STATUS_LABELS[code]])}
        onChange={setStatus}
      />
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
    </FormDialog>
  );
}
