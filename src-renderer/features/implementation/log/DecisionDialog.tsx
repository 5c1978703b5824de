import TextField from "@mui/material/TextField";
import { useState } from "react";
import { type IsoDate, isIsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Decision } from "../../../../src-shared/domain/implementation.ts";
import { ROLE_CODES, ROLES } from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

const NOBODY = "nobody";

/** Asks for a decision, or changes what is asked. */
export function DecisionDialog({
  decision,
  onClose,
}: {
  /** Null = a new one. */
  readonly decision: Decision | null;
  readonly onClose: () => void;
}) {
  const { execute } = useImplementation();
  const [title, setTitle] = useState(decision?.title ?? "");
  const [detail, setDetail] = useState(decision?.detail ?? "");
  const [neededFrom, setNeededFrom] = useState(decision?.neededFrom ?? null);
  const [neededBy, setNeededBy] = useState<IsoDate>(decision?.neededBy ?? "");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && title.trim() === "";
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (title.trim() === "") return;
    const changes = {
      title: title.trim(),
      detail,
      neededFrom,
      neededBy: isIsoDate(neededBy) ? neededBy : null,
    };
    const answer = await execute(
      decision
        ? { type: "decision/edit", decisionId: decision.id, changes }
        : {
            type: "decision/add",
            decision: { id: newId(), ...changes, itemId: null, meetingId: null },
          },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={decision ? "Edit decision" : "Add decision"}
      verb={decision ? "Save" : "Add decision"}
      width="sm"
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label="What is to be decided"
        value={title}
        required
        autoFocus
        error={isMissing}
        helperText={isMissing ? "Say what is to be decided" : undefined}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="Detail"
        value={detail}
        multiline
        minRows={2}
        onChange={(event) => {
          setDetail(event.target.value);
        }}
      />
      <PickField
        label="Needed from"
        value={neededFrom ?? NOBODY}
        options={[
          [NOBODY, "Nobody in particular"],
          ...ROLE_CODES.map((role) => [role, `${role} ${ROLES[role].name}`] as const),
        ]}
        onChange={(code) => {
          setNeededFrom(code === NOBODY ? null : code);
        }}
      />
      <TextField
        label="Needed by"
        type="date"
        value={neededBy}
        onChange={(event) => {
          setNeededBy(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}
