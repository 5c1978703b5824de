import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import { performAction } from "../app/actions.ts";
import { useAppStore } from "../store/app-store.ts";
import { closeToast, useUiStore } from "../store/ui-store.ts";
import { FRAME } from "../tokens.ts";

const SHOWN_MS = 8000;
/** In px: above the bars of what is selected, and above the tray while it tells of the index. */
const ABOVE_BARS = 64;
const ABOVE_TRAY = 128;

/** The message at the bottom: what was done, with *Undo*; or what was refused, with what to do next. */
export function UndoToast() {
  const toast = useUiStore((state) => state.toast);
  const isCentreOpen = useUiStore((state) => state.isReminderCentreOpen);
  const hasTray = useAppStore((state) => state.indexProgress !== null);
  if (!toast) return null;
  const { key, kind, text, advice, hasUndo, takeBack } = toast;
  return (
    <Snackbar
      key={key}
      open
      autoHideDuration={SHOWN_MS}
      onClose={(_event, reason) => {
        if (reason !== "clickaway") closeToast();
      }}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      sx={{
        // Beside the Reminder centre, whose list is in use; a dialog's buttons lie above it.
        mr: isCentreOpen ? `${FRAME.reminderCentre}px` : 0,
        mb: `${(hasTray ? ABOVE_TRAY : ABOVE_BARS) - 24}px`,
        zIndex: ({ zIndex }) => zIndex.modal - 1,
        maxWidth: "calc(100vw - 96px)",
      }}
    >
      <Alert
        severity={kind === "done" ? "success" : "error"}
        variant="outlined"
        onClose={closeToast}
        role={kind === "done" ? "status" : "alert"}
        sx={{ bgcolor: "background.paper", maxWidth: 480, py: 0 }}
        action={
          hasUndo ? (
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                closeToast();
                if (takeBack) takeBack();
                else performAction("undo");
              }}
            >
              Undo
            </Button>
          ) : undefined
        }
      >
        {text}
        {/* Most messages are one sentence without its end. */}
        {advice !== null && `${/[.?!]$/.test(text) ? "" : "."} ${advice}`}
      </Alert>
    </Snackbar>
  );
}
