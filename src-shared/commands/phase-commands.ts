/** Moving a card over the board (domain.md section 2). */
import { z } from "zod";
import { unmetCriteriaBetween } from "../domain/gates.ts";
import { titleSchema } from "../domain/implementation.ts";
import { PHASE_CODES, phaseName } from "../domain/vocabulary.ts";
import { problem } from "../result.ts";
import { defineCommand } from "./define-command.ts";
import { waiveCriterion } from "./gate-commands.ts";

/**
 * Moves the card to another phase. Forward past an unmet exit gate only with a waiver, which is recorded on every unmet
 * criterion of every gate that is crossed; otherwise refused with `gate-unmet`, whose `details` list them.
 */
export const movePhase = defineCommand({
  type: "phase/move",
  shape: {
    to: z.enum(PHASE_CODES),
    waiver: z.strictObject({ by: titleSchema, reason: titleSchema }).nullable(),
  },
  describe: ({ to, waiver }, before) =>
    `Moved ${before.payor.name} to ${to} ${phaseName(to)}${waiver ? ` with a waiver by ${waiver.by}` : ""}`,
  apply(draft, { to, waiver }, { today }) {
    if (draft.phase === to) return undefined;
    const unmet = unmetCriteriaBetween(draft, draft.phase, to);
    if (unmet.length > 0 && !waiver) {
      return problem(
        "gate-unmet",
        `The exit gate of ${draft.phase} ${phaseName(draft.phase)} is not met`,
        {
          advice: "Meet the criteria, or move with a waiver that names who allows it and why.",
          details: unmet,
        },
      );
    }
    if (waiver) {
      for (const { phase, criterionId } of unmet) {
        const criterion = draft.gates[phase]?.criteria[criterionId];
        if (criterion) waiveCriterion(criterion, waiver, today);
      }
    }
    draft.phase = to;
    draft.phaseEnteredOn[to] = today;
    return undefined;
  },
});
