import type { Command } from "../../../../src-shared/commands/command.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { assigneeNames } from "../../../../src-shared/domain/checklists.ts";
import { ConfirmDialog } from "../../../components/ConfirmDialog.tsx";
import {
  AssignDialog,
  CancelImplementationDialog,
  HoldDialog,
} from "../../../components/StateDialogs.tsx";
import { useImplementation } from "../use-implementation.ts";
import { CompareDialog } from "../compare/CompareDialog.tsx";
import { AnchorsDialog } from "./AnchorsDialog.tsx";
import { BankingDialog } from "./calendar/BankingDialog.tsx";
import { CalendarDialog } from "./calendar/CalendarDialog.tsx";
import { OverrideDialog } from "./OverrideDialog.tsx";
import { PayorDialog } from "./PayorDialog.tsx";
import { ProfileDialog } from "./ProfileDialog.tsx";
import { ReopenDialog } from "./ReopenDialog.tsx";

/** What the menu asks about before it acts. */
export type HeaderQuestion =
  | "dates"
  | "calendar"
  | "banking"
  | "payor"
  | "profile"
  | "ipm"
  | "baseline"
  | "hold"
  | "cancel"
  | "reopen"
  | "compare"
  | "health";

/** The dialog of a question of the menu. */
export function HeaderDialog({
  question,
  onClose,
}: {
  readonly question: HeaderQuestion;
  readonly onClose: () => void;
}) {
  const { implementation, today, userName, execute } = useImplementation();
  const run = (command: Command): void => {
    // What was typed stays on the screen when it is refused.
    void execute(command, { hasUndo: true }).then(({ ok }) => {
      if (ok) onClose();
    });
  };
  const common = { them: implementation.payor.name, onCancel: onClose };
  switch (question) {
    case "dates":
      return <AnchorsDialog onSend={run} onCancel={onClose} />;
    case "calendar":
      return <CalendarDialog onSend={run} onCancel={onClose} />;
    case "banking":
      return <BankingDialog onSend={run} onCancel={onClose} />;
    case "payor":
      return <PayorDialog onSend={run} onCancel={onClose} />;
    case "profile":
      return <ProfileDialog onSend={run} onCancel={onClose} />;
    case "health":
      return <OverrideDialog onSend={run} onCancel={onClose} />;
    case "reopen":
      return <ReopenDialog onSend={run} onCancel={onClose} />;
    case "compare":
      return <CompareDialog onClose={onClose} />;
    case "ipm":
      return (
        <AssignDialog
          {...common}
          names={assigneeNames(implementation)}
          userName={implementation.ipm || userName}
          onSubmit={(ipm) => {
            run({ type: "implementation/set-ipm", ipm });
          }}
        />
      );
    case "baseline":
      return (
        <ConfirmDialog
          isOpen
          title="Set a new baseline?"
          verb="Set baseline"
          onCancel={onClose}
          onConfirm={() => {
            run({ type: "implementation/rebaseline" });
          }}
        >
          The present due dates of open items and the go-live on{" "}
          {longDate(implementation.anchors.goLive)} become what later dates are compared with.
        </ConfirmDialog>
      );
    case "hold":
      return (
        <HoldDialog
          {...common}
          today={today}
          onSubmit={(answer) => {
            run({ type: "implementation/hold", ...answer });
          }}
        />
      );
    case "cancel":
      return (
        <CancelImplementationDialog
          {...common}
          onSubmit={(reason) => {
            run({ type: "implementation/cancel", reason });
          }}
        />
      );
  }
}
