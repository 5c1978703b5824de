/** The experience of a workspace: what all its closed implementations teach together. */
import type { ExperienceRow } from "./experience.ts";
import type { ItemId } from "../ids.ts";
import type { ChecklistKind, PhaseCode } from "../vocabulary.ts";

/** So many closed implementations make experience; below it the playbook is believed (domain.md section 9). */
export const ENOUGH_CLOSED = 5;

/** How often each number of days was seen, fewest days first. Never empty. */
export type DayCounts = readonly (readonly [days: number, count: number])[];

/** A distribution in short. `p85`: 85 of 100 were at most this. */
export interface Distribution {
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly p85: number;
  readonly max: number;
}

/** What the closed implementations of a workspace teach. The same for the same rows, in whichever order they came. */
export interface Experience {
  readonly closedCount: number;
  /** Go-live slip in business days; null when no implementation has one. */
  readonly goLiveSlip: Distribution | null;
  /** Business days spent in each phase; absent when nobody was ever in it. */
  readonly phases: Partial<Readonly<Record<PhaseCode, Distribution>>>;
  /** Own delay of each item, business days. */
  readonly items: ReadonlyMap<ItemId, DayCounts>;
  /** Own delay of all items of a kind together. */
  readonly kinds: ReadonlyMap<ChecklistKind, DayCounts>;
  /**
   * How much items of one implementation are late together, 0 to 0.8: the intraclass correlation of their own delays. A
   * payor who is slow with one thing is slow with others, and a simulation that forgets it promises too much.
   */
  readonly togetherness: number;
}

/** Takes rows one by one, so that thousands need not be held or added up in one go. */
export interface ExperienceCollector {
  add(row: ExperienceRow): void;
  /** The experience of what was added so far. */
  result(): Experience;
}

/** The experience of some rows. */
export function aggregateExperience(rows: Iterable<ExperienceRow>): Experience {
  const collector = collectExperience();
  for (const row of rows) collector.add(row);
  return collector.result();
}

/** Starts a collection. */
export function collectExperience(): ExperienceCollector {
  let closedCount = 0;
  const slips: Tally = new Map();
  const phases = new Map<PhaseCode, Tally>();
  const items = new Map<ItemId, Tally>();
  const kinds = new Map<ChecklistKind, Tally>();
  const groups: Group[] = [];
  return {
    add({ goLiveSlipDays, phaseDays, items: done }) {
      closedCount += 1;
      if (goLiveSlipDays !== null) count(slips, goLiveSlipDays);
      for (const [code, days] of Object.entries(phaseDays)) {
        count(tallyOf(phases, code as PhaseCode), days);
      }
      const group = { count: 0, sum: 0, squares: 0 };
      for (const { itemId, kind, ownDelayDays } of done) {
        count(tallyOf(items, itemId), ownDelayDays);
        count(tallyOf(kinds, kind), ownDelayDays);
        group.count += 1;
        group.sum += ownDelayDays;
        group.squares += ownDelayDays * ownDelayDays;
      }
      if (group.count > 0) groups.push(group);
    },
    result: () => ({
      closedCount,
      goLiveSlip: slips.size === 0 ? null : distributionOf(toCounts(slips)),
      phases: Object.fromEntries(
        [...phases].map(([code, tally]) => [code, distributionOf(toCounts(tally))]),
      ),
      items: countsByKey(items),
      kinds: countsByKey(kinds),
      togetherness: intraclassCorrelation(groups),
    }),
  };
}

/** The distribution of counted days. */
export function distributionOf(counts: DayCounts): Distribution {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return {
    count: total,
    min: counts[0]?.[0] ?? 0,
    median: quantile(counts, total, 0.5),
    p85: quantile(counts, total, 0.85),
    max: counts.at(-1)?.[0] ?? 0,
  };
}

/** The smallest number of days that at least this share of what was seen does not exceed. */
function quantile(counts: DayCounts, total: number, share: number): number {
  let left = share * total;
  for (const [days, count] of counts) {
    left -= count;
    if (left <= 1e-9) return days;
  }
  return counts.at(-1)?.[0] ?? 0;
}

type Tally = Map<number, number>;

function count(tally: Tally, days: number): void {
  tally.set(days, (tally.get(days) ?? 0) + 1);
}

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  let tally = tallies.get(key);
  if (!tally) {
    tally = new Map();
    tallies.set(key, tally);
  }
  return tally;
}

function toCounts(tally: Tally): DayCounts {
  return [...tally].sort(([a], [b]) => a - b);
}

/** By key in order, so that the result does not depend on the order of the rows. */
function countsByKey<K extends string>(tallies: ReadonlyMap<K, Tally>): ReadonlyMap<K, DayCounts> {
  return new Map(
    [...tallies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, tally]): [K, DayCounts] => [key, toCounts(tally)]),
  );
}

interface Group {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

const MOST_TOGETHER = 0.8;

/**
 * One-way analysis of variance, ICC(1) with groups of unequal size (Shrout and Fleiss 1979): how much of the variance of
 * own delays lies between implementations. Clamped, and 0 for fewer than two groups.
 */
function intraclassCorrelation(groups: readonly Group[]): number {
  const { length } = groups;
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  if (length < 2 || total <= length) return 0;
  // Sums of fractions depend on their order in the last digit.
  const ordered = [...groups].sort(
    (a, b) => a.count - b.count || a.sum - b.sum || a.squares - b.squares,
  );
  const sum = ordered.reduce((all, group) => all + group.sum, 0);
  const squares = ordered.reduce((all, group) => all + group.squares, 0);
  const ofMeans = ordered.reduce((all, group) => all + (group.sum * group.sum) / group.count, 0);
  const between = (ofMeans - (sum * sum) / total) / (length - 1);
  const within = (squares - ofMeans) / (total - length);
  const sizes = ordered.reduce((all, group) => all + group.count * group.count, 0);
  const size = (total - sizes / total) / (length - 1);
  const spread = between + (size - 1) * within;
  if (spread <= 0) return 0;
  return Math.max(0, Math.min(MOST_TOGETHER, (between - within) / spread));
}
