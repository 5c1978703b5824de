/** The outlook of a running implementation: the likely go-live with the evidence it rests on, as the screen shows it. */
import { mixSeed } from "../../random.ts";
import { addBusinessDays, businessDaysBetween, calendarOf } from "../calendar/business-days.ts";
import { type IsoDate, maxDate, toEpochDay } from "../dates.ts";
import { delayModel, PLAYBOOK_SPREAD } from "./delay-model.ts";
import { type Distribution, ENOUGH_CLOSED, type Experience } from "./experience-aggregate.ts";
import { phaseDays } from "./experience.ts";
import type { ImplementationId } from "../ids.ts";
import type { Implementation } from "../implementation.ts";
import { computeSchedule } from "../schedule/schedule.ts";
import { type SimulatedDriver, simulateGoLive } from "./simulate-go-live.ts";
import { PHASE_CODES, type PhaseCode } from "../vocabulary.ts";

/** How many runs went live from one date to another, both inclusive. */
export interface HistogramBin {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly count: number;
}

/** What the outlook rests on. */
export interface OutlookEvidence {
  readonly closedCount: number;
  readonly basis: "experience" | "playbook";
  /** A sentence. */
  readonly text: string;
}

/** How long a phase usually takes, and takes here. Business days. */
export interface PhaseOutlook {
  readonly phase: PhaseCode;
  /** Null below five closed implementations. */
  readonly usual: Distribution | null;
  /** Null for a phase that was not entered yet. */
  readonly hereDays: number | null;
  /** Whether it is the present one: then `hereDays` still grows. */
  readonly isCurrent: boolean;
}

/** When an implementation will go live. */
export interface GoLiveOutlook {
  /** Half of the runs are live by then. */
  readonly p50: IsoDate;
  /** 85 of 100 runs are live by then: the date that is safe to promise. */
  readonly p85: IsoDate;
  readonly target: IsoDate;
  readonly baseline: IsoDate;
  /** The forecast of the schedule: everything from now on takes as long as planned. */
  readonly asPlanned: IsoDate;
  /** Nothing is open that the go-live waits for: all dates are the same day, and there was one run. */
  readonly isSettled: boolean;
  readonly runs: number;
  /** Earliest first, without gaps, at most `MOST_BINS`. */
  readonly histogram: readonly HistogramBin[];
  /** What makes it late, most days first; at most `MOST_DRIVERS`. */
  readonly drivers: readonly SimulatedDriver[];
  readonly phases: readonly PhaseOutlook[];
  readonly evidence: OutlookEvidence;
}

/** Bars that still can be told apart. */
export const MOST_BINS = 24;
const MOST_DRIVERS = 6;
/** Less than this over all runs is not worth a line. Business days. */
const WORTH_NAMING_DAYS = 0.1;

/** The outlook as of a day. The same for the same arguments: the luck of the runs hangs on the id and the day. */
export function outlookOf(
  implementation: Implementation,
  today: IsoDate,
  experience: Experience,
): GoLiveOutlook {
  const model = delayModel(experience);
  const seed = seedOf(implementation.id, today);
  const { dates, drivers } = simulateGoLive(implementation, today, model, { seed });
  const schedule = computeSchedule(implementation, today);
  return {
    p50: dateAt(dates, 0.5),
    p85: dateAt(dates, 0.85),
    target: schedule.targetGoLive,
    baseline: schedule.baselineGoLive,
    asPlanned: schedule.forecastGoLive,
    isSettled: dates.length === 1,
    runs: dates.length,
    histogram: histogramOf(dates, implementation),
    drivers: [...drivers]
      .filter(({ meanDays }) => meanDays >= WORTH_NAMING_DAYS)
      .sort((a, b) => b.meanDays - a.meanDays || (a.itemId < b.itemId ? -1 : 1))
      .slice(0, MOST_DRIVERS),
    phases: phaseOutlooks(implementation, today, experience),
    evidence: evidenceOf(experience.closedCount, model.basis),
  };
}

function seedOf(id: ImplementationId, today: IsoDate): number {
  const codes = Array.from(id, (character) => character.codePointAt(0) ?? 0);
  return mixSeed(...codes, toEpochDay(today));
}

/** The first date by which at least that share of the runs is live. */
function dateAt(dates: readonly IsoDate[], share: number): IsoDate {
  return dates[Math.max(0, Math.ceil(share * dates.length) - 1)] ?? "";
}

function histogramOf(
  dates: readonly IsoDate[],
  implementation: Pick<Implementation, "calendar">,
): readonly HistogramBin[] {
  const calendar = calendarOf(implementation);
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const span = businessDaysBetween(first, last, calendar) + 1;
  const width = Math.ceil(span / MOST_BINS);
  const bins: HistogramBin[] = [];
  let position = 0;
  for (let from = first; position < dates.length;) {
    const next = addBusinessDays(from, width, calendar);
    const to = maxDate(from, addBusinessDays(next, -1, calendar));
    const start = position;
    while (position < dates.length && (dates[position] ?? "") < next) position += 1;
    bins.push({ from, to, count: position - start });
    from = next;
  }
  return bins;
}

function phaseOutlooks(
  implementation: Implementation,
  today: IsoDate,
  { phases, closedCount }: Experience,
): readonly PhaseOutlook[] {
  const here = phaseDays(implementation, implementation.closed?.on ?? today);
  return PHASE_CODES.map((phase) => ({
    phase,
    usual: closedCount < ENOUGH_CLOSED ? null : (phases[phase] ?? null),
    hereDays: here[phase] ?? null,
    isCurrent: phase === implementation.phase && !implementation.closed,
  }));
}

function evidenceOf(closedCount: number, basis: OutlookEvidence["basis"]): OutlookEvidence {
  const closed = `${closedCount} closed ${closedCount === 1 ? "implementation" : "implementations"}`;
  if (basis === "experience") {
    return { closedCount, basis, text: `From ${closed} of this workspace.` };
  }
  const early = `${-100 * PLAYBOOK_SPREAD.earliest}%`;
  const late = `${100 * PLAYBOOK_SPREAD.latest}%`;
  const text =
    `Not from experience: of ${ENOUGH_CLOSED} closed implementations that are needed, this workspace has ${closedCount}. ` +
    `Until then the durations of the plan count, each item between ${early} early and ${late} late.`;
  return { closedCount, basis, text };
}
