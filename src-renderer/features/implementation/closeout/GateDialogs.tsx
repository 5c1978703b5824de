import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { GateCriterion } from "../../../../src-shared/domain/implementation.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";

interface DialogProps {
  readonly criterion: GateCriterion;
  readonly onClose: () => void;
}

/** Confirms by hand what no item proves. */
export function AttestDialog({ criterion, onClose }: DialogProps) {
  const { execute } = useImplementation();
  const [evidence, setEvidence] = useState(criterion.evidence);
  return (
    <FormDialog
      title={`Confirm ${criterion.id}`}
      verb="Confirm"
      width="sm"
      onCancel={onClose}
      onSubmit={() => {
        void execute({
          type: "gate/attest",
          gate: "closeout",
          criterionId: criterion.id,
          evidence: evidence.trim(),
        }).then(({ ok }) => {
          if (ok) onClose();
        });
      }}
    >
      <Typography>{criterion.text}</Typography>
      <TextField
        label="Evidence"
        value={evidence}
        autoFocus
        multiline
        minRows={3}
        helperText="Where it can be seen: a document, a mail, a meeting. Part of the closeout report."
        onChange={(event) => {
          setEvidence(event.target.value);
        }}
      />
    </FormDialog>
  );
}

/** Lets a gate pass unmet, with who allows it and why. */
export function WaiveDialog({ criterion, onClose }: DialogProps) {
  const { execute, userName } = useImplementation();
  const [by, setBy] = useState(userName);
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const submit = (): void => {
    setIsAsked(true);
    if (by.trim() === "" || reason.trim() === "") return;
    void execute({
      type: "gate/waive",
      gate: "closeout",
      criterionId: criterion.id,
      by: by.trim(),
      reason: reason.trim(),
    }).then(({ ok }) => {
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

/** Who allows it, and why. */
export function WaiverFields({
  by,
  reason,
  isAsked,
  onBy,
  onReason,
  hasFocus = false,
}: {
  readonly by: string;
  readonly reason: string;
  /** Whether the dialog was sent, so that what is missing is said. */
  readonly isAsked: boolean;
  readonly onBy: (by: string) => void;
  readonly onReason: (reason: string) => void;
  readonly hasFocus?: boolean;
}) {
  const isByMissing = isAsked && by.trim() === "";
  const isReasonMissing = isAsked && reason.trim() === "";
  return (
    <>
      <TextField
        label="Allowed by"
        value={by}
        required
        error={isByMissing}
        helperText={isByMissing ? "Say who allows it" : undefined}
        onChange={(event) => {
          onBy(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="Reason"
        value={reason}
        required
        autoFocus={hasFocus}
        multiline
        minRows={2}
        error={isReasonMissing}
        helperText={isReasonMissing ? "Say why it may pass" : undefined}
        onChange={(event) => {
          onReason(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </>
  );
}
