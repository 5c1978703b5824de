import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { Trash2, X } from "lucide-react";
import { useState } from "react";
import { rosterChanges } from "../../../../src-shared/domain/training/session-roster.ts";
import {
  sessionTitle,
  sessionWarnings,
} from "../../../../src-shared/domain/training/session-warnings.ts";
import type { TrainingSession } from "../../../../src-shared/domain/training/training-schema.ts";
import {
  AUDIENCES,
  PASS_PERCENT,
  SESSION_MODE_LABELS,
  SESSION_MODES,
  SESSION_STATUS_LABELS,
} from "../../../../src-shared/domain/training/training-words.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { CommittedField } from "../fields/CommittedField.tsx";
import { DateField } from "../fields/DateField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { exportReport } from "../reports/export-report.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton, WriteIconButton } from "../WriteButton.tsx";
import Button from "@mui/material/Button";
import { AttendanceTable } from "./AttendanceTable.tsx";
import { InviteField } from "./InviteField.tsx";
import { RepeatDialog } from "./RepeatDialog.tsx";
import { SessionQuestions } from "./SessionQuestions.tsx";

type Changes = Partial<
  Pick<
    TrainingSession,
    | "date"
    | "startTime"
    | "mode"
    | "trainer"
    | "place"
    | "makeUpOn"
    | "materialsLink"
    | "recordingLink"
    | "exercise"
    | "notes"
  >
>;

const TEXTS = [
  ["trainer", "Trainer"],
  ["place", "Link or place"],
  ["materialsLink", "Materials"],
  ["recordingLink", "Recording"],
  ["exercise", "Exercise"],
] as const;

/** A session beside the list: what is wrong with it, who is invited and who came, its fields. Escape closes it. */
export function SessionPanel({
  session,
  onClose,
}: {
  readonly session: TrainingSession;
  readonly onClose: () => void;
}) {
  const { implementation, today, execute, isReadOnly } = useImplementation();
  const [isRepeating, setIsRepeating] = useState(false);
  const sessionId = session.id;
  const title = sessionTitle(implementation, session);
  const hasCheck = implementation.courses[session.courseId]?.hasCheck ?? true;
  const roster = rosterChanges(implementation, session);
  const edit = async (changes: Changes): Promise<boolean> =>
    (await execute({ type: "training/edit-session", sessionId, changes })).ok;
  const remove = async (): Promise<void> => {
    const answer = await execute({ type: "training/remove-session", sessionId }, { hasUndo: true });
    if (answer.ok) onClose();
  };
  return (
    <Box
      component="aside"
      aria-label="Session"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
      sx={{
        width: 460,
        maxWidth: 0.6,
        flex: "none",
        overflow: "auto",
        borderLeft: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
        px: 5,
        pb: 6,
        display: "grid",
        alignContent: "start",
        gap: 4,
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, pt: 3 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" noWrap title={title}>
            {title}
          </Typography>
          <Typography variant="tiny" color="textSecondary" component="p" sx={{ m: 0 }}>
            {SESSION_STATUS_LABELS[session.status]}, {longDate(session.date)}
            {session.startTime !== null && `, ${session.startTime}`}, {session.minutes} min,{" "}
            {session.audiences.map((code) => AUDIENCES[code].label).join(", ") || "everybody"}
          </Typography>
        </Box>
        <WriteIconButton icon={Trash2} label="Remove session" onClick={() => void remove()} />
        <IconButton aria-label="Close the panel" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </Box>
      {sessionWarnings(implementation, session, today).map(({ text }) => (
        <Alert key={text} severity="warning">
          {text}
        </Alert>
      ))}
      {roster.invite.length + roster.drop.length > 0 && (
        <Alert
          severity="info"
          action={
            <WriteButton
              size="small"
              onClick={() =>
                void execute(
                  {
                    type: "training/set-roster",
                    sessionId,
                    invite: roster.invite.map(({ id }) => id),
                    drop: roster.drop.map(({ id }) => id),
                  },
                  { hasUndo: true },
                )
              }
            >
              Bring in step
            </WriteButton>
          }
        >
          {roster.invite.length > 0 &&
            `Not invited yet: ${roster.invite.map(({ name }) => name).join(", ")}. `}
          {roster.drop.length > 0 &&
            `No longer in these audiences: ${roster.drop.map(({ name }) => name).join(", ")}.`}
        </Alert>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2 }}>
        {session.status === "planned" ? (
          <>
            <WriteButton
              variant="contained"
              size="small"
              title="Marks all as present whose attendance is not recorded yet"
              onClick={() =>
                void execute(
                  {
                    type: "training/mark-held",
                    sessionId,
                    records: Object.values(session.attendees)
                      .filter(({ attended }) => attended === null)
                      .map(({ id }) => ({ attendeeId: id, changes: { attended: true } })),
                  },
                  { hasUndo: true },
                )
              }
            >
              Held, all present
            </WriteButton>
            <WriteButton
              variant="outlined"
              color="inherit"
              size="small"
              onClick={() =>
                void execute({ type: "training/cancel-session", sessionId }, { hasUndo: true })
              }
            >
              Cancel session
            </WriteButton>
          </>
        ) : (
          <>
            <WriteButton
              variant="outlined"
              color="inherit"
              size="small"
              onClick={() => {
                setIsRepeating(true);
              }}
            >
              Repeat
            </WriteButton>
            <WriteButton
              variant="outlined"
              color="inherit"
              size="small"
              onClick={() =>
                void execute({ type: "training/reopen-session", sessionId }, { hasUndo: true })
              }
            >
              Back to planned
            </WriteButton>
          </>
        )}
        <Button
          variant="outlined"
          color="inherit"
          size="small"
          onClick={() =>
            void exportReport(
              { kind: "sign_in", implementationId: implementation.id, sessionId },
              "pdf",
            )
          }
        >
          Sign-in sheet
        </Button>
      </Box>
      <Box>
        <Typography variant="h3">Attendance</Typography>
        <Typography variant="tiny" color="textSecondary">
          On a row: P present, A absent, arrows go on.
          {hasCheck && ` The knowledge check is passed from ${PASS_PERCENT}% on.`}
        </Typography>
        {Object.keys(session.attendees).length === 0 ? (
          <Typography color="textSecondary">Nobody is invited yet.</Typography>
        ) : (
          <AttendanceTable session={session} />
        )}
        <Box sx={{ mt: 3 }}>
          <InviteField session={session} />
        </Box>
      </Box>
      <SessionQuestions session={session} />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
        <DateField
          label="Date"
          value={session.date}
          isDisabled={isReadOnly}
          onCommit={(date) => {
            if (date !== null) void edit({ date });
          }}
        />
        <CommittedField
          label="Time (HH:mm)"
          value={session.startTime ?? ""}
          isDisabled={isReadOnly}
          helperText={session.timeZone}
          onCommit={(time) => edit({ startTime: time.trim() === "" ? null : time.trim() })}
        />
        <PickField
          label="Mode"
          value={session.mode}
          isDisabled={isReadOnly}
          options={SESSION_MODES.map((mode) => [mode, SESSION_MODE_LABELS[mode]])}
          onChange={(mode) => void edit({ mode })}
        />
        <DateField
          label="Make-up on"
          value={session.makeUpOn}
          canBeEmpty
          isDisabled={isReadOnly}
          onCommit={(makeUpOn) => void edit({ makeUpOn })}
        />
      </Box>
      {TEXTS.map(([key, label]) => (
        <CommittedField
          key={key}
          label={label}
          value={session[key]}
          isDisabled={isReadOnly}
          onCommit={(text) => edit({ [key]: text })}
        />
      ))}
      <CommittedField
        label="Notes"
        value={session.notes}
        isMultiline
        maxLength={5000}
        isDisabled={isReadOnly}
        onCommit={(notes) => edit({ notes })}
      />
      {isRepeating && (
        <RepeatDialog
          session={session}
          onClose={() => {
            setIsRepeating(false);
          }}
        />
      )}
    </Box>
  );
}
