import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import { performAction } from "../app/actions.ts";
import { closeToast, useUiStore } from "../store/ui-store.ts";
import { FRAME } from "../tokens.ts";

const SHOWN_MS = 8000;

/** The message at the bottom: what was done, with *Undo*; or what was refused, with what to do next. */
export function UndoToast() {
  const toast = useUiStore((state) => state.toast);
  if (!toast) return null;
  const { key, kind, text, advice, hasUndo } = toast;
  return (
    <Snackbar
      key={key}
      open
      autoHideDuration={SHOWN_MS}
      onClose={(_event, reason) => {
        if (reason !== "clickaway") closeToast();
      }}
      // The right edge belongs to the Reminder centre and the tray.
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      sx={{ ml: `${FRAME.railFolded}px` }}
    >
      <Alert
        severity={kind === "done" ? "success" : "error"}
        variant="outlined"
        onClose={closeToast}
        role={kind === "done" ? "status" : "alert"}
        sx={{ bgcolor: "background.paper", maxWidth: 640 }}
        action={
          hasUndo ? (
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                closeToast();
                performAction("undo");
              }}
            >
              Undo
            </Button>
          ) : undefined
        }
      >
        {text}
        {advice !== null && ` ${advice}`}
      </Alert>
    </Snackbar>
  );
}
