import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import { X } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import {
  addBusinessDays,
  calendarOf,
} from "../../../../src-shared/domain/calendar/business-days.ts";
import { checklistsOf } from "../../../../src-shared/domain/checklists.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { parseItemLines } from "../../../../src-shared/domain/parse-items.ts";
import {
  CHECKLIST_KIND_LABELS,
  CHECKLIST_KINDS,
  type ChecklistKind,
  type PhaseCode,
} from "../../../../src-shared/domain/vocabulary.ts";
import { newId } from "../../../new-id.ts";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Business days from today to the due date that is proposed. */
const PROPOSED_DAYS = 5;
const MOST_AT_ONCE = 500;

/** Where new items go. */
export interface AddPlace {
  readonly kind: ChecklistKind;
  readonly checklist: string;
  readonly phase: PhaseCode;
  readonly afterItemId: string | null;
}

/** Adds one item, or as many as lines are pasted: one command, one undo. Stays open for the next. */
export function AddItemsBar({
  place,
  onAdded,
  onClose,
}: {
  readonly place: AddPlace;
  readonly onAdded: (
    ids: readonly string[],
    list: { readonly kind: ChecklistKind; readonly name: string },
  ) => void;
  readonly onClose: () => void;
}) {
  const { implementation, today, execute } = useImplementation();
  const [kind, setKind] = useState(place.kind);
  const [checklist, setChecklist] = useState(place.checklist);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [due, setDue] = useState(() =>
    addBusinessDays(today, PROPOSED_DAYS, calendarOf(implementation)),
  );
  const lists = checklistsOf(implementation).filter((list) => list.kind === kind);
  const parsed = parseItemLines(text, today);
  const unread = parsed.find((item) => item.unreadDate !== null);
  const datedCount = parsed.filter((item) => item.due !== null).length;
  const isTooMany = parsed.length > MOST_AT_ONCE;
  const canAdd = parsed.length > 0 && !isTooMany && checklist.trim() !== "" && isIsoDate(due);

  const add = async (): Promise<void> => {
    if (!canAdd) return;
    const isSamePlace = kind === place.kind && checklist.trim() === place.checklist;
    const last = lists.find((list) => list.name === checklist.trim())?.items.at(-1);
    const items = parsed.map((item) => ({
      id: newId(),
      title: item.title,
      due: item.due ?? due,
    }));
    const answer = await execute(
      {
        type: "item/add",
        items,
        kind,
        checklist: checklist.trim(),
        phase: last?.phase ?? place.phase,
        owners: [],
        afterItemId: isSamePlace ? place.afterItemId : null,
      },
      { hasUndo: items.length > 1 },
    );
    if (!answer.ok) return;
    setText("");
    // The button has just been disabled under the keyboard: the next line is typed at once.
    fieldRef.current?.focus();
    onAdded(
      items.map((item) => item.id),
      { kind, name: checklist.trim() },
    );
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    void add();
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <Box
      role="group"
      aria-label="Add items"
      onKeyDown={onEscape}
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "flex-start",
        gap: 2,
        px: 4,
        py: 3,
        borderTop: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
        flex: "none",
      }}
    >
      <PickField
        label="Kind"
        value={kind}
        width={170}
        options={CHECKLIST_KINDS.map((code) => [code, CHECKLIST_KIND_LABELS[code].label])}
        onChange={(chosen) => {
          setKind(chosen);
          setChecklist(
            checklistsOf(implementation).find((list) => list.kind === chosen)?.name ?? "",
          );
        }}
      />
      <Autocomplete
        freeSolo
        options={lists.map((list) => list.name)}
        inputValue={checklist}
        onInputChange={(_event, name) => {
          setChecklist(name);
        }}
        sx={{ width: 210 }}
        renderInput={(params) => <TextField {...params} label="Checklist" />}
      />
      <TextField
        label="Due"
        type="date"
        value={due}
        onChange={(event) => {
          setDue(event.target.value);
        }}
        sx={{ width: 150 }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Box sx={{ flex: 1 }} />
      <Button
        variant="contained"
        disabled={!canAdd}
        onClick={() => {
          void add();
        }}
      >
        Add {parsed.length > 1 ? countOf(parsed.length, "item") : "item"}
      </Button>
      <IconButton aria-label="Close adding" title="Close (Esc)" onClick={onClose}>
        <X size={16} />
      </IconButton>
      <TextField
        label="Items, one a line"
        value={text}
        inputRef={fieldRef}
        autoFocus
        multiline
        maxRows={6}
        sx={{ flexBasis: "100%" }}
        error={isTooMany}
        helperText={
          isTooMany
            ? `At most ${MOST_AT_ONCE} at once`
            : unread
              ? `Line ${unread.line}: the date "${unread.unreadDate}" was not understood; it stays in the title. Write 2026-12-01, 1 Dec or 12/1/2026`
              : parsed.length > 1
                ? `${datedCount} of ${parsed.length} lines carry a date of their own`
                : "Paste lines to add many; a tab and a date set the due date"
        }
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={onEnter}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  );
}
