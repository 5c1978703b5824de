import Box from "@mui/material/Box";
import { PageHeader } from "../../components/PageHeader.tsx";
import { ReminderCentre } from "./ReminderCentre.tsx";

/** The Reminder centre as a page with an address: where a click on a notification leads. */
export function RemindersPage() {
  return (
    <Box
      sx={{
        display: "flex",
        flexDirection: "column",
        flex: 1,
        minHeight: 0,
        maxWidth: 808,
        width: 1,
      }}
    >
      <PageHeader title="Reminders" />
      <Box
        sx={{
          display: "flex",
          flexDirection: "column",
          flex: 1,
          minHeight: 0,
          mx: 6,
          mb: 4,
          overflow: "hidden",
          border: 1,
          borderColor: "divider",
          borderRadius: "6px",
          bgcolor: "background.paper",
        }}
      >
        <ReminderCentre />
      </Box>
    </Box>
  );
}
