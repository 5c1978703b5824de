import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import Box from "@mui/material/Box";
import { useState } from "react";
import {
  addBusinessDays,
  calendarOf,
} from "../../../../src-shared/domain/calendar/business-days.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { audienceMembers } from "../../../../src-shared/domain/training/session-roster.ts";
import { sessionTitle } from "../../../../src-shared/domain/training/session-warnings.ts";
import {
  AUDIENCE_CODES,
  AUDIENCES,
  type AudienceCode,
} from "../../../../src-shared/domain/training/training-words.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { useAppStore } from "../../../store/app-store.ts";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { blankSession } from "./blank-session.ts";
import { useTrainingView } from "./training-view.ts";

/** A new session: course, audiences, day, trainer. Everybody in the audiences is invited; the rest is in its panel. */
export function ScheduleDialog({ onClose }: { readonly onClose: () => void }) {
  const { implementation, today, execute } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const { open } = useTrainingView();
  const courses = inPosition(implementation.courses);
  const requiredOf = (id: string): readonly AudienceCode[] =>
    AUDIENCE_CODES.filter((code) => implementation.courses[id]?.audiences[code] === "R");
  const [courseId, setCourseId] = useState(courses[0]?.id ?? "");
  const [audiences, setAudiences] = useState(requiredOf(courseId));
  const [date, setDate] = useState(addBusinessDays(today, 1, calendarOf(implementation)));
  const [startTime, setStartTime] = useState("10:00");
  const [trainer, setTrainer] = useState("");
  const course = implementation.courses[courseId];
  const invited = audienceMembers(implementation, { audiences });
  const isWhole = course !== undefined && audiences.length > 0 && isIsoDate(date);
  const save = async (): Promise<void> => {
    if (!isWhole) return;
    const id = newId();
    const session = {
      ...blankSession(date, timeZone),
      id,
      courseId,
      audiences: [...audiences],
      startTime: startTime === "" ? null : startTime,
      minutes: course.minutes,
      trainer,
      attendeeIds: invited.map((member) => member.id),
    };
    const answer = await execute({ type: "training/schedule-sessions", sessions: [session] });
    if (!answer.ok) return;
    onClose();
    open(id);
  };
  return (
    <FormDialog
      title="Schedule session"
      verb="Schedule"
      width="sm"
      isDisabled={!isWhole}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <PickField
        label="Course"
        value={courseId}
        options={courses.map(({ id }) => [id, sessionTitle(implementation, { courseId: id })])}
        onChange={(id) => {
          setCourseId(id);
          setAudiences(requiredOf(id));
        }}
      />
      <Box
        role="group"
        aria-label="Audiences"
        sx={{ display: "grid", gridTemplateColumns: "1fr 1fr 1fr" }}
      >
        {AUDIENCE_CODES.map((code) => (
          <FormControlLabel
            key={code}
            label={AUDIENCES[code].label}
            control={
              <Checkbox
                size="small"
                checked={audiences.includes(code)}
                onChange={(event) => {
                  const isOn = event.target.checked;
                  setAudiences(
                    AUDIENCE_CODES.filter((one) => (one === code ? isOn : audiences.includes(one))),
                  );
                }}
              />
            }
          />
        ))}
      </Box>
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
        <TextField
          label="Date"
          type="date"
          value={date}
          onChange={(event) => {
            setDate(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          label="Time"
          type="time"
          value={startTime}
          onChange={(event) => {
            setStartTime(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      <TextField
        label="Trainer"
        value={trainer}
        onChange={(event) => {
          setTrainer(event.target.value);
        }}
        helperText={
          invited.length === 0
            ? "Nobody holds a role of these audiences yet"
            : `Invites ${invited.length}: ${invited
                .slice(0, 4)
                .map(({ name }) => name)
                .join(", ")}${invited.length > 4 ? " and others" : ""}`
        }
      />
    </FormDialog>
  );
}
