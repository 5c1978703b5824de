import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { GraduationCap, TriangleAlert } from "lucide-react";
import { hasAttended } from "../../../../src-shared/domain/training/course-standing.ts";
import {
  sessionsInOrder,
  sessionTitle,
  sessionWarnings,
} from "../../../../src-shared/domain/training/session-warnings.ts";
import type { TrainingSession } from "../../../../src-shared/domain/training/training-schema.ts";
import {
  AUDIENCES,
  SESSION_STATUS_LABELS,
} from "../../../../src-shared/domain/training/training-words.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { MARKED_SX } from "../marked.ts";
import { useImplementation } from "../use-implementation.ts";
import { SessionPanel } from "./SessionPanel.tsx";
import { useTrainingView } from "./training-view.ts";

/** Sessions by date with their state; the chosen one in a panel beside the list. */
export function SessionsView() {
  const { implementation } = useImplementation();
  const { sessionId, closeSession } = useTrainingView();
  const sessions = sessionsInOrder(implementation);
  const shown = implementation.trainingSessions[sessionId ?? ""];
  if (sessions.length === 0) {
    return (
      <EmptyState icon={GraduationCap} title="No sessions yet">
        Propose sessions plans them all from the due dates of the training items.
      </EmptyState>
    );
  }
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
      <Box sx={{ flex: 1, minWidth: 0, overflow: "auto", px: 4, pb: 4 }}>
        <Table size="small" aria-label="Sessions" sx={{ bgcolor: "background.paper" }}>
          <TableHead>
            <TableRow>
              <TableCell>Date</TableCell>
              <TableCell>Course</TableCell>
              <TableCell>Audience</TableCell>
              <TableCell>Trainer</TableCell>
              <TableCell>State</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {sessions.map((session) => (
              <SessionRow key={session.id} session={session} isShown={session.id === shown?.id} />
            ))}
          </TableBody>
        </Table>
      </Box>
      {shown && <SessionPanel key={shown.id} session={shown} onClose={closeSession} />}
    </Box>
  );
}

function stateOf({ status, attendees }: TrainingSession): string {
  const all = Object.values(attendees);
  const label = SESSION_STATUS_LABELS[status];
  if (status === "planned") return `${label}, ${all.length} invited`;
  if (status === "cancelled") return label;
  return `${label}, ${all.filter(hasAttended).length} of ${all.length} attended`;
}

function SessionRow({
  session,
  isShown,
}: {
  readonly session: TrainingSession;
  readonly isShown: boolean;
}) {
  const { implementation, today } = useImplementation();
  const { open } = useTrainingView();
  const warnings = sessionWarnings(implementation, session, today);
  const title = sessionTitle(implementation, session);
  return (
    <TableRow hover aria-current={isShown || undefined} sx={isShown ? MARKED_SX : {}}>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        <RelativeDate date={session.date} />
        {session.startTime !== null && `, ${session.startTime}`}
      </TableCell>
      <TableCell>
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            open(session.id);
          }}
          sx={{
            ml: -2,
            textAlign: "left",
            ...(session.status === "cancelled" && { textDecoration: "line-through" }),
          }}
        >
          {title}
        </Button>
      </TableCell>
      <TableCell title={session.audiences.map((code) => AUDIENCES[code].label).join(", ")}>
        {session.audiences.join(", ")}
      </TableCell>
      <TableCell>{session.trainer}</TableCell>
      <TableCell>
        {stateOf(session)}
        {warnings.map(({ kind, text }) => (
          <Typography
            key={`${kind} ${text}`}
            variant="tiny"
            component="div"
            sx={{ display: "flex", gap: 1, alignItems: "center", color: "status.amber" }}
          >
            <TriangleAlert size={12} aria-label="Warning" role="img" />
            {text}
          </Typography>
        ))}
      </TableCell>
    </TableRow>
  );
}
