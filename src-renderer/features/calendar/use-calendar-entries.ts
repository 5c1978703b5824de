import { useCallback, useEffect, useRef, useState } from "react";
import {
  type DatedEntry,
  targetKey,
} from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import type {
  CalendarFilter,
  LeftOut,
} from "../../../src-shared/domain/calendar-view/calendar-days.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import type { Problem } from "../../../src-shared/result.ts";
import { request, subscribe } from "../../api-client.ts";

/** Several changes in a row ask once. */
const SETTLE_MS = 200;

/** Dated things of a range as main knows them, kept up to date. */
export interface LoadedEntries {
  /** Null until the first answer. */
  readonly entries: readonly DatedEntry[] | null;
  /** Null = the entries are all of them, unfiltered; else main has filtered them, and left some out. */
  readonly left: LeftOut | null;
  /** Why the last request failed; the entries stay those before. */
  readonly problem: Problem | null;
  readonly reload: () => void;
  /** Shows a change before main has told of it; the next answer of main replaces it. */
  readonly show: (key: string, change: Partial<Pick<DatedEntry, "due" | "time">>) => void;
}

/** The dated things of the user's days from `from` to `to`. Main filters them only when there are too many. */
export function useCalendarEntries(
  from: IsoDate,
  to: IsoDate,
  filter: CalendarFilter,
): LoadedEntries {
  const [state, setState] = useState<Pick<LoadedEntries, "entries" | "left" | "problem">>({
    ...{ entries: null, left: null, problem: null },
  });
  const asked = useRef(0);
  const wanted = useRef(filter);
  const load = useCallback(async (): Promise<void> => {
    const mine = ++asked.current;
    const answer = await request("readCalendar", { from, to, filter: wanted.current });
    if (mine !== asked.current) return;
    setState((before) =>
      answer.ok ? { ...answer.value, problem: null } : { ...before, problem: answer.error },
    );
  }, [from, to]);

  useEffect(() => {
    let timer = 0;
    const soon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void load(), SETTLE_MS);
    };
    void load();
    const stops = [
      subscribe("summariesChanged", soon),
      subscribe("implementationChanged", soon),
      subscribe("dayChanged", soon),
    ];
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [load]);

  const isFilteredByMain = state.left !== null;
  const filterText = JSON.stringify(filter);
  useEffect(() => {
    if (JSON.stringify(wanted.current) === filterText) return;
    wanted.current = filter;
    if (isFilteredByMain) void load();
  }, [filter, filterText, isFilteredByMain, load]);

  const reload = useCallback(() => void load(), [load]);
  const show = useCallback<LoadedEntries["show"]>((key, change) => {
    setState((before) => ({
      ...before,
      entries:
        before.entries?.map((entry) =>
          targetKey(entry) === key ? { ...entry, ...change } : entry,
        ) ?? null,
    }));
  }, []);
  return { ...state, reload, show };
}
