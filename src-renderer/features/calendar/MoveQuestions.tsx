import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { lazy, Suspense, useId } from "react";
import { shortDate } from "../../../src-shared/domain/people-dates.ts";
import { useAppStore } from "../../store/app-store.ts";
import type { EntryActs, MoveQuestion } from "./use-entry-acts.ts";

// The dialog of dates computes the whole plan: it comes when it is asked for.
const AnchorsQuestion = lazy(() =>
  import("./AnchorsQuestion.tsx").then(({ AnchorsQuestion }) => ({ default: AnchorsQuestion })),
);

/** What is asked before something is moved. */
export function MoveQuestions({ acts }: { readonly acts: EntryActs }) {
  const { question } = acts;
  if (!question) return null;
  if (question.kind === "day-off") return <DayOffDialog question={question} acts={acts} />;
  return (
    <Suspense>
      <AnchorsQuestion question={question} acts={acts} />
    </Suspense>
  );
}

function DayOffDialog({
  question,
  acts,
}: {
  readonly question: Extract<MoveQuestion, { kind: "day-off" }>;
  readonly acts: EntryActs;
}) {
  const today = useAppStore((state) => state.today);
  const titleId = useId();
  const { shown, target, why, next } = question;
  return (
    <Dialog open onClose={acts.cancel} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>Move &quot;{shown.entry.title}&quot; to a day off?</DialogTitle>
      <DialogContent>{why}</DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={acts.cancel}>
          Cancel
        </Button>
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => void acts.move(shown, target, true)}
        >
          Keep {shortDate(target.date, today)}
        </Button>
        <Button
          variant="contained"
          autoFocus
          onClick={() => void acts.move(shown, { ...target, date: next }, true)}
        >
          Move to {shortDate(next, today)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
