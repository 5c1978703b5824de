import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import {
  addBusinessDays,
  calendarOf,
} from "../../../../src-shared/domain/calendar/business-days.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import {
  sessionsByCourse,
  standingIn,
} from "../../../../src-shared/domain/training/course-standing.ts";
import { attendeeName } from "../../../../src-shared/domain/training/session-roster.ts";
import type { TrainingSession } from "../../../../src-shared/domain/training/training-schema.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { useImplementation } from "../use-implementation.ts";
import { useTrainingView } from "./training-view.ts";

/** The same session on another day, for those who have not had the course; for all when everybody has. */
export function RepeatDialog({
  session,
  onClose,
}: {
  readonly session: TrainingSession;
  readonly onClose: () => void;
}) {
  const { implementation, today, execute } = useImplementation();
  const { open } = useTrainingView();
  const [date, setDate] = useState(addBusinessDays(today, 1, calendarOf(implementation)));
  const sessions = sessionsByCourse(implementation).get(session.courseId) ?? [];
  const course = implementation.courses[session.courseId] ?? { hasCheck: true };
  const all = Object.keys(session.attendees);
  const lacking = all.filter((id) => standingIn(course, sessions, id).state !== "done");
  const invited = lacking.length > 0 ? lacking : all;
  const save = async (): Promise<void> => {
    const newSessionId = newId();
    const answer = await execute({
      type: "training/repeat-session",
      sessionId: session.id,
      newSessionId,
      date,
      startTime: session.startTime,
      attendeeIds: invited,
    });
    if (!answer.ok) return;
    onClose();
    open(newSessionId);
  };
  return (
    <FormDialog
      title="Repeat the session"
      verb="Schedule"
      isDisabled={!isIsoDate(date)}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <TextField
        autoFocus
        label="Date"
        type="date"
        value={date}
        onChange={(event) => {
          setDate(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Typography color="textSecondary">
        Invites {invited.map((id) => attendeeName(implementation, id)).join(", ") || "nobody"}.
      </Typography>
    </FormDialog>
  );
}
