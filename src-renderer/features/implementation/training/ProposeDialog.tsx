import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { proposeSessions } from "../../../../src-shared/domain/training/propose-sessions.ts";
import { sessionTitle } from "../../../../src-shared/domain/training/session-warnings.ts";
import { AUDIENCES } from "../../../../src-shared/domain/training/training-words.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { useAppStore } from "../../../store/app-store.ts";
import { useImplementation } from "../use-implementation.ts";
import { blankSession } from "./blank-session.ts";

/** All sessions that are still to be planned, confirmed at once and undone at once. */
export function ProposeDialog({ onClose }: { readonly onClose: () => void }) {
  const { implementation, today, execute } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const proposed = proposeSessions(implementation, today);
  const save = async (): Promise<void> => {
    const sessions = proposed.map(({ audiences, attendeeIds, ...session }) => ({
      ...blankSession(today, timeZone),
      ...session,
      id: newId(),
      audiences: [...audiences],
      attendeeIds: [...attendeeIds],
    }));
    const answer = await execute(
      { type: "training/schedule-sessions", sessions },
      { hasUndo: true },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title="Plan the missing sessions"
      verb={`Schedule ${proposed.length}`}
      width="sm"
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <Typography color="textSecondary">
        One for each course and the audiences that need it, by the due dates of the training items.
        Everybody in these audiences is invited; times can be changed one by one.
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 4 }}>
        {proposed.map((session) => (
          <li key={`${session.courseId} ${session.date} ${session.startTime}`}>
            <b>
              {shortDate(session.date, today)}, {session.startTime}
            </b>{" "}
            {sessionTitle(implementation, session)}:{" "}
            {session.audiences.map((code) => AUDIENCES[code].label).join(", ")} (
            {session.attendeeIds.length})
          </li>
        ))}
      </Box>
    </FormDialog>
  );
}
