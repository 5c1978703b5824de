import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import {
  type CellMember,
  cellCoverage,
} from "../../../../src-shared/domain/training/training-coverage.ts";
import type { Course } from "../../../../src-shared/domain/training/training-schema.ts";
import {
  AUDIENCES,
  type AudienceCode,
  COURSE_STATE_LABELS,
} from "../../../../src-shared/domain/training/training-words.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { COURSE_NEEDS, type CourseNeedCode } from "./course-need.ts";
import { useTrainingView } from "./training-view.ts";

/** A cell of the matrix: who lacks the course, who has had it, and whether it is required. */
export function MatrixPopover({
  anchor,
  course,
  audience,
  onNeed,
  onClose,
}: {
  readonly anchor: HTMLElement;
  readonly course: Course;
  readonly audience: AudienceCode;
  readonly onNeed: (need: CourseNeedCode) => void;
  readonly onClose: () => void;
}) {
  const { implementation, isReadOnly } = useImplementation();
  const { members } = cellCoverage(implementation, course, audience);
  const missing = members.filter(({ state }) => state !== "done");
  const done = members.filter(({ state }) => state === "done");
  const need = course.audiences[audience] ?? "-";
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ paper: { role: "dialog", "aria-label": "Who has had the course" } }}
    >
      <Box sx={{ p: 4, display: "grid", gap: 3, width: 440 }}>
        <Box>
          <Typography variant="h3">{course.name}</Typography>
          <Typography color="textSecondary">{AUDIENCES[audience].label}</Typography>
        </Box>
        <ToggleButtonGroup
          exclusive
          size="small"
          disabled={isReadOnly}
          value={need}
          aria-label={`${course.name} for ${AUDIENCES[audience].label}`}
          onChange={(_event, next: CourseNeedCode | null) => {
            if (next) onNeed(next);
          }}
        >
          {COURSE_NEEDS.toReversed().map(([code, label]) => (
            <ToggleButton key={code} value={code}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {need !== "-" && members.length === 0 && (
          <Typography color="textSecondary">
            {audience === "PAYEE"
              ? "The pilot has no payees yet."
              : "Nobody holds a role of this audience."}
          </Typography>
        )}
        {need !== "-" && (
          <>
            <MemberList
              title={need === "R" ? "Missing" : "Not had yet"}
              members={missing}
              all={members.length}
            />
            <MemberList title="Done" members={done} all={members.length} />
          </>
        )}
      </Box>
    </Popover>
  );
}

function MemberList({
  title,
  members,
  all,
}: {
  readonly title: string;
  readonly members: readonly CellMember[];
  readonly all: number;
}) {
  const { open } = useTrainingView();
  if (members.length === 0) return null;
  return (
    <Box component="section" aria-label={title}>
      <Typography
        variant="tiny"
        component="h4"
        color="textSecondary"
        sx={{ m: 0, fontWeight: 600 }}
      >
        {title}, {members.length} of {all}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {members.map(({ id, name, state, date, sessionId, score }) => (
          <Box
            component="li"
            key={id}
            sx={{ display: "flex", gap: 2, alignItems: "center", minHeight: 28 }}
          >
            <Box component="span" sx={{ flex: 1 }}>
              {name}
            </Box>
            <Typography color="textSecondary" component="span">
              {state !== "done" && COURSE_STATE_LABELS[state]}
              {score !== null && `${state === "done" ? "" : ", "}${score}%`}
              {date !== null && (
                <>
                  {state === "done" && score === null ? "" : ", "}
                  <RelativeDate date={date} />
                </>
              )}
            </Typography>
            {sessionId !== null && (
              <Button
                size="small"
                aria-label={`Session of ${name}`}
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
  );
}
