import Box from "@mui/material/Box";
import { PlaybookHint } from "../compare/PlaybookHint.tsx";
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
        gridTemplateColumns: {
          xs: "minmax(0, 1fr)",
          md: "minmax(0, 3fr) minmax(0, 2fr)",
          xl: "minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr)",
        },
        alignItems: "start",
        gap: 4,
        p: 4,
      }}
    >
      <PlaybookHint />
      {/* Two of the three questions share a column where three do not fit. */}
      <Box sx={{ display: { xs: "grid", xl: "contents" }, gap: 4 }}>
        <NextActions />
        <InTheWay />
      </Box>
      <Box sx={{ display: "grid", gap: 4 }}>
        <Readiness />
        <InternalNotes />
      </Box>
    </Box>
  );
}
