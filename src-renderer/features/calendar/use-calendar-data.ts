import { useDeferredValue, useEffect, useMemo } from "react";
import type {
  CalendarFilter,
  LeftOut,
} from "../../../src-shared/domain/calendar-view/calendar-days.ts";
import { DATED_KIND_CODES } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { createOwnStart } from "../../../src-shared/domain/dated-entries/own-start.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import type { Implementation } from "../../../src-shared/domain/implementation.ts";
import { useAppStore } from "../../store/app-store.ts";
import { useBoardStore } from "../../store/board-store.ts";
import { openImplementation, useDocumentStore } from "../../store/document-store.ts";
import { calendarEntry, filterEntries, groupCounts } from "./calendar-entry.ts";
import { type CalendarViewName, daysInSight, type KeptCalendar } from "./calendar-view.ts";
import { cutOffMarks, dayMarks } from "./day-marks.ts";
import { KIND_PLACES } from "./entry-kinds.ts";
import { type PayorLabel, payorLabels } from "./payor-labels.ts";
import { filterOwn, type OwnEntry } from "./own-entry.ts";
import { useOwnEntries } from "./use-own-entries.ts";
import { useCalendarEntries } from "./use-calendar-entries.ts";

/** The document of the one payor in sight, for its closed days and its cut-off; null without one, and until it is read. */
function useDocumentOf(id: string | null): Implementation | null {
  const entry = useDocumentStore((state) => (id === null ? undefined : state.entries[id]));
  useEffect(() => {
    if (id !== null) void openImplementation(id);
  }, [id]);
  return entry?.status === "ready" ? entry.opened.implementation : null;
}

const NONE_MORE: LeftOut["moreByDay"] = {};

function calendarFilter({ payorIds, isMine, isOpenOnly, hidden }: KeptCalendar): CalendarFilter {
  const hiddenKinds = DATED_KIND_CODES.filter((kind) => {
    const { group } = KIND_PLACES[kind];
    return group !== null && hidden.includes(group);
  });
  return { payorIds, isMine, isOpenOnly, hiddenKinds };
}

const NO_PAYOR: PayorLabel = () => "";
const NO_OWN: readonly OwnEntry[] = [];

/** What the calendar shows of the days in sight: entries that pass the filters, and what the days are by themselves. */
export function useCalendarData(view: CalendarViewName, date: IsoDate, wanted: KeptCalendar) {
  const today = useAppStore((state) => state.today);
  const timeZone = useAppStore((state) => state.timeZone);
  const userName = useAppStore((state) => state.settings.userName);
  const summaries = useBoardStore((state) => state.summaries);
  // Chips never wait for thousands of entries: the days follow a moment later.
  const kept = useDeferredValue(wanted);
  const { from, to } = daysInSight(view, date);
  const phases = useMemo(
    () => new Map(Object.values(summaries).map(({ id, phase }) => [id, phase])),
    [summaries],
  );
  const payors = useMemo(
    () =>
      Object.values(summaries)
        .filter(({ state }) => state !== "closed" && state !== "cancelled")
        .sort((a, b) => a.payorName.localeCompare(b.payorName)),
    [summaries],
  );
  const ipms = useMemo(() => new Map(payors.map(({ id, ipm }) => [id, ipm])), [payors]);
  // A payor that is gone since filters nothing.
  const present = useMemo(
    () => ({ ...kept, payorIds: kept.payorIds.filter((id) => ipms.has(id)) }),
    [kept, ipms],
  );
  const asked = useMemo(() => calendarFilter(present), [present]);
  const { entries, left, problem, reload, show } = useCalendarEntries(from, to, asked);
  const known = useMemo(() => {
    const basis = { today, ownStart: createOwnStart(timeZone), phases };
    return (entries ?? []).flatMap((entry) => {
      const shown = calendarEntry(entry, basis);
      return shown && shown.date >= from && shown.date <= to ? [shown] : [];
    });
  }, [entries, today, timeZone, phases, from, to]);
  const byKey = useMemo(() => new Map(known.map((one) => [one.key, one])), [known]);
  const filtered = useMemo(() => {
    const those = filterEntries(known, present, { userName, ipms });
    return left ? { ...those, counts: groupCounts(left.counts), total: left.total } : those;
  }, [known, present, userName, ipms, left]);
  const allOwn = useOwnEntries(from, to);
  const own = useMemo(() => filterOwn(allOwn, present), [allOwn, present]);
  const counts = useMemo(
    () => ({ ...filtered.counts, own: own.length }),
    [filtered.counts, own.length],
  );
  const [onlyId] = present.payorIds;
  const onlyPayor =
    present.payorIds.length === 1 ? (payors.find(({ id }) => id === onlyId) ?? null) : null;
  const document = useDocumentOf(onlyPayor?.id ?? null);
  const marks = useMemo(() => dayMarks(from, to, document), [from, to, document]);
  const cutOffs = useMemo(
    () => cutOffMarks(from, to, timeZone, document?.moneyMovement),
    [from, to, timeZone, document],
  );
  const labels = useMemo(() => payorLabels(payors), [payors]);
  return {
    ...filtered,
    counts,
    total: filtered.total + allOwn.length,
    own: present.hidden.includes("own") ? NO_OWN : own,
    ...{ from, to, byKey, payors, onlyPayor, marks, cutOffs, problem, reload, show },
    payorLabel: onlyPayor ? NO_PAYOR : labels,
    canBeMine: userName !== "",
    moreByDay: left?.moreByDay ?? NONE_MORE,
    isLoaded: entries !== null,
  };
}
