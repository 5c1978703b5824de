import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import { Link as RouterLink } from "react-router";
import type { LessonRow } from "../../../src-shared/ipc/answers.ts";
import {
  LESSON_CATEGORIES,
  LESSON_KIND_LABELS,
  LESSON_STATUS_LABELS,
  PRIORITY_LABELS,
} from "../../../src-shared/domain/vocabulary.ts";
import { implementationAddress } from "../../app/addresses.ts";
import { RelativeDate } from "../../components/RelativeDate.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { ROW_HEIGHTS } from "../../tokens.ts";

const COLUMNS = [
  "Lesson",
  "Payor",
  "Category",
  "Kind",
  "Priority",
  "Status",
  "Phase",
  "Date",
] as const;
const GRID =
  "minmax(260px, 3fr) minmax(110px, 1.2fr) minmax(120px, 1.1fr) 72px 72px 76px 52px 112px";
/** Room for the line with what to do about it. */
const SECOND_LINE_PX = 18;

function LessonLine({
  row,
  index,
  height,
}: {
  readonly row: LessonRow;
  readonly index: number;
  readonly height: number;
}) {
  const { lesson, payorName, implementationId } = row;
  const cells = [
    payorName,
    LESSON_CATEGORIES[lesson.category],
    LESSON_KIND_LABELS[lesson.kind],
    PRIORITY_LABELS[lesson.priority],
    LESSON_STATUS_LABELS[lesson.status],
    lesson.phase ?? "",
  ];
  return (
    <Box
      role="row"
      aria-rowindex={index + 2}
      sx={{
        height,
        display: "grid",
        gridTemplateColumns: GRID,
        gap: 3,
        alignItems: "center",
        px: 6,
        borderBottom: 1,
        borderColor: "divider",
        position: "relative",
        "&:hover": { bgcolor: "action.hover" },
        "&:focus-within": { bgcolor: "action.hover" },
      }}
    >
      <Box role="cell" sx={{ minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={implementationAddress(implementationId, "lessons", { lesson: lesson.id })}
          color="textPrimary"
          noWrap
          title={lesson.whatHappened}
          data-lesson-index={index}
          // The whole line is the target of the mouse.
          sx={{
            display: "block",
            fontWeight: 600,
            "&::after": { content: '""', position: "absolute", inset: 0 },
          }}
        >
          {lesson.whatHappened}
        </Link>
        {lesson.recommendation !== "" && (
          <Typography
            variant="tiny"
            color="textSecondary"
            noWrap
            component="p"
            title={lesson.recommendation}
          >
            {lesson.recommendation}
          </Typography>
        )}
      </Box>
      {cells.map((text, column) => (
        <Typography role="cell" key={COLUMNS[column + 1]} noWrap title={text}>
          {text}
        </Typography>
      ))}
      <Box role="cell">
        <RelativeDate date={lesson.date} />
      </Box>
    </Box>
  );
}

/** Lessons as a table that draws only the lines in sight. Arrow keys walk from line to line, Enter opens. */
export function LessonTable({ rows }: { readonly rows: readonly LessonRow[] }) {
  const density = useAppStore((state) => state.settings.density);
  const scroller = useRef<HTMLDivElement>(null);
  const height = ROW_HEIGHTS[density] + SECOND_LINE_PX;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
    initialRect: { width: 1200, height: 800 },
    getItemKey: (index) => rows[index]?.lesson.id ?? index,
  });

  const focusLine = (index: number): void => {
    virtualizer.scrollToIndex(index);
    // The line may have to be drawn first.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-lesson-index="${index}"]`)?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
    };
    const step = steps[event.key];
    const from =
      event.target instanceof HTMLElement ? event.target.dataset["lessonIndex"] : undefined;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    focusLine(Math.min(Math.max(Number(from) + step, 0), rows.length - 1));
  };

  return (
    <Box
      role="table"
      aria-label="Lessons"
      aria-rowcount={rows.length + 1}
      ref={scroller}
      onKeyDown={onKeyDown}
      sx={{ flex: 1, minHeight: 0, overflow: "auto" }}
    >
      <Box sx={{ minWidth: 960 }}>
        <Box
          role="row"
          aria-rowindex={1}
          sx={{
            position: "sticky",
            top: 0,
            zIndex: 1,
            display: "grid",
            gridTemplateColumns: GRID,
            gap: 3,
            px: 6,
            height: 32,
            alignItems: "center",
            bgcolor: "background.default",
            borderBottom: 1,
            borderColor: "divider",
          }}
        >
          {COLUMNS.map((title) => (
            <Typography
              key={title}
              role="columnheader"
              variant="tiny"
              color="textSecondary"
              sx={{ fontWeight: 600 }}
            >
              {title}
            </Typography>
          ))}
        </Box>
        <Box role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <div
                  key={key}
                  role="presentation"
                  style={{ position: "absolute", insetInline: 0, top: start }}
                >
                  <LessonLine row={row} index={index} height={height} />
                </div>
              )
            );
          })}
        </Box>
      </Box>
    </Box>
  );
}
