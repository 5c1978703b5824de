/**
 * Who of those that need training has had it (domain.md section 5). There are no records of attendance yet: a person
 * counts as trained when the training of each of their roles is done.
 */
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { TRAINING_ITEM_IDS } from "../schedule/key-items.ts";
import { inPosition } from "../records.ts";
import type { RoleCode } from "../vocabulary.ts";

/** Training that somebody still lacks. */
export interface MissingTraining {
  readonly role: RoleCode;
  readonly itemId: string;
  readonly due: IsoDate;
}

/** Someone who needs training. */
export interface TraineeCoverage {
  readonly personId: string;
  readonly name: string;
  /** Roles for which training is missing; empty = trained. */
  readonly missing: readonly MissingTraining[];
}

/** Coverage of the required roles. */
export interface TrainingCoverage {
  /** Everybody with a role that needs training, in the order of the list of people. */
  readonly trainees: readonly TraineeCoverage[];
  readonly trained: number;
  readonly total: number;
  /** Share trained in percent, not rounded; 100 without anybody to train. */
  readonly percent: number;
}

/** The coverage as it stands. Training that does not apply is asked of nobody. */
export function trainingCoverage({
  people,
  items,
}: Pick<Implementation, "people" | "items">): TrainingCoverage {
  const trainees: TraineeCoverage[] = [];
  for (const person of inPosition(people)) {
    const asked = person.roles.flatMap((role) => {
      const item = items[TRAINING_ITEM_IDS[role] ?? ""];
      return item && item.status !== "not_applicable" ? [{ role, item }] : [];
    });
    if (asked.length === 0) continue;
    const missing = asked
      .filter(({ item }) => item.status !== "done")
      .map(({ role, item }) => ({ role, itemId: item.id, due: item.due }));
    trainees.push({ personId: person.id, name: person.name, missing });
  }
  const total = trainees.length;
  const trained = trainees.filter(({ missing }) => missing.length === 0).length;
  return { trainees, trained, total, percent: total === 0 ? 100 : (100 * trained) / total };
}
