import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { assigneeNames } from "../../../../src-shared/domain/checklists.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Action } from "../../../../src-shared/domain/implementation.ts";
import { PARTIES, PARTY_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { NameField } from "../fields/NameField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Adds or changes an action. */
export function ActionDialog({
  action,
  onClose,
}: {
  /** Null = a new one. */
  readonly action: Action | null;
  readonly onClose: () => void;
}) {
  const { implementation, execute } = useImplementation();
  const [title, setTitle] = useState(action?.title ?? "");
  const [party, setParty] = useState(action?.party ?? "payor");
  const [owner, setOwner] = useState(action?.owner ?? "");
  const [due, setDue] = useState<string>(action?.due ?? "");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && title.trim() === "";
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (title.trim() === "") return;
    const changes = { title: title.trim(), party, owner, due: isIsoDate(due) ? due : null };
    const answer = await execute(
      action
        ? { type: "action/edit", actionId: action.id, changes }
        : { type: "action/add", action: { id: newId(), ...changes, meetingId: null } },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={action ? "Edit action" : "Add action"}
      verb={action ? "Save" : "Add action"}
      width="sm"
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label="What is to be done"
        value={title}
        required
        autoFocus
        error={isMissing}
        helperText={isMissing ? "Say what is to be done" : undefined}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "140px 1fr 160px", gap: 4 }}>
        <PickField
          label="Party"
          value={party}
          options={PARTIES.map((code) => [code, PARTY_LABELS[code]])}
          onChange={setParty}
        />
        <NameField
          label="Owner"
          value={owner}
          names={assigneeNames(implementation)}
          onCommit={setOwner}
        />
        <TextField
          label="Due"
          type="date"
          value={due}
          onChange={(event) => {
            setDue(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
    </FormDialog>
  );
}
