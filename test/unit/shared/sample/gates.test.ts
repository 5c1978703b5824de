import { describe, expect, test } from "vitest";
import { closeoutGateStates, gateState } from "../../../../src-shared/domain/gates/gates.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { PHASE_CODES, phaseIndex } from "../../../../src-shared/domain/vocabulary.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";

const sample = [
  ...generateSample({
    count: 40,
    seed: 7,
    today: "2026-11-25",
    playbook: builtInPlaybook,
    ipm: "Dana Whitfield",
  }),
].map(({ implementation }) => implementation);

// Counted anew from the documents, without the rules of the product.
function isOpen({ items }: Implementation, id: string): boolean {
  const status = items[id]?.status;
  return status !== undefined && status !== "done" && status !== "not_applicable";
}
function holders({ people }: Implementation, role: string): number {
  return Object.values(people).filter(({ roles }) => (roles as readonly string[]).includes(role))
    .length;
}
function pilotShare({ payees, waves }: Implementation): { count: number; value: number } {
  const pilot = Object.values(payees).filter(
    ({ waveId, status }) => waves[waveId ?? ""]?.name === "Pilot" && status !== "exempt",
  );
  const ready = pilot.filter(({ status }) => status === "ready" || status === "paid");
  const cents = (list: typeof pilot): number =>
    list.reduce((sum, payee) => sum + payee.monthlyPayoutCents, 0);
  return { count: ready.length / pilot.length, value: cents(ready) / cents(pilot) };
}

describe("gates of the 40 payors", () => {
  test("equal an independent recount where items, roles and payees prove them", () => {
    for (const implementation of sample) {
      const met = (phase: "P2" | "P3" | "P4", id: string): boolean | undefined =>
        gateState(implementation, phase).criteria.find(({ criterion }) => criterion.id === id)
          ?.isMet;
      const done = (...ids: string[]): boolean => !ids.some((id) => isOpen(implementation, id));
      const { count, value } = pilotShare(implementation);
      const name = implementation.payor.name;
      expect([name, met("P2", "P2-2")]).toEqual([
        name,
        done("SET-14", "SET-18") && holders(implementation, "PA") >= 2,
      ]);
      expect([name, met("P2", "P2-4")]).toEqual([name, done("SET-25")]);
      expect([name, met("P3", "P3-4")]).toEqual([name, done("ROL-04", "ROL-05")]);
      expect([name, met("P4", "P4-1")]).toEqual([
        name,
        done("PAY-16") && count >= 0.8 && value >= 0.8,
      ]);
    }
  });

  test("behind a card are met or waived with a name, and decided", () => {
    for (const implementation of sample) {
      for (const phase of PHASE_CODES.slice(0, phaseIndex(implementation.phase))) {
        const { criteria, isMet } = gateState(implementation, phase);
        expect([implementation.payor.name, phase, isMet]).toEqual([
          implementation.payor.name,
          phase,
          true,
        ]);
        for (const state of criteria.filter((one) => !one.isMet)) {
          expect(state.criterion.waivedBy).not.toBe("");
          expect(state.criterion.waiverReason).not.toBe("");
        }
        const gate = implementation.gates[phase]!;
        expect(gate.decision).not.toBe("fail");
        expect(gate.decidedBy).not.toBe("");
        expect(gate.decision === "pass_with_conditions").toBe(gate.conditions !== "");
      }
      if (!implementation.closed) continue;
      const open = closeoutGateStates(implementation).filter((one) => !one.isMet && !one.isWaived);
      expect(open.map(({ criterion }) => criterion.id)).toEqual([]);
    }
  });
});
