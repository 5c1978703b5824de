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
        maxWidth: 760,
        width: 1,
      }}
    >
      <PageHeader title="Reminders" />
      <ReminderCentre />
    </Box>
  );
}
