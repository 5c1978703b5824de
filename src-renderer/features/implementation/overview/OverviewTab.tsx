import Box from "@mui/material/Box";
import { InternalNotes } from "./InternalNotes.tsx";
import { InTheWay } from "./InTheWay.tsx";
import { NextActions } from "./NextActions.tsx";
import { Readiness } from "./Readiness.tsx";

/** Three questions: what is next, what is in the way, are we ready for the first payment. */
export function OverviewTab() {
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 380px), 1fr))",
        alignItems: "start",
        gap: 4,
        p: 4,
      }}
    >
      <NextActions />
      <InTheWay />
      <Box sx={{ display: "grid", gap: 4 }}>
        <Readiness />
        <InternalNotes />
      </Box>
    </Box>
  );
}
