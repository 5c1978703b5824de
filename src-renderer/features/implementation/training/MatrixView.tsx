import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ButtonBase from "@mui/material/ButtonBase";
import Popover from "@mui/material/Popover";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import {
  type CellCoverage,
  cellCoverage,
} from "../../../../src-shared/domain/training/training-coverage.ts";
import type { Course } from "../../../../src-shared/domain/training/training-schema.ts";
import {
  AUDIENCE_CODES,
  AUDIENCES,
  type AudienceCode,
  COURSE_STATE_LABELS,
} from "../../../../src-shared/domain/training/training-words.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { CourseDialog } from "./CourseDialog.tsx";
import { useTrainingView } from "./training-view.ts";

interface Asked {
  readonly anchor: HTMLElement;
  readonly course: Course;
  readonly audience: AudienceCode;
}

function wordsOf(need: "R" | "O", { done, total }: CellCoverage): string {
  const letter = need === "R" ? "Required" : "Optional";
  return total === 0 ? `${letter}, nobody` : `${letter}, ${done} of ${total} done`;
}

/** Courses by audiences: R or O with how many have had it; what is short stands in bold with "missing". */
export function MatrixView() {
  const { implementation, isReadOnly } = useImplementation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [edited, setEdited] = useState<Course | null>(null);
  return (
    <Box sx={{ flex: 1, overflow: "auto", px: 4, pb: 4 }}>
      <Table size="small" aria-label="Courses by audience" sx={{ bgcolor: "background.paper" }}>
        <TableHead>
          <TableRow>
            <TableCell>Course</TableCell>
            {AUDIENCE_CODES.map((code) => (
              <TableCell key={code} sx={{ minWidth: 84, lineHeight: 1.3 }}>
                {AUDIENCES[code].label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {inPosition(implementation.courses).map((course) => (
            <TableRow key={course.id}>
              <TableCell component="th" scope="row" sx={{ minWidth: 240 }}>
                <ButtonBase
                  disabled={isReadOnly}
                  title="Edit the course"
                  onClick={() => {
                    setEdited(course);
                  }}
                  sx={{ font: "inherit", textAlign: "left", borderRadius: 1 }}
                >
                  {course.name}
                </ButtonBase>
                <Typography variant="tiny" component="div" color="textSecondary">
                  {course.minutes} min{course.hasCheck ? "" : ", no knowledge check"}
                </Typography>
              </TableCell>
              {AUDIENCE_CODES.map((code) => {
                const need = course.audiences[code];
                if (!need) {
                  return (
                    <TableCell key={code} sx={{ color: "text.secondary" }}>
                      –
                    </TableCell>
                  );
                }
                const cell = cellCoverage(implementation, course, code);
                const isShort = need === "R" && cell.done < cell.total;
                return (
                  <TableCell key={code} sx={{ p: 1 }}>
                    <Button
                      color="inherit"
                      size="small"
                      aria-haspopup="dialog"
                      aria-label={`${course.name}, ${AUDIENCES[code].label}: ${wordsOf(need, cell)}`}
                      title={wordsOf(need, cell)}
                      onClick={(event) => {
                        setAsked({ anchor: event.currentTarget, course, audience: code });
                      }}
                      sx={{
                        minWidth: 76,
                        justifyContent: "flex-start",
                        fontVariantNumeric: "tabular-nums",
                        whiteSpace: "nowrap",
                        fontWeight: isShort ? 600 : 400,
                        color: need === "O" || cell.total === 0 ? "text.secondary" : undefined,
                        ...(isShort && { bgcolor: "accentSoft" }),
                      }}
                    >
                      {need} {cell.total === 0 ? "nobody" : `${cell.done} of ${cell.total}`}
                    </Button>
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {asked && (
        <CellPopover
          asked={asked}
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

/** Everybody that a cell counts, those who lack the course first. */
function CellPopover({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { implementation } = useImplementation();
  const { open } = useTrainingView();
  const { anchor, course, audience } = asked;
  const { members } = cellCoverage(implementation, course, audience);
  const ordered = [
    ...members.filter(({ state }) => state !== "done"),
    ...members.filter(({ state }) => state === "done"),
  ];
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ paper: { role: "dialog", "aria-label": "Who has had the course" } }}
    >
      <Box sx={{ p: 4, display: "grid", gap: 2, maxWidth: 420 }}>
        <Typography variant="h3">
          {course.name}: {AUDIENCES[audience].label}
        </Typography>
        {ordered.length === 0 && (
          <Typography color="textSecondary">Nobody holds a role of this audience.</Typography>
        )}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {ordered.map(({ id, name, state, date, sessionId, score }) => (
            <Box
              component="li"
              key={id}
              sx={{ display: "flex", gap: 2, alignItems: "center", minHeight: 28 }}
            >
              <Box component="span" sx={{ flex: 1 }}>
                {name}
              </Box>
              <Typography color="textSecondary" component="span">
                {COURSE_STATE_LABELS[state]}
                {score !== null && `, ${score}%`}
                {date !== null && (
                  <>
                    {", "}
                    <RelativeDate date={date} />
                  </>
                )}
              </Typography>
              {sessionId !== null && (
                <Button
                  size="small"
                  onClick={() => {
                    open(sessionId);
                  }}
                >
                  Session
                </Button>
              )}
            </Box>
          ))}
        </Box>
      </Box>
    </Popover>
  );
}
