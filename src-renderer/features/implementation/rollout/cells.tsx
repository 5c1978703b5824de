import Box from "@mui/material/Box";

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
