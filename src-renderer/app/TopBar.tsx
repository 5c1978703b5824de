import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Chip from "@mui/material/Chip";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { Redo2, Search, Undo2 } from "lucide-react";
import { ReminderBell } from "../features/reminders/ReminderBell.tsx";
import { Kbd } from "../components/Kbd.tsx";
import { useAppStore } from "../store/app-store.ts";
import { FRAME } from "../tokens.ts";
import { performAction } from "./actions.ts";
import { FRAME_ACTIONS } from "./frame-actions.ts";
import { shortcutText } from "./keyboard.ts";
import { SaveStateIndicator } from "./SaveStateIndicator.tsx";
import { WorkspaceMenu } from "./WorkspaceMenu.tsx";

function HistoryButton({ id }: { readonly id: "undo" | "redo" }) {
  const label = useAppStore((state) => state.history[id]);
  const isMac = useAppStore((state) => state.platform === "darwin");
  const verb = id === "undo" ? "Undo" : "Redo";
  const record = FRAME_ACTIONS.find((action) => action.id === id);
  const keys = record ? shortcutText(record, isMac) : "";
  const words = label === null ? `Nothing to ${verb.toLowerCase()}` : `${verb}: ${label}`;
  const Icon = id === "undo" ? Undo2 : Redo2;
  return (
    <Tooltip title={label === null ? words : `${words} (${keys})`}>
      <span>
        <IconButton
          aria-label={words}
          disabled={label === null}
          onClick={() => {
            performAction(id);
          }}
        >
          <Icon size={16} aria-hidden />
        </IconButton>
      </span>
    </Tooltip>
  );
}

function SearchField() {
  return (
    <ButtonBase
      aria-label="Go to a payor, page or command"
      aria-keyshortcuts="Control+K Meta+K"
      aria-haspopup="dialog"
      onClick={() => {
        performAction("command-palette");
      }}
      sx={{
        flex: "1 1 200px",
        maxWidth: 440,
        minWidth: 120,
        height: 32,
        px: 2,
        gap: 2,
        justifyContent: "flex-start",
        border: 1,
        borderColor: "edge",
        borderRadius: "6px",
        bgcolor: "background.paper",
        color: "text.secondary",
        whiteSpace: "nowrap",
        overflow: "hidden",
      }}
    >
      <Search size={14} aria-hidden />
      <Box
        component="span"
        sx={{ flex: 1, textAlign: "left", overflow: "hidden", textOverflow: "ellipsis" }}
      >
        Go to a payor, page or command
      </Box>
      <Kbd shortcut="Mod+K" />
    </ButtonBase>
  );
}

/** The bar over every page: workspace, search, undo and redo, the saved state, the bell. */
export function TopBar() {
  const isSample = useAppStore((state) => state.workspace?.isSample === true);
  return (
    <Box
      component="header"
      sx={{
        height: FRAME.topBar,
        flex: "none",
        display: "flex",
        alignItems: "center",
        gap: 3,
        px: 4,
        borderBottom: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
      }}
    >
      <Box sx={{ flex: "1 1 0", minWidth: 120, display: "flex", alignItems: "center", gap: 2 }}>
        <WorkspaceMenu />
        {isSample && (
          <Chip label="In sample data" color="warning" variant="outlined" sx={{ flex: "none" }} />
        )}
      </Box>
      <SearchField />
      <Box
        sx={{
          flex: "1 0 0",
          display: "flex",
          alignItems: "center",
          justifyContent: "flex-end",
          gap: 1,
        }}
      >
        <HistoryButton id="undo" />
        <HistoryButton id="redo" />
        <Box sx={{ mx: 2 }}>
          <SaveStateIndicator />
        </Box>
        <ReminderBell />
      </Box>
    </Box>
  );
}
