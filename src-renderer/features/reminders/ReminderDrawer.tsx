import Box from "@mui/material/Box";
import Drawer from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { X } from "lucide-react";
import { setReminderCentreOpen, useUiStore } from "../../store/ui-store.ts";
import { ReminderCentre } from "./ReminderCentre.tsx";

function close(): void {
  setReminderCentreOpen(false);
}

/** The Reminder centre at the right edge, opened by the bell. */
export function ReminderDrawer() {
  const isOpen = useUiStore((state) => state.isReminderCentreOpen);
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={close}
      slotProps={{
        paper: {
          role: "dialog",
          "aria-modal": true,
          "aria-labelledby": "reminders-title",
          sx: { width: 440, maxWidth: "90vw" },
        },
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
    </Drawer>
  );
}
