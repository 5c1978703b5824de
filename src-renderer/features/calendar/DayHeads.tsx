import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { shortDate } from "../../../src-shared/domain/people-dates.ts";
import type { DayMark } from "./day-marks.ts";

/** Head of a day of the month: its number, which opens the list of the day, and its name when it has one. */
export function DayTop({
  date,
  mark,
  today,
  onOpen,
}: {
  readonly date: IsoDate;
  readonly mark: DayMark | undefined;
  readonly today: IsoDate;
  readonly onOpen: (date: IsoDate) => void;
}) {
  const isFirst = date.endsWith("-01");
  const day = Number(date.slice(8, 10));
  const words = shortDate(date, today);
  return (
    <>
      <button
        type="button"
        className="cal-day-number"
        tabIndex={-1}
        aria-label={`${words}: list of the day`}
        title={date}
        onClick={() => {
          onOpen(date);
        }}
      >
        {isFirst ? words.split(" ").slice(1).join(" ") : day}
      </button>
      {mark && mark.kind !== "off" && (
        <span className="cal-day-mark" title={mark.words}>
          {mark.name}
        </span>
      )}
    </>
  );
}

/** Head of a day above the hours. */
export function DayName({
  date,
  mark,
  today,
}: {
  readonly date: IsoDate;
  readonly mark: DayMark | undefined;
  readonly today: IsoDate;
}) {
  return (
    <span title={mark ? `${date}. ${mark.words}` : date}>
      {shortDate(date, today)}
      <span className="cal-name-mark">{mark && mark.kind !== "off" ? ` ${mark.name}` : ""}</span>
    </span>
  );
}
