/**
 * The go/no-go criteria (domain.md section 6), scored from what is recorded. The agenda of the review, the overview and
 * the readiness score all rest on these rules. Items prove a criterion; where records tell more, they have to hold too.
 */
import { type CheckSource, type CheckState, plural } from "./check-state.ts";
import { checkState } from "./gate-checks.ts";
import { GO_CATEGORIES, GO_RULES, type GoCategory, type GoCriterion } from "./go-criteria.ts";
import { GO_RECORDS } from "./go-records.ts";
import { isSatisfied } from "../implementation.ts";
import { missingItem, openItemsOf } from "./missing.ts";

/**
 * Criteria in their order. One whose proofs all do not apply, or are not in the plan, is left out unless data prove it
 * besides (ERP without an ERP).
 */
export function goCriteria(source: CheckSource): readonly GoCriterion[] {
  return GO_CATEGORIES.flatMap((category) => criterionOf(category, source) ?? []);
}

function criterionOf(category: GoCategory, source: CheckSource): GoCriterion | null {
  const { proofs, way, checks, criterion, minimum, type } = GO_RULES[category];
  const applies = (id: string): boolean => {
    const item = source.items[id];
    return item !== undefined && item.status !== "not_applicable";
  };
  if (proofs.length > 0 && !proofs.some(applies)) return null;
  const openProofs = openItemsOf(source.items, proofs);
  const openWay = openItemsOf(source.items, way);
  const records = GO_RECORDS[category]?.(source) ?? null;
  const states = [
    ...checks.map((check) => checkState(check, source)),
    ...(records ? [records] : []),
  ];
  const isMet = openProofs.length === 0 && states.every((state) => state.isMet);
  const steps = [...proofs, ...way].filter(applies);
  const done = steps.filter((id) => {
    const item = source.items[id];
    return item !== undefined && isSatisfied(item);
  }).length;
  const share = states.reduce((sum, { fraction }) => sum + fraction, done);
  return {
    category,
    criterion,
    minimum,
    type,
    isMet,
    value: valueOf(proofs.filter(applies).length, openProofs.length, states),
    // What leads there counts, yet nothing but the proofs and checks makes it whole.
    progress: isMet ? 1 : share / (steps.length + states.length),
    missing: isMet
      ? []
      : [...[...openProofs, ...openWay].map(missingItem), ...states.flatMap((s) => s.missing)],
  };
}

function valueOf(total: number, open: number, states: readonly CheckState[]): string {
  const items =
    total === 0 ? [] : [open === 0 ? "Done" : `${total - open} of ${plural(total, "item")} done`];
  return [...items, ...states.map(({ value }) => value)].join("; ");
}
