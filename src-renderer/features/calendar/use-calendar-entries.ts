import { useCallback, useEffect, useRef, useState } from "react";
import {
  type DatedEntry,
  targetKey,
} from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays, type IsoDate } from "../../../src-shared/domain/dates.ts";
import type { Problem } from "../../../src-shared/result.ts";
import { request, subscribe } from "../../api-client.ts";

/** Several changes in a row ask once. */
const SETTLE_MS = 200;

/** Dated things of a range as main knows them, kept up to date. */
export interface LoadedEntries {
  /** Null until the first answer. */
  readonly entries: readonly DatedEntry[] | null;
  /** Why the last request failed; the entries stay those before. */
  readonly problem: Problem | null;
  readonly reload: () => void;
  /** Shows a change before main has told of it; the next answer of main replaces it. */
  readonly show: (key: string, change: Partial<Pick<DatedEntry, "due" | "time">>) => void;
}

/** The dated things from `from` to `to`, and of a day more at both ends: a time may be another day in the user's zone. */
export function useCalendarEntries(from: IsoDate, to: IsoDate): LoadedEntries {
  const [state, setState] = useState<Pick<LoadedEntries, "entries" | "problem">>({
    entries: null,
    problem: null,
  });
  const asked = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    const mine = ++asked.current;
    const range = { from: addCalendarDays(from, -1), to: addCalendarDays(to, 1) };
    const answer = await request("readCalendar", range);
    if (mine !== asked.current) return;
    setState((before) =>
      answer.ok
        ? { entries: answer.value, problem: null }
        : { entries: before.entries, problem: answer.error },
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
