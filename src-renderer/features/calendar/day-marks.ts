/** What days are by themselves: weekends, bank holidays, days on which the one payor in sight is closed, cut-offs. */
import { bankHolidayName, isBankingDay } from "../../../src-shared/domain/calendar/banking-days.ts";
import { BANKING_TIME_ZONE, termsOf } from "../../../src-shared/domain/calendar/money-movement.ts";
import type { MoneyMovement } from "../../../src-shared/domain/calendar/money-movement-schema.ts";
import { addCalendarDays, dayOfWeek, type IsoDate } from "../../../src-shared/domain/dates.ts";
import type { Implementation } from "../../../src-shared/domain/implementation.ts";
import { dateAt, instantOf, timeAt } from "../../../src-shared/domain/zoned-time.ts";
import { dayInWords, dayShades } from "../../../src-shared/timeline/day-shades.ts";

/** What a day is besides its date. */
export interface DayMark {
  readonly kind: "holiday" | "off" | "closed";
  /** E.g. "Thanksgiving"; empty for weekends. */
  readonly name: string;
  /** E.g. "Thanksgiving: banks are closed". */
  readonly words: string;
}

const NO_MARKS: ReadonlyMap<IsoDate, DayMark> = new Map();

/** Marks of the days of a range. With a payor, its own working week, closed days and freezes count as well. */
export function dayMarks(
  from: IsoDate,
  to: IsoDate,
  payor: Pick<Implementation, "calendar"> | null,
): ReadonlyMap<IsoDate, DayMark> {
  if (from > to) return NO_MARKS;
  const marks = new Map<IsoDate, DayMark>();
  const shades = payor ? dayShades(payor, { from, to }) : [];
  for (let day = from; day <= to; day = addCalendarDays(day, 1)) {
    const holiday = bankHolidayName(day);
    const own = shades.filter((shade) => shade.from <= day && shade.to >= day);
    const closed = own.find(({ kind }) => kind !== "off" && kind !== "holiday");
    const isOff = payor ? own.some(({ kind }) => kind === "off") : [0, 6].includes(dayOfWeek(day));
    const words = payor ? dayInWords(own, day) : "";
    if (holiday !== null) {
      marks.set(day, {
        kind: "holiday",
        name: holiday,
        words: words || `${holiday}: banks are closed`,
      });
    } else if (closed) marks.set(day, { kind: "closed", name: closed.name, words });
    else if (isOff) marks.set(day, { kind: "off", name: "", words: words || "Weekend" });
  }
  return marks;
}

/** A cut-off on the user's clock. */
export interface CutOffMark {
  readonly date: IsoDate;
  readonly time: string;
  /** E.g. "Cut-off 16:00 Eastern". */
  readonly words: string;
}

/**
 * The cut-off of each banking day of a range: that of the one payor in sight, else that of Procore Payment Services,
 * through which most money goes. None when the payor's bank has not told its own.
 */
export function cutOffMarks(
  from: IsoDate,
  to: IsoDate,
  timeZone: string,
  terms: Pick<MoneyMovement, "cutOff"> = termsOf("procore_payment_services"),
): readonly CutOffMark[] {
  const { cutOff } = terms;
  if (cutOff === null) return [];
  const marks: CutOffMark[] = [];
  // A day more at both ends: another zone may see the cut-off a day earlier or later.
  for (
    let day = addCalendarDays(from, -1);
    day <= addCalendarDays(to, 1);
    day = addCalendarDays(day, 1)
  ) {
    if (!isBankingDay(day)) continue;
    const instant = instantOf(day, cutOff, BANKING_TIME_ZONE);
    const date = dateAt(instant, timeZone);
    if (date < from || date > to) continue;
    marks.push({ date, time: timeAt(instant, timeZone), words: `Cut-off ${cutOff} Eastern` });
  }
  return marks;
}
