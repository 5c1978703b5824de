import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import { type SubmitEvent, useState } from "react";
import type { Command } from "../../../../../src-shared/commands/command.ts";
import { countOf } from "../../../../../src-shared/commands/naming.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import { NameField } from "../../fields/NameField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { tagEdits } from "./payee-cells.ts";
import { usedWords } from "./used-words.ts";

/** What the bar asks for before it acts. */
export type PayeeBulkQuestion = "wave" | "priority" | "owner" | "add-tag" | "remove-tag";

type Edits = Extract<Command, { type: "payee/edit" }>["edits"];

/** One question about the selected payees, with the answer as a button that names the act. */
export function PayeeBulkPopover({
  question,
  anchor,
  payees,
  onClose,
}: {
  readonly question: PayeeBulkQuestion;
  readonly anchor: HTMLElement;
  readonly payees: readonly Payee[];
  readonly onClose: () => void;
}) {
  const { implementation, execute } = useImplementation();
  const waves = inPosition(implementation.waves);
  const [waveId, setWaveId] = useState("");
  const [priority, setPriority] = useState<Payee["priority"]>("A");
  const [owner, setOwner] = useState("");
  const [tag, setTag] = useState("");
  const all = (changes: Edits[number]["changes"]): Edits =>
    payees.map(({ id }) => ({ payeeId: id, changes }));
  const them = countOf(payees.length, "payee");
  const answer = (): { readonly verb: string; readonly edits: Edits } => {
    switch (question) {
      case "wave": {
        const name = waves.find(({ id }) => id === waveId)?.name ?? "no wave";
        return {
          verb: `Put ${them} in ${name}`,
          edits: all({ waveId: waveId === "" ? null : waveId }),
        };
      }
      case "priority":
        return { verb: `Set ${them} to ${priority}`, edits: all({ priority }) };
      case "owner":
        return {
          verb: owner === "" ? `Take the owner of ${them} away` : `Give ${them} to ${owner}`,
          edits: all({ owner }),
        };
      case "add-tag":
      case "remove-tag": {
        const isAdded = question === "add-tag";
        const edits = tag === "" ? [] : [...tagEdits(payees, tag, isAdded)];
        const some = countOf(edits.length, "payee");
        return { verb: isAdded ? `Tag ${some}` : `Remove the tag of ${some}`, edits };
      }
    }
  };
  const { verb, edits } = answer();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (edits.length === 0) return;
    onClose();
    void execute({ type: "payee/edit", edits }, { hasUndo: true });
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "top", horizontal: "left" }}
      transformOrigin={{ vertical: "bottom", horizontal: "left" }}
    >
      <Box component="form" onSubmit={submit} sx={{ display: "grid", gap: 3, p: 4, width: 320 }}>
        {question === "wave" && (
          <PickField
            label="Wave"
            value={waveId}
            options={[["", "None yet"], ...waves.map(({ id, name }) => [id, name] as const)]}
            onChange={setWaveId}
          />
        )}
        {question === "priority" && (
          <PickField
            label="Priority"
            value={priority}
            options={[
              ["A", "A"],
              ["B", "B"],
              ["C", "C"],
            ]}
            onChange={setPriority}
          />
        )}
        {question === "owner" && (
          <NameField
            label="Owner"
            value={owner}
            names={usedWords(implementation.payees).owner}
            onCommit={setOwner}
            hasFocus
          />
        )}
        {(question === "add-tag" || question === "remove-tag") && (
          <NameField
            label="Tag"
            value={tag}
            placeholder="e.g. union"
            names={
              question === "add-tag"
                ? usedWords(implementation.payees).tags
                : [...new Set(payees.flatMap(({ tags }) => tags))].toSorted()
            }
            onCommit={setTag}
            hasFocus
          />
        )}
        <Button type="submit" variant="contained" disabled={edits.length === 0}>
          {verb}
        </Button>
      </Box>
    </Popover>
  );
}
