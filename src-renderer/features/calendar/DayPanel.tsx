import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Bell, CalendarDays } from "lucide-react";
import { useState } from "react";
import { countOf } from "../../../src-shared/commands/naming.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { shortDate } from "../../../src-shared/domain/people-dates.ts";
import { useAppStore } from "../../store/app-store.ts";
import { AgendaRow } from "./AgendaRow.tsx";
import type { CalendarEntry } from "./calendar-entry.ts";
import type { DayMark } from "./day-marks.ts";
import type { OwnEntry } from "./own-entry.ts";
import { OwnRow } from "./OwnRow.tsx";
import type { PayorLabel } from "./payor-labels.ts";
import { SidePanel } from "./SidePanel.tsx";

/** So many are listed at first. */
const MOST_AT_FIRST = 100;

/** Everything of one day that passes the filters. */
export function DayPanel({
  day,
  entries,
  own,
  leftOut,
  mark,
  payorLabel,
  onOpen,
  onNew,
  onOpenView,
  onClose,
}: {
  readonly day: IsoDate;
  readonly entries: readonly CalendarEntry[];
  readonly own: readonly OwnEntry[];
  /** How many more there are that main left out. */
  readonly leftOut: number;
  readonly mark: DayMark | undefined;
  readonly payorLabel: PayorLabel;
  readonly onOpen: (shown: CalendarEntry) => void;
  /** Asks for an own reminder of that day; null when it has passed. */
  readonly onNew: (() => void) | null;
  readonly onOpenView: () => void;
  readonly onClose: () => void;
}) {
  const today = useAppStore((state) => state.today);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, MOST_AT_FIRST);
  const count = entries.length + own.length + leftOut;
  const title = shortDate(day, today);
  return (
    <SidePanel
      label={`List of ${title}`}
      place={day}
      onClose={onClose}
      head={
        <>
          <CalendarDays size={16} aria-hidden />
          <Typography variant="h2" title={day}>
            {title}
          </Typography>
        </>
      }
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, pb: 2 }}>
        <Typography color="textSecondary" sx={{ flex: 1 }}>
          {count === 0 ? "Nothing" : countOf(count, "entry", "entries")}
          {mark ? `. ${mark.words}` : ""}
        </Typography>
        {onNew && (
          <Button
            size="small"
            color="inherit"
            startIcon={<Bell size={14} aria-hidden />}
            title="A reminder of your own on this day. A double click on the day asks for one too"
            onClick={onNew}
          >
            Remind me…
          </Button>
        )}
        <Button size="small" color="inherit" onClick={onOpenView}>
          Day view
        </Button>
      </Box>
      <Box component="ul" sx={{ m: 0, mx: -2, p: 0, listStyle: "none" }}>
        {own.map((one) => (
          <li key={one.key}>
            <OwnRow own={one} today={today} isNarrow />
          </li>
        ))}
        {shown.map((one) => (
          <li key={one.key}>
            <AgendaRow
              shown={one}
              today={today}
              payor={payorLabel(one.entry)}
              isNarrow
              onOpen={onOpen}
            />
          </li>
        ))}
      </Box>
      {shown.length < entries.length && (
        <Button
          size="small"
          color="inherit"
          onClick={() => {
            setWhole(true);
          }}
        >
          +{entries.length - shown.length} more
        </Button>
      )}
      {leftOut > 0 && (
        <Typography variant="tiny" color="textSecondary" sx={{ display: "block", pt: 2 }}>
          +{leftOut} more: filter by payor, person or kind to see them
        </Typography>
      )}
    </SidePanel>
  );
}
