import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { X } from "lucide-react";
import type { CriterionTemplate } from "../../../../src-shared/domain/playbook/playbook.ts";
import { PickField } from "../../implementation/fields/PickField.tsx";
import { CheckFields } from "./CheckFields.tsx";
import { CHECK_KINDS, CHECK_LABELS, type CheckKind, newCheck } from "./gate-checks.ts";
import { ItemsField } from "./ItemsField.tsx";

/** One criterion of a gate: its text, the items that prove it, and what data prove besides. */
export function CriterionForm({
  criterion,
  onChange,
}: {
  readonly criterion: CriterionTemplate;
  readonly onChange: (words: string, criterion: CriterionTemplate) => void;
}) {
  const { checks, itemIds, text } = criterion;
  return (
    <Box sx={{ display: "grid", gap: 3, flex: 1, minWidth: 0 }}>
      <TextField
        label={`Criterion ${criterion.id}`}
        value={text}
        multiline
        onChange={(event) => {
          onChange("text", { ...criterion, text: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 500 }, inputLabel: { shrink: true } }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) 240px", gap: 3 }}>
        <ItemsField
          label={`Items that prove ${criterion.id}`}
          value={itemIds}
          onChange={(ids) => {
            onChange("items", { ...criterion, itemIds: ids });
          }}
        />
        <PickField<CheckKind | "">
          label="Add a check of the data"
          value=""
          options={CHECK_KINDS.map((kind) => [kind, CHECK_LABELS[kind]] as const)}
          onChange={(kind) => {
            if (kind !== "")
              onChange("checks", { ...criterion, checks: [...checks, newCheck(kind)] });
          }}
        />
      </Box>
      {checks.map((check, index) => (
        <Box
          key={index}
          sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 3, pl: 2 }}
        >
          <Typography sx={{ minWidth: 240 }}>{CHECK_LABELS[check.kind]}</Typography>
          <Box sx={{ display: "flex", gap: 3, flex: 1, "& > .MuiAutocomplete-root": { flex: 1 } }}>
            <CheckFields
              check={check}
              onChange={(changed) => {
                onChange("checks", { ...criterion, checks: checks.with(index, changed) });
              }}
            />
          </Box>
          <IconButton
            aria-label={`Take the check "${CHECK_LABELS[check.kind]}" away`}
            onClick={() => {
              onChange("checks", { ...criterion, checks: checks.filter((_c, at) => at !== index) });
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </Box>
      ))}
      {checks.length === 0 && itemIds.length === 0 && (
        <Typography variant="tiny" color="textSecondary">
          Nothing proves it: it is confirmed by hand.
        </Typography>
      )}
    </Box>
  );
}
