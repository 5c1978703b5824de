import Box from "@mui/material/Box";
import { ActionLog } from "./ActionLog.tsx";
import { DecisionLog } from "./DecisionLog.tsx";
import { RiskLog } from "./RiskLog.tsx";

/** Decisions, risks and issues, actions. */
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
      <RiskLog />
    </Box>
  );
}
