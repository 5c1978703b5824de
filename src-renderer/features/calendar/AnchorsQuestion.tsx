import { AnchorsDialog } from "../implementation/header/AnchorsDialog.tsx";
import { ImplementationProvider } from "../implementation/ImplementationProvider.tsx";
import { useOpenedImplementation } from "../implementation/use-opened-implementation.ts";
import type { EntryActs, MoveQuestion } from "./use-entry-acts.ts";

/** Kickoff and go-live carry the plan: the dialog of dates shows what would move with them before anything does. */
export function AnchorsQuestion({
  question,
  acts,
}: {
  readonly question: Extract<MoveQuestion, { kind: "anchors" }>;
  readonly acts: EntryActs;
}) {
  const { shown, anchor, date } = question;
  const entry = useOpenedImplementation(shown.entry.implementationId);
  if (entry.status !== "ready") return null;
  return (
    <ImplementationProvider opened={entry.opened}>
      <AnchorsDialog
        proposed={{ [anchor]: date }}
        onSend={(command) => void acts.sendAnchors(shown, command)}
        onCancel={acts.cancel}
      />
    </ImplementationProvider>
  );
}
