import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { request } from "../../api-client.ts";

const ANSWERS = {
  sent: "Sent. If nothing appeared, this system keeps notifications of Payor Desk back: look in its notification settings. The reminders stand here either way.",
  refused:
    "This system refuses notifications. The reminders stand here all the same, and the bell counts them.",
} as const;

/** Sends a notification to see whether the system lets one through, and says honestly what is known. */
export function TestNotification() {
  const [words, setWords] = useState("");
  const send = async (): Promise<void> => {
    const answer = await request("testNotification", {});
    if (answer.ok) setWords(answer.value.isSupported ? ANSWERS.sent : ANSWERS.refused);
    else setWords(`${answer.error.message}. ${answer.error.advice ?? ""}`);
  };
  return (
    <Box sx={{ display: "grid", justifyItems: "start", gap: 2 }}>
      <Button
        variant="outlined"
        color="inherit"
        onClick={() => {
          void send();
        }}
      >
        Send a test notification
      </Button>
      <Typography
        role="status"
        variant="tiny"
        color="textSecondary"
        sx={{ "&:empty": { display: "none" } }}
      >
        {words}
      </Typography>
    </Box>
  );
}
