/** When it will really go live: a seeded Monte Carlo over the schedule of a running implementation (issue: the plan). */
import { createRandom, type Random } from "../../random.ts";
import { addDays, type DayNumber, onOrBefore } from "../calendar/business-day-numbers.ts";
import { type BusinessCalendar, calendarOf } from "../calendar/business-days.ts";
import { fromEpochDay, type IsoDate, toEpochDay } from "../dates.ts";
import { type DayLine, layOutDays, numberOf } from "../day-line.ts";
import { DELAY_STEPS, type DelayModel, type DelayTable } from "./delay-model.ts";
import type { ItemId } from "../ids.ts";
import type { Item } from "../implementation.ts";
import { type Pass, type Passes, passForward } from "../schedule/schedule-passes.ts";
import { computeSchedule, goLiveDay, goLivePass, type Schedulable } from "../schedule/schedule.ts";

/** How often the future is played through. More would not change what is read off: dates move by a day at most. */
const SIMULATION_RUNS = 2000;
/** Calendar days behind the last planned date up to which delays are followed. */
const HORIZON_DAYS = 3 * 365;

/** An item that the go-live waits for in some runs. */
export interface SimulatedDriver {
  readonly itemId: ItemId;
  /** Share of runs, 0 to 1, in which it lies on the chain of items that decides the go-live. */
  readonly share: number;
  /** Business days by which its own lateness moves the go-live, on average over all runs; negative = earlier. */
  readonly meanDays: number;
}

/** What the runs came to. */
export interface SimulatedGoLive {
  /** Go-live of each run, earliest first. Never empty. */
  readonly dates: readonly IsoDate[];
  /** Items on a deciding chain, in no order. */
  readonly drivers: readonly SimulatedDriver[];
}

/**
 * Plays the future through. Each open item is due when `computeSchedule` says, given what it depends on in that run, plus
 * a delay of its own drawn from the model: earlier at most to the day on which it is ready, never before today; a pinned
 * date can be missed but not beaten; bank-bound work lands on a day on which the payor and the banks work. Done items
 * stand at their date. With a model without delays every run gives the forecast of the schedule. The same arguments give
 * the same answer; later dates or longer delays never give an earlier one, since each run keeps its luck.
 */
export function simulateGoLive(
  implementation: Schedulable,
  today: IsoDate,
  model: DelayModel,
  { seed, runs = SIMULATION_RUNS }: { readonly seed: number; readonly runs?: number },
): SimulatedGoLive {
  const calendar = calendarOf(implementation);
  const now = toEpochDay(today);
  const passes = passForward(implementation.items, calendar, { today: now, firstBankDay: now });
  const goal = goLivePass(passes);
  if (!goal?.isOpen) {
    return { dates: [computeSchedule(implementation, today).forecastGoLive], drivers: [] };
  }
  const network = compileNetwork(passes, goal, now, calendar, model);
  const { line, nodes, goalNode } = network;
  const ends = new Int32Array(runs);
  const onChain = new Int32Array(nodes.length);
  const ownDays = new Int32Array(nodes.length);
  const random = createRandom(seed);
  const state: RunState = {
    due: new Int32Array(nodes.length),
    own: new Int32Array(nodes.length),
    waitsFor: new Int32Array(nodes.length),
  };
  for (let run = 0; run < runs; run++) {
    playThrough(network, model.togetherness, random, state);
    ends[run] = state.due[goalNode] ?? 0;
    for (let node = goalNode; node >= 0; node = state.waitsFor[node] ?? -1) {
      onChain[node] = (onChain[node] ?? 0) + 1;
      ownDays[node] = (ownDays[node] ?? 0) + (state.own[node] ?? 0);
    }
  }
  ends.sort();
  return {
    dates: Array.from(ends, (day) =>
      fromEpochDay(goLiveDay({ item: goal.item, due: line.first + day }, calendar)),
    ),
    drivers: nodes.flatMap(({ itemId }, node): SimulatedDriver[] => {
      const count = onChain[node] ?? 0;
      return count === 0
        ? []
        : [{ itemId, share: count / runs, meanDays: (ownDays[node] ?? 0) / runs }];
    }),
  };
}

/** An open item, in numbers of a day line. */
interface Node {
  readonly itemId: ItemId;
  readonly durationDays: number;
  readonly isBankBound: boolean;
  /** The earliest it is due by its date, by today and by what is done already. */
  readonly base: number;
  /** Not even luck makes it earlier. */
  readonly floor: number;
  readonly dependsOn: readonly number[];
  readonly delays: DelayTable;
}

interface Network {
  readonly line: DayLine;
  /** Each after what it depends on; only what the goal waits for. */
  readonly nodes: readonly Node[];
  readonly goalNode: number;
}

interface RunState {
  readonly due: Int32Array;
  /** Business days by which an item's own luck moved it. */
  readonly own: Int32Array;
  /** The node that decided when it could be due; -1 when its own date did. */
  readonly waitsFor: Int32Array;
}

function playThrough(
  { line, nodes }: Network,
  togetherness: number,
  random: Random,
  { due, own, waitsFor }: RunState,
): void {
  const { indexOf, dayOf, bankBoundFrom } = line;
  const last = dayOf.length - 1;
  const common = random.next();
  // Counting, not iterating: this is the inner loop of 200,000 turns.
  for (let position = 0; position < nodes.length; position++) {
    const node = nodes[position];
    if (!node) continue;
    const { base, floor, durationDays, isBankBound, dependsOn, delays } = node;
    let expected = base;
    let earliest = floor;
    let decidedBy = -1;
    for (let at = 0; at < dependsOn.length; at++) {
      const dependency = dependsOn[at] ?? 0;
      const ready = due[dependency] ?? 0;
      if (ready > earliest) earliest = ready;
      const after =
        durationDays === 0
          ? ready
          : (dayOf[Math.min(last, (indexOf[ready] ?? 0) + durationDays)] ?? 0);
      // Of two reasons for one date, the item that somebody can do something about.
      if (after > expected || (after === expected && decidedBy < 0)) {
        expected = after;
        decidedBy = dependency;
      }
    }
    // One draw decides both: whether the item shares the implementation's luck, and else its own.
    const draw = random.next();
    const luck = draw < togetherness ? common : (draw - togetherness) / (1 - togetherness);
    const delay = delays[Math.min(DELAY_STEPS - 1, Math.floor(luck * DELAY_STEPS))] ?? 0;
    let day = expected;
    if (delay !== 0) {
      const index = (indexOf[expected] ?? 0) + delay;
      day = Math.max(earliest, dayOf[Math.max(0, Math.min(last, index))] ?? expected);
    }
    if (isBankBound) day = bankBoundFrom[day] ?? day;
    due[position] = day;
    own[position] = (indexOf[day] ?? 0) - (indexOf[expected] ?? 0);
    waitsFor[position] = decidedBy;
  }
}

function compileNetwork(
  passes: Passes,
  goal: Pass,
  today: DayNumber,
  calendar: BusinessCalendar,
  model: DelayModel,
): Network {
  const nextWorkday = addDays(today, 0, calendar);
  const wanted = openBefore(passes, goal);
  const open = [...passes.values()].flatMap(({ item }) =>
    wanted.has(item.id) ? [{ item, base: baseOf(item, passes, today, calendar) }] : [],
  );
  const first = onOrBefore(today, calendar);
  const lastBase = open.reduce((day, { base }) => Math.max(day, base), nextWorkday);
  const line = layOutDays(first, lastBase - first + HORIZON_DAYS, calendar);
  const nodeOf = new Map<ItemId, number>();
  const nodes = open.map(({ item, base }, node): Node => {
    // One inside a cycle comes later, and is not waited for.
    const dependsOn = item.dependsOn.flatMap((id) => nodeOf.get(id) ?? []);
    nodeOf.set(item.id, node);
    const earliest = item.isPinned ? Math.max(nextWorkday, toEpochDay(item.due)) : nextWorkday;
    return {
      itemId: item.id,
      durationDays: item.durationDays,
      isBankBound: item.isBankBound,
      base: numberOf(line, base),
      floor: numberOf(line, earliest),
      dependsOn,
      delays: model.tableOf(item),
    };
  });
  return { line, nodes, goalNode: nodeOf.get(goal.item.id) ?? 0 };
}

/** The goal and every open item that it waits for, at any distance. */
function openBefore(passes: Passes, goal: Pass): ReadonlySet<ItemId> {
  const found = new Set<ItemId>([goal.item.id]);
  for (const id of found) {
    for (const dependency of passes.get(id)?.item.dependsOn ?? []) {
      if (passes.get(dependency)?.isOpen) found.add(dependency);
    }
  }
  return found;
}

/** The earliest day on which an item is due by its date, by today, and by what is done already. */
function baseOf(
  item: Item,
  passes: Passes,
  today: DayNumber,
  calendar: BusinessCalendar,
): DayNumber {
  const planned = toEpochDay(item.due);
  let base = planned < today ? addDays(today, 0, calendar) : planned;
  for (const id of item.dependsOn) {
    const dependency = passes.get(id);
    if (!dependency || dependency.isOpen) continue;
    const { due } = dependency;
    base = Math.max(
      base,
      item.durationDays === 0 ? due : addDays(due, item.durationDays, calendar),
    );
  }
  return base;
}
