/** What a scored go/no-go comes to (domain.md section 6): colour of a criterion, and the outcome that the criteria allow. */
import type { GoCriterion } from "./go-criteria.ts";
import type { GoNote } from "../rollout/rollout-schema.ts";

/** Colour of a criterion: met is green, an open must red, an open should amber. */
export function goColour({ isMet, type }: GoCriterion): "green" | "amber" | "red" {
  if (isMet) return "green";
  return type === "must" ? "red" : "amber";
}

/** Word of each colour. */
export const GO_COLOUR_LABELS = { green: "Met", amber: "Open", red: "Not met" } as const;

/** What the criteria allow, and why, in words. */
export interface GoAdvice {
  readonly outcome: "go" | "go_with_conditions" | "no_go";
  readonly words: string;
}

/**
 * The outcome that the criteria allow: go = all met; go with conditions = shoulds open, each with owner and date; no-go = any
 * must missing (without a waiver signed by the sponsor).
 */
export function goAdvice(
  criteria: readonly GoCriterion[],
  noteOf: (criterion: GoCriterion) => GoNote | undefined,
): GoAdvice {
  const open = criteria.filter(({ isMet }) => !isMet);
  const musts = open.filter(({ type }) => type === "must");
  const name = (list: readonly GoCriterion[]): string =>
    list.map(({ category }) => category).join(", ");
  if (musts.length > 0) {
    return {
      outcome: "no_go",
      words: `No-go without a waiver signed by the sponsor: ${name(musts)} not met`,
    };
  }
  if (open.length === 0) return { outcome: "go", words: "Go: every must and should is met" };
  const unowned = open.filter((criterion) => {
    const note = noteOf(criterion);
    return !note || note.owner === "" || note.due === null;
  });
  return {
    outcome: "go_with_conditions",
    words:
      unowned.length === 0
        ? `Go with conditions: ${name(open)} open, each with owner and date`
        : `Go with conditions, once there is an owner and a date for ${name(unowned)}`,
  };
}
