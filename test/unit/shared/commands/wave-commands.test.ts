import { describe, expect, it } from "vitest";

import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../src-shared/commands/command.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { CONTEXT } from "../../../helpers/busy-implementation.ts";
import {
  buildImplementation,
  buildPayee,
  buildProject,
  buildWave,
  byId,
} from "../../../helpers/implementation-builders.ts";
import { buildCommunication } from "../../../helpers/rollout-builders.ts";

const wave = buildWave({
  id: "wave-2",
  name: "Wave 2",
  type: "wave",
  feePayer: "SC",
  fallback: "Check run",
  position: 2,
});
const ready: Implementation = {
  ...buildImplementation(),
  waves: byId(buildWave(), wave),
  projects: byId(
    buildProject({
      waveId: "wave-2",
      templateState: "approved",
      entity: "Northgate LLC",
      fundingAccount: "Operating",
      invoiceAdministrator: "",
      payEnabledOn: "2026-09-10",
    }),
  ),
  payees: byId(buildPayee({ waveId: "wave-2", status: "ready" })),
  communications: byId(buildCommunication({ waveId: "wave-2" })),
};

type Decision = NonNullable<Extract<Command, { type: "wave/decide" }>["decision"]>;

function decide(implementation: Implementation, decision: Partial<Decision>, waveId = "wave-2") {
  return applyCommand(
    implementation,
    {
      id: "change-1",
      command: {
        type: "wave/decide",
        waveId,
        decision: {
          outcome: "go",
          conditions: "",
          by: "Robin Vega",
          on: CONTEXT.today,
          waiver: null,
          ...decision,
        },
      },
    },
    CONTEXT,
  );
}

function refusal(result: ReturnType<typeof decide>): string {
  return result.ok ? "" : result.error.message;
}

const waiver = { by: "Robin Vega", reason: "Paid by check" };

describe("wave/decide", () => {
  it("keeps the decision of the pilot at its gate", () => {
    expect(refusal(decide(ready, { outcome: "no_go" }, "wave-1"))).toBe(
      "The go/no-go of the pilot is the decision of the exit gate of P5",
    );
  });

  it("refuses to go past an unmet must without a waiver, and past an open should", () => {
    expect(refusal(decide(ready, {}))).toBe("Wave 2 cannot go yet: Configuration not met");
    expect(refusal(decide(ready, { waiver }))).toBe(
      "Open for Wave 2: Configuration, Communication",
    );
    expect(refusal(decide(ready, { outcome: "go_with_conditions", waiver }))).toBe(
      "Go with conditions needs the conditions",
    );
    const conditions = "Sam, by Friday";
    expect(decide(ready, { outcome: "go_with_conditions", waiver, conditions }).ok).toBe(true);
    expect(decide(ready, { outcome: "no_go" }).ok).toBe(true);
    expect(refusal(decide(ready, { outcome: "no_go", on: "2026-09-17" }))).toBe(
      "What lies in the future cannot be decided yet",
    );
  });

  it("lets a wave go of which everything is met", () => {
    const people = byId({
      ...Object.values(buildImplementation().people)[0],
      id: "person-9",
      name: "sam  ortiz",
      roles: ["IA" as const],
      organisation: "",
      email: "",
      phone: "",
      isBackup: false,
      notes: "",
      position: 9,
    });
    const trained = buildImplementation({ items: { "TRN-05": { status: "done" } } }).items;
    const [project] = Object.values(ready.projects);
    if (!project) throw new Error("No project");
    const met: Implementation = {
      ...ready,
      people,
      items: trained,
      projects: byId({ ...project, invoiceAdministrator: "Sam Ortiz" }),
      communications: byId(buildCommunication({ waveId: "wave-2", status: "sent" })),
    };
    expect(refusal(decide(met, {}))).toBe("");
    expect(refusal(decide({ ...met, items: buildImplementation().items }, {}))).toBe(
      "Wave 2 cannot go yet: Training not met",
    );
  });
});

describe("wave/reorder", () => {
  function order(waveId: string, afterId: string | null) {
    const third = buildWave({ id: "wave-3", name: "Wave 3", type: "wave", position: 3 });
    const result = applyCommand(
      { ...ready, waves: { ...ready.waves, "wave-3": third } },
      { id: "change-1", command: { type: "wave/reorder", waveId, afterId } },
      CONTEXT,
    );
    if (!result.ok) throw new Error(result.error.message);
    return inPosition(result.value.next.waves)
      .map(({ id }) => id)
      .join(" ");
  }

  it("puts a wave behind another or to the front, and leaves one that stands there", () => {
    expect(order("wave-3", null)).toBe("wave-3 wave-1 wave-2");
    expect(order("wave-1", "wave-2")).toBe("wave-2 wave-1 wave-3");
    expect(order("wave-1", "wave-3")).toBe("wave-2 wave-3 wave-1");
    expect(order("wave-2", "wave-1")).toBe("wave-1 wave-2 wave-3");
    expect(() => order("wave-2", "wave-8")).toThrow("no longer there");
  });
});

describe("rollout/set-go-note", () => {
  it("changes a note, and removes one that says nothing", () => {
    const set = (implementation: Implementation, workaround: string) => {
      const result = applyCommand(
        implementation,
        {
          id: `change-${workaround.length}`,
          command: {
            type: "rollout/set-go-note",
            category: "Payees",
            waveId: "wave-2",
            workaround,
            owner: "",
            due: null,
          },
        },
        CONTEXT,
      );
      if (!result.ok) throw new Error(result.error.message);
      return result.value.next;
    };
    const noted = set(ready, "Pay by check");
    expect(noted.goNotes).toMatchObject({ "wave-2_Payees": { workaround: "Pay by check" } });
    expect(set(noted, "").goNotes).toEqual({});
  });
});
