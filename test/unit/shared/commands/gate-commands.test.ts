import { expect, it } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { gateState } from "../../../../src-shared/domain/gates/gates.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { CONTEXT } from "../../../helpers/busy-implementation.ts";
import { buildImplementation, withItemsDone } from "../../../helpers/implementation-builders.ts";
import { withProofs } from "../../../helpers/proven-implementation.ts";

function run(on: Implementation, command: Command): Implementation {
  const id = `change-${Object.keys(on.activity).length}`;
  const applied = applyCommand(on, { id, command }, CONTEXT);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.next;
}

const tested = withItemsDone(buildImplementation({ phase: "P5", risks: {} }));
const noGo: Command = {
  type: "gate/decide",
  phase: "P5",
  decision: "fail",
  by: "Robin Vega",
  conditions: "",
};
const forced: Command = {
  type: "phase/move",
  to: "P6",
  waiver: { by: "Sam Ortiz", reason: "The contract ends" },
};

it("a no-go shuts the gate, whatever was waived before it was known", () => {
  const waived = run(run(tested, forced), { type: "phase/move", to: "P5", waiver: null });
  expect(gateState(waived, "P5").isMet).toBe(true);
  const failed = run(waived, noGo);
  expect(gateState(failed, "P5").isMet).toBe(false);
  expect(gateState(run(failed, forced), "P5").isMet).toBe(true);
});

it("a no-go of a gate that has no such criterion is decided anew after it was waived", () => {
  const ready = { ...withProofs(tested), phase: "P2" as const };
  const decide: Command = { ...noGo, phase: "P2" };
  const move: Command = { ...forced, to: "P3" };
  const crossed = run(run(run(ready, decide), move), { ...move, to: "P2", waiver: null });
  expect(gateState(crossed, "P2").isMet).toBe(true);
  expect(gateState(run(crossed, decide), "P2")).toMatchObject({ isMet: false, isFailed: true });
});
