import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import TextField from "@mui/material/TextField";
import { type SubmitEvent, useState } from "react";
import type { Command } from "../../../../../src-shared/commands/command.ts";
import { countOf } from "../../../../../src-shared/commands/naming.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import {
  CONTACT_CHANNEL_LABELS,
  CONTACT_CHANNELS,
  type ContactChannel,
} from "../../../../../src-shared/domain/payees/payee-words.ts";
import { isIsoDate } from "../../../../../src-shared/domain/dates.ts";
import { newId } from "../../../../new-id.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import { NameField } from "../../fields/NameField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { tagEdits } from "./payee-cells.ts";
import { usedWords } from "./used-words.ts";

/** What the bar asks for before it acts. */
export type PayeeBulkQuestion =
  "wave" | "priority" | "owner" | "add-tag" | "remove-tag" | "contact";

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
  const { implementation, today, userName, execute } = useImplementation();
  const waves = inPosition(implementation.waves);
  const [waveId, setWaveId] = useState("");
  const [priority, setPriority] = useState<Payee["priority"]>("A");
  const [owner, setOwner] = useState("");
  const [tag, setTag] = useState("");
  const [channel, setChannel] = useState<ContactChannel>("phone");
  const [on, setOn] = useState<string>(today);
  const [text, setText] = useState("");
  const [isSending, setIsSending] = useState(false);
  const all = (changes: Edits[number]["changes"]): Edits =>
    payees.map(({ id }) => ({ payeeId: id, changes }));
  const them = countOf(payees.length, "payee");
  const answer = (): { readonly verb: string; readonly edits: Edits } => {
    switch (question) {
      case "contact":
        return { verb: `Log a contact with ${them}`, edits: [] };
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
  const isDateWrong = !isIsoDate(on) || on > today;
  const isReady = question === "contact" ? !isDateWrong && text.trim() !== "" : edits.length > 0;
  const submit = async (): Promise<void> => {
    if (!isReady || isSending) return;
    setIsSending(true);
    const entries = payees.map(({ id }) => ({ payeeId: id, id: newId() }));
    const answered = await execute(
      question === "contact"
        ? { type: "payee/log-contact", entries, on, by: userName, channel, text: text.trim() }
        : { type: "payee/edit", edits },
      { hasUndo: true },
    );
    setIsSending(false);
    // What was typed stays until it is taken: a refusal, or "go back" of the question about numbers, brings it back.
    if (answered.ok) onClose();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "top", horizontal: "left" }}
      transformOrigin={{ vertical: "bottom", horizontal: "left" }}
    >
      <Box
        component="form"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void submit();
        }}
        sx={{ display: "grid", gap: 3, p: 4, width: 320 }}
      >
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
        {question === "contact" && (
          <>
            <PickField
              label="By"
              value={channel}
              options={CONTACT_CHANNELS.map((code) => [code, CONTACT_CHANNEL_LABELS[code]])}
              onChange={setChannel}
            />
            <TextField
              label="On"
              type="date"
              value={on}
              error={isDateWrong}
              helperText={isDateWrong ? "Choose a date up to today" : undefined}
              onChange={(event) => {
                setOn(event.target.value);
              }}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
            />
            <TextField
              label="What was said"
              value={text}
              multiline
              autoFocus
              onChange={(event) => {
                setText(event.target.value);
              }}
              slotProps={{ htmlInput: { maxLength: 2000 } }}
            />
          </>
        )}
        <Button type="submit" variant="contained" disabled={!isReady || isSending}>
          {verb}
        </Button>
      </Box>
    </Popover>
  );
}
