import Box from "@mui/material/Box";
import { useMemo } from "react";
import { useActions } from "../../app/actions.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageHeader } from "../../components/PageHeader.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { reminderAddress } from "../../../src-shared/domain/reminders/reminder-address.ts";
import { goTo } from "../../app/navigation.ts";
import { useAppStore } from "../../store/app-store.ts";
import { AgendaView } from "./AgendaView.tsx";
import { calendarActions } from "./calendar-actions.ts";
import { type CalendarEntry, calendarEntry, filterEntries } from "./calendar-entry.ts";
import { daysInSight, stepped } from "./calendar-view.ts";
import { CalendarToolbar } from "./CalendarToolbar.tsx";
import { cutOffMarks, dayMarks } from "./day-marks.ts";
import { GridView } from "./GridView.tsx";
import { payorLabels } from "./payor-labels.ts";
import { useBoardStore } from "../../store/board-store.ts";
import { useCalendarEntries } from "./use-calendar-entries.ts";
import { useCalendarView } from "./use-calendar-view.ts";

const NOBODY = { userName: "", ipms: new Map<string, string>() };

function openPlace({ entry }: CalendarEntry): void {
  goTo(reminderAddress({ ...entry, targetId: entry.id }));
}

/** Everything with a date, over all payors. */
export function CalendarPage() {
  const today = useAppStore((state) => state.today);
  const timeZone = useAppStore((state) => state.timeZone);
  const summaries = useBoardStore((state) => state.summaries);
  const { view, date, kept, look } = useCalendarView();
  const { from, to } = daysInSight(view, date);
  const { entries, problem, reload } = useCalendarEntries(from, to);
  const known = useMemo(
    () =>
      (entries ?? []).flatMap((entry) => {
        const shown = calendarEntry(entry, { today, timeZone });
        return shown && shown.date >= from && shown.date <= to ? [shown] : [];
      }),
    [entries, today, timeZone, from, to],
  );
  const { shown } = useMemo(() => filterEntries(known, kept, NOBODY), [known, kept]);
  const marks = useMemo(() => dayMarks(from, to, null), [from, to]);
  const cutOffs = useMemo(() => cutOffMarks(from, to, timeZone), [from, to, timeZone]);
  const payorLabel = useMemo(() => payorLabels(Object.values(summaries)), [summaries]);
  const actions = useMemo(
    () =>
      calendarActions({
        today: () => {
          look(view, today);
        },
        step: (step) => {
          look(view, stepped(view, date, step));
        },
        view: (next) => {
          look(next, date);
        },
      }),
    [look, view, date, today],
  );
  useActions(actions);

  return (
    <Box sx={{ height: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
      <PageHeader title="Calendar">
        <CalendarToolbar
          view={view}
          date={date}
          onView={(next) => {
            look(next, date);
          }}
          onStep={(step) => {
            look(view, stepped(view, date, step));
          }}
          onToday={() => {
            look(view, today);
          }}
        />
      </PageHeader>
      {problem && <ErrorState problem={problem} onRetry={reload} />}
      {entries === null && !problem && <PageSkeleton />}
      {entries !== null &&
        (view === "agenda" ? (
          <AgendaView
            from={from}
            to={to}
            entries={shown}
            marks={marks}
            isPayorHidden={false}
            onOpen={openPlace}
          />
        ) : (
          <GridView
            view={view}
            date={date}
            entries={shown}
            marks={marks}
            cutOffs={cutOffs}
            payorLabel={payorLabel}
            canMove={false}
            onOpen={openPlace}
            onOpenDay={(day) => {
              look("day", day);
            }}
            onMove={() => undefined}
          />
        ))}
    </Box>
  );
}
