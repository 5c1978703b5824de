import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { CircleX, type LucideIcon, Sparkles, Wrench } from "lucide-react";
import { Link } from "react-router";
import type { Lesson } from "../../../../src-shared/domain/implementation.ts";
import {
  LESSON_CATEGORIES,
  LESSON_KIND_LABELS,
  LESSON_STATUS_LABELS,
  type LessonKind,
} from "../../../../src-shared/domain/vocabulary.ts";

const KIND_ICONS: Readonly<Record<LessonKind, LucideIcon>> = {
  keep: Sparkles,
  improve: Wrench,
  avoid: CircleX,
};

function LessonRow({
  lesson,
  isOpen,
  address,
}: {
  readonly lesson: Lesson;
  readonly isOpen: boolean;
  readonly address: string;
}) {
  const Icon = KIND_ICONS[lesson.kind];
  return (
    <Box component="li" sx={{ listStyle: "none", borderBottom: 1, borderColor: "divider" }}>
      <Box
        component={Link}
        to={address}
        aria-current={isOpen ? "true" : undefined}
        data-lesson-row
        sx={{
          display: "grid",
          gridTemplateColumns: {
            xs: "80px minmax(0, 1fr) 120px",
            lg: "80px minmax(0, 1fr) 160px 120px 72px",
          },
          columnGap: 3,
          alignItems: "start",
          px: 4,
          py: 2,
          color: "text.primary",
          textDecoration: "none",
          bgcolor: isOpen ? "accentSoft" : "transparent",
          "&:hover": { bgcolor: isOpen ? "accentSoft" : "action.hover" },
          "&:focus-visible": { outlineOffset: "-2px" },
        }}
      >
        <Box component="span" sx={{ display: "inline-flex", gap: 1, alignItems: "center" }}>
          <Icon size={14} aria-hidden />
          {LESSON_KIND_LABELS[lesson.kind]}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{lesson.whatHappened}</Typography>
          {lesson.recommendation !== "" && (
            <Typography color="textSecondary">{lesson.recommendation}</Typography>
          )}
        </Box>
        <Typography sx={{ display: { xs: "none", lg: "block" } }}>
          {LESSON_CATEGORIES[lesson.category]}
        </Typography>
        <Typography
          noWrap
          title={lesson.owner}
          color={lesson.owner === "" ? "textSecondary" : undefined}
        >
          {lesson.owner || "No owner"}
        </Typography>
        <Typography sx={{ display: { xs: "none", lg: "block" } }}>
          {LESSON_STATUS_LABELS[lesson.status]}
        </Typography>
      </Box>
    </Box>
  );
}

/** Lessons of one implementation, newest first; arrow keys walk from one to the next. */
export function LessonList({
  lessons,
  openId,
  addressOf,
}: {
  readonly lessons: readonly Lesson[];
  readonly openId: string | null;
  readonly addressOf: (lessonId: string) => string;
}) {
  return (
    <Box
      component="ul"
      aria-label="Lessons"
      onKeyDown={(event) => {
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-lesson-row]")];
        rows[rows.findIndex((row) => row === document.activeElement) + step]?.focus();
      }}
      sx={{ m: 0, p: 0, borderTop: 1, borderColor: "divider" }}
    >
      {lessons.map((lesson) => (
        <LessonRow
          key={lesson.id}
          lesson={lesson}
          isOpen={lesson.id === openId}
          address={addressOf(lesson.id)}
        />
      ))}
    </Box>
  );
}
