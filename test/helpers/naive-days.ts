// Days told a second time without tables, to hold the rules against.
import type { IsoDate } from "../../src-shared/domain/dates.ts";

/** The rules of domain.md section 7 on JavaScript dates. */
export function isNaiveBankingDay(date: IsoDate): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  const [year, month, dayOfMonth] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  const weekday = day.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const isFixed = ([m, d]: readonly [number, number]): boolean => {
    const holiday = new Date(Date.UTC(year, m - 1, d));
    const observed = holiday.getUTCDay() === 0 ? d + 1 : d;
    return month === m - 1 && dayOfMonth === observed;
  };
  const fixed = [
    [1, 1],
    [6, 19],
    [7, 4],
    [11, 11],
    [12, 25],
  ] as const;
  if (fixed.some(isFixed)) return false;
  const nth = Math.ceil(dayOfMonth / 7);
  const isMonday = weekday === 1;
  if (isMonday && nth === 3 && (month === 0 || month === 1)) return false;
  if (isMonday && month === 4 && dayOfMonth + 7 > 31) return false;
  if (isMonday && nth === 1 && month === 8) return false;
  if (isMonday && nth === 2 && month === 9) return false;
  return !(weekday === 4 && nth === 4 && month === 10);
}
