import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { changeSentence } from "../../../../src-shared/domain/playbook/playbook-change-words.ts";
import { diffPlaybooks } from "../../../../src-shared/domain/playbook/playbook-diff.ts";
import type { PlaybookEntry } from "../../../../src-shared/ipc/answers.ts";
import type { Problem } from "../../../../src-shared/result.ts";
import { request } from "../../../api-client.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useAppStore } from "../../../store/app-store.ts";
import type { Draft } from "../draft-store.ts";

/** Asks for the note of the next version, with what changed since the last one, and saves it. */
export function SaveVersionDialog({
  draft,
  onSaved,
  onChangedOutside,
  onCancel,
}: {
  readonly draft: Draft;
  readonly onSaved: (entry: PlaybookEntry) => void;
  /** Another program changed the file meanwhile: what is there now has to be read. */
  readonly onChangedOutside: () => void;
  readonly onCancel: () => void;
}) {
  const { playbook, base, fingerprint } = draft;
  const userName = useAppStore((state) => state.settings.userName);
  const [note, setNote] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const isMissing = isAsked && note.trim() === "";
  const changes = diffPlaybooks(base, playbook).map(changeSentence);
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (note.trim() === "" || isSaving) return;
    setIsSaving(true);
    const answer = await request("savePlaybook", {
      act: "save",
      playbook,
      note: note.trim(),
      fingerprint,
    });
    setIsSaving(false);
    if (answer.ok) {
      onSaved(answer.value);
      return;
    }
    setRefusal(answer.error);
    if (answer.error.code === "changed-outside") onChangedOutside();
  };
  return (
    <FormDialog
      title={`Save ${base.name} as version ${base.version + 1}`}
      verb={`Save version ${base.version + 1}`}
      width="sm"
      isDisabled={isSaving}
      onCancel={onCancel}
      onSubmit={() => void submit()}
    >
      <TextField
        label="What changed, and why"
        value={note}
        required
        autoFocus
        multiline
        minRows={2}
        error={isMissing}
        helperText={
          isMissing
            ? "A later reader needs to know why"
            : `Saved by ${userName || "you"}. Running implementations keep the version that they were made from.`
        }
        onChange={(event) => {
          setNote(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Box>
        <Typography variant="subtitle2" component="h3">
          Changed since version {base.version}
        </Typography>
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 5, maxHeight: 260, overflowY: "auto" }}>
          {changes.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
          {changes.length === 0 && <li>The order of the items</li>}
        </Box>
      </Box>
      {refusal && (
        <Alert severity="error">
          {refusal.message}. {refusal.advice}
        </Alert>
      )}
    </FormDialog>
  );
}
