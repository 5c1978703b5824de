/** The days that stand out on the timeline: kickoff, target and forecast go-live, today, waves, weeks of training. */
import { addCalendarDays, dayOfWeek, type IsoDate, minDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { inPosition } from "../domain/records.ts";
import type { Wave } from "../domain/rollout/rollout-schema.ts";
import type { Schedule } from "../domain/schedule/schedule.ts";
import { type TimeScale, xOfDay } from "./time-scale.ts";

/** What a line across all rows stands for. */
export type MarkKind = "kickoff" | "target" | "forecast" | "today" | "wave" | "training";

/** A line across all rows with its flag above. */
export interface TimelineMark {
  readonly kind: MarkKind;
  readonly date: IsoDate;
  /** Middle of the day. */
  readonly x: number;
  /** What the flag says, e.g. "Target and forecast go-live" when both are on one day. */
  readonly label: string;
  /** Left end of the flag and its width. */
  readonly flagX: number;
  readonly flagWidth: number;
  /** Which line of flags it stands in, from 0 on: flags do not cover each other. */
  readonly lane: number;
}

type MarkSource = Pick<Implementation, "anchors" | "closed" | "trainingSessions" | "waves">;

const LETTER_WIDTH = 6.2;
const FLAG_PADDING = 10;
const GAP = 4;

function markedDays(
  { anchors, closed, waves, trainingSessions }: MarkSource,
  schedule: Schedule,
  today: IsoDate,
): Pick<TimelineMark, "kind" | "date" | "label">[] {
  const { kickoff } = anchors;
  const { forecastGoLive, targetGoLive } = schedule;
  const isMet = forecastGoLive === targetGoLive;
  return [
    { kind: "kickoff", date: kickoff, label: "Kickoff" },
    ...(closed ? [] : [{ kind: "today" as const, date: today, label: "Today" }]),
    isMet
      ? { kind: "forecast", date: targetGoLive, label: "Target and forecast go-live" }
      : { kind: "target", date: targetGoLive, label: "Target go-live" },
    ...(isMet
      ? []
      : [{ kind: "forecast" as const, date: forecastGoLive, label: "Forecast go-live" }]),
    ...inPosition(waves).flatMap(waveDays),
    ...trainingWeeks(trainingSessions),
  ];
}

// One flag a week however many sessions it has: sessions come in blocks of many, and flags must not bury the picture.
function trainingWeeks(
  sessions: Implementation["trainingSessions"],
): Pick<TimelineMark, "kind" | "date" | "label">[] {
  const weeks = new Map<IsoDate, IsoDate[]>();
  for (const { status, date } of Object.values(sessions)) {
    if (status !== "planned") continue;
    const sunday = addCalendarDays(date, -dayOfWeek(date));
    weeks.set(sunday, [...(weeks.get(sunday) ?? []), date]);
  }
  return [...weeks.values()].map((dates) => ({
    kind: "training",
    date: dates.reduce(minDate),
    label: dates.length === 1 ? "Training session" : `${dates.length} training sessions`,
  }));
}

// The first pay run of the pilot is the go-live, which is marked anyway; of one that has paid, the day on which it did.
function waveDays(wave: Wave): Pick<TimelineMark, "kind" | "date" | "label">[] {
  const { name, type, plannedStart, firstPayRunOn, firstPaymentOn } = wave;
  const run = type === "pilot" ? null : (firstPaymentOn ?? firstPayRunOn);
  const kind = "wave";
  if (plannedStart !== null && plannedStart === run) {
    return [{ kind, date: run, label: `${name} starts and pays` }];
  }
  return [
    ...(plannedStart === null
      ? []
      : [{ kind, date: plannedStart, label: `${name} starts` } as const]),
    ...(run === null ? [] : [{ kind, date: run, label: `${name} pays first` } as const]),
  ];
}

/** The marks that lie in the range, left to right, and the number of lines that their flags take. */
export function timelineMarks(
  implementation: MarkSource,
  schedule: Schedule,
  today: IsoDate,
  scale: TimeScale,
): { readonly marks: readonly TimelineMark[]; readonly laneCount: number } {
  const days = markedDays(implementation, schedule, today)
    .filter(({ date }) => date >= scale.from && date <= scale.to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const ends: number[] = [];
  const marks = days.map(({ kind, date, label }): TimelineMark => {
    const x = xOfDay(scale, date) + scale.dayWidth / 2;
    const flagWidth = Math.round(label.length * LETTER_WIDTH + FLAG_PADDING);
    // To the right of its line, except where it would leave the picture.
    const flagX = Math.max(0, Math.min(x, scale.width - flagWidth));
    const free = ends.findIndex((end) => end + GAP <= flagX);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = flagX + flagWidth;
    return { kind, date, label, x, flagX, flagWidth, lane };
  });
  return { marks, laneCount: Math.max(1, ends.length) };
}
