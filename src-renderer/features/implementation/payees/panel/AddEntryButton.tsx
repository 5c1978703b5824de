import Box from "@mui/material/Box";
import { Plus } from "lucide-react";
import { WriteButton } from "../../WriteButton.tsx";
import type { useEntryForm } from "./use-entry-form.ts";

/** Opens the form of a new entry; not there while a form is open, and takes the focus back when that closes. */
export function AddEntryButton({
  form,
  label,
}: {
  readonly form: ReturnType<typeof useEntryForm>;
  readonly label: string;
}) {
  if (form.isOpen) return null;
  return (
    <Box>
      <WriteButton
        autoFocus={form.isBack}
        size="small"
        variant="outlined"
        color="inherit"
        startIcon={<Plus size={14} aria-hidden />}
        onClick={form.add}
      >
        {label}
      </WriteButton>
    </Box>
  );
}
