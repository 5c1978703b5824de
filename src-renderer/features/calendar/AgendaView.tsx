import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Landmark, Pin, TriangleAlert } from "lucide-react";
import { useMemo, useState } from "react";
import { DATED_KINDS } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { countOf } from "../../../src-shared/commands/naming.ts";
import { nearDate, shortDate } from "../../../src-shared/domain/people-dates.ts";
import { useAppStore } from "../../store/app-store.ts";
import {
  type CalendarEntry,
  daysBetween,
  entriesByDay,
  entryInWords,
  timeElsewhere,
} from "./calendar-entry.ts";
import type { DayMark } from "./day-marks.ts";
import { KIND_LOOKS } from "./entry-kinds.ts";

/** So many of a day are listed at first. */
const MOST_AT_FIRST = 40;
const NONE: readonly CalendarEntry[] = [];

/** Day after day as a list, days without anything left out unless they are a holiday or today. */
export function AgendaView({
  from,
  to,
  entries,
  marks,
  isPayorHidden,
  onOpen,
}: {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly entries: readonly CalendarEntry[];
  readonly marks: ReadonlyMap<IsoDate, DayMark>;
  readonly isPayorHidden: boolean;
  readonly onOpen: (shown: CalendarEntry) => void;
}) {
  const today = useAppStore((state) => state.today);
  const byDay = useMemo(() => entriesByDay(entries), [entries]);
  const days = useMemo(
    () =>
      daysBetween(from, to).filter(
        (day) => byDay.has(day) || day === today || marks.get(day)?.kind === "holiday",
      ),
    [from, to, byDay, today, marks],
  );
  return (
    <Box
      sx={{ flex: 1, minHeight: 0, overflow: "auto", px: 6, pb: 6, bgcolor: "background.paper" }}
    >
      {days.map((day) => (
        <AgendaDay
          key={day}
          day={day}
          today={today}
          mark={marks.get(day)}
          entries={byDay.get(day) ?? NONE}
          isPayorHidden={isPayorHidden}
          onOpen={onOpen}
        />
      ))}
    </Box>
  );
}

function AgendaDay({
  day,
  today,
  mark,
  entries,
  isPayorHidden,
  onOpen,
}: {
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly mark: DayMark | undefined;
  readonly entries: readonly CalendarEntry[];
  readonly isPayorHidden: boolean;
  readonly onOpen: (shown: CalendarEntry) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, MOST_AT_FIRST);
  const titleId = `agenda-${day}`;
  const near = nearDate(day, today);
  const date = shortDate(day, today);
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{
        display: "grid",
        gridTemplateColumns: "168px minmax(0, 1fr)",
        borderBottom: 1,
        borderColor: "divider",
        py: 2,
        contentVisibility: "auto",
        containIntrinsicHeight: `auto ${entries.length * 28 + 16}px`,
      }}
    >
      <Box id={titleId}>
        <Typography
          variant="h3"
          title={day}
          sx={{ lineHeight: "28px", ...(day === today && { color: "primary.main" }) }}
        >
          {near === date ? date : `${near.charAt(0).toUpperCase()}${near.slice(1)}, ${date}`}
        </Typography>
        {mark && (
          <Typography variant="tiny" color="textSecondary" component="div" title={mark.words}>
            {mark.name || mark.words}
          </Typography>
        )}
        {entries.length > 0 && (
          <Typography variant="tiny" color="textSecondary" component="div">
            {countOf(entries.length, "entry", "entries")}
          </Typography>
        )}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {entries.length === 0 && (
          <Typography component="li" color="textSecondary" sx={{ lineHeight: "28px" }}>
            Nothing
          </Typography>
        )}
        {shown.map((one) => (
          <li key={one.key}>
            <AgendaRow shown={one} today={today} isPayorHidden={isPayorHidden} onOpen={onOpen} />
          </li>
        ))}
        {shown.length < entries.length && (
          <li>
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                setWhole(true);
              }}
            >
              +{entries.length - shown.length} more
            </Button>
          </li>
        )}
      </Box>
    </Box>
  );
}

/** One entry as a line: time, kind, payor, title, marks. Also in the list of a day. */
export function AgendaRow({
  shown,
  today,
  isPayorHidden,
  onOpen,
}: {
  readonly shown: CalendarEntry;
  readonly today: IsoDate;
  readonly isPayorHidden: boolean;
  readonly onOpen: (shown: CalendarEntry) => void;
}) {
  const { entry, state, time } = shown;
  const Icon = KIND_LOOKS[entry.kind].icon;
  const isLate = state === "late";
  return (
    <Box
      component="button"
      type="button"
      data-key={shown.key}
      data-day={shown.date}
      aria-label={entryInWords(shown, today)}
      title={timeElsewhere(shown) ?? entry.title}
      onClick={() => {
        onOpen(shown);
      }}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 2,
        width: 1,
        minHeight: 28,
        px: 2,
        border: 0,
        borderRadius: 1,
        bgcolor: "transparent",
        color: state === "over" ? "text.secondary" : "text.primary",
        font: "inherit",
        textAlign: "left",
        cursor: "pointer",
        "&:hover": { bgcolor: "action.hover" },
        "& svg": { flex: "none" },
      }}
    >
      <Box
        component="span"
        sx={{ width: 40, color: "text.secondary", fontVariantNumeric: "tabular-nums" }}
      >
        {time ?? ""}
      </Box>
      <Icon size={14} aria-hidden />
      <Box component="span" sx={{ width: 104, flex: "none", color: "text.secondary" }}>
        {DATED_KINDS[entry.kind]}
      </Box>
      {!isPayorHidden && (
        <Box
          component="span"
          sx={{
            width: 184,
            flex: "none",
            overflow: "hidden",
            textOverflow: "ellipsis",
            whiteSpace: "nowrap",
            fontWeight: 600,
          }}
        >
          {entry.payorName}
        </Box>
      )}
      <Box
        component="span"
        sx={{
          minWidth: 0,
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
          textDecoration: state === "over" ? "line-through" : "none",
        }}
      >
        {entry.title}
      </Box>
      {isLate && (
        <Box
          component="span"
          sx={{
            display: "inline-flex",
            alignItems: "center",
            gap: 1,
            color: "status.red",
            fontWeight: 600,
          }}
        >
          <TriangleAlert size={14} aria-hidden /> overdue
        </Box>
      )}
      {entry.isBankBound && <Landmark size={14} aria-hidden />}
      {entry.isPinned && <Pin size={14} aria-hidden />}
    </Box>
  );
}
