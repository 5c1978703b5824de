import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import type { PlaybookEntry } from "../../../../src-shared/ipc/answers.ts";
import { type Draft, isChanged, rebaseDraft } from "../draft-store.ts";

/** Says that the file was changed by another program since the draft began, and what can be done. */
export function ChangedMeanwhile({
  draft,
  entry,
}: {
  readonly draft: Draft;
  readonly entry: PlaybookEntry;
}) {
  if (!isChanged(draft) || draft.fingerprint === entry.fingerprint) return null;
  const { version, saved } = entry.playbook;
  return (
    <Alert
      severity="warning"
      sx={{ mx: 4, mb: 2 }}
      action={
        <Button
          color="inherit"
          onClick={() => {
            rebaseDraft(entry);
          }}
        >
          Put my draft on top of it
        </Button>
      }
    >
      {entry.fileName} was changed since this draft began: it now holds version {version}
      {saved && saved.by !== "" ? ` of ${saved.by}` : ""}. Saving overwrites nothing. On top of it,
      your draft becomes version {version + 1} as it stands here, without what version {version}{" "}
      changed; or discard the draft. Version {version} stays readable either way.
    </Alert>
  );
}
