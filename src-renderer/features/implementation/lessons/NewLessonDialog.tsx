import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormHelperText from "@mui/material/FormHelperText";
import { useRef, useState } from "react";
import { type LessonDraft, newLesson } from "../../../../src-shared/domain/new-lesson.ts";
import { newId } from "../../../new-id.ts";
import { useImplementation } from "../use-implementation.ts";
import { LessonFields } from "./LessonFields.tsx";

function focusFirstField(content: HTMLElement | null): void {
  content?.querySelector("textarea")?.focus();
}

/** Keeps a lesson without leaving the page. Only what happened is asked for; the rest can wait. */
export function NewLessonDialog({
  itemId,
  meetingId,
  onClose,
}: {
  readonly itemId: string | null;
  readonly meetingId: string | null;
  readonly onClose: () => void;
}) {
  const { implementation, userName, execute } = useImplementation();
  const [lesson, setLesson] = useState<LessonDraft>(() =>
    newLesson(implementation, { raisedBy: userName, itemId, meetingId }),
  );
  const [isAsked, setIsAsked] = useState(false);
  const latest = useRef(lesson);
  const save = async (): Promise<void> => {
    // A field hands over its text when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setIsAsked(true);
    const { appliesWhen, tags, ...fields } = latest.current;
    if (fields.whatHappened.trim() === "") return;
    const answer = await execute(
      {
        type: "lesson/record",
        lesson: { id: newId(), ...fields, appliesWhen: [...appliesWhen], tags: [...tags] },
      },
      { hasUndo: true },
    );
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby="new-lesson-title"
      maxWidth="sm"
      fullWidth
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <DialogTitle id="new-lesson-title">New lesson</DialogTitle>
      <DialogContent ref={focusFirstField} sx={{ pt: "8px !important" }}>
        <LessonFields
          lesson={lesson}
          onChange={async (changes) => {
            latest.current = { ...latest.current, ...changes };
            setLesson(latest.current);
            return true;
          }}
        />
      </DialogContent>
      <DialogActions>
        {isAsked && lesson.whatHappened.trim() === "" && (
          <FormHelperText error role="alert" sx={{ flex: 1 }}>
            Say what happened first
          </FormHelperText>
        )}
        <Box sx={{ display: "flex", gap: 1, ml: "auto" }}>
          <Button color="inherit" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="contained"
            onClick={() => {
              void save();
            }}
          >
            Keep lesson
          </Button>
        </Box>
      </DialogActions>
    </Dialog>
  );
}
