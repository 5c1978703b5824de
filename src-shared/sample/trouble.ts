/** What goes wrong in an implementation that is not on track, so that health has something true to say. */
import type { PhaseCode } from "../domain/vocabulary.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "./scenario.ts";

/** One thing that goes wrong; the first five make a card amber, the others red (domain.md section 10). */
export type Trouble =
  | "few_overdue"
  | "high_risk"
  | "late_decision"
  | "moved_go_live"
  | "payees_behind"
  | "many_overdue"
  | "critical_issue"
  | "stale_decision"
  | "far_moved_go_live"
  | "payees_far_behind";

type Choice = readonly [trouble: Trouble, weight: number, phases: readonly PhaseCode[]];

const FROM_PLAN: readonly PhaseCode[] = ["P2", "P3", "P4", "P5"];
const WHILE_INVITING: readonly PhaseCode[] = ["P4", "P5"];
const ANY: readonly PhaseCode[] = ["P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7"];

const AMBER: readonly Choice[] = [
  ["few_overdue", 5, ANY],
  ["high_risk", 3, ANY],
  ["late_decision", 3, ["P1", "P2", "P3", "P4", "P5", "P6"]],
  ["moved_go_live", 2, FROM_PLAN],
  ["payees_behind", 4, WHILE_INVITING],
];

const RED: readonly Choice[] = [
  ["many_overdue", 4, ["P2", "P3", "P4", "P5", "P6"]],
  ["critical_issue", 2, ANY],
  ["stale_decision", 2, ["P1", "P2", "P3", "P4", "P5"]],
  ["far_moved_go_live", 2, FROM_PLAN],
  ["payees_far_behind", 4, WHILE_INVITING],
];

/** The troubles of a story: none when steady, one or two amber ones when strained, a red one (and more) when troubled. */
export function chooseTroubles(
  { mood, phase }: Pick<Scenario, "mood" | "phase">,
  random: Random,
): ReadonlySet<Trouble> {
  const choose = (choices: readonly Choice[]): Trouble =>
    random.pickWeighted(
      choices
        .filter(([, , phases]) => phases.includes(phase))
        .map(([trouble, weight]) => [trouble, weight] as const),
    );
  switch (mood) {
    case "steady":
      return new Set();
    case "strained":
      return new Set(random.chance(0.4) ? [choose(AMBER), choose(AMBER)] : [choose(AMBER)]);
    case "troubled":
      return new Set(random.chance(0.6) ? [choose(RED), choose(AMBER)] : [choose(RED)]);
  }
}
