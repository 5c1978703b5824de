import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { TriangleAlert } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { sessionTitle } from "../../../../src-shared/domain/training/session-warnings.ts";
import { cellCoverage } from "../../../../src-shared/domain/training/training-coverage.ts";
import type { Course } from "../../../../src-shared/domain/training/training-schema.ts";
import {
  AUDIENCE_CODES,
  AUDIENCES,
  type AudienceCode,
} from "../../../../src-shared/domain/training/training-words.ts";
import { useImplementation } from "../use-implementation.ts";
import { CourseDialog } from "./CourseDialog.tsx";
import { cellWords, type CourseNeedCode, needOfKey, withNeed } from "./course-need.ts";
import { MatrixPopover } from "./MatrixPopover.tsx";

interface Asked {
  readonly anchor: HTMLElement;
  readonly courseId: string;
  readonly audience: AudienceCode;
}

const NUMERIC = { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" } as const;

/** Courses by audiences: R or O with how many have had it. What is short is framed, in bold and with a sign. */
export function MatrixView() {
  const { implementation, execute, isReadOnly } = useImplementation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [edited, setEdited] = useState<Course | null>(null);
  // One cell can be reached by Tab, the arrows go on from there.
  const [at, setAt] = useState({ row: 0, column: 0 });
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const courses = inPosition(implementation.courses);
  const current = { row: Math.min(at.row, courses.length - 1), column: at.column };

  const setNeed = (course: Course, audience: AudienceCode, need: CourseNeedCode): void => {
    if (isReadOnly || (course.audiences[audience] ?? "-") === need) return;
    const changes = { audiences: withNeed(course.audiences, audience, need) };
    void execute({ type: "training/edit-course", courseId: course.id, changes }, { hasUndo: true });
  };
  const walk = (row: number, column: number): void => {
    const next = bodyRef.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
    next?.focus();
  };
  const onKeyDown = (
    event: KeyboardEvent<HTMLElement>,
    course: Course,
    { row, column }: { readonly row: number; readonly column: number },
  ): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const audience = AUDIENCE_CODES[column];
    const need = needOfKey(event.key);
    if (event.key === "ArrowRight") walk(row, column + 1);
    else if (event.key === "ArrowLeft") walk(row, column - 1);
    else if (event.key === "ArrowDown") walk(row + 1, column);
    else if (event.key === "ArrowUp") walk(row - 1, column);
    else if (event.key === "Home") walk(row, 0);
    else if (event.key === "End") walk(row, AUDIENCE_CODES.length - 1);
    else if (need && audience && !isReadOnly) setNeed(course, audience, need);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = asked && implementation.courses[asked.courseId];
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column", px: 4, pb: 3 }}>
      <Box sx={{ flex: "0 1 auto", minHeight: 0, overflow: "auto", bgcolor: "background.paper" }}>
        <Table size="small" stickyHeader role="grid" aria-label="Courses by audience">
          <TableHead>
            <TableRow>
              <TableCell>Course</TableCell>
              {AUDIENCE_CODES.map((code) => (
                <TableCell key={code} sx={{ lineHeight: 1.3, px: 2 }}>
                  {AUDIENCES[code].label}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody ref={bodyRef}>
            {courses.map((course, row) => (
              <TableRow key={course.id}>
                <TableCell component="th" scope="row" sx={{ minWidth: 250, py: 1 }}>
                  <ButtonBase
                    disabled={isReadOnly}
                    title="Edit the course"
                    onClick={() => {
                      setEdited(course);
                    }}
                    sx={{
                      font: "inherit",
                      textAlign: "left",
                      borderRadius: 1,
                      lineHeight: 1.35,
                      display: "inline",
                    }}
                  >
                    {sessionTitle(implementation, { courseId: course.id })}
                  </ButtonBase>{" "}
                  <Typography
                    variant="tiny"
                    component="span"
                    color="textSecondary"
                    sx={{ whiteSpace: "nowrap" }}
                  >
                    {course.minutes} min{course.hasCheck ? "" : ", no check"}
                  </Typography>
                </TableCell>
                {AUDIENCE_CODES.map((code, column) => {
                  const need = course.audiences[code];
                  const cell = need && cellCoverage(implementation, course, code);
                  const isShort = need === "R" && cell !== undefined && cell.done < cell.total;
                  const words = cellWords(need, cell);
                  return (
                    <TableCell key={code} sx={{ p: 1 }}>
                      <ButtonBase
                        data-cell={`${row}:${column}`}
                        tabIndex={row === current.row && column === current.column ? 0 : -1}
                        aria-haspopup="dialog"
                        aria-keyshortcuts={isReadOnly ? undefined : "R O -"}
                        aria-label={`${course.name}, ${AUDIENCES[code].label}: ${words}`}
                        title={words}
                        onFocus={() => {
                          setAt({ row, column });
                        }}
                        onKeyDown={(event) => {
                          onKeyDown(event, course, { row, column });
                        }}
                        onClick={(event) => {
                          setAsked({
                            anchor: event.currentTarget,
                            courseId: course.id,
                            audience: code,
                          });
                        }}
                        sx={{
                          ...NUMERIC,
                          width: 1,
                          minWidth: 76,
                          minHeight: 28,
                          px: 1.5,
                          gap: 1.5,
                          justifyContent: "flex-start",
                          borderRadius: 1,
                          border: 1,
                          borderColor: isShort ? "text.primary" : "transparent",
                          font: "inherit",
                          fontWeight: isShort ? 700 : 400,
                          color:
                            isShort || (need === "R" && cell?.total)
                              ? "text.primary"
                              : "text.secondary",
                          "&:hover": { bgcolor: "action.hover" },
                        }}
                      >
                        <span aria-hidden>{need ?? "–"}</span>
                        {cell && (cell.total === 0 ? "nobody" : `${cell.done} of ${cell.total}`)}
                        {isShort && (
                          <Box
                            component={TriangleAlert}
                            size={13}
                            aria-hidden
                            sx={{ ml: "auto", color: "status.amber", flex: "none" }}
                          />
                        )}
                      </ButtonBase>
                    </TableCell>
                  );
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Typography variant="tiny" component="p" color="textSecondary" sx={{ m: 0, mt: 2 }}>
        R required, O optional, – not meant for them; how many have had the course, of how many.
        {!isReadOnly && " On a cell: R, O or - changes it, Enter shows who is missing."}
      </Typography>
      {asked && shown && (
        <MatrixPopover
          anchor={asked.anchor}
          course={shown}
          audience={asked.audience}
          onNeed={(need) => {
            setNeed(shown, asked.audience, need);
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      {edited && (
        <CourseDialog
          course={edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Box>
  );
}
