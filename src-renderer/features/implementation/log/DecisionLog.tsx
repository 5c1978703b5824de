import TextField from "@mui/material/TextField";
import { Gavel, Trash2, XCircle } from "lucide-react";
import { useState } from "react";
import type { Decision } from "../../../../src-shared/domain/implementation.ts";
import { nearDate } from "../../../../src-shared/domain/people-dates.ts";
import { openDecisions } from "../../../../src-shared/domain/selectors.ts";
import { closedDecisions } from "../../../../src-shared/domain/log.ts";
import { ROLES } from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useMarked } from "../marked.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteIconButton } from "../WriteButton.tsx";
import { DecisionDialog } from "./DecisionDialog.tsx";
import { LogCard } from "./LogCard.tsx";
import { LogRow } from "./LogRow.tsx";

type Asked =
  | { readonly kind: "edit"; readonly decision: Decision | null }
  | { readonly kind: "take" | "drop"; readonly decision: Decision };

/** Decisions: needed by whom and by when, taken, dropped. */
export function DecisionLog() {
  const { implementation, today, execute } = useImplementation();
  const marked = useMarked("decision");
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => {
    setAsked(null);
  };
  const open = openDecisions(implementation);
  const over = closedDecisions(implementation);
  const edit = (decision: Decision) => () => {
    setAsked({ kind: "edit", decision });
  };
  return (
    <>
      <LogCard
        title="Decisions"
        addLabel="Add decision"
        emptyText="No decision is open."
        overLabel={`${over.length} taken or dropped`}
        onAdd={() => {
          setAsked({ kind: "edit", decision: null });
        }}
        open={open.map((decision) => (
          <LogRow
            key={decision.id}
            isMarked={marked === decision.id}
            title={decision.title}
            detail={
              decision.neededFrom === null
                ? decision.detail || undefined
                : `From ${ROLES[decision.neededFrom].name}${decision.detail ? `. ${decision.detail}` : ""}`
            }
            aside={
              decision.neededBy === null ? (
                "no date"
              ) : (
                <RelativeDate date={decision.neededBy} isDue />
              )
            }
            onOpen={edit(decision)}
            actions={
              <>
                <WriteIconButton
                  icon={Gavel}
                  label={`Record what was decided: ${decision.title}`}
                  onClick={() => {
                    setAsked({ kind: "take", decision });
                  }}
                />
                <WriteIconButton
                  icon={XCircle}
                  label={`No longer needed: ${decision.title}`}
                  onClick={() => {
                    setAsked({ kind: "drop", decision });
                  }}
                />
              </>
            }
          />
        ))}
        over={over.map((decision) => (
          <LogRow
            key={decision.id}
            isMarked={marked === decision.id}
            title={decision.title}
            detail={`${decision.status === "taken" ? "Decided" : "Dropped"}${decision.outcome ? `: ${decision.outcome}` : ""}${decision.decidedBy ? ` (${decision.decidedBy})` : ""}`}
            aside={decision.decidedOn === null ? null : nearDate(decision.decidedOn, today)}
            onOpen={edit(decision)}
            actions={
              <WriteIconButton
                icon={Trash2}
                label={`Remove ${decision.title}`}
                onClick={() => {
                  void execute(
                    { type: "decision/remove", decisionId: decision.id },
                    { hasUndo: true },
                  );
                }}
              />
            }
          />
        ))}
      />
      {asked?.kind === "edit" && <DecisionDialog decision={asked.decision} onClose={close} />}
      {(asked?.kind === "take" || asked?.kind === "drop") && (
        <OutcomeDialog decision={asked.decision} isTaken={asked.kind === "take"} onClose={close} />
      )}
    </>
  );
}

/** What was decided and by whom; or why the decision is no longer needed. */
function OutcomeDialog({
  decision,
  isTaken,
  onClose,
}: {
  readonly decision: Decision;
  readonly isTaken: boolean;
  readonly onClose: () => void;
}) {
  const { execute } = useImplementation();
  const [outcome, setOutcome] = useState("");
  const [by, setBy] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isTaken && isAsked && outcome.trim() === "";
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (isTaken && outcome.trim() === "") return;
    const answer = await execute(
      isTaken
        ? { type: "decision/take", decisionId: decision.id, outcome: outcome.trim(), by: by.trim() }
        : { type: "decision/drop", decisionId: decision.id, reason: outcome.trim() },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={isTaken ? `Decided: ${decision.title}` : `No longer needed: ${decision.title}`}
      verb={isTaken ? "Record the decision" : "Drop the decision"}
      width="sm"
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label={isTaken ? "What was decided" : "Why (optional)"}
        value={outcome}
        required={isTaken}
        autoFocus
        multiline
        minRows={2}
        error={isMissing}
        helperText={isMissing ? "Say what was decided" : undefined}
        onChange={(event) => {
          setOutcome(event.target.value);
        }}
      />
      {isTaken && (
        <TextField
          label="By whom"
          value={by}
          onChange={(event) => {
            setBy(event.target.value);
          }}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
      )}
    </FormDialog>
  );
}
