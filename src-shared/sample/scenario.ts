/**
 * Which story a generated implementation tells: its phase, how well it goes, and where its anchors lie. Proportions are
 * our own: payee onboarding the fullest column, about a tenth closed, one on hold and one cancelled in forty.
 */
import { addBusinessDays } from "../domain/calendar/business-days.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { PhaseCode } from "../domain/vocabulary.ts";
import { createRandom, mixSeed, type Random } from "../random.ts";

/** How well it goes: aims at green, amber or red health. */
export type Mood = "steady" | "strained" | "troubled";

/** The story of one implementation. */
export interface Scenario {
  readonly phase: PhaseCode;
  readonly state: "active" | "on_hold" | "cancelled" | "closed";
  readonly mood: Mood;
  /** The day up to which work was done: today, or the day on which it was held, cancelled or closed. */
  readonly asOf: IsoDate;
  readonly kickoff: IsoDate;
  readonly goLive: IsoDate;
}

/** Twenty cards as they lie over the board; the list repeats with another order each time. */
const PHASES_OF_TWENTY = [
  "P0",
  "P1",
  "P1",
  "P2",
  "P2",
  "P2",
  "P3",
  "P3",
  "P3",
  "P4",
  "P4",
  "P4",
  "P4",
  "P4",
  "P5",
  "P5",
  "P6",
  "P7",
  "closed",
  "closed",
] as const;

/** Ten moods: five green, three amber, two red. */
const MOODS_OF_TEN: readonly Mood[] = [
  "steady",
  "strained",
  "troubled",
  "steady",
  "steady",
  "strained",
  "steady",
  "troubled",
  "strained",
  "steady",
];

/** Where `asOf` may lie in each phase, in business days from kickoff (K) or go-live (G). */
const WINDOWS: Readonly<Record<PhaseCode, readonly ["K" | "G", from: number, to: number]>> = {
  P0: ["K", -5, -2],
  P1: ["K", 1, 13],
  P2: ["K", 17, 31],
  P3: ["G", -27, -15],
  P4: ["G", -20, -10],
  P5: ["G", -9, -2],
  P6: ["G", 0, 18],
  P7: ["G", 21, 26],
};

/** How long after the target go-live one is closed, in business days: late work ends later. */
const CLOSED_WINDOWS: Readonly<Record<Mood, readonly [from: number, to: number]>> = {
  steady: [28, 36],
  strained: [38, 46],
  troubled: [52, 64],
};

/** Distance of the anchors in business days; the playbook has no clash from 56 upwards. */
const SHORTEST_SPAN = 60;
const LONGEST_SPAN = 74;

/** The story of the implementation with that index. Same arguments, same story. */
export function chooseScenario(
  index: number,
  {
    seed,
    today,
    mustBeClosed,
  }: { readonly seed: number; readonly today: IsoDate; readonly mustBeClosed: boolean },
  random: Random,
): Scenario {
  const place = (length: number, salt: number): number => {
    const round = Math.floor(index / length);
    const order = createRandom(mixSeed(seed, salt, round)).shuffle(
      Array.from({ length }, (_, position) => position),
    );
    return order[index % length] ?? 0;
  };
  const slot = mustBeClosed
    ? "closed"
    : (PHASES_OF_TWENTY[place(PHASES_OF_TWENTY.length, 11)] ?? "P4");
  const mood = MOODS_OF_TEN[place(MOODS_OF_TEN.length, 23)] ?? "steady";
  const isClosed = slot === "closed";
  const phase: PhaseCode = isClosed ? "P7" : slot;
  const special = index % 40;
  const state = isClosed
    ? "closed"
    : special === 17
      ? "on_hold"
      : special === 29
        ? "cancelled"
        : "active";
  const asOf = lastWorkingDay(state, today, random);
  const span = random.int(SHORTEST_SPAN, LONGEST_SPAN);
  const [anchor, from, to] = isClosed ? (["G", ...CLOSED_WINDOWS[mood]] as const) : WINDOWS[phase];
  const offset = random.int(from, to);
  const kickoff =
    anchor === "K"
      ? addBusinessDays(asOf, -offset)
      : addBusinessDays(addBusinessDays(asOf, -offset), -span);
  const goLive = addBusinessDays(kickoff, span);
  return { phase, state, mood, asOf, kickoff, goLive };
}

function lastWorkingDay(state: Scenario["state"], today: IsoDate, random: Random): IsoDate {
  switch (state) {
    case "active":
      return today;
    case "on_hold":
      return addBusinessDays(today, -random.int(6, 20));
    case "cancelled":
      return addBusinessDays(today, -random.int(10, 60));
    case "closed":
      return addBusinessDays(today, -random.int(3, 240));
  }
}
