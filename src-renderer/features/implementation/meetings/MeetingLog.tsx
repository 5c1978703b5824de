import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { useImplementation } from "../use-implementation.ts";
import { LogRecords } from "./LogRecords.tsx";
import { lineInWords, useLogLine } from "./use-log-line.ts";

const MARKS = [
  ["/d", "decision"],
  ["/d?", "decision needed"],
  ["/a @payor 2026-12-01", "action"],
  ["/r", "risk"],
  ["/l", "lesson"],
] as const;

/** The fast log: one line a note, or with a mark a decision, action, risk or lesson. */
export function MeetingLog({ meeting }: { readonly meeting: Meeting }) {
  const { today, isReadOnly, readOnlyReason } = useImplementation();
  const [text, setText] = useState("");
  const send = useLogLine(meeting);
  const submit = (): void => {
    void send(text).then((isTaken) => {
      if (isTaken) setText("");
    });
  };
  return (
    <Box component="section" aria-label="Log" sx={{ display: "grid", gap: 2 }}>
      <Typography variant="h2" component="h3">
        Log
      </Typography>
      <TextField
        value={text}
        placeholder="Type what is said, Enter keeps it"
        title={readOnlyReason ?? undefined}
        helperText={text === "" ? undefined : lineInWords(text, today)}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
        slotProps={{
          input: { readOnly: isReadOnly },
          htmlInput: { "aria-label": "Line of the log", maxLength: 500 },
        }}
      />
      {text === "" && (
        <Typography
          variant="tiny"
          component="p"
          color="textSecondary"
          sx={{ m: 0, display: "flex", flexWrap: "wrap", columnGap: 3, rowGap: 0.5 }}
        >
          {MARKS.map(([mark, meaning]) => (
            <span key={mark}>
              <Box component="code" sx={{ bgcolor: "sunken", px: 1, borderRadius: "4px" }}>
                {mark}
              </Box>{" "}
              {meaning}
            </span>
          ))}
        </Typography>
      )}
      <LogRecords meeting={meeting} />
    </Box>
  );
}
