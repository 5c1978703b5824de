import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Archive } from "lucide-react";
import { useMemo, useState } from "react";
import type { ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { ReportActions } from "../reports/ReportActions.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { CloseDialog } from "./CloseDialog.tsx";
import { CloseoutGates } from "./CloseoutGates.tsx";
import { ExitGates } from "./ExitGates.tsx";
import { StillOpen } from "./StillOpen.tsx";
import { SuccessCriteria } from "./SuccessCriteria.tsx";

/** What stands between the work and the archive, the report that goes to the payor, and the closing itself. */
export function CloseoutTab() {
  const { implementation } = useImplementation();
  const [isClosing, setIsClosing] = useState(false);
  const { id, closed } = implementation;
  const report = useMemo<ReportRequest>(() => ({ kind: "closeout", implementationId: id }), [id]);
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflow: "auto", px: 4, py: 4 }}>
      <Box sx={{ display: "grid", gap: 6 }}>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 2 }}>
          <Typography color="textSecondary" sx={{ flex: 1, minWidth: 240 }}>
            {closed
              ? `Closed on ${longDate(closed.on)}, kept until ${longDate(closed.retainUntil)}.`
              : "The closeout report can be made at any time; what is missing says so."}
          </Typography>
          <ReportActions report={report} />
          {!closed && (
            <WriteButton
              variant="contained"
              startIcon={<Archive size={14} aria-hidden />}
              onClick={() => {
                setIsClosing(true);
              }}
            >
              Close implementation
            </WriteButton>
          )}
        </Box>
        <Box
          sx={{
            display: "grid",
            columnGap: 8,
            rowGap: 6,
            alignItems: "start",
            gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 7fr) minmax(0, 6fr)" },
          }}
        >
          <CloseoutGates />
          <Box sx={{ display: "grid", gap: 6, gridTemplateColumns: "minmax(0, 1fr)" }}>
            <StillOpen />
            <SuccessCriteria />
            <ExitGates />
          </Box>
        </Box>
      </Box>
      {isClosing && (
        <CloseDialog
          onClose={() => {
            setIsClosing(false);
          }}
        />
      )}
    </Box>
  );
}
