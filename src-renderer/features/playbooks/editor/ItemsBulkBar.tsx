import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import {
  editItems,
  moveToPhase,
  shiftOffsets,
} from "../../../../src-shared/domain/playbook/playbook-edit.ts";
import {
  PHASES,
  type PhaseCode,
  ROLE_CODES,
  type RoleCode,
  ROLES,
} from "../../../../src-shared/domain/vocabulary.ts";
import { PickField } from "../../implementation/fields/PickField.tsx";
import { usePlaybookEditor } from "./editor-context.ts";
import { NumberField } from "./NumberField.tsx";

/** What can be done to the selected items at once; each act is one undo step. */
export function ItemsBulkBar({
  ids,
  onRemove,
  onClear,
}: {
  readonly ids: readonly string[];
  readonly onRemove: () => void;
  readonly onClear: () => void;
}) {
  const { change } = usePlaybookEditor();
  const [days, setDays] = useState(1);
  const what = countOf(ids.length, "item");
  return (
    <Paper
      variant="outlined"
      role="toolbar"
      aria-label={`${what} selected`}
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 3,
        px: 4,
        py: 2,
        flex: "none",
        borderRadius: 0,
        borderInline: 0,
      }}
    >
      <Typography sx={{ fontWeight: 600 }}>{what} selected</Typography>
      <NumberField
        label="Business days to shift"
        value={days}
        hasSign
        isBare
        width={64}
        onChange={setDays}
      />
      <Button
        variant="outlined"
        disabled={days === 0}
        onClick={() => {
          change(`Shifted ${what} by ${days} business days`, (draft) =>
            shiftOffsets(draft, ids, days),
          );
        }}
      >
        Shift due dates
      </Button>
      <PickField<RoleCode | "">
        label="Accountable"
        value=""
        width={160}
        options={ROLE_CODES.map((role) => [role, `${role} ${ROLES[role].name}`] as const)}
        onChange={(role) => {
          if (role === "") return;
          change(`Made ${role} accountable for ${what}`, (draft) =>
            editItems(draft, ids, ({ owners }) => ({
              owners: [role, ...owners.filter((owner) => owner !== role)],
            })),
          );
        }}
      />
      <PickField<PhaseCode | "">
        label="Move to phase"
        value=""
        width={160}
        options={PHASES.map(({ code, name }) => [code, `${code} ${name}`] as const)}
        onChange={(phase) => {
          if (phase === "") return;
          change(`Moved ${what} to ${phase}`, (draft) => moveToPhase(draft, ids, phase));
        }}
      />
      <Button color="error" onClick={onRemove}>
        Remove…
      </Button>
      <Button color="inherit" onClick={onClear} sx={{ ml: "auto" }}>
        Clear selection
      </Button>
    </Paper>
  );
}
