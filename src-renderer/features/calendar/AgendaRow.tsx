import Box from "@mui/material/Box";
import { Check, Landmark, Pin, TriangleAlert } from "lucide-react";
import { DATED_KINDS } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { AGENDA_ROW, AGENDA_TEXT, AGENDA_TIME } from "./agenda-row-styles.ts";
import { type CalendarEntry, entryInWords, overInWords, timeElsewhere } from "./calendar-entry.ts";
import { KIND_LOOKS } from "../../components/kind-looks.ts";

const QUIET = { color: "text.secondary" } as const;

/** One entry as a line: time, kind, payor, title, marks. Narrow, as in the list of a day, its icon stands for the kind. */
export function AgendaRow({
  shown,
  today,
  payor,
  isNarrow = false,
  onOpen,
}: {
  readonly shown: CalendarEntry;
  readonly today: IsoDate;
  /** Name of the payor; empty when only one is in sight. */
  readonly payor: string;
  readonly isNarrow?: boolean;
  readonly onOpen: (shown: CalendarEntry) => void;
}) {
  const { entry, state, time } = shown;
  const Icon = KIND_LOOKS[entry.kind].icon;
  const words = entryInWords(shown, today);
  return (
    <Box
      component="button"
      type="button"
      data-key={shown.key}
      data-day={shown.date}
      aria-label={words}
      title={isNarrow ? words : (timeElsewhere(shown) ?? entry.title)}
      onClick={() => {
        onOpen(shown);
      }}
      sx={{ ...AGENDA_ROW, color: state === "over" ? "text.secondary" : "text.primary" }}
    >
      {(!isNarrow || time !== null) && (
        <Box component="span" sx={AGENDA_TIME}>
          {time ?? ""}
        </Box>
      )}
      <Icon size={14} aria-hidden />
      {!isNarrow && (
        <Box component="span" sx={{ ...QUIET, width: 104, flex: "none" }}>
          {DATED_KINDS[entry.kind]}
        </Box>
      )}
      {payor !== "" && (
        <Box
          component="span"
          title={entry.payorName}
          sx={{
            ...AGENDA_TEXT,
            fontWeight: 600,
            flex: "none",
            maxWidth: 112,
            ...(!isNarrow && WIDE),
          }}
        >
          {payor}
        </Box>
      )}
      <Box
        component="span"
        sx={{
          ...AGENDA_TEXT,
          minWidth: 0,
          textDecoration: entry.isCancelled ? "line-through" : "none",
        }}
      >
        {entry.title}
      </Box>
      {state === "late" && (
        <Box
          component="span"
          sx={{
            display: "inline-flex",
            alignItems: "center",
            gap: 1,
            flex: "none",
            color: "status.red",
            fontWeight: 600,
          }}
        >
          <TriangleAlert size={14} aria-hidden /> {isNarrow ? "" : "overdue"}
        </Box>
      )}
      {state === "over" && (
        <Box
          component="span"
          sx={{ display: "inline-flex", alignItems: "center", gap: 1, flex: "none" }}
        >
          {entry.isOver && !entry.isCancelled && <Check size={14} aria-hidden />}
          {isNarrow && !entry.isCancelled ? "" : overInWords(shown)}
        </Box>
      )}
      {entry.isBankBound && <Landmark size={14} aria-hidden />}
      {entry.isPinned && <Pin size={14} aria-hidden />}
    </Box>
  );
}

const WIDE = { width: 240, maxWidth: 240 } as const;
