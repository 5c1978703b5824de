import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { countOf } from "../../../src-shared/commands/naming.ts";
import { nearDate, shortDate } from "../../../src-shared/domain/people-dates.ts";
import { useAppStore } from "../../store/app-store.ts";
import { type CalendarEntry, daysBetween, entriesByDay } from "./calendar-entry.ts";
import { AgendaRow } from "./AgendaRow.tsx";
import type { DayMark } from "./day-marks.ts";
import type { OwnEntry } from "./own-entry.ts";
import { OwnRow } from "./OwnRow.tsx";

/** So many of a day are listed at first. */
const MOST_AT_FIRST = 40;
const NONE: readonly CalendarEntry[] = [];
const NO_OWN: readonly OwnEntry[] = [];

/** Day after day as a list, days without anything left out unless they are a holiday or today. */
export function AgendaView({
  from,
  to,
  entries,
  own,
  marks,
  isPayorHidden,
  onOpen,
}: {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly entries: readonly CalendarEntry[];
  readonly own: readonly OwnEntry[];
  readonly marks: ReadonlyMap<IsoDate, DayMark>;
  readonly isPayorHidden: boolean;
  readonly onOpen: (shown: CalendarEntry) => void;
}) {
  const today = useAppStore((state) => state.today);
  const byDay = useMemo(() => entriesByDay(entries), [entries]);
  const ownByDay = useMemo(() => Map.groupBy(own, ({ date }) => date), [own]);
  const days = useMemo(
    () =>
      daysBetween(from, to).filter(
        (day) =>
          byDay.has(day) ||
          ownByDay.has(day) ||
          day === today ||
          marks.get(day)?.kind === "holiday",
      ),
    [from, to, byDay, ownByDay, today, marks],
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
          own={ownByDay.get(day) ?? NO_OWN}
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
  own,
  isPayorHidden,
  onOpen,
}: {
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly mark: DayMark | undefined;
  readonly entries: readonly CalendarEntry[];
  readonly own: readonly OwnEntry[];
  readonly isPayorHidden: boolean;
  readonly onOpen: (shown: CalendarEntry) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, MOST_AT_FIRST);
  const count = entries.length + own.length;
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
        containIntrinsicHeight: `auto ${count * 28 + 16}px`,
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
        {count > 0 && (
          <Typography variant="tiny" color="textSecondary" component="div">
            {countOf(count, "entry", "entries")}
          </Typography>
        )}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {count === 0 && (
          <Typography component="li" color="textSecondary" sx={{ lineHeight: "28px" }}>
            Nothing
          </Typography>
        )}
        {own.map((one) => (
          <li key={one.key}>
            <OwnRow own={one} today={today} />
          </li>
        ))}
        {shown.map((one) => (
          <li key={one.key}>
            <AgendaRow
              shown={one}
              today={today}
              payor={isPayorHidden ? "" : one.entry.payorName}
              onOpen={onOpen}
            />
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
