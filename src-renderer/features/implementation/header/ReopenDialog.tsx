import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Asks why a closed implementation is opened again. */
export function ReopenDialog({
  onSend,
  onCancel,
}: {
  readonly onSend: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { implementation } = useImplementation();
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && reason.trim() === "";
  return (
    <FormDialog
      title={`Reopen ${implementation.payor.name}`}
      verb="Reopen"
      onCancel={onCancel}
      onSubmit={() => {
        setIsAsked(true);
        if (reason.trim() === "") return;
        onSend({ type: "implementation/reopen", reason: reason.trim() });
      }}
    >
      <TextField
        label="Reason"
        value={reason}
        required
        autoFocus
        error={isMissing}
        helperText={isMissing ? "Say why it is opened again" : "Stands in the activity log"}
        onChange={(event) => {
          setReason(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}
