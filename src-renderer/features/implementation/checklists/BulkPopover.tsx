import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type SubmitEvent, useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { assigneeNames } from "../../../../src-shared/domain/checklists.ts";
import {
  addBusinessDays,
  calendarOf,
} from "../../../../src-shared/domain/calendar/business-days.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { type Item, isSatisfied } from "../../../../src-shared/domain/implementation.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import type { RoleCode } from "../../../../src-shared/domain/vocabulary.ts";
import { NameField } from "../fields/NameField.tsx";
import { RolesField } from "../fields/RolesField.tsx";
import { useImplementation } from "../use-implementation.ts";
import type { ItemActs } from "./use-item-acts.ts";

/** What the bar asks for before it acts. */
export type BulkQuestion = "owner" | "assignee" | "shift" | "due";

const MOST_DAYS = 1000;

/** One question about the selected items, with the answer as a button that names the act. */
export function BulkPopover({
  question,
  anchor,
  items,
  acts,
  onClose,
}: {
  readonly question: BulkQuestion;
  readonly anchor: HTMLElement;
  readonly items: readonly Item[];
  readonly acts: ItemActs;
  readonly onClose: () => void;
}) {
  const { implementation, today } = useImplementation();
  const [owners, setOwners] = useState<RoleCode[]>([]);
  const [assignee, setAssignee] = useState("");
  const [days, setDays] = useState("5");
  const [due, setDue] = useState(() => addBusinessDays(today, 1, calendarOf(implementation)));
  const ids = items.map((item) => item.id);
  const openCount = items.filter((item) => !isSatisfied(item)).length;
  const shift = Number(days);
  const isShiftRight = Number.isInteger(shift) && shift !== 0 && Math.abs(shift) <= MOST_DAYS;

  const answer = (): { readonly verb: string; readonly act: (() => Promise<boolean>) | null } => {
    switch (question) {
      case "owner":
        return {
          verb: "Set owner",
          act: owners.length > 0 ? () => acts.setOwners(ids, owners) : null,
        };
      case "assignee":
        return {
          verb: assignee === "" ? "Assign to nobody" : `Assign to ${assignee}`,
          act: () => acts.assign(ids, assignee),
        };
      case "shift":
        return {
          verb: `Shift ${countOf(openCount, "open item")}`,
          act: isShiftRight && openCount > 0 ? () => acts.shift(ids, shift) : null,
        };
      case "due":
        return {
          verb: isIsoDate(due) ? `Set to ${longDate(due)}` : "Set due date",
          act: isIsoDate(due) ? () => acts.setDue(ids, due) : null,
        };
    }
  };
  const { verb, act } = answer();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!act) return;
    onClose();
    void act();
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
        {question === "owner" && (
          <RolesField
            label="Owners"
            value={owners}
            onChange={setOwners}
            hasFocus
            helperText="The first is accountable"
          />
        )}
        {question === "assignee" && (
          <NameField
            label="Assignee"
            value={assignee}
            names={assigneeNames(implementation)}
            onCommit={setAssignee}
            hasFocus
          />
        )}
        {question === "shift" && (
          <TextField
            label="Business days"
            type="number"
            value={days}
            autoFocus
            error={!isShiftRight}
            helperText="Later; a negative number pulls them in. The new dates are pinned."
            onChange={(event) => {
              setDays(event.target.value);
            }}
            slotProps={{ htmlInput: { min: -MOST_DAYS, max: MOST_DAYS, step: 1 } }}
          />
        )}
        {question === "due" && (
          <TextField
            label="Due date"
            type="date"
            value={due}
            autoFocus
            helperText="The same for all, and pinned"
            onChange={(event) => {
              setDue(event.target.value);
            }}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        )}
        {question === "shift" && openCount < items.length && (
          <Typography variant="tiny" color="textSecondary">
            {items.length - openCount} done or not applicable stay as they are.
          </Typography>
        )}
        <Button type="submit" variant="contained" disabled={act === null}>
          {verb}
        </Button>
      </Box>
    </Popover>
  );
}
