import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import {
  CALENDAR_VIEW_NAMES,
  CALENDAR_VIEWS,
  type CalendarViewName,
  titleOf,
} from "./calendar-view.ts";

/** Where one is in time, and how one looks at it. */
export function CalendarToolbar({
  view,
  date,
  onView,
  onStep,
  onToday,
  children,
}: {
  readonly view: CalendarViewName;
  readonly date: IsoDate;
  readonly onView: (view: CalendarViewName) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onToday: () => void;
  /** Between the title and the views. */
  readonly children: ReactNode;
}) {
  const { label } = CALENDAR_VIEWS[view];
  const unit = view === "agenda" ? "four weeks" : label.toLowerCase();
  return (
    <>
      <Box
        role="group"
        aria-label="Days in sight"
        sx={{ display: "flex", alignItems: "center", gap: 1 }}
      >
        <Button variant="outlined" color="inherit" title="Today (T)" onClick={onToday}>
          Today
        </Button>
        <IconButton
          aria-label={`Previous ${unit}`}
          title={`Previous ${unit} (Shift+←)`}
          onClick={() => {
            onStep(-1);
          }}
        >
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
        <IconButton
          aria-label={`Next ${unit}`}
          title={`Next ${unit} (Shift+→)`}
          onClick={() => {
            onStep(1);
          }}
        >
          <ChevronRight size={16} aria-hidden />
        </IconButton>
      </Box>
      <Typography variant="h2" aria-live="polite" sx={{ minWidth: 136 }}>
        {titleOf(view, date)}
      </Typography>
      {children}
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label="View"
        onChange={(_event, next: CalendarViewName | null) => {
          if (next) onView(next);
        }}
        sx={{ ml: "auto" }}
      >
        {CALENDAR_VIEW_NAMES.map((name) => (
          <ToggleButton
            key={name}
            value={name}
            title={`${CALENDAR_VIEWS[name].label} (${CALENDAR_VIEWS[name].shortcut})`}
          >
            {CALENDAR_VIEWS[name].label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  );
}
