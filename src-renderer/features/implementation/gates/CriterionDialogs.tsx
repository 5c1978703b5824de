import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import type { GateCriterion } from "../../../../src-shared/domain/gates/gate-schema.ts";
import type { PhaseCode } from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WaiverFields } from "./WaiverFields.tsx";

/** The gate of a criterion. */
export type GateCode = PhaseCode | "closeout";

interface DialogProps {
  readonly gate: GateCode;
  readonly criterion: GateCriterion;
  readonly onClose: () => void;
}

function EvidenceField({
  value,
  hasFocus = false,
  onChange,
}: {
  readonly value: string;
  readonly hasFocus?: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <TextField
      label="Evidence"
      value={value}
      autoFocus={hasFocus}
      multiline
      minRows={3}
      helperText="Where it can be seen: an address, a document, a mail, a meeting. Part of the closeout report."
      onChange={(event) => {
        onChange(event.target.value);
      }}
      slotProps={{ htmlInput: { maxLength: 5000 } }}
    />
  );
}

/** Confirms by hand what nothing in the file proves: who says so, since when, with what evidence. */
export function AttestDialog({ gate, criterion, onClose }: DialogProps) {
  const { execute, userName, today } = useImplementation();
  const [by, setBy] = useState(userName);
  const [on, setOn] = useState<string>(today);
  const [evidence, setEvidence] = useState(criterion.evidence);
  const [isAsked, setIsAsked] = useState(false);
  const isByMissing = isAsked && by.trim() === "";
  const isDateWrong = isAsked && !(isIsoDate(on) && on <= today);
  const submit = (): void => {
    setIsAsked(true);
    if (by.trim() === "" || !isIsoDate(on) || on > today) return;
    void execute({
      type: "gate/attest",
      gate,
      criterionId: criterion.id,
      by: by.trim(),
      on,
      evidence: evidence.trim(),
    }).then(({ ok }) => {
      if (ok) onClose();
    });
  };
  return (
    <FormDialog
      title={`Confirm ${criterion.id}`}
      verb="Confirm"
      width="sm"
      onCancel={onClose}
      onSubmit={submit}
    >
      <Typography>{criterion.text}</Typography>
      <EvidenceField value={evidence} hasFocus onChange={setEvidence} />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 180px", gap: 3 }}>
        <TextField
          label="Confirmed by"
          value={by}
          required
          error={isByMissing}
          helperText={isByMissing ? "Say who confirms it" : undefined}
          onChange={(event) => {
            setBy(event.target.value);
          }}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <TextField
          label="On"
          type="date"
          value={on}
          required
          error={isDateWrong}
          helperText={isDateWrong ? "Today or a day before" : undefined}
          onChange={(event) => {
            setOn(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
      </Box>
    </FormDialog>
  );
}

/** Notes where it can be seen that a criterion is met. */
export function EvidenceDialog({ gate, criterion, onClose }: DialogProps) {
  const { execute } = useImplementation();
  const [evidence, setEvidence] = useState(criterion.evidence);
  return (
    <FormDialog
      title={`Evidence of ${criterion.id}`}
      verb="Save"
      width="sm"
      onCancel={onClose}
      onSubmit={() => {
        void execute(
          {
            type: "gate/set-evidence",
            gate,
            criterionId: criterion.id,
            evidence: evidence.trim(),
          },
          { hasUndo: true },
        ).then(({ ok }) => {
          if (ok) onClose();
        });
      }}
    >
      <Typography>{criterion.text}</Typography>
      <EvidenceField value={evidence} hasFocus onChange={setEvidence} />
    </FormDialog>
  );
}

/** Lets a criterion pass unmet, with who allows it and why. */
export function WaiveDialog({ gate, criterion, onClose }: DialogProps) {
  const { execute, userName } = useImplementation();
  const [by, setBy] = useState(userName);
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const submit = (): void => {
    setIsAsked(true);
    if (by.trim() === "" || reason.trim() === "") return;
    void execute(
      {
        type: "gate/waive",
        gate,
        criterionId: criterion.id,
        by: by.trim(),
        reason: reason.trim(),
      },
      { hasUndo: true },
    ).then(({ ok }) => {
      if (ok) onClose();
    });
  };
  return (
    <FormDialog
      title={`Waive ${criterion.id}`}
      verb="Waive"
      width="sm"
      onCancel={onClose}
      onSubmit={submit}
    >
      <Typography>{criterion.text}</Typography>
      <WaiverFields
        by={by}
        reason={reason}
        isAsked={isAsked}
        onBy={setBy}
        onReason={setReason}
        hasFocus
      />
    </FormDialog>
  );
}
