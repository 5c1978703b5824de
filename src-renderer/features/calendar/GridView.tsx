import "@fullcalendar/react/skeleton.css";
import FullCalendar, {
  type CalendarRef,
  type DayCellInfo,
  type DayHeaderInfo,
  type EventDisplayInfo,
  type EventDropInfo,
} from "@fullcalendar/react";
import dayGridPlugin from "@fullcalendar/react/daygrid";
import interactionPlugin from "@fullcalendar/react/interaction";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import GlobalStyles from "@mui/material/GlobalStyles";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { shortDate } from "../../../src-shared/domain/people-dates.ts";
import { timeAt } from "../../../src-shared/domain/zoned-time.ts";
import { useAppStore } from "../../store/app-store.ts";
import { editOwnReminder } from "../reminders/own-reminder-draft.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { CALENDAR_STYLES, DAY_NAMES, DAY_TOP, ENTRY_STEP } from "./calendar-styles.ts";
import { type CalendarViewName, daysInSight } from "./calendar-view.ts";
import type { CutOffMark, DayMark } from "./day-marks.ts";
import { DayName, DayTop } from "./DayHeads.tsx";
import { keepOneTabStop } from "./entry-keys.ts";
import { EntryChip } from "./EntryChip.tsx";
import { cutOffEvents, type DrawnEvent, gridEvents } from "./grid-events.ts";
import type { MoveTarget } from "../../../src-shared/commands/plan-move.ts";
import type { OwnEntry } from "./own-entry.ts";
import { OwnChip } from "./OwnChip.tsx";
import type { PayorLabel } from "./payor-labels.ts";
import { useElementSize } from "../../components/use-element-size.ts";

/** The views that are drawn as a grid. */
export type GridViewName = Exclude<CalendarViewName, "agenda">;

const LIBRARY_VIEWS: Readonly<Record<GridViewName, string>> = {
  month: "dayGridMonth",
  week: "timeGridWeek",
  day: "timeGridDay",
};
const PLUGINS = [dayGridPlugin, timeGridPlugin, interactionPlugin];
/** Part of the height for whole days above the hours; the rest stands in the list of the day. */
const PART_ABOVE_HOURS = 0.28;
/** So many at the same hour stand side by side; more could not be read. */
const MOST_BESIDE_IN_WEEK = 2;
const MOST_BESIDE_IN_DAY = 8;
const LEAST_IN_DAY = 2;
const MOST_IN_DAY = 24;
/** Until the height is known. */
const FIRST_HEIGHT = 640;

/** So many entries fit a day of the month. */
function fitsInDay(height: number, weeks: number): number {
  const room = (height - DAY_NAMES) / weeks - DAY_TOP;
  return Math.min(MOST_IN_DAY, Math.max(LEAST_IN_DAY, Math.floor(room / ENTRY_STEP)));
}

/** A date of FullCalendar, which counts as if the user's clock were UTC. */
function dateOf(date: Date): IsoDate {
  return date.toISOString().slice(0, 10);
}

/** The half hour at a place of the screen, or null where there are no hours. */
function slotAt(x: number, y: number): string | null {
  const slot = document
    .elementsFromPoint(x, y)
    .find((element) => element instanceof HTMLElement && element.dataset["time"] !== undefined);
  return slot?.getAttribute("data-time")?.slice(0, 5) ?? null;
}

function dayClasses(mark: DayMark | undefined, today: string): string {
  return `cal-day${mark ? ` cal-day-${mark.kind}` : ""} ${today}`;
}

/** Month, week and day as a grid; entries are dragged within it. */
export function GridView({
  view,
  date,
  entries,
  own,
  marks,
  cutOffs,
  moreByDay,
  payorLabel,
  canMove,
  onOpen,
  onOpenDay,
  onNew,
  onMove,
}: {
  readonly view: GridViewName;
  readonly date: IsoDate;
  readonly entries: readonly CalendarEntry[];
  readonly own: readonly OwnEntry[];
  readonly marks: ReadonlyMap<IsoDate, DayMark>;
  readonly cutOffs: readonly CutOffMark[];
  /** How many more a day has that are not among the entries. */
  readonly moreByDay: Readonly<Record<IsoDate, number>>;
  readonly payorLabel: PayorLabel;
  readonly canMove: boolean;
  readonly onOpen: (shown: CalendarEntry) => void;
  readonly onOpenDay: (date: IsoDate) => void;
  /** A double click on an empty place of a day; with its time where hours are seen. */
  readonly onNew: (date: IsoDate, time: string | null) => void;
  readonly onMove: (shown: CalendarEntry, target: MoveTarget) => void;
}) {
  const today = useAppStore((state) => state.today);
  const now = useAppStore((state) => `${state.today}T${timeAt(state.now, state.timeZone)}`);
  const calendar = useRef<CalendarRef>(null);
  const root = useRef<HTMLDivElement>(null);
  const height = useElementSize(root, "height", FIRST_HEIGHT);
  const { from, to } = daysInSight(view, date);
  const weeks = Math.round((Date.parse(to) - Date.parse(from) + 86_400_000) / (7 * 86_400_000));
  const most =
    view === "month"
      ? fitsInDay(height, weeks)
      : Math.max(LEAST_IN_DAY, Math.floor((height * PART_ABOVE_HOURS) / ENTRY_STEP));

  useEffect(() => {
    // After the present rendering: FullCalendar draws by itself, and React may not be asked to within its own.
    queueMicrotask(() => {
      calendar.current?.getApi().changeView(LIBRARY_VIEWS[view], date);
    });
  }, [view, date]);

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const keep = (): void => {
      keepOneTabStop(element, today);
    };
    keep();
    // FullCalendar draws when it likes; every entry that it adds would be another stop of Tab.
    const observer = new MutationObserver(keep);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", keep);
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", keep);
    };
  }, [today]);

  const events = useMemo(
    () => [
      ...gridEvents(entries, { own, most, isTimed: view !== "month", canMove, moreByDay }),
      ...(view === "month" ? [] : cutOffEvents(cutOffs)),
    ],
    [entries, own, most, view, canMove, cutOffs, moreByDay],
  );

  const markOf = (day: Date): DayMark | undefined => marks.get(dateOf(day));
  const todayClass = view === "month" ? "cal-day-today" : "cal-lane-today";
  const drawnOf = ({ event }: Pick<EventDisplayInfo, "event">): DrawnEvent | undefined =>
    event.extendedProps["drawn"] as DrawnEvent | undefined;

  const content = (info: EventDisplayInfo): ReactNode => {
    const drawn = drawnOf(info);
    if (drawn?.is === "entry")
      return <EntryChip shown={drawn.shown} today={today} payor={payorLabel(drawn.shown.entry)} />;
    if (drawn?.is === "own") return <OwnChip own={drawn.own} today={today} />;
    if (drawn?.is === "more")
      return (
        <span className="cal-more" data-key={info.event.id} data-day={drawn.date}>
          +{drawn.count} more
          <span className="cal-hidden"> on {shortDate(drawn.date, today)}</span>
        </span>
      );
    return null;
  };
  const drop = (info: EventDropInfo): void => {
    const drawn = drawnOf(info);
    const { startStr, allDay } = info.event;
    // What stands where afterwards, the caller decides.
    info.revert();
    if (drawn?.is !== "entry") return;
    const time = allDay || drawn.shown.time === null ? null : startStr.slice(11, 16);
    onMove(drawn.shown, { date: startStr.slice(0, 10), time });
  };

  return (
    <div
      ref={root}
      style={{ flex: 1, minHeight: 0, minWidth: 0 }}
      onDoubleClick={(event) => {
        if (!(event.target instanceof Element) || event.target.closest(".cal-box, button")) return;
        const day = event.target.closest<HTMLElement>("[data-date]")?.dataset["date"];
        if (day !== undefined) onNew(day.slice(0, 10), slotAt(event.clientX, event.clientY));
      }}
    >
      <GlobalStyles styles={CALENDAR_STYLES} />
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        initialView={LIBRARY_VIEWS[view]}
        initialDate={date}
        headerToolbar={false}
        height="100%"
        className={`cal-root cal-${view}`}
        timeZone="UTC"
        now={now}
        firstDay={1}
        fixedWeekCount={false}
        expandRows
        events={events}
        eventOrder="order"
        editable={canMove}
        eventDurationEditable={false}
        eventDragMinDistance={6}
        dragRevertDuration={0}
        displayEventTime={false}
        eventDisplay="block"
        slotDuration="00:30:00"
        snapDuration="00:15:00"
        scrollTime="07:00:00"
        scrollTimeReset={false}
        nowIndicator
        slotEventOverlap={false}
        eventMaxStack={view === "day" ? MOST_BESIDE_IN_DAY : MOST_BESIDE_IN_WEEK}
        eventClick={(info) => {
          const drawn = drawnOf(info);
          if (drawn?.is === "entry") onOpen(drawn.shown);
          else if (drawn?.is === "own") editOwnReminder(drawn.own.reminder);
          else if (drawn?.is === "more") onOpenDay(drawn.date);
        }}
        eventDrop={drop}
        eventContent={content}
        eventClass={(info) =>
          `cal-box${info.isDragging ? " cal-dragged" : ""}${info.event.id.startsWith("more-") ? " cal-more-box" : ""}`
        }
        rowEventClass="cal-row-box"
        columnEventClass="cal-column cal-column-box"
        eventInnerClass="cal-fill"
        backgroundEventContent={(info) => {
          const drawn = drawnOf(info);
          return drawn?.is === "cut-off" ? <div className="cal-cut-off">{drawn.words}</div> : null;
        }}
        moreLinkClass="cal-stack-more"
        moreLinkClick={(info) => {
          onOpenDay(dateOf(info.date));
          // Anything that is no name of a view keeps its own popover closed.
          return "none";
        }}
        dayCellClass={(info) =>
          `${dayClasses(markOf(info.date), info.isToday ? todayClass : "")}${info.isOther ? " cal-day-other" : ""}`
        }
        dayCellTopClass={view === "month" ? "cal-day-top" : ""}
        dayCellTopInnerClass="cal-day-top-inner"
        dayCellTopContent={(info: DayCellInfo) =>
          view === "month" ? (
            <DayTop
              date={dateOf(info.date)}
              mark={markOf(info.date)}
              today={today}
              onOpen={onOpenDay}
            />
          ) : null
        }
        dayLaneClass={(info) => dayClasses(markOf(info.date), info.isToday ? todayClass : "")}
        dayHeaderRowClass="cal-line"
        dayHeaderClass={(info) =>
          `cal-name${info.isToday && view !== "month" ? " cal-name-today" : ""}`
        }
        dayHeaderInnerClass="cal-name-inner"
        dayHeaderAlign="start"
        dayHeaderContent={(info: DayHeaderInfo) =>
          view === "month" ? (
            info.weekdayText
          ) : (
            <DayName date={dateOf(info.date)} mark={markOf(info.date)} today={today} />
          )
        }
        dayRowClass="cal-line"
        fillerClass="cal-line"
        highlightClass="cal-highlight"
        nowIndicatorLineClass="cal-now"
        allDayText="Whole day"
        allDayHeaderClass="cal-axis"
        allDayHeaderInnerClass="cal-axis-inner"
        allDayDividerClass="cal-all-day-divider"
        slotHeaderClass="cal-axis cal-line"
        slotHeaderInnerClass="cal-axis-inner"
        slotHeaderFormat={{ hour: "2-digit", minute: "2-digit", hour12: false }}
        slotLaneClass={(info) => `cal-slot${info.isMinor ? " cal-slot-minor" : ""}`}
      />
    </div>
  );
}
