import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { Playbook } from "../../../../src-shared/domain/playbook/playbook.ts";
import type { PlaybookEntry } from "../../../../src-shared/ipc/answers.ts";
import type { PlaybookAct } from "../../../../src-shared/ipc/contract.ts";
import type { Problem } from "../../../../src-shared/result.ts";
import { request } from "../../../api-client.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useBoardStore } from "../../../store/board-store.ts";
import { tellDone } from "../../../store/ui-store.ts";

type Close = (changed: PlaybookEntry | null) => void;

/** Asks for a name and makes the change. */
function NameDialog({
  title,
  verb,
  text,
  start,
  actOf,
  onClose,
}: {
  readonly title: string;
  readonly verb: string;
  readonly text: string;
  readonly start: string;
  readonly actOf: (name: string) => PlaybookAct;
  readonly onClose: Close;
}) {
  const [name, setName] = useState(start);
  const [isAsked, setIsAsked] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const isMissing = isAsked && name.trim() === "";
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (name.trim() === "") return;
    const answer = await request("savePlaybook", actOf(name.trim()));
    if (answer.ok) onClose(answer.value);
    else setRefusal(answer.error);
  };
  return (
    <FormDialog
      title={title}
      verb={verb}
      onCancel={() => {
        onClose(null);
      }}
      onSubmit={() => void submit()}
    >
      <Typography color="textSecondary">{text}</Typography>
      <TextField
        label="Name"
        value={name}
        required
        autoFocus
        error={isMissing}
        helperText={isMissing ? "Give it a name" : undefined}
        onChange={(event) => {
          setName(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      {refusal && (
        <Alert severity="error">
          {refusal.message}. {refusal.advice}
        </Alert>
      )}
    </FormDialog>
  );
}

/** Makes a playbook of one's own from a version of another one. */
export function DuplicateDialog({
  source,
  onClose,
}: {
  readonly source: Playbook;
  readonly onClose: Close;
}) {
  return (
    <NameDialog
      title={`Duplicate ${source.name}`}
      verb="Duplicate"
      text="The copy is your own: it can be edited, and implementations can be started from it."
      start={`${source.name} (our way)`}
      actOf={(name) => ({
        act: "duplicate",
        slug: source.slug,
        version: source.version,
        name,
      })}
      onClose={onClose}
    />
  );
}

/** Gives a playbook another name. */
export function RenameDialog({
  entry: { playbook, fingerprint },
  onClose,
}: {
  readonly entry: PlaybookEntry;
  readonly onClose: Close;
}) {
  return (
    <NameDialog
      title={`Rename ${playbook.name}`}
      verb="Rename"
      text="Implementations that were made from it stay connected with it."
      start={playbook.name}
      actOf={(name) => ({
        act: "rename",
        slug: playbook.slug,
        name,
        fingerprint: fingerprint ?? "",
      })}
      onClose={onClose}
    />
  );
}

/** Asks before a playbook goes to the bin, and says which implementations were made from it. */
export function RemoveDialog({
  entry: { playbook, fingerprint },
  onClose,
}: {
  readonly entry: PlaybookEntry;
  readonly onClose: (isRemoved: boolean) => void;
}) {
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const summaries = useBoardStore((state) => state.summaries);
  const users = Object.values(summaries)
    .filter((card) => card.playbook.slug === playbook.slug)
    .map((card) => card.payorName)
    .sort((a, b) => a.localeCompare(b));
  const submit = async (): Promise<void> => {
    const answer = await request("removePlaybook", {
      slug: playbook.slug,
      fingerprint: fingerprint ?? "",
      // The list above is what main would name.
      isUseAccepted: users.length > 0,
    });
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    tellDone(`${playbook.name} was removed; it can be brought back below the list`);
    onClose(true);
  };
  return (
    <FormDialog
      title={`Remove ${playbook.name}?`}
      verb="Remove playbook"
      isDangerous
      onCancel={() => {
        onClose(false);
      }}
      onSubmit={() => void submit()}
    >
      <Typography>It goes to the bin with all its versions, and can be brought back.</Typography>
      {users.length > 0 && (
        <Box>
          <Typography>
            {users.length === 1
              ? "1 implementation was made from it. It keeps its plan,"
              : `${users.length} implementations were made from it. They keep their plans,`}{" "}
            but can no longer be compared with its newest version:
          </Typography>
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 5, maxHeight: 200, overflowY: "auto" }}>
            {users.map((name, index) => (
              <li key={`${name} ${index}`}>{name}</li>
            ))}
          </Box>
        </Box>
      )}
      {refusal && (
        <Alert severity="error">
          {refusal.message}. {refusal.advice}
        </Alert>
      )}
    </FormDialog>
  );
}
