import Box from "@mui/material/Box";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { GraduationCap } from "lucide-react";
import { useState } from "react";
import { proposeSessions } from "../../../../src-shared/domain/training/propose-sessions.ts";
import {
  payeeCoverage,
  trainingCoverage,
  uncountedInWords,
} from "../../../../src-shared/domain/training/training-coverage.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { CourseDialog } from "./CourseDialog.tsx";
import { MatrixView } from "./MatrixView.tsx";
import { ProposeDialog } from "./ProposeDialog.tsx";
import { ScheduleDialog } from "./ScheduleDialog.tsx";
import { SessionsView } from "./SessionsView.tsx";
import { TraineesView } from "./TraineesView.tsx";
import { TrainingExport } from "./TrainingExport.tsx";
import { TRAINING_VIEWS, useTrainingView } from "./training-view.ts";

/** Who needs which course, the sessions, and who is ready for the first task. */
export function TrainingTab() {
  const { implementation, today, execute } = useImplementation();
  const { view, show } = useTrainingView();
  const [asked, setAsked] = useState<"course" | "schedule" | "propose" | null>(null);
  const close = (): void => {
    setAsked(null);
  };
  if (Object.keys(implementation.courses).length === 0) {
    return (
      <EmptyState
        icon={GraduationCap}
        title="No courses yet"
        action={
          <WriteButton
            variant="contained"
            onClick={() =>
              void execute({ type: "training/add-standard-courses" }, { hasUndo: true })
            }
          >
            Add the ten standard courses
          </WriteButton>
        }
      >
        Until then the training items of the checklist say who is trained.
      </EmptyState>
    );
  }
  const coverage = trainingCoverage(implementation);
  const payees = payeeCoverage(implementation);
  const uncounted = uncountedInWords(implementation);
  const open = proposeSessions(implementation, today).length;
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 3, px: 4, py: 3 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          aria-label="View"
          onChange={(_event, next: (typeof TRAINING_VIEWS)[number][0] | null) => {
            if (next) show(next);
          }}
        >
          {TRAINING_VIEWS.map(([code, label]) => (
            <ToggleButton key={code} value={code}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Typography sx={{ flex: 1 }}>
          <b>
            {coverage.trained} of {coverage.total} people trained
          </b>
          {payees.total > 0 && `, ${payees.trained} of ${payees.total} pilot payees`}
          {uncounted !== null && (
            <Box component="span" sx={{ color: "text.secondary" }}>{` (${uncounted})`}</Box>
          )}
        </Typography>
        {open > 0 && (
          <WriteButton
            variant="outlined"
            color="inherit"
            onClick={() => {
              setAsked("propose");
            }}
          >
            Propose sessions
          </WriteButton>
        )}
        {view === "matrix" && (
          <WriteButton
            variant="outlined"
            color="inherit"
            onClick={() => {
              setAsked("course");
            }}
          >
            Add course
          </WriteButton>
        )}
        <TrainingExport />
        <WriteButton
          variant="contained"
          onClick={() => {
            setAsked("schedule");
          }}
        >
          Schedule session
        </WriteButton>
      </Box>
      {view === "matrix" ? (
        <MatrixView />
      ) : view === "sessions" ? (
        <SessionsView />
      ) : (
        <TraineesView />
      )}
      {asked === "course" && <CourseDialog course={null} onClose={close} />}
      {asked === "schedule" && <ScheduleDialog onClose={close} />}
      {asked === "propose" && <ProposeDialog onClose={close} />}
    </Box>
  );
}
