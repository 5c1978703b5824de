import Checkbox from "@mui/material/Checkbox";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { Action } from "../../../../src-shared/domain/implementation.ts";
import { doneActions, openActions } from "../../../../src-shared/domain/log.ts";
import { nearDate } from "../../../../src-shared/domain/people-dates.ts";
import { PartyLabel } from "../../../components/PartyLabel.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useMarked } from "../marked.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteIconButton } from "../WriteButton.tsx";
import { ActionDialog } from "./ActionDialog.tsx";
import { LogCard } from "./LogCard.tsx";
import { LogRow } from "./LogRow.tsx";

/** What somebody promised to do. */
export function ActionLog() {
  const { implementation, today, execute, isReadOnly, readOnlyReason } = useImplementation();
  const [edited, setEdited] = useState<Action | "new" | null>(null);
  const marked = useMarked("action");
  const open = openActions(implementation);
  const over = doneActions(implementation);
  const row = (action: Action) => (
    <LogRow
      key={action.id}
      lead={
        <Checkbox
          checked={action.status === "done"}
          disabled={isReadOnly}
          title={readOnlyReason ?? "Done"}
          sx={{ ml: -1.5 }}
          slotProps={{ input: { "aria-label": `Done: ${action.title}` } }}
          onChange={() => {
            const type = action.status === "done" ? "action/reopen" : "action/complete";
            void execute({ type, actionIds: [action.id] });
          }}
        />
      }
      title={action.title}
      isMarked={action.id === marked}
      detail={
        <>
          <PartyLabel party={action.party} /> {action.owner}
        </>
      }
      aside={
        action.doneOn !== null ? (
          `done ${nearDate(action.doneOn, today)}`
        ) : action.due === null ? (
          "no date"
        ) : (
          <RelativeDate date={action.due} isDue />
        )
      }
      onOpen={() => {
        setEdited(action);
      }}
      actions={
        <WriteIconButton
          icon={Trash2}
          label={`Remove ${action.title}`}
          onClick={() => {
            void execute({ type: "action/remove", actionId: action.id }, { hasUndo: true });
          }}
        />
      }
    />
  );
  return (
    <>
      <LogCard
        title="Actions"
        addLabel="Add action"
        emptyText="No action is open."
        overLabel={`${over.length} done`}
        onAdd={() => {
          setEdited("new");
        }}
        open={open.map(row)}
        over={over.map(row)}
      />
      {edited && (
        <ActionDialog
          action={edited === "new" ? null : edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </>
  );
}
