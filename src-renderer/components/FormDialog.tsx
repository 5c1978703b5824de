import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, type SubmitEvent, useId } from "react";

/** A dialog with fields. `verb` names the act; Enter sends. */
export function FormDialog({
  title,
  verb,
  children,
  onSubmit,
  onCancel,
  extraActions,
  width = "xs",
  isDangerous = false,
  isDisabled = false,
}: {
  readonly title: string;
  readonly verb: string;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** Left of the buttons, e.g. *Remove*. */
  readonly extraActions?: ReactNode;
  readonly width?: "xs" | "sm" | "md" | "lg";
  /** The act takes something away. */
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
}) {
  const titleId = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog open onClose={onCancel} aria-labelledby={titleId} maxWidth={width} fullWidth>
      <Box component="form" onSubmit={submit} noValidate sx={{ display: "contents" }}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: "grid", gap: 4, pt: 2 }}>{children}</Box>
        </DialogContent>
        <DialogActions>
          {extraActions}
          <Box sx={{ flex: 1 }} />
          <Button color="inherit" onClick={onCancel}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={isDangerous ? "error" : "primary"}
            disabled={isDisabled}
          >
            {verb}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
