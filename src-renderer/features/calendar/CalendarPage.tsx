import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { CalendarOff, Download } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { countOf } from "../../../src-shared/commands/naming.ts";
import { useActions } from "../../app/actions.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageHeader } from "../../components/PageHeader.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { exportCalendar } from "../calendar-files/export-calendar.ts";
import { AgendaView } from "./AgendaView.tsx";
import { calendarActions } from "./calendar-actions.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { isFiltered, withoutFilters } from "./calendar-view.ts";
import { KindFilters, WhoseFilters } from "./CalendarFilters.tsx";
import { remindMe } from "../reminders/own-reminder-draft.ts";
import { CalendarToolbar } from "./CalendarToolbar.tsx";
import { DayPanel } from "./DayPanel.tsx";
import { focusedKey, focusEntry, walk } from "./entry-keys.ts";
import { EntryPanel, type PanelFocus } from "./EntryPanel.tsx";
import { GridView } from "./GridView.tsx";
import { MoveQuestions } from "./MoveQuestions.tsx";
import { useCalendarData } from "./use-calendar-data.ts";
import { useCalendarView } from "./use-calendar-view.ts";
import { useEntryActs } from "./use-entry-acts.ts";

/** What stands beside the calendar. */
type Panel =
  | { readonly is: "day"; readonly day: IsoDate }
  | {
      readonly is: "entry";
      readonly key: string;
      readonly focus: PanelFocus;
      /** Rises with each opening: the panel takes the focus anew. */
      readonly opening: number;
      /** The list that it was opened from. */
      readonly from: IsoDate | null;
    };

/** Everything with a date, over all payors. */
export function CalendarPage() {
  const today = useAppStore((state) => state.today);
  const canWrite = useAppStore((state) => state.workspace?.isWritable ?? false);
  const { view, date, kept, changeKept, look, step } = useCalendarView();
  const data = useCalendarData(view, date, kept);
  const { shown, own, byKey, marks, payorLabel, onlyPayor } = data;
  const acts = useEntryActs(data);
  const [panel, setPanel] = useState<Panel | null>(null);
  const grid = useRef<HTMLDivElement>(null);

  const actions = useMemo(
    () =>
      calendarActions({
        today: () => {
          look({ date: today });
        },
        step,
        view: (next) => {
          look({ view: next });
        },
      }),
    [look, step, today],
  );
  useActions(actions);

  const showEntry = (key: string, focus: PanelFocus, from: IsoDate | null): void => {
    setPanel((before) => ({
      ...{ is: "entry", key, focus, from },
      opening: before?.is === "entry" ? before.opening + 1 : 1,
    }));
  };
  const openEntry = ({ key }: CalendarEntry, focus: PanelFocus = "open"): void => {
    showEntry(key, focus, null);
  };
  const openDay = (day: IsoDate): void => {
    setPanel({ is: "day", day });
  };
  const remindOn = (day: IsoDate, time: string | null): void => {
    const about = onlyPayor && {
      ...{ implementationId: onlyPayor.id, payorName: onlyPayor.payorName, target: null },
    };
    remindMe(about, "", { date: day, time });
  };
  const closePanel = (): void => {
    const key = panel?.is === "entry" ? panel.key : panel ? `more-${panel.day}` : "";
    setPanel(null);
    if (grid.current && !focusEntry(grid.current, key)) grid.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const key = focusedKey(event.target);
    if (!key) return;
    const entry = byKey.get(key);
    if (event.key.toLowerCase() === "d" && entry) openEntry(entry, "date");
    else if (!walk(event.currentTarget, event.target, event.key)) return;
    event.preventDefault();
  };

  const opened = panel?.is === "entry" ? byKey.get(panel.key) : undefined;
  const hasPanel = panel?.is === "day" || opened !== undefined;
  // What was moved out of sight takes its panel along, and the keyboard must not go with it.
  useEffect(() => {
    if (!hasPanel && document.activeElement === document.body) grid.current?.focus();
  }, [hasPanel]);
  return (
    <Box sx={{ height: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
      <PageHeader
        title="Calendar"
        action={
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<Download size={16} aria-hidden />}
            title={
              onlyPayor
                ? `A calendar file (.ics) of ${onlyPayor.payorName}, whatever is in sight`
                : "A calendar file (.ics) of all payors, whatever is in sight"
            }
            onClick={() =>
              void exportCalendar(
                onlyPayor
                  ? { kind: "implementation", implementationId: onlyPayor.id }
                  : { kind: "everything" },
              )
            }
          >
            Export
          </Button>
        }
      >
        <CalendarToolbar
          view={view}
          date={date}
          onView={(next) => {
            look({ view: next });
          }}
          onStep={step}
          onToday={() => {
            look({ date: today });
          }}
        >
          <WhoseFilters
            kept={kept}
            payors={data.payors}
            canBeMine={data.canBeMine}
            onChange={changeKept}
          />
        </CalendarToolbar>
      </PageHeader>
      <KindFilters kept={kept} counts={data.counts} onChange={changeKept} />
      <LeftOutLine moreByDay={data.moreByDay} />
      {data.problem && <ErrorState problem={data.problem} onRetry={data.reload} />}
      {!data.isLoaded && !data.problem && <PageSkeleton />}
      {data.isLoaded && (
        <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
          <Box
            ref={grid}
            role="region"
            aria-label="Days"
            tabIndex={-1}
            onKeyDown={onKeyDown}
            sx={{ flex: 1, minWidth: 0, minHeight: 0, display: "flex", outline: "none" }}
          >
            {shown.length + own.length === 0 && view === "agenda" ? (
              <NothingShown
                isFilteredOut={isFiltered(kept) && data.total > 0}
                onClear={() => {
                  changeKept(withoutFilters(kept));
                }}
              />
            ) : view === "agenda" ? (
              <AgendaView
                from={data.from}
                to={data.to}
                entries={shown}
                own={own}
                marks={marks}
                isPayorHidden={onlyPayor !== null}
                onOpen={openEntry}
              />
            ) : (
              <GridView
                view={view}
                date={date}
                entries={shown}
                own={own}
                marks={marks}
                cutOffs={data.cutOffs}
                moreByDay={data.moreByDay}
                payorLabel={payorLabel}
                canMove={canWrite}
                onOpen={openEntry}
                onOpenDay={openDay}
                onNew={(day, time) => {
                  // Of what has passed nobody is reminded.
                  if (day < today) openDay(day);
                  else remindOn(day, time);
                }}
                onMove={(entry, target) => void acts.move(entry, target)}
              />
            )}
          </Box>
          {opened && panel?.is === "entry" && (
            <EntryPanel
              shown={opened}
              mark={marks.get(opened.date)}
              focus={panel.focus}
              opening={panel.opening}
              canWrite={canWrite}
              acts={acts}
              onBack={
                panel.from === null
                  ? null
                  : () => {
                      setPanel(panel.from === null ? null : { is: "day", day: panel.from });
                    }
              }
              onClose={closePanel}
            />
          )}
          {panel?.is === "day" && (
            <DayPanel
              key={panel.day}
              day={panel.day}
              entries={shown.filter((one) => one.date === panel.day)}
              own={own.filter((one) => one.date === panel.day)}
              leftOut={data.moreByDay[panel.day] ?? 0}
              mark={marks.get(panel.day)}
              payorLabel={payorLabel}
              onOpen={({ key }) => {
                showEntry(key, "open", panel.day);
              }}
              onNew={
                panel.day < today
                  ? null
                  : () => {
                      remindOn(panel.day, null);
                    }
              }
              onOpenView={() => {
                look({ view: "day", date: panel.day });
                setPanel(null);
              }}
              onClose={closePanel}
            />
          )}
        </Box>
      )}
      <MoveQuestions acts={acts} />
    </Box>
  );
}

/** Of thousands of payors a day holds more than anybody reads: said where it is so, with the way to the rest. */
function LeftOutLine({ moreByDay }: { readonly moreByDay: Readonly<Record<IsoDate, number>> }) {
  const count = Object.values(moreByDay).reduce((sum, more) => sum + more, 0);
  if (count === 0) return null;
  return (
    <Typography role="status" variant="tiny" color="textSecondary" sx={{ px: 6, pb: 2 }}>
      {countOf(count, "entry", "entries")} more. Of full days the most important are shown: filter
      by payor, person or kind to see all.
    </Typography>
  );
}

function NothingShown({
  isFilteredOut,
  onClear,
}: {
  readonly isFilteredOut: boolean;
  readonly onClear: () => void;
}) {
  return (
    <Box sx={{ flex: 1 }}>
      <EmptyState
        icon={CalendarOff}
        title={isFilteredOut ? "Nothing in these days passes the filters" : "Nothing in these days"}
        {...(isFilteredOut && {
          action: (
            <Button variant="outlined" color="inherit" onClick={onClear}>
              Clear filters
            </Button>
          ),
        })}
      />
    </Box>
  );
}
