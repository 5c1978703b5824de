import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { ChevronDown, ChevronUp, UserMinus } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { attendeeName } from "../../../../src-shared/domain/training/session-roster.ts";
import type {
  Attendee,
  TrainingSession,
} from "../../../../src-shared/domain/training/training-schema.ts";
import { DateField } from "../fields/DateField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteIconButton } from "../WriteButton.tsx";

import { AttendeeDetails } from "./AttendeeDetails.tsx";

type Changes = Partial<Omit<Attendee, "id">>;

/** Who was there, by keyboard: on a row P is present, A is absent, arrows walk the rows, Tab goes to the score. */
export function AttendanceTable({ session }: { readonly session: TrainingSession }) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const [opened, setOpened] = useState<string | null>(null);
  const listRef = useRef<HTMLUListElement>(null);
  const rows = Object.values(session.attendees)
    .map((attendee) => ({ attendee, name: attendeeName(implementation, attendee.id) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  const record = (attendeeId: string, changes: Changes): void => {
    void execute({
      type: "training/record-attendance",
      sessionId: session.id,
      records: [{ attendeeId, changes }],
    });
  };
  const focusRow = (index: number): void => {
    listRef.current?.querySelectorAll<HTMLElement>(":scope > li")[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number, id: string): void => {
    // Keys of the fields inside a row are theirs.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === "arrowdown") focusRow(index + 1);
    else if (key === "arrowup") focusRow(index - 1);
    else if (!isReadOnly && (key === "p" || key === "a")) {
      record(id, { attended: key === "p" });
      focusRow(index + 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box
      component="ul"
      ref={listRef}
      aria-label="Attendance"
      sx={{ m: 0, p: 0, listStyle: "none" }}
    >
      {rows.map(({ attendee, name }, index) => (
        <Box
          component="li"
          key={attendee.id}
          tabIndex={0}
          aria-label={name}
          aria-keyshortcuts="P A"
          onKeyDown={(event) => {
            onKeyDown(event, index, attendee.id);
          }}
          sx={{
            display: "grid",
            gap: 2,
            py: 1.5,
            "& + &": { borderTop: 1, borderColor: "divider" },
          }}
        >
          <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
            <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
              {name}
              {says(attendee) !== "" && (
                <Typography variant="tiny" component="div" color="textSecondary">
                  {says(attendee)}
                </Typography>
              )}
            </Box>
            <ToggleButtonGroup
              exclusive
              size="small"
              disabled={isReadOnly}
              value={attendee.attended}
              aria-label={`Attendance of ${name}`}
              onChange={(_event, attended: boolean | null) => {
                record(attendee.id, { attended });
              }}
            >
              <ToggleButton value={true}>Present</ToggleButton>
              <ToggleButton value={false}>Absent</ToggleButton>
            </ToggleButtonGroup>
            <ScoreField
              key={attendee.checkScore}
              name={name}
              score={attendee.checkScore}
              isDisabled={isReadOnly}
              onCommit={(checkScore) => {
                record(attendee.id, { checkScore });
              }}
            />
            <IconButton
              size="small"
              aria-label={`Attempts, feedback and note of ${name}`}
              title="Attempts, feedback and note"
              aria-expanded={opened === attendee.id}
              onClick={() => {
                setOpened(opened === attendee.id ? null : attendee.id);
              }}
            >
              {opened === attendee.id ? (
                <ChevronUp size={16} aria-hidden />
              ) : (
                <ChevronDown size={16} aria-hidden />
              )}
            </IconButton>
            <WriteIconButton
              icon={UserMinus}
              label={`Take ${name} off the roster`}
              onClick={() =>
                void execute(
                  {
                    type: "training/set-roster",
                    sessionId: session.id,
                    invite: [],
                    drop: [attendee.id],
                  },
                  { hasUndo: true },
                )
              }
            />
          </Box>
          {attendee.attended === false && (
            <DateField
              label={`Made up by ${name} on`}
              value={attendee.madeUpOn}
              canBeEmpty
              isDisabled={isReadOnly}
              onCommit={(madeUpOn) => {
                record(attendee.id, { madeUpOn });
              }}
            />
          )}
          {opened === attendee.id && (
            <AttendeeDetails
              attendee={attendee}
              name={name}
              isDisabled={isReadOnly}
              onCommit={(changes) => {
                record(attendee.id, changes);
              }}
            />
          )}
        </Box>
      ))}
    </Box>
  );
}

/** What is worth knowing of somebody without opening the details; empty = nothing. */
function says({ checkAttempts, feedback, note }: Attendee): string {
  return [
    checkAttempts > 1 ? `${checkAttempts} attempts` : "",
    feedback === null ? "" : `feedback ${feedback} of 5`,
    note,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** The best score of the check; sent on Enter and on leaving the field. */
function ScoreField({
  name,
  score,
  isDisabled,
  onCommit,
}: {
  readonly name: string;
  readonly score: number | null;
  readonly isDisabled: boolean;
  readonly onCommit: (score: number | null) => void;
}) {
  const [text, setText] = useState(score === null ? "" : String(score));
  const value = text.trim() === "" ? null : Number(text);
  const isWrong = value !== null && (!Number.isInteger(value) || value < 0 || value > 100);
  const send = (): void => {
    if (!isWrong && value !== score) onCommit(value);
  };
  return (
    <TextField
      value={text}
      error={isWrong}
      placeholder="%"
      onChange={(event) => {
        setText(event.target.value);
      }}
      onBlur={send}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          send();
        }
      }}
      slotProps={{
        htmlInput: {
          "aria-label": `Score of ${name} in percent`,
          inputMode: "numeric",
          maxLength: 3,
        },
        input: { readOnly: isDisabled },
      }}
      sx={{ width: 64 }}
    />
  );
}
