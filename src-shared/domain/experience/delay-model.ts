/** How late open items may be: for each a table of equally likely delays, from experience or from the playbook. */
import { type DayCounts, ENOUGH_CLOSED, type Experience } from "./experience-aggregate.ts";
import type { Item } from "../implementation.ts";

/** Entries of a table: steps of less than one percent. */
export const DELAY_STEPS = 128;

/** Equally likely delays in business days, earliest first; `DELAY_STEPS` of them. */
export type DelayTable = Int16Array;

type DelayedItem = Pick<Item, "id" | "kind" | "durationDays">;

/** How late things may be. */
export interface DelayModel {
  readonly basis: "experience" | "playbook";
  tableOf(item: DelayedItem): DelayTable;
  /** Share of draws, 0 to 1, in which an item is as late or early, among its own delays, as the whole implementation. */
  readonly togetherness: number;
}

/** A model in which everything happens as planned. */
export const NO_DELAYS: DelayModel = {
  basis: "playbook",
  tableOf: () => new Int16Array(DELAY_STEPS),
  togetherness: 0,
};

/** The model to believe: experience from five closed implementations on, else the playbook (domain.md section 9). */
export function delayModel(experience: Experience): DelayModel {
  return experience.closedCount >= ENOUGH_CLOSED ? fromExperience(experience) : FROM_PLAYBOOK;
}

/**
 * An item's delays are drawn from its own history (empirical bootstrap), mixed with those of all items of its kind: with
 * n delays of its own, a share of n / (n + 5) comes from them. So five closed implementations count half, fifty over nine
 * tenths, and an item that nobody has done before is as late as its kind. Our own choice (I), in the manner of empirical
 * Bayes: a handful of cases must not promise that an item is never late.
 */
function fromExperience({ items, kinds, togetherness }: Experience): DelayModel {
  const all = merge([...kinds.values()]);
  return {
    basis: "experience",
    togetherness,
    tableOf(item) {
      const own = items.get(item.id) ?? [];
      const pooled = kinds.get(item.kind) ?? all;
      if (pooled.length === 0) return FROM_PLAYBOOK.tableOf(item);
      const ownCount = total(own);
      const ownShare = ownCount / (ownCount + ENOUGH_CLOSED);
      return toTable([
        ...weighted(own, ownShare),
        ...weighted(pooled, own.length === 0 ? 1 : 1 - ownShare),
      ]);
    },
  };
}

/** The spread without experience (I), as shares of the planned duration; the longest delay is a day at least. */
export const PLAYBOOK_SPREAD = { earliest: -0.1, latest: 0.5 } as const;

/** A triangle from a tenth early over on time to half a duration late; every fifth draw is the implementation's own (I). */
const FROM_PLAYBOOK: DelayModel = {
  basis: "playbook",
  togetherness: 0.2,
  tableOf({ durationDays }) {
    const earliest = PLAYBOOK_SPREAD.earliest * durationDays;
    const latest = Math.max(1, PLAYBOOK_SPREAD.latest * durationDays);
    const width = latest - earliest;
    const table = new Int16Array(DELAY_STEPS);
    for (let step = 0; step < DELAY_STEPS; step++) {
      const share = (step + 0.5) / DELAY_STEPS;
      // Inverse of the triangular distribution with its mode at 0.
      const days =
        share < -earliest / width
          ? earliest + Math.sqrt(share * width * -earliest)
          : latest - Math.sqrt((1 - share) * width * latest);
      table[step] = Math.round(days);
    }
    return table;
  },
};

type Weighted = readonly [days: number, weight: number];

function total(counts: DayCounts): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

function weighted(counts: DayCounts, share: number): Weighted[] {
  const count = total(counts);
  return counts.map(([days, times]): Weighted => [days, (share * times) / count]);
}

function merge(parts: readonly DayCounts[]): DayCounts {
  const counts = new Map<number, number>();
  for (const [days, count] of parts.flat()) counts.set(days, (counts.get(days) ?? 0) + count);
  return [...counts].sort(([a], [b]) => a - b);
}

/** Weights that add up to 1, made into steps of equal weight. */
function toTable(values: readonly Weighted[]): DelayTable {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const table = new Int16Array(DELAY_STEPS);
  let position = 0;
  let upTo = sorted[0]?.[1] ?? 1;
  for (let step = 0; step < DELAY_STEPS; step++) {
    const share = (step + 0.5) / DELAY_STEPS;
    while (upTo < share && position < sorted.length - 1) {
      position += 1;
      upTo += sorted[position]?.[1] ?? 0;
    }
    table[step] = sorted[position]?.[0] ?? 0;
  }
  return table;
}
