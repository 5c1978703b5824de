import Box from "@mui/material/Box";
import { CloudAlert, Check, LoaderCircle } from "lucide-react";
import { useSaveStore, worstSaveState } from "../store/save-store.ts";

const WORDS = { saved: "Saved", saving: "Saving", failed: "Not saved" } as const;
const COLOURS = {
  saved: "text.secondary",
  saving: "text.secondary",
  failed: "status.red",
} as const;

/** Saved, Saving or Not saved, of all files at once: the truth that main tells, said politely to screen readers. */
export function SaveStateIndicator() {
  const state = useSaveStore(({ states }) => worstSaveState(states));
  const Icon = { saved: Check, saving: LoaderCircle, failed: CloudAlert }[state];
  return (
    <Box
      role="status"
      aria-label="Save state"
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 1,
        minWidth: 84,
        color: COLOURS[state],
        fontWeight: state === "failed" ? 600 : 400,
        whiteSpace: "nowrap",
      }}
    >
      <Icon size={14} aria-hidden />
      {WORDS[state]}
    </Box>
  );
}
