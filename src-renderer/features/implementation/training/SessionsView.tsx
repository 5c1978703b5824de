import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
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
import { MARKED_SX, useScrollTo } from "../marked.ts";
import { useImplementation } from "../use-implementation.ts";
import { SessionPanel } from "./SessionPanel.tsx";
import { useTrainingView } from "./training-view.ts";

/** The sessions: what is planned first, the next on top, then what was held, the latest on top; the chosen one in a panel. */
export function SessionsView() {
  const { implementation } = useImplementation();
  const { sessionId, closeSession } = useTrainingView();
  const sessions = sessionsInOrder(implementation);
  const shown = implementation.trainingSessions[sessionId ?? ""];
  if (sessions.length === 0) {
    return (
      <EmptyState icon={GraduationCap} title="No sessions yet">
        Schedule them one by one, or let Propose sessions plan them from the due dates of the
        training items.
      </EmptyState>
    );
  }
  const isNarrow = shown !== undefined;
  const groups = [
    ["Planned", sessions.filter(({ status }) => status === "planned")],
    ["Past", sessions.filter(({ status }) => status !== "planned").toReversed()],
  ] as const;
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
      <Box sx={{ flex: 1, minWidth: 0, overflow: "auto", px: 4, pb: 4 }}>
        <Table
          size="small"
          stickyHeader
          aria-label="Sessions"
          sx={{ bgcolor: "background.paper", "& td": { verticalAlign: "top" } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>Date</TableCell>
              <TableCell>Course</TableCell>
              {!isNarrow && <TableCell>Audience</TableCell>}
              {!isNarrow && <TableCell>Trainer</TableCell>}
              <TableCell>State</TableCell>
            </TableRow>
          </TableHead>
          {groups.map(
            ([title, own]) =>
              own.length > 0 && (
                <TableBody key={title}>
                  <TableRow>
                    <TableCell
                      component="th"
                      scope="rowgroup"
                      colSpan={isNarrow ? 3 : 5}
                      sx={{ pt: 3, pb: 1, fontWeight: 600 }}
                    >
                      {title}, {own.length}
                    </TableCell>
                  </TableRow>
                  {own.map((session) => (
                    <SessionRow
                      key={session.id}
                      session={session}
                      isShown={session.id === shown?.id}
                      isNarrow={isNarrow}
                    />
                  ))}
                </TableBody>
              ),
          )}
        </Table>
      </Box>
      {shown && <SessionPanel key={shown.id} session={shown} onClose={closeSession} />}
    </Box>
  );
}

function stateOf({ status, attendees }: TrainingSession): string {
  const all = Object.values(attendees);
  if (status === "planned") return `${all.length} invited`;
  const label = SESSION_STATUS_LABELS[status];
  if (status === "cancelled") return label;
  return `${label}, ${all.filter(hasAttended).length} of ${all.length} attended`;
}

function SessionRow({
  session,
  isShown,
  isNarrow,
}: {
  readonly session: TrainingSession;
  readonly isShown: boolean;
  readonly isNarrow: boolean;
}) {
  const { implementation, today } = useImplementation();
  const { open } = useTrainingView();
  const ref = useScrollTo<HTMLTableRowElement>(isShown);
  const warnings = sessionWarnings(implementation, session, today);
  const labels = session.audiences.map((code) => AUDIENCES[code].label).join(", ") || "Everybody";
  return (
    <TableRow
      ref={ref}
      hover
      aria-current={isShown || undefined}
      onClick={() => {
        open(session.id);
      }}
      sx={{ cursor: "pointer", ...(isShown && MARKED_SX) }}
    >
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        <RelativeDate date={session.date} />
        {session.startTime !== null && `, ${session.startTime}`}
      </TableCell>
      <TableCell>
        <ButtonBase
          onClick={(event) => {
            event.stopPropagation();
            open(session.id);
          }}
          sx={{
            font: "inherit",
            textAlign: "left",
            borderRadius: 1,
            ...(session.status === "cancelled" && { textDecoration: "line-through" }),
          }}
        >
          {sessionTitle(implementation, session)}
        </ButtonBase>
        {isNarrow && (
          <Typography variant="tiny" component="div" color="textSecondary">
            {labels}
          </Typography>
        )}
      </TableCell>
      {!isNarrow && <TableCell>{labels}</TableCell>}
      {!isNarrow && <TableCell>{session.trainer}</TableCell>}
      <TableCell sx={{ minWidth: 150 }}>
        {stateOf(session)}
        {warnings.map(({ kind, text }) => (
          <Typography
            key={`${kind} ${text}`}
            variant="tiny"
            component="div"
            sx={{ display: "flex", gap: 1, alignItems: "center", color: "status.amber" }}
          >
            <TriangleAlert size={12} aria-label="Warning" role="img" style={{ flex: "none" }} />
            {text}
          </Typography>
        ))}
      </TableCell>
    </TableRow>
  );
}
