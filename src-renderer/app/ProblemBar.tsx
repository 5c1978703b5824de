import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useAppStore } from "../store/app-store.ts";
import { useBoardStore } from "../store/board-store.ts";
import { failedSaves, retryFailedSaves, useSaveStore } from "../store/save-store.ts";
import { BOARD_ADDRESS, CALENDAR_FILE_ADDRESS, SETTINGS_ADDRESS } from "./addresses.ts";
import { goTo } from "./navigation.ts";

function countFiles(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}

function NotSavedAlert() {
  const states = useSaveStore((state) => state.states);
  const summaries = useBoardStore((state) => state.summaries);
  const failed = failedSaves(states);
  const [first] = failed;
  if (!first) return null;
  const name = summaries[first.implementationId]?.payorName ?? "One implementation";
  const others = failed.length > 1 ? ` and ${failed.length - 1} more` : "";
  return (
    <Alert
      severity="error"
      variant="standard"
      role="alert"
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            void retryFailedSaves();
          }}
        >
          Retry
        </Button>
      }
    >
      <strong>
        Not saved: {name}
        {others}.
      </strong>{" "}
      {first.problem?.message ?? "The file could not be written"}. Your change is kept here and
      written as soon as the file can be. {first.problem?.advice}
    </Alert>
  );
}

function DamagedFilesAlert() {
  const problems = useBoardStore((state) => state.problems);
  if (problems.length === 0) return null;
  const isOne = problems.length === 1;
  return (
    <Alert
      severity="warning"
      role="status"
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            goTo(BOARD_ADDRESS);
          }}
        >
          {isOne ? "Show it" : "Show them"}
        </Button>
      }
    >
      {countFiles(problems.length)} of this workspace could not be opened in full.{" "}
      {isOne ? "It is" : "They are"} left exactly as found and marked on the board with the reason.
    </Alert>
  );
}

/** Whoever follows the file in another calendar sees nothing of this there: it is said wherever one is. */
function CalendarFileAlert() {
  const problem = useAppStore((state) => state.calendarFeed?.problem ?? null);
  if (problem === null) return null;
  return (
    <Alert
      severity="warning"
      role="status"
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            goTo(CALENDAR_FILE_ADDRESS);
          }}
        >
          Show it
        </Button>
      }
    >
      The calendar file could not be updated: {problem.message}. {problem.advice}
    </Alert>
  );
}

/**
 * What is wrong, between the top bar and the page: unsaved changes, files that could not be opened, a read-only folder, a
 * calendar file that falls behind. What the page itself shows is not said twice.
 */
export function ProblemBar({ path }: { readonly path: string }) {
  const isReadOnly = useAppStore((state) => state.workspace?.isWritable === false);
  const workspaceProblem = useAppStore((state) => state.workspaceProblem);
  return (
    <Box
      sx={{
        flex: "none",
        "& .MuiAlert-root": { borderRadius: 0, borderBottom: 1, borderColor: "divider" },
      }}
    >
      <NotSavedAlert />
      {isReadOnly && (
        <Alert severity="warning" role="status">
          This folder cannot be written, so nothing can be changed here. Ask for write permission,
          or open another workspace.
        </Alert>
      )}
      {workspaceProblem && (
        <Alert severity="warning" role="status">
          {workspaceProblem.message}. {workspaceProblem.advice}
        </Alert>
      )}
      {path !== BOARD_ADDRESS && <DamagedFilesAlert />}
      {path !== SETTINGS_ADDRESS && <CalendarFileAlert />}
    </Box>
  );
}
