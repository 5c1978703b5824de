import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import type { Course } from "../../../../src-shared/domain/training/training-schema.ts";
import {
  AUDIENCE_CODES,
  AUDIENCES,
} from "../../../../src-shared/domain/training/training-words.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { COURSE_NEEDS, withNeed } from "./course-need.ts";

/** Name, length, check and audiences of a course; null = a new one. */
export function CourseDialog({
  course,
  onClose,
}: {
  readonly course: Course | null;
  readonly onClose: () => void;
}) {
  const { execute } = useImplementation();
  const [name, setName] = useState(course?.name ?? "");
  const [minutes, setMinutes] = useState(String(course?.minutes ?? 30));
  const [hasCheck, setHasCheck] = useState(course?.hasCheck ?? true);
  const [audiences, setAudiences] = useState<Course["audiences"]>(course?.audiences ?? {});
  const length = Number(minutes);
  const isWhole = name.trim() !== "" && Number.isInteger(length) && length > 0;
  const save = async (): Promise<void> => {
    if (!isWhole) return;
    const fields = { name, minutes: length, hasCheck, audiences: { ...audiences } };
    const answer = await execute(
      course
        ? { type: "training/edit-course", courseId: course.id, changes: fields }
        : { type: "training/add-course", course: { id: newId(), ...fields } },
    );
    if (answer.ok) onClose();
  };
  const remove = async (): Promise<void> => {
    if (!course) return;
    const answer = await execute(
      { type: "training/remove-course", courseId: course.id },
      { hasUndo: true },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={course ? "Course" : "New course"}
      verb={course ? "Save" : "Add"}
      width="sm"
      isDisabled={!isWhole}
      onSubmit={() => void save()}
      onCancel={onClose}
      extraActions={
        course && (
          <Button color="error" onClick={() => void remove()}>
            Remove
          </Button>
        )
      }
    >
      <TextField
        autoFocus
        label="Name"
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Box sx={{ display: "flex", gap: 4 }}>
        <TextField
          label="Minutes"
          type="number"
          value={minutes}
          onChange={(event) => {
            setMinutes(event.target.value);
          }}
          sx={{ width: 120 }}
        />
        <FormControlLabel
          label="Ends with a knowledge check"
          control={
            <Checkbox
              checked={hasCheck}
              onChange={(event) => {
                setHasCheck(event.target.checked);
              }}
            />
          }
        />
      </Box>
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: 3 }}>
        {AUDIENCE_CODES.map((code) => (
          <PickField
            key={code}
            label={AUDIENCES[code].label}
            value={audiences[code] ?? "-"}
            options={COURSE_NEEDS}
            onChange={(need) => {
              setAudiences(withNeed(audiences, code, need));
            }}
          />
        ))}
      </Box>
    </FormDialog>
  );
}
