import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Tooltip from "@mui/material/Tooltip";
import {
  BookOpenCheck,
  CalendarDays,
  Columns3,
  Inbox,
  Lightbulb,
  type LucideIcon,
  PanelLeftClose,
  PanelLeftOpen,
  Settings,
} from "lucide-react";
import { Link, useLocation } from "react-router";
import { updateSettings, useAppStore } from "../store/app-store.ts";
import { tellProblem } from "../store/ui-store.ts";
import { FRAME } from "../tokens.ts";
import {
  BOARD_ADDRESS,
  CALENDAR_ADDRESS,
  DESK_ADDRESS,
  LESSONS_ADDRESS,
  PLAYBOOKS_ADDRESS,
  SETTINGS_ADDRESS,
} from "./addresses.ts";

const PLACES: readonly {
  readonly label: string;
  readonly address: string;
  readonly icon: LucideIcon;
}[] = [
  { label: "Desk", address: DESK_ADDRESS, icon: Inbox },
  { label: "Board", address: BOARD_ADDRESS, icon: Columns3 },
  { label: "Calendar", address: CALENDAR_ADDRESS, icon: CalendarDays },
  { label: "Lessons", address: LESSONS_ADDRESS, icon: Lightbulb },
  { label: "Playbooks", address: PLAYBOOKS_ADDRESS, icon: BookOpenCheck },
  { label: "Settings", address: SETTINGS_ADDRESS, icon: Settings },
];

/** An implementation is reached from the board, so the board stays marked while one is open. */
function isCurrent(address: string, path: string): boolean {
  return (
    path.startsWith(address) || (address === BOARD_ADDRESS && path.startsWith("/implementation/"))
  );
}

function railItemStyle(isExpanded: boolean, isMarked: boolean) {
  return {
    display: "flex",
    flexDirection: isExpanded ? "row" : "column",
    justifyContent: isExpanded ? "flex-start" : "center",
    gap: isExpanded ? 2.5 : 0.5,
    width: 1,
    minHeight: isExpanded ? 36 : 48,
    px: isExpanded ? 2.5 : 0,
    borderRadius: "6px",
    fontSize: isExpanded ? 13 : 12,
    lineHeight: 1.2,
    fontWeight: isMarked && isExpanded ? 600 : 400,
    color: isMarked ? "primary.main" : "text.secondary",
    bgcolor: isMarked ? "accentSoft" : "transparent",
    "&:hover": {
      bgcolor: isMarked ? "accentSoft" : "action.hover",
      color: isMarked ? "primary.main" : "text.primary",
    },
    "&.Mui-focusVisible": { outlineOffset: "-2px" },
  } as const;
}

/** The places of the window at its left edge: 56 px with labels under the icons, or 200 px. */
export function Rail() {
  const isExpanded = useAppStore((state) => state.settings.isRailExpanded);
  const { pathname } = useLocation();
  const toggleLabel = isExpanded ? "Fold the navigation" : "Expand the navigation";
  const ToggleIcon = isExpanded ? PanelLeftClose : PanelLeftOpen;
  return (
    <Box
      component="nav"
      aria-label="Main"
      sx={{
        width: isExpanded ? FRAME.railExpanded : FRAME.railFolded,
        flex: "none",
        display: "flex",
        flexDirection: "column",
        gap: 1,
        p: isExpanded ? 2 : 0.5,
        borderRight: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
      }}
    >
      {PLACES.map(({ label, address, icon: Icon }) => {
        const isMarked = isCurrent(address, pathname);
        return (
          <ButtonBase
            key={address}
            component={Link}
            to={address}
            aria-current={isMarked ? "page" : undefined}
            sx={railItemStyle(isExpanded, isMarked)}
          >
            <Icon size={18} aria-hidden />
            {label}
          </ButtonBase>
        );
      })}
      <Box sx={{ flex: 1 }} />
      <Tooltip title={isExpanded ? "" : toggleLabel} placement="right">
        <ButtonBase
          aria-label={toggleLabel}
          aria-expanded={isExpanded}
          onClick={() => {
            void updateSettings({ isRailExpanded: !isExpanded }).then((answer) => {
              if (!answer.ok) tellProblem(answer.error);
            });
          }}
          sx={railItemStyle(isExpanded, false)}
        >
          <ToggleIcon size={18} aria-hidden />
          {isExpanded && "Fold"}
        </ButtonBase>
      </Tooltip>
    </Box>
  );
}
