/** Moving a card over the board (domain.md section 2). */
import { z } from "zod";
import { unmetCriteriaBetween } from "../domain/gates/gates.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { nameUnmet } from "../domain/gates/gate-words.ts";
import { PHASE_CODES, phaseName } from "../domain/vocabulary.ts";
import { problem } from "../result.ts";
import { defineCommand } from "./define-command.ts";
import { waiveCriterion } from "./gate-commands.ts";

/**
 * Moves the card to another phase. Forward past an unmet exit gate, or one decided as failed, only with a waiver, which is
 * recorded on every unmet criterion (or the decision) of every gate that is crossed; otherwise refused with `gate-unmet`, whose `details` list them.
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
      const [{ phase } = draft] = unmet;
      const gate = `The exit gate of ${phase} ${phaseName(phase)} is not met`;
      return problem("gate-unmet", `${gate}: ${nameUnmet(unmet)}`, {
        advice: "Meet the criteria, or move with a waiver that names who allows it and why.",
        details: unmet,
      });
    }
    for (const { phase, criterionId } of waiver ? unmet : []) {
      const gate = draft.gates[phase];
      const criterion = gate?.criteria[criterionId ?? ""];
      if (!gate || !waiver) continue;
      if (criterion) waiveCriterion(criterion, waiver, today);
      else gate.failWaiver = { ...waiver, on: today };
    }
    draft.phase = to;
    draft.phaseEnteredOn[to] = today;
    return undefined;
  },
});
