import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId } from "react";

/** Asks before something that is more than a click to take back. `verb` names the act: "Remove 3 items", never "OK". */
export function ConfirmDialog({
  isOpen,
  title,
  verb,
  isDangerous = false,
  children,
  onConfirm,
  onCancel,
}: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly verb: string;
  readonly isDangerous?: boolean;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const titleId = useId();
  return (
    <Dialog open={isOpen} onClose={onCancel} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onCancel}>
          Cancel
        </Button>
        <Button
          variant="contained"
          color={isDangerous ? "error" : "primary"}
          onClick={onConfirm}
          autoFocus
        >
          {verb}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
