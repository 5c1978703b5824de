import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { TriangleAlert } from "lucide-react";
import { Link as RouterLink, useSearchParams } from "react-router";
import {
  type CourseNeed,
  courseNeeds,
} from "../../../../src-shared/domain/training/course-needs.ts";
import { type FirstTask, firstTasks } from "../../../../src-shared/domain/training/first-tasks.ts";
import { courseShort } from "../../../../src-shared/domain/training/session-warnings.ts";
import { coverageByRole } from "../../../../src-shared/domain/training/training-coverage.ts";
import { COURSE_STATE_LABELS } from "../../../../src-shared/domain/training/training-words.ts";
import { ROLES } from "../../../../src-shared/domain/vocabulary.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { MARKED_SX } from "../marked.ts";
import { useImplementation } from "../use-implementation.ts";
import { useTrainingView } from "./training-view.ts";

const WARNINGS: Readonly<Record<FirstTask["state"], string>> = {
  trained: "",
  booked: "",
  late: "Booked too late for it",
  missing: "No training booked before it",
};

/** One role of one person with its courses. */
function traineeRows(needs: readonly CourseNeed[], tasks: readonly FirstTask[]) {
  const byHolder = new Map<string, [CourseNeed, ...CourseNeed[]]>();
  for (const need of needs) {
    const key = `${need.personId} ${need.role}`;
    const own = byHolder.get(key);
    if (own) own.push(need);
    else byHolder.set(key, [need]);
  }
  const rows = [...byHolder].map(([key, own]) => {
    const [any] = own;
    const task = tasks.find(({ personId, role }) => personId === any.personId && role === any.role);
    return {
      key,
      any,
      own,
      missing: own.filter(({ state }) => state !== "done"),
      task,
      warning: task ? WARNINGS[task.state] : "",
    };
  });
  // What asks for something stands on top, in the order of the list of people.
  return [
    ...rows.filter(({ warning }) => warning !== ""),
    ...rows.filter(({ warning, missing }) => warning === "" && missing.length > 0),
    ...rows.filter(({ warning, missing }) => warning === "" && missing.length === 0),
  ];
}

/** Who needs what for which role, how far it is, and the first task that it is needed for. */
export function TraineesView() {
  const { implementation, schedule } = useImplementation();
  const [params] = useSearchParams();
  const marked = params.get("person");
  const needs = courseNeeds(implementation);
  const rows = traineeRows(needs, firstTasks(implementation, schedule));
  return (
    <Box
      sx={{
        flex: 1,
        overflow: "auto",
        px: 4,
        pb: 4,
        display: "grid",
        gap: 4,
        alignContent: "start",
      }}
    >
      <Box
        component="ul"
        aria-label="Coverage by role"
        sx={{
          m: 0,
          p: 0,
          listStyle: "none",
          display: "flex",
          flexWrap: "wrap",
          columnGap: 5,
          rowGap: 1,
        }}
      >
        {coverageByRole(implementation).map(({ role, trained, total, minimum, isMet }) => (
          <li key={role}>
            {ROLES[role].name}:{" "}
            <b>
              {trained} of {total}
            </b>
            {isMet ? (
              ", enough"
            ) : (
              <>
                {`, ${minimum}% needed `}
                <TriangleAlert size={12} aria-label="Below the minimum" role="img" />
              </>
            )}
          </li>
        ))}
      </Box>
      <Table size="small" aria-label="People to train" sx={{ bgcolor: "background.paper" }}>
        <TableHead>
          <TableRow>
            <TableCell>Name</TableCell>
            <TableCell>Role</TableCell>
            <TableCell>Courses</TableCell>
            <TableCell>Missing</TableCell>
            <TableCell>First task</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, any, own, missing, task, warning }) => {
            const who = any.personId;
            return (
              <TableRow
                key={key}
                aria-current={who === marked || undefined}
                sx={who === marked ? MARKED_SX : {}}
              >
                <TableCell component="th" scope="row">
                  {any.name}
                </TableCell>
                <TableCell>{ROLES[any.role].name}</TableCell>
                <TableCell sx={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
                  {own.length - missing.length} of {own.length} done
                </TableCell>
                <TableCell>
                  <MissingCourses missing={missing} />
                </TableCell>
                <TableCell>
                  {task && (
                    <>
                      <Link
                        component={RouterLink}
                        to={implementationAddress(implementation.id, "checklists", {
                          item: task.itemId,
                        })}
                      >
                        {task.title}
                      </Link>
                      {", "}
                      <RelativeDate date={task.start} />
                      {warning !== "" && (
                        <Typography
                          variant="tiny"
                          component="div"
                          sx={{
                            display: "flex",
                            gap: 1,
                            alignItems: "center",
                            color: "status.amber",
                          }}
                        >
                          <TriangleAlert size={12} aria-label="Warning" role="img" />
                          {warning}
                        </Typography>
                      )}
                    </>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}

/** What somebody lacks: the courses without a session in one line, the others each with its session. */
function MissingCourses({ missing }: { readonly missing: readonly CourseNeed[] }) {
  const { open } = useTrainingView();
  const unbooked = missing.filter(({ sessionId }) => sessionId === null);
  return (
    <>
      {missing.map(({ course, state, sessionId, date }) => {
        if (sessionId === null) return null;
        return (
          <Box key={course?.id ?? "all"}>
            <Link
              component="button"
              sx={{ font: "inherit", textAlign: "left", verticalAlign: "baseline" }}
              title={course?.name}
              onClick={() => {
                open(sessionId);
              }}
            >
              {course ? courseShort(course) : "All training"}
            </Link>
            {`: ${COURSE_STATE_LABELS[state].toLowerCase()}`}
            {date !== null && (
              <>
                {" "}
                <RelativeDate date={date} />
              </>
            )}
          </Box>
        );
      })}
      {unbooked.length > 0 && (
        <Box title={unbooked.map(({ course }) => course?.name ?? "All training").join("; ")}>
          {"Not booked: "}
          {unbooked.map(({ course }) => (course ? courseShort(course) : "all training")).join(", ")}
        </Box>
      )}
    </>
  );
}
