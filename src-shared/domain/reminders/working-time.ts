/**
 * When a reminder is welcome: on a working day, outside the quiet hours, by the clocks of the user. Wall time decides on
 * every day, also when the clocks change: what they show twice is quiet twice, what they skip is never quiet.
 */
import { tzOffset } from "@date-fns/tz";
import { isBankingDay } from "../calendar/banking-days.ts";
import { dayOfWeek, fromEpochDay, type IsoDate, type IsoInstant, toEpochDay } from "../dates.ts";
import { instantOf, minutesOfDay } from "../zoned-time.ts";
import type { ReminderSettings } from "./reminder-settings.ts";

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const MINUTES_PER_DAY = 1440;
const SATURDAY = 6;
const SUNDAY = 0;
/** What is pulled back before the end of working time comes so many minutes before that end. */
const LAST_CALL_MINUTES = 15;
// One day a week that is a bank holiday for two weeks running does not exist; this ends a search in settings nobody can enter.
const SEARCH_DAYS = 60;

/** The welcome hours of a user. Answers are remembered by date: ask one object often rather than making many. */
export interface WorkingTime {
  /** Whether that date is no day off. */
  readonly isWorkingDay: (date: IsoDate) => boolean;
  /** The date itself when it is a working day, else the next one. */
  readonly onOrAfterWorkingDay: (date: IsoDate) => IsoDate;
  /** The date itself when it is a working day, else the one before. */
  readonly onOrBeforeWorkingDay: (date: IsoDate) => IsoDate;
  /** Whether a reminder may come at that instant. */
  readonly isWelcome: (at: IsoInstant) => boolean;
  /** The instant itself when it is welcome, else the first one after it that is. */
  readonly nextWelcome: (at: IsoInstant) => IsoInstant;
  /**
   * The instant itself when it is welcome, else shortly before the last working time ended: a quarter of an hour, or when
   * that working time began if it was shorter.
   */
  readonly lastWelcomeBefore: (at: IsoInstant) => IsoInstant;
  /**
   * When something of that date comes that is wanted at a wall time: then, or when the quiet hours end, or with the first welcome
   * hour of the date where none follows. Null = a day off.
   */
  readonly welcomeOn: (date: IsoDate, time: string) => IsoInstant | null;
  /** When the day starts on that date as `welcomeOn` tells; of a day off, when the next working day starts. */
  readonly morningOf: (date: IsoDate) => IsoInstant;
}

/** Epoch milliseconds: from the first one that is welcome to the first one that is not. */
interface Span {
  readonly from: number;
  readonly to: number;
}

type WallMinutes = readonly [from: number, to: number];

function welcomeMinutes({ quietHours }: ReminderSettings): readonly WallMinutes[] {
  const from = minutesOfDay(quietHours?.from ?? "00:00");
  const to = minutesOfDay(quietHours?.to ?? "00:00");
  // Silence from an hour to the same hour is an unfinished entry rather than a wish never to hear anything.
  if (from === to) return [[0, MINUTES_PER_DAY]];
  const spans: readonly WallMinutes[] =
    from > to
      ? [[to, from]]
      : [
          [0, from],
          [to, MINUTES_PER_DAY],
        ];
  return spans.filter(([start, end]) => start < end);
}

function toInstant(epochMs: number): IsoInstant {
  return new Date(epochMs).toISOString();
}

/** The welcome hours of these settings; the zone must be known. */
export function createWorkingTime(settings: ReminderSettings): WorkingTime {
  const { timeZone, dayStartsAt, workingDays, areBankHolidaysOff } = settings;
  const offsetMs = (epochMs: number): number =>
    tzOffset(timeZone, new Date(epochMs)) * MS_PER_MINUTE;
  const minutes = welcomeMinutes(settings);
  const spansByDay = new Map<number, readonly Span[]>();

  const isWorkingDay = (date: IsoDate): boolean => {
    const weekday = dayOfWeek(date);
    if (!workingDays.includes(weekday === SUNDAY ? 7 : weekday)) return false;
    const isWeekend = weekday === SATURDAY || weekday === SUNDAY;
    return !areBankHolidaysOff || isWeekend || isBankingDay(date);
  };

  // Pieces of the day in which the clocks run evenly: one, or two on a day on which they are changed.
  const evenPieces = (date: IsoDate, nextDate: IsoDate): readonly Span[] => {
    const from = Date.parse(instantOf(date, "00:00", timeZone));
    const to = Date.parse(instantOf(nextDate, "00:00", timeZone));
    if (from >= to) return [];
    const before = offsetMs(from);
    if (before === offsetMs(to - 1)) return [{ from, to }];
    let [low, high] = [from, to - 1];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetMs(middle) === before) low = middle;
      else high = middle;
    }
    return [
      { from, to: high },
      { from: high, to },
    ];
  };

  const makeSpans = (epochDay: number): readonly Span[] => {
    const date = fromEpochDay(epochDay);
    if (!isWorkingDay(date)) return [];
    return evenPieces(date, fromEpochDay(epochDay + 1)).flatMap((piece) => {
      const wallMidnight = epochDay * MS_PER_DAY - offsetMs(piece.from);
      return minutes
        .map(([from, to]) => ({
          from: Math.max(piece.from, wallMidnight + from * MS_PER_MINUTE),
          to: Math.min(piece.to, wallMidnight + to * MS_PER_MINUTE),
        }))
        .filter(({ from, to }) => from < to);
    });
  };

  const spansOf = (epochDay: number): readonly Span[] => {
    let spans = spansByDay.get(epochDay);
    if (!spans) {
      spans = makeSpans(epochDay);
      spansByDay.set(epochDay, spans);
    }
    return spans;
  };

  // The date at that instant is the one in UTC or a neighbour of it, so that no zone has to be asked.
  const isWelcomeMs = (at: number): boolean => {
    const day = Math.floor(at / MS_PER_DAY);
    for (let near = day - 1; near <= day + 1; near++) {
      for (const { from, to } of spansOf(near)) if (from <= at && at < to) return true;
    }
    return false;
  };

  const nextWelcomeMs = (at: number): number => {
    if (isWelcomeMs(at)) return at;
    const first = Math.floor(at / MS_PER_DAY) - 1;
    for (let day = first; day <= first + SEARCH_DAYS; day++) {
      for (const { from } of spansOf(day)) if (from > at) return from;
    }
    return at;
  };

  // Spans that touch over midnight or a clock change are one stretch of working time.
  const stretchStart = (span: Span, day: number): number => {
    let start = span.from;
    for (let near = day; near >= day - 1; near--) {
      for (const { from, to } of [...spansOf(near)].reverse()) if (to === start) start = from;
    }
    return start;
  };

  const lastWelcomeMs = (at: number): number => {
    if (isWelcomeMs(at)) return at;
    const last = Math.floor(at / MS_PER_DAY) + 1;
    for (let day = last; day >= last - SEARCH_DAYS; day--) {
      for (const span of [...spansOf(day)].reverse()) {
        if (span.to > at) continue;
        const lastCall = span.to - LAST_CALL_MINUTES * MS_PER_MINUTE;
        return Math.max(lastCall, stretchStart(span, day));
      }
    }
    return at;
  };

  const workingDayFrom = (date: IsoDate, step: 1 | -1): IsoDate => {
    const first = toEpochDay(date);
    for (let moved = 0; moved <= SEARCH_DAYS; moved++) {
      const candidate = fromEpochDay(first + moved * step);
      if (isWorkingDay(candidate)) return candidate;
    }
    return date;
  };
  const onOrAfterWorkingDay = (date: IsoDate): IsoDate => workingDayFrom(date, 1);

  const welcomeOn = (date: IsoDate, time: string): IsoInstant | null => {
    const wanted = Date.parse(instantOf(date, time, timeZone));
    const spans = spansOf(toEpochDay(date));
    const first = spans.find(({ to }) => to > wanted);
    if (first) return toInstant(Math.max(wanted, first.from));
    return spans[0] ? toInstant(spans[0].from) : null;
  };

  return {
    isWorkingDay,
    onOrAfterWorkingDay,
    onOrBeforeWorkingDay: (date) => workingDayFrom(date, -1),
    isWelcome: (at) => isWelcomeMs(Date.parse(at)),
    nextWelcome: (at) => toInstant(nextWelcomeMs(Date.parse(at))),
    lastWelcomeBefore: (at) => toInstant(lastWelcomeMs(Date.parse(at))),
    welcomeOn,
    morningOf: (date) => {
      const day = onOrAfterWorkingDay(date);
      const start = welcomeOn(day, dayStartsAt);
      return start ?? toInstant(nextWelcomeMs(Date.parse(instantOf(day, dayStartsAt, timeZone))));
    },
  };
}
