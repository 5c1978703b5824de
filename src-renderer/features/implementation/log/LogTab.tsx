import Box from "@mui/material/Box";
import { ActionLog } from "./ActionLog.tsx";
import { DecisionLog } from "./DecisionLog.tsx";
import { PayoutFailureLog } from "./PayoutFailureLog.tsx";
import { RiskLog } from "./RiskLog.tsx";

/** Decisions, risks and issues, actions, payouts that did not arrive. */
export function LogTab() {
  return (
    <Box
      sx={{
        p: 4,
        display: "grid",
        gap: 4,
        alignContent: "start",
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 440px), 1fr))",
        alignItems: "start",
      }}
    >
      <Box sx={{ display: "grid", gap: 4 }}>
        <DecisionLog />
        <ActionLog />
      </Box>
      <Box sx={{ display: "grid", gap: 4 }}>
        <RiskLog />
        <PayoutFailureLog />
      </Box>
    </Box>
  );
}
