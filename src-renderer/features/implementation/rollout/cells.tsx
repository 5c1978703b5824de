import Box from "@mui/material/Box";
import { useState } from "react";
import { type IsoDate, isIsoDate } from "../../../../src-shared/domain/dates.ts";

const cell = {
  font: "inherit",
  color: "inherit",
  bgcolor: "transparent",
  border: 1,
  borderColor: "transparent",
  borderRadius: 1,
  px: 1,
  py: 0.5,
  width: 116,
  "&:hover:not(:disabled)": { borderColor: "edge" },
  "& option": { bgcolor: "background.paper", color: "text.primary" },
} as const;

/** One of a closed list, chosen in a cell of a table. */
export function CellPick<Code extends string>({
  label,
  value,
  options,
  isDisabled,
  onChange,
}: {
  readonly label: string;
  readonly value: Code;
  readonly options: readonly (readonly [Code, string])[];
  readonly isDisabled: boolean;
  readonly onChange: (value: Code) => void;
}) {
  return (
    <Box
      component="select"
      aria-label={label}
      value={value}
      disabled={isDisabled}
      sx={cell}
      onChange={(event) => {
        const found = options.find(([code]) => code === event.target.value);
        if (found) onChange(found[0]);
      }}
    >
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Box>
  );
}

/** A date in a cell of a table, sent once it is whole. */
export function CellDate({
  label,
  value,
  isDisabled,
  onChange,
}: {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly isDisabled: boolean;
  readonly onChange: (value: IsoDate | null) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const leave = (): void => {
    if (draft === null) return;
    setDraft(null);
    if (draft === (value ?? "")) return;
    if (draft === "") onChange(null);
    else if (isIsoDate(draft)) onChange(draft);
  };
  return (
    <Box
      component="input"
      type="date"
      aria-label={label}
      value={draft ?? value ?? ""}
      disabled={isDisabled}
      sx={{ ...cell, ...(value === null && draft === null ? { color: "text.secondary" } : {}) }}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
      }}
    />
  );
}
