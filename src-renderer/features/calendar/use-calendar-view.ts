import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { useSearchParams } from "react-router";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { useAppStore } from "../../store/app-store.ts";
import { useKeptView } from "../../store/use-kept-view.ts";
import {
  type CalendarViewName,
  dateOfAddress,
  parseKeptCalendar,
  stepped,
  viewOfAddress,
} from "./calendar-view.ts";

/** Where one looks, and how. */
interface Look {
  readonly view: CalendarViewName;
  readonly date: IsoDate;
}

/** View and date stand in the address, so that back and links lead exactly there; filters and the last view are kept. */
export function useCalendarView() {
  const today = useAppStore((state) => state.today);
  const [params, setParams] = useSearchParams();
  const [kept, changeKept] = useKeptView("calendarView", parseKeptCalendar);
  const view = viewOfAddress(params.get("view")) ?? kept.view;
  const date = dateOfAddress(params.get("date")) ?? today;

  // A key that follows at once goes on from the one before, also while that is still being drawn.
  const latest = useRef<Look>({ view, date });
  useLayoutEffect(() => {
    latest.current = { view, date };
  }, [view, date]);
  const look = useCallback(
    (change: Partial<Look>) => {
      const before = latest.current;
      const next = { ...before, ...change };
      latest.current = next;
      if (next.view !== before.view) changeKept({ view: next.view });
      // Another view is a place to come back from; paging is not.
      setParams({ ...next }, { replace: next.view === before.view });
    },
    [setParams, changeKept],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const { view: now, date: from } = latest.current;
      look({ date: stepped(now, from, by) });
    },
    [look],
  );
  return useMemo(
    () => ({ view, date, kept, changeKept, look, step }),
    [view, date, kept, changeKept, look, step],
  );
}
