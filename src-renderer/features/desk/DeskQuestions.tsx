import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Popover from "@mui/material/Popover";
import TextField from "@mui/material/TextField";
import { useEffect, useMemo, useState } from "react";
import { countOf } from "../../../src-shared/commands/naming.ts";
import { addBusinessDays } from "../../../src-shared/domain/calendar/business-days.ts";
import { assigneeNames } from "../../../src-shared/domain/checklists.ts";
import type { DatedEntry } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { isIsoDate } from "../../../src-shared/domain/dates.ts";
import { longDate } from "../../../src-shared/domain/people-dates.ts";
import { PARTIES, partyWord } from "../../../src-shared/domain/vocabulary.ts";
import { useAppStore } from "../../store/app-store.ts";
import { openImplementation, useDocumentStore } from "../../store/document-store.ts";
import { canDo, type DeskAct } from "./desk-commands.ts";

/** What is asked before an act, of which rows, and where. */
export interface DeskQuestion {
  readonly kind: "assign" | "due" | "wait";
  readonly entries: readonly DatedEntry[];
  readonly anchor: HTMLElement;
}

interface Props {
  readonly question: DeskQuestion;
  readonly onAnswer: (act: DeskAct) => void;
  readonly onClose: () => void;
}

/** People are suggested of so many payors: the window keeps no more files open. */
const MOST_OPENED = 6;

/** Names of the people of some payors, which are opened for it; the user comes first. */
function useNames(entries: readonly DatedEntry[]): readonly string[] {
  const userName = useAppStore((state) => state.settings.userName);
  const documents = useDocumentStore((state) => state.entries);
  const ids = useMemo(
    () =>
      [...new Set(entries.map(({ implementationId }) => implementationId))].slice(0, MOST_OPENED),
    [entries],
  );
  useEffect(() => {
    for (const id of ids) void openImplementation(id);
  }, [ids]);
  return useMemo(() => {
    const names = ids.flatMap((id) => {
      const entry = documents[id];
      return entry?.status === "ready" ? assigneeNames(entry.opened.implementation) : [];
    });
    return [...new Set([userName, ...names])].filter(Boolean);
  }, [ids, documents, userName]);
}

/** What the question is about: its title, or how many. */
function about(entries: readonly DatedEntry[]): string {
  const [only] = entries.length === 1 ? entries : [];
  return only?.title ?? countOf(entries.length, "thing");
}

function AssignQuestion({ question, onAnswer, onClose }: Props) {
  const able = question.entries.filter((entry) => canDo("assign", entry));
  const names = useNames(question.entries);
  const [typed, setTyped] = useState("");
  const [first] = able;
  const current = able.every(({ assignee }) => assignee === first?.assignee)
    ? (first?.assignee ?? "")
    : "";
  const answer = (name: string): void => {
    onAnswer({ kind: "assign", name: name.trim() });
  };
  return (
    <Popover
      open
      anchorEl={question.anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ paper: { role: "dialog", "aria-label": `Reassign ${about(able)}` } }}
    >
      <Box sx={{ display: "grid", gap: 3, p: 4, width: 320 }}>
        <Autocomplete
          freeSolo
          openOnFocus
          autoHighlight={false}
          options={[...names]}
          inputValue={typed}
          onInputChange={(_event, name, reason) => {
            if (reason === "input") setTyped(name);
          }}
          onChange={(_event, name) => {
            if (name !== null && name.trim() !== "") answer(name);
          }}
          renderInput={(params) => (
            <TextField
              {...params}
              autoFocus
              label="Assign to"
              placeholder={current || "Nobody yet"}
              helperText="Choose somebody, or type a name and press Enter"
              slotProps={{
                ...params.slotProps,
                inputLabel: { ...params.slotProps.inputLabel, shrink: true },
              }}
            />
          )}
        />
        {typed.trim() !== "" && (
          <Button
            variant="contained"
            onClick={() => {
              answer(typed);
            }}
          >
            Assign to {typed.trim()}
          </Button>
        )}
        {able.some(({ assignee }) => assignee !== "") && (
          <Button
            color="inherit"
            onClick={() => {
              answer("");
            }}
          >
            Assign to nobody
          </Button>
        )}
      </Box>
    </Popover>
  );
}

function DueQuestion({ question, onAnswer, onClose }: Props) {
  const today = useAppStore((state) => state.today);
  const able = question.entries.filter((entry) => canDo("due", entry));
  const [only] = able.length === 1 ? able : [];
  const tomorrow = addBusinessDays(today, 1);
  const [due, setDue] = useState(only && only.due >= today ? only.due : tomorrow);
  const isRight = isIsoDate(due);
  const hasItems = able.some(({ kind }) => kind === "item");
  return (
    <Popover
      open
      anchorEl={question.anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ paper: { role: "dialog", "aria-label": `Move the due date of ${about(able)}` } }}
    >
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) onAnswer({ kind: "due", due });
        }}
        sx={{ display: "grid", gap: 3, p: 4, width: 280 }}
      >
        <TextField
          label="Due date"
          type="date"
          value={due}
          autoFocus
          helperText={hasItems ? "Pinned: it stays when kickoff or go-live moves" : undefined}
          onChange={(event) => {
            setDue(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Button type="submit" variant="contained" disabled={!isRight}>
          {isRight ? `Move to ${longDate(due)}` : "Move"}
        </Button>
      </Box>
    </Popover>
  );
}

function WaitQuestion({ question, onAnswer, onClose }: Props) {
  const able = question.entries.filter((entry) => canDo("wait", entry));
  const [only] = able.length === 1 ? able : [];
  return (
    <Menu
      open
      anchorEl={question.anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ list: { "aria-label": `${about(able)} waits on` } }}
    >
      {PARTIES.map((party) => (
        <MenuItem
          key={party}
          selected={only?.status === `waiting_${party}`}
          onClick={() => {
            onAnswer({ kind: "wait", party });
          }}
        >
          Waiting on {partyWord(party)}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Asks to whom, until when, or on whom; the answer acts at once. */
export function DeskQuestions(props: Props) {
  switch (props.question.kind) {
    case "assign":
      return <AssignQuestion {...props} />;
    case "due":
      return <DueQuestion {...props} />;
    case "wait":
      return <WaitQuestion {...props} />;
  }
}
