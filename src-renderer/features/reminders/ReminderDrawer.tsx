import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { setReminderCentreOpen, useUiStore } from "../../store/ui-store.ts";
import { FRAME } from "../../tokens.ts";
import { ReminderCentre } from "./ReminderCentre.tsx";

function close(): void {
  setReminderCentreOpen(false);
}

/** Takes the focus on opening and gives it back where it was. */
function useBorrowedFocus() {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const panel = ref.current;
    const before = document.activeElement;
    panel?.focus();
    return () => {
      const hadFocus =
        panel?.contains(document.activeElement) || document.activeElement === document.body;
      if (hadFocus && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return ref;
}

function Panel() {
  const ref = useBorrowedFocus();
  return (
    <Box
      component="aside"
      ref={ref}
      tabIndex={-1}
      role="dialog"
      aria-labelledby="reminders-title"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) close();
      }}
      sx={{
        position: "fixed",
        top: FRAME.topBar,
        right: 0,
        bottom: 0,
        zIndex: "drawer",
        width: FRAME.reminderCentre,
        maxWidth: "90vw",
        display: "flex",
        flexDirection: "column",
        bgcolor: "background.paper",
        borderLeft: 1,
        borderColor: "divider",
        boxShadow: "-8px 0 24px rgb(0 0 0 / 0.12)",
        outline: "none !important",
      }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          justifyContent: "space-between",
          px: 5,
          py: 2,
        }}
      >
        <Typography variant="h2" id="reminders-title">
          Reminders
        </Typography>
        <IconButton aria-label="Close the reminders" onClick={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </Box>
      <ReminderCentre onOpen={close} />
    </Box>
  );
}

/**
 * The Reminder centre at the right edge, opened by the bell. It leaves the page in use: undo, the message with *Undo* and
 * every shortcut work beside it.
 */
export function ReminderDrawer() {
  const isOpen = useUiStore((state) => state.isReminderCentreOpen);
  return isOpen ? <Panel /> : null;
}
