import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { TriangleAlert } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { courseNeeds } from "../../../../src-shared/domain/training/course-needs.ts";
import { type FirstTask, firstTasks } from "../../../../src-shared/domain/training/first-tasks.ts";
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
  late: "Trained too late for it",
  missing: "Training not booked for it",
};

/** Who needs what for which role, how far it is, and the first task that it is needed for. */
export function TraineesView() {
  const { implementation, schedule } = useImplementation();
  const { open } = useTrainingView();
  const [params] = useSearchParams();
  const marked = params.get("person");
  const tasks = firstTasks(implementation, schedule);
  const needs = courseNeeds(implementation);
  const holders = [...new Set(needs.map(({ personId, role }) => `${personId} ${role}`))];
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
        sx={{ m: 0, p: 0, listStyle: "none", display: "flex", flexWrap: "wrap", gap: 4 }}
      >
        {coverageByRole(implementation).map(({ role, trained, total, minimum, isMet }) => (
          <li key={role}>
            {ROLES[role].name}:{" "}
            <b>
              {trained} of {total}
            </b>
            {isMet ? ", met" : `, ${minimum}% asked`}
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
          {holders.map((key) => {
            const own = needs.filter(({ personId, role }) => `${personId} ${role}` === key);
            const [any] = own;
            if (!any) return null;
            const missing = own.filter(({ state }) => state !== "done");
            const task = tasks.find(
              ({ personId, role }) => personId === any.personId && role === any.role,
            );
            const warning = task ? WARNINGS[task.state] : "";
            return (
              <TableRow
                key={key}
                aria-current={any.personId === marked || undefined}
                sx={any.personId === marked ? MARKED_SX : {}}
              >
                <TableCell component="th" scope="row">
                  {any.name}
                </TableCell>
                <TableCell>{ROLES[any.role].name}</TableCell>
                <TableCell sx={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
                  {own.length - missing.length} of {own.length} done
                </TableCell>
                <TableCell>
                  {missing.map(({ course, state, sessionId, date }) => {
                    const text = `${course?.name ?? "All training"}: ${COURSE_STATE_LABELS[state].toLowerCase()}`;
                    return (
                      <Box key={course?.id ?? "all"}>
                        {sessionId === null ? (
                          text
                        ) : (
                          <Button
                            size="small"
                            color="inherit"
                            sx={{ ml: -2, textAlign: "left" }}
                            onClick={() => {
                              open(sessionId);
                            }}
                          >
                            {text}
                          </Button>
                        )}
                        {date !== null && (
                          <>
                            {" "}
                            <RelativeDate date={date} />
                          </>
                        )}
                      </Box>
                    );
                  })}
                </TableCell>
                <TableCell>
                  {task && (
                    <>
                      <Link
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
