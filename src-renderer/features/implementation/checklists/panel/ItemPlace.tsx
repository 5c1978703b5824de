import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { checklistsOf } from "../../../../../src-shared/domain/checklists.ts";
import type { Item } from "../../../../../src-shared/domain/implementation.ts";
import {
  CHECKLIST_KIND_LABELS,
  CHECKLIST_KINDS,
  PHASES,
  PROFILE_FLAG_LABELS,
  PROFILE_FLAGS,
} from "../../../../../src-shared/domain/vocabulary.ts";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";

const REQUIREMENTS = [
  ["required", "Required"],
  ["optional", "Optional"],
  ["conditional", "Only with a profile flag"],
] as const;

/** Kind, checklist, phase, and whether the item is required or needs the banks. */
export function ItemPlace({ item }: { readonly item: Item }) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const [checklist, setChecklist] = useState<string | null>(null);
  const names = checklistsOf(implementation)
    .filter((list) => list.kind === item.kind)
    .map((list) => list.name);
  const edit = (
    changes: Partial<
      Pick<Item, "kind" | "checklist" | "phase" | "requirement" | "flag" | "isBankBound">
    >,
  ): void => {
    void execute({ type: "item/edit", itemIds: [item.id], changes });
  };
  const moveTo = (name: string): void => {
    setChecklist(null);
    if (name.trim() !== "" && name.trim() !== item.checklist) edit({ checklist: name.trim() });
  };
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: 3, rowGap: 4, pt: 1 }}>
      <PickField
        label="Kind"
        value={item.kind}
        isDisabled={isReadOnly}
        options={CHECKLIST_KINDS.map((kind) => [kind, CHECKLIST_KIND_LABELS[kind].label])}
        onChange={(kind) => {
          edit({ kind });
        }}
      />
      <PickField
        label="Phase"
        value={item.phase}
        isDisabled={isReadOnly}
        options={PHASES.map(({ code, name }) => [code, `${code} ${name}`])}
        onChange={(phase) => {
          edit({ phase });
        }}
      />
      <Autocomplete
        freeSolo
        disabled={isReadOnly}
        options={names}
        value={item.checklist}
        inputValue={checklist ?? item.checklist}
        onInputChange={(_event, name, reason) => {
          if (reason === "input") setChecklist(name);
        }}
        onChange={(_event, name) => {
          moveTo(name ?? "");
        }}
        onBlur={() => {
          if (checklist !== null) moveTo(checklist);
        }}
        sx={{ gridColumn: "1 / -1" }}
        renderInput={(params) => <TextField {...params} label="Checklist" />}
      />
      <PickField
        label="Required"
        value={item.requirement}
        isDisabled={isReadOnly}
        options={REQUIREMENTS}
        onChange={(requirement) => {
          edit(
            requirement === "conditional"
              ? { requirement, flag: item.flag ?? "sso" }
              : { requirement },
          );
        }}
      />
      {item.requirement === "conditional" && item.flag !== null && (
        <PickField
          label="Profile flag"
          value={item.flag}
          isDisabled={isReadOnly}
          options={PROFILE_FLAGS.map((flag) => [flag, PROFILE_FLAG_LABELS[flag]])}
          onChange={(flag) => {
            edit({ flag });
          }}
        />
      )}
      <FormControlLabel
        disabled={isReadOnly}
        control={
          <Checkbox
            checked={item.isBankBound}
            onChange={(event) => {
              edit({ isBankBound: event.target.checked });
            }}
          />
        }
        label="Only on a banking day, before the cut-off"
        sx={{ gridColumn: "1 / -1", mt: -2 }}
      />
    </Box>
  );
}
