import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { Trash2, X } from "lucide-react";
import type { Lesson } from "../../../../src-shared/domain/implementation.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteIconButton } from "../WriteButton.tsx";
import { LessonFields } from "./LessonFields.tsx";

/** A lesson with all of its fields, beside the list; each change is kept at once. */
export function LessonPanel({
  lesson,
  onClose,
}: {
  readonly lesson: Lesson;
  readonly onClose: () => void;
}) {
  const { execute, isReadOnly } = useImplementation();
  return (
    <Box
      component="aside"
      aria-label="Lesson"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
      sx={{
        width: { xs: 1, md: 420 },
        flex: "none",
        overflow: "auto",
        borderLeft: { md: 1 },
        borderColor: { md: "divider" },
        bgcolor: "background.paper",
        px: 5,
        pb: 6,
      }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 1,
          pt: 3,
          pb: 4,
          position: "sticky",
          top: 0,
          bgcolor: "background.paper",
          zIndex: 2,
        }}
      >
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2">Lesson</Typography>
          <Typography variant="tiny" color="textSecondary" component="p" sx={{ m: 0 }}>
            Kept on {longDate(lesson.date)}
            {lesson.raisedBy !== "" && ` by ${lesson.raisedBy}`}
          </Typography>
        </Box>
        <WriteIconButton
          icon={Trash2}
          label="Remove lesson"
          onClick={() => {
            void execute({ type: "lesson/remove", lessonId: lesson.id }, { hasUndo: true }).then(
              ({ ok }) => {
                if (ok) onClose();
              },
            );
          }}
        />
        <IconButton aria-label="Close the panel" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </Box>
      <LessonFields
        lesson={lesson}
        isDisabled={isReadOnly}
        onChange={async (changes) => {
          const answer = await execute({ type: "lesson/edit", lessonId: lesson.id, changes });
          return answer.ok;
        }}
      />
    </Box>
  );
}
