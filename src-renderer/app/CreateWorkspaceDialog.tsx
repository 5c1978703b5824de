import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type SyntheticEvent, useState } from "react";
import type { Problem } from "../../src-shared/result.ts";
import { switchWorkspace, useAppStore } from "../store/app-store.ts";

/** Asks the name of a new workspace; the folder is asked with the system's own dialog. */
export function CreateWorkspaceDialog({ onClose }: { readonly onClose: () => void }) {
  const userName = useAppStore((state) => state.settings.userName);
  const [name, setName] = useState("Payors");
  const [problem, setProblem] = useState<Problem | null>(null);
  const create = async (): Promise<void> => {
    const answer = await switchWorkspace({ kind: "create", name: name.trim(), userName });
    if (answer.ok) onClose();
    else setProblem(answer.error.code === "cancelled" ? null : answer.error);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() !== "") void create();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="create-workspace-title" maxWidth="xs" fullWidth>
      <form onSubmit={submit}>
        <DialogTitle id="create-workspace-title">Create workspace</DialogTitle>
        <DialogContent>
          <Typography color="textSecondary" sx={{ mb: 4 }}>
            A workspace is a folder with one readable file per implementation. Next you choose where
            it lies.
          </Typography>
          <TextField
            label="Name of the workspace"
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
            required
            fullWidth
            autoFocus
            // Typing replaces it, Enter takes it.
            onFocus={(event) => {
              event.target.select();
            }}
          />
          {problem && (
            <Alert severity="error" sx={{ mt: 3 }}>
              {problem.message}. {problem.advice}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" disabled={name.trim() === ""}>
            Choose the folder…
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
