import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode, SubmitEvent } from "react";

/** The form of an entry, in the place of what opened it. Escape takes it back. */
export function EntryForm({
  label,
  verb,
  isDisabled,
  onSubmit,
  onCancel,
  children,
}: {
  readonly label: string;
  readonly verb: string;
  readonly isDisabled: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Box
      component="form"
      aria-label={label}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (!isDisabled) void onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
      sx={{
        display: "grid",
        gridTemplateColumns: "minmax(0, 1fr)",
        gap: 3,
        p: 3,
        pt: 4,
        bgcolor: "sunken",
        borderRadius: 1,
      }}
    >
      {children}
      <Box sx={{ display: "flex", gap: 2 }}>
        <Button type="submit" variant="contained" size="small" disabled={isDisabled}>
          {verb}
        </Button>
        <Button size="small" color="inherit" onClick={onCancel}>
          Cancel
        </Button>
      </Box>
    </Box>
  );
}
