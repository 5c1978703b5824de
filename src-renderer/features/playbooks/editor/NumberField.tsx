import TextField from "@mui/material/TextField";
import { useState } from "react";

const WHOLE_NUMBER = /^[+-]?\d{1,4}$/;

/**
 * A whole number with its sign. What is no number yet ("-") stays in the field while one types, and goes when one leaves.
 */
export function NumberField({
  label,
  value,
  min = -9999,
  max = 9999,
  onChange,
  isBare = false,
  hasSign = false,
  helperText,
  width,
}: {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly onChange: (value: number) => void;
  /** In a table: the label is only said. */
  readonly isBare?: boolean;
  readonly hasSign?: boolean;
  readonly helperText?: string;
  readonly width?: number;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = hasSign && value > 0 ? `+${value}` : String(value);
  const take = (text: string): void => {
    setTyped(text);
    const number = Number(text.trim());
    if (WHOLE_NUMBER.test(text.trim()) && number >= min && number <= max) onChange(number);
  };
  return (
    <TextField
      {...(!isBare && { label })}
      value={typed ?? shown}
      {...(helperText !== undefined && { helperText })}
      onChange={(event) => {
        take(event.target.value.replace("−", "-"));
      }}
      onBlur={() => {
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.altKey) return;
        setTyped(null);
        onChange(Math.min(max, Math.max(min, value + (event.key === "ArrowUp" ? 1 : -1))));
      }}
      slotProps={{
        htmlInput: { inputMode: "numeric", ...(isBare && { "aria-label": label }) },
        ...(!isBare && { inputLabel: { shrink: true } }),
      }}
      sx={{
        ...(width !== undefined && { width, flex: "none" }),
        "& input": { fontVariantNumeric: "tabular-nums" },
      }}
    />
  );
}
