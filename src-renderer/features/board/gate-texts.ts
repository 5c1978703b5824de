/** What a move would meet on its way, in words: said while a card hangs over a column, and in "Move to...". */
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import { unmetCriteriaBetween } from "../../../src-shared/domain/gates/gates.ts";
import type { Implementation } from "../../../src-shared/domain/implementation.ts";
import {
  PHASE_CODES,
  type PhaseCode,
  phaseIndex,
  phaseName,
} from "../../../src-shared/domain/vocabulary.ts";
import { countOf } from "./card-texts.ts";

/** How a move stands: free to go, needs a waiver, or not known until it is tried. */
export interface MoveHint {
  readonly tone: "met" | "unmet" | "unknown" | "same";
  readonly text: string;
}

/** "P2 Initial setup". */
export function phaseLabel(phase: PhaseCode): string {
  return `${phase} ${phaseName(phase)}`;
}

/** "P2", "P2 and P3", "P2, P3 and P4": the phases whose exit gates lie between. */
function gatesBetween(from: PhaseCode, to: PhaseCode): readonly PhaseCode[] {
  return PHASE_CODES.slice(phaseIndex(from), Math.max(phaseIndex(from), phaseIndex(to)));
}

function joined(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/**
 * What moving the card to a phase would meet. With the whole implementation the open criteria are counted; from the
 * card alone the gate of its own phase is known and gates farther on are named as checked on the way.
 */
export function moveHint(
  card: Pick<CardSummary, "phase" | "isGateMet">,
  to: PhaseCode,
  opened: Implementation | null,
): MoveHint {
  if (to === card.phase) return { tone: "same", text: "Here now" };
  const gates = gatesBetween(card.phase, to);
  if (gates.length === 0) return { tone: "met", text: "Back: no gate" };
  if (opened?.phase === card.phase) {
    const unmet = unmetCriteriaBetween(opened, card.phase, to);
    if (unmet.length === 0) {
      return {
        tone: "met",
        text: `${gates.length === 1 ? "Gate" : "Gates"} of ${joined(gates)} met`,
      };
    }
    const phases = gates.filter((phase) => unmet.some((criterion) => criterion.phase === phase));
    return {
      tone: "unmet",
      text: `${countOf(unmet.length, "criterion").replace("criterions", "criteria")} of ${joined(phases)} unmet`,
    };
  }
  const farther = gates.slice(1);
  const own = card.isGateMet ? `Gate of ${card.phase} met` : `Gate of ${card.phase} not met`;
  if (farther.length === 0) return { tone: card.isGateMet ? "met" : "unmet", text: own };
  return {
    tone: card.isGateMet ? "unknown" : "unmet",
    text: `${own}; ${joined(farther)} checked on the way`,
  };
}

/** What the move would mean for several cards at once. */
export function moveManyHint(
  cards: readonly Pick<CardSummary, "phase" | "isGateMet">[],
  to: PhaseCode,
): MoveHint {
  const moving = cards.filter((card) => card.phase !== to);
  if (moving.length === 0) return { tone: "same", text: "All are here now" };
  const past = moving.filter((card) => gatesBetween(card.phase, to).length > 0);
  if (past.length === 0) return { tone: "met", text: "Back: no gate" };
  const unmet = past.filter((card) => !card.isGateMet).length;
  if (unmet > 0) return { tone: "unmet", text: `Gate not met for ${unmet} of ${cards.length}` };
  return past.every((card) => gatesBetween(card.phase, to).length === 1)
    ? { tone: "met", text: "Gates met" }
    : { tone: "unknown", text: "Gates farther on are checked on the way" };
}
