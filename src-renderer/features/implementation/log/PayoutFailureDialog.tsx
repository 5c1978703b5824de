import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { assigneeNames } from "../../../../src-shared/domain/checklists.ts";
import { type IsoDate, isIsoDate } from "../../../../src-shared/domain/dates.ts";
import type { PayoutFailure } from "../../../../src-shared/domain/health/payout-failure-schema.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import {
  RETURN_CODES,
  returnCodeInWords,
} from "../../../../src-shared/domain/health/payout-failures.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { findSensitiveNumbers } from "../../../../src-shared/domain/sensitive-numbers.ts";
import {
  PAYOUT_FAILURE_KIND_CODES,
  PAYOUT_FAILURE_KINDS,
  type PayoutFailureKind,
} from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { sensitiveWarning } from "../../../components/sensitive-warning.ts";
import { newId } from "../../../new-id.ts";
import { NameField } from "../fields/NameField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Adds or changes a payout that did not arrive. */
export function PayoutFailureDialog({
  failure,
  onClose,
}: {
  /** Null = a new one. */
  readonly failure: PayoutFailure | null;
  readonly onClose: () => void;
}) {
  const { implementation, today, execute } = useImplementation();
  const [kind, setKind] = useState<PayoutFailureKind>(failure?.kind ?? "returned");
  const [title, setTitle] = useState(failure?.title ?? "");
  const [payeeId, setPayeeId] = useState(failure?.payeeId ?? null);
  const [returnCode, setReturnCode] = useState(failure?.returnCode ?? "");
  const [owner, setOwner] = useState(failure?.owner ?? "");
  const [openedOn, setOpenedOn] = useState<IsoDate>(failure?.openedOn ?? today);
  const [notes, setNotes] = useState(failure?.notes ?? "");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && title.trim() === "";
  const isDateWrong = !isIsoDate(openedOn) || openedOn > today;
  const [found] = findSensitiveNumbers(`${title}\n${notes}`);
  const payees = inPosition(implementation.payees);
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (title.trim() === "" || isDateWrong) return;
    const fields = { kind, title: title.trim(), payeeId, returnCode, owner, openedOn, notes };
    const answer = await execute(
      failure
        ? { type: "payout-failure/edit", failureId: failure.id, changes: fields }
        : { type: "payout-failure/add", failure: { id: newId(), ...fields } },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={failure ? "Edit payout failure" : "Add payout failure"}
      verb={failure ? "Save" : "Add payout failure"}
      width="sm"
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 }}>
        <PickField
          label="Kind"
          value={kind}
          options={PAYOUT_FAILURE_KIND_CODES.map((code) => [code, PAYOUT_FAILURE_KINDS[code]])}
          onChange={setKind}
        />
        <TextField
          label="Since"
          type="date"
          value={openedOn}
          required
          error={isAsked && isDateWrong}
          helperText={isAsked && isDateWrong ? "Choose a day up to today" : undefined}
          onChange={(event) => {
            setOpenedOn(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
      </Box>
      <TextField
        label="What did not arrive"
        value={title}
        required
        autoFocus
        error={isMissing}
        helperText={isMissing ? "Say which payment it is, such as its invoice" : undefined}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Autocomplete<Payee>
        options={payees}
        value={payees.find(({ id }) => id === payeeId) ?? null}
        getOptionLabel={({ legalName }) => legalName}
        getOptionKey={({ id }) => id}
        onChange={(_event, payee) => {
          setPayeeId(payee?.id ?? null);
        }}
        renderInput={(params) => <TextField {...params} label="Payee" />}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 }}>
        <Autocomplete
          freeSolo
          autoSelect
          options={Object.keys(RETURN_CODES)}
          value={returnCode}
          getOptionLabel={returnCodeInWords}
          onChange={(_event, code) => {
            // A list entry comes as its code; typed text may carry the meaning behind it.
            setReturnCode((code ?? "").trim().split(" ")[0]?.toUpperCase().slice(0, 20) ?? "");
          }}
          renderInput={(params) => <TextField {...params} label="Return code" />}
        />
        <NameField
          label="Owner"
          value={owner}
          names={assigneeNames(implementation)}
          onCommit={setOwner}
        />
      </Box>
      <TextField
        label="Notes"
        value={notes}
        multiline
        minRows={2}
        error={found !== undefined}
        helperText={found ? sensitiveWarning(found) : "Never an account or routing number"}
        onChange={(event) => {
          setNotes(event.target.value);
        }}
      />
    </FormDialog>
  );
}
