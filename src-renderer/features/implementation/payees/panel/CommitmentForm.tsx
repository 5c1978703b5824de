import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { isIsoDate } from "../../../../../src-shared/domain/dates.ts";
import { formatCents, parseDollars } from "../../../../../src-shared/domain/money.ts";
import type { Commitment } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import {
  AGREEMENT_STATUS_LABELS,
  AGREEMENT_STATUSES,
  type AgreementStatus,
  COMMITMENT_STATUS_LABELS,
  COMMITMENT_STATUSES,
  type CommitmentStatus,
} from "../../../../../src-shared/domain/payees/payee-words.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { EntryForm } from "./EntryForm.tsx";
import { PAIR } from "./PanelSection.tsx";

/** What the form makes of a commitment. */
export type CommitmentFields = Omit<Commitment, "id" | "position">;

/** The fields of a commitment, new (null) or known. */
export function CommitmentForm({
  commitment,
  onSubmit,
  onCancel,
}: {
  readonly commitment: Commitment | null;
  readonly onSubmit: (fields: CommitmentFields) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { implementation, today } = useImplementation();
  const [number, setNumber] = useState(commitment?.number ?? "");
  const [title, setTitle] = useState(commitment?.title ?? "");
  const [projectId, setProjectId] = useState(commitment?.projectId ?? "");
  const [value, setValue] = useState(commitment ? formatCents(commitment.valueCents) : "");
  const [status, setStatus] = useState<CommitmentStatus>(commitment?.status ?? "draft");
  const [agreement, setAgreement] = useState<AgreementStatus>(commitment?.agreement ?? "none");
  const [acceptedOn, setAcceptedOn] = useState<string>(commitment?.agreementAcceptedOn ?? "");
  const [isInScope, setIsInScope] = useState(commitment?.isInScope ?? true);
  const valueCents = parseDollars(value);
  const isUnnamed = number.trim() === "" && title.trim() === "";
  const isAccepted = agreement === "accepted";
  const isDateWrong = isAccepted && (!isIsoDate(acceptedOn) || acceptedOn > today);
  const submit = async (): Promise<void> => {
    if (valueCents === null) return;
    await onSubmit({
      number: number.trim(),
      title: title.trim(),
      projectId: projectId === "" ? null : projectId,
      valueCents,
      status,
      agreement,
      agreementAcceptedOn: isAccepted ? acceptedOn : null,
      isInScope,
    });
  };
  return (
    <EntryForm
      label={commitment ? "Edit the commitment" : "Add a commitment"}
      verb={commitment ? "Save" : "Add"}
      isDisabled={isUnnamed || valueCents === null || isDateWrong}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Box sx={PAIR}>
        <TextField
          label="Number"
          value={number}
          autoFocus
          onChange={(event) => {
            setNumber(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 500 } }}
        />
        <TextField
          label="Value"
          value={value}
          error={valueCents === null}
          placeholder="e.g. 125,000"
          helperText={valueCents === null ? "An amount in dollars, e.g. 125,000" : undefined}
          onChange={(event) => {
            setValue(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: "decimal" } }}
        />
      </Box>
      <TextField
        label="Title"
        value={title}
        helperText={isUnnamed ? "A number or a title is needed" : undefined}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 500 } }}
      />
      <PickField
        label="Project"
        value={projectId}
        options={[
          ["", "Not known"],
          ...inPosition(implementation.projects).map(({ id, name }) => [id, name] as const),
        ]}
        onChange={setProjectId}
      />
      <Box sx={PAIR}>
        <PickField
          label="Status"
          value={status}
          options={COMMITMENT_STATUSES.map((code) => [code, COMMITMENT_STATUS_LABELS[code]])}
          onChange={setStatus}
        />
        <PickField
          label="Agreement"
          value={agreement}
          options={AGREEMENT_STATUSES.map((code) => [code, AGREEMENT_STATUS_LABELS[code]])}
          onChange={(chosen) => {
            setAgreement(chosen);
            if (chosen === "accepted" && acceptedOn === "") setAcceptedOn(today);
          }}
        />
      </Box>
      {isAccepted && (
        <TextField
          label="Accepted on"
          type="date"
          value={acceptedOn}
          error={isDateWrong}
          helperText={isDateWrong ? "Choose a date up to today" : undefined}
          onChange={(event) => {
            setAcceptedOn(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
      )}
      <FormControlLabel
        label="In scope: counts for readiness"
        control={
          <Checkbox
            size="small"
            checked={isInScope}
            onChange={(event) => {
              setIsInScope(event.target.checked);
            }}
          />
        }
      />
    </EntryForm>
  );
}
