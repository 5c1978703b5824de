import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { updateSettings, useAppStore } from "../../store/app-store.ts";
import { tellProblem } from "../../store/ui-store.ts";
import {
  type CalendarViewName,
  dateOfAddress,
  type KeptCalendar,
  parseKeptCalendar,
  viewOfAddress,
} from "./calendar-view.ts";

/** So long after the last change the view is kept in the settings. */
const KEEP_AFTER_MS = 600;

/** View and date stand in the address, so that back and links lead exactly there; filters and the last view are kept. */
export function useCalendarView() {
  const today = useAppStore((state) => state.today);
  const [params, setParams] = useSearchParams();
  const [kept, setKept] = useState(() =>
    parseKeptCalendar(useAppStore.getState().settings.calendarView),
  );
  const stored = useRef(kept);
  const latest = useRef(kept);
  const view = viewOfAddress(params.get("view")) ?? kept.view;
  const date = dateOfAddress(params.get("date")) ?? today;

  const keep = useCallback(() => {
    if (latest.current === stored.current) return;
    stored.current = latest.current;
    void updateSettings({ calendarView: latest.current }).then((answer) => {
      if (!answer.ok) tellProblem(answer.error);
    });
  }, []);
  useEffect(() => {
    latest.current = kept;
    const timer = window.setTimeout(keep, KEEP_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [kept, keep]);
  // Leaving the calendar keeps what was not kept yet.
  useEffect(() => keep, [keep]);

  const changeKept = useCallback((part: Partial<KeptCalendar>) => {
    setKept((current) => ({ ...current, ...part }));
  }, []);
  const look = useCallback(
    (nextView: CalendarViewName, nextDate: IsoDate) => {
      setKept((current) => (current.view === nextView ? current : { ...current, view: nextView }));
      // Another view is a place to come back from; paging is not.
      setParams({ view: nextView, date: nextDate }, { replace: nextView === view });
    },
    [setParams, view],
  );
  return useMemo(
    () => ({ view, date, kept, changeKept, look }),
    [view, date, kept, changeKept, look],
  );
}
