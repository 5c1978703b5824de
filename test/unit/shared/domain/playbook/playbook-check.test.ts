import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDependencyCycle } from "../../../../../src-shared/domain/schedule/dependencies.ts";
import {
  checkPlaybook,
  playbookErrors,
} from "../../../../../src-shared/domain/playbook/playbook-check.ts";
import { freePlaybookSlug } from "../../../../../src-shared/domain/playbook/playbook-slug.ts";
import type { Playbook, PlaybookItem } from "../../../../../src-shared/domain/playbook/playbook.ts";
import { AGENDA_SOURCES } from "../../../../../src-shared/reports/agenda-sources.ts";
import { idSchema } from "../../../../../src-shared/domain/ids.ts";
import { builtInPlaybook } from "../../../../helpers/implementation-builders.ts";

function withItem(id: string, change: Partial<PlaybookItem>): Playbook {
  const items = builtInPlaybook.items.map((item) =>
    item.id === id ? { ...item, ...change } : item,
  );
  return { ...builtInPlaybook, items };
}
const said = (playbook: Playbook): string[] =>
  checkPlaybook(playbook).map(({ severity, message }) => `${severity}: ${message}`);

describe("the check of a playbook", () => {
  it("finds nothing in the built-in one", () => {
    expect(checkPlaybook(builtInPlaybook)).toEqual([]);
  });

  it("names a cycle as a path that ends where it began", () => {
    const findings = checkPlaybook(withItem("SET-05", { dependsOn: ["SET-04", "SET-06"] }));
    expect(findings[0]).toEqual({
      severity: "error",
      where: { kind: "item", itemId: "SET-05", field: "dependsOn" },
      message: "A cycle: SET-05 waits for SET-06 waits for SET-05",
      relatedIds: ["SET-05", "SET-06"],
    });
  });

  it("names two cycles that have nothing to do with each other, and one item alone", () => {
    const first = withItem("SET-05", { dependsOn: ["SET-06"] });
    const items = first.items.map((item) =>
      item.id === "CLO-10"
        ? { ...item, dependsOn: ["CLO-11"] }
        : item.id === "SET-01"
          ? { ...item, dependsOn: ["SET-01"] }
          : item,
    );
    const cycles = said({ ...first, items }).filter((text) => text.includes("A cycle"));
    expect(cycles).toEqual([
      "error: A cycle: SET-05 waits for SET-06 waits for SET-05",
      "error: A cycle: CLO-10 waits for CLO-11 waits for CLO-10",
      "error: A cycle: SET-01 waits for SET-01",
    ]);
  });

  it.each<[string, Partial<PlaybookItem>, string]>([
    [
      "SET-06",
      { dependsOn: ["SET-99"] },
      "error: SET-06 waits for SET-99, which is not in the playbook",
    ],
    [
      "SET-06",
      { durationDays: 5 },
      "error: SET-06 starts at K−2, before SET-05 is due at K, whatever the dates",
    ],
    [
      "SET-38",
      { durationDays: 20 },
      "warning: SET-38 starts at G−42, before SET-24 is due at K+28: it fits from 70 business days between kickoff and go-live on",
    ],
    ["SET-17", { flag: null }, "error: SET-17 is conditional, but names no flag of the profile"],
    [
      "SET-17",
      { requirement: "required" },
      "error: SET-17 is required, but has the flag Single sign-on: make it conditional or take the flag away",
    ],
    ["SET-10", { owners: [] }, "error: SET-10 has no owner"],
    ["SET-10", { title: " " }, "error: SET-10 has no title"],
    ["SET-10", { durationDays: 0 }, "error: SET-10 must take 1 working day or more"],
    ["CLO-12", { offsetDays: 400 }, "warning: CLO-12 is due more than a year from its anchor"],
    [
      "CLO-12",
      { isBankBound: true },
      "warning: CLO-12 is bank-bound, but no bank takes part in it",
    ],
    ["SET-01", { phase: "P6" }, "warning: SET-02 of P0 waits for SET-01 of the later phase P6"],
  ])("%s with %j", (id, change, message) => {
    expect(said(withItem(id, change))).toContain(message);
  });

  it("tells an item from kickoff that waits for one from go-live by the distance", () => {
    const late = (offsetDays: number): string[] =>
      said(
        withItem("SET-01", { anchor: "K", offsetDays, durationDays: 1, dependsOn: ["CLO-12"] }),
      ).filter((text) => text.includes("before CLO-12"));
    expect(late(0)).toEqual([
      "error: SET-01 starts at K−1, before CLO-12 is due at G+27: it never fits",
    ]);
    expect(late(78)).toEqual([
      "warning: SET-01 starts at K+77, before CLO-12 is due at G+27: it fits up to 50 business days only",
    ]);
    expect(late(100)).toEqual([]);
  });

  it("finds what a gate rests on and what is not there, doubled ids and empty gates", () => {
    const { P2, ...gates } = builtInPlaybook.gates;
    const playbook: Playbook = {
      ...builtInPlaybook,
      gates: {
        ...gates,
        P1: [
          { id: "P1-1", text: "Baselined", itemIds: ["SET-99"], checks: [] },
          { id: "P1-1", text: "", itemIds: [], checks: [{ kind: "gate_decided", phase: "P2" }] },
        ],
      },
    };
    expect(P2).toBeDefined();
    expect(said(playbook)).toEqual([
      "error: The gate of P1 has two criteria P1-1",
      "error: Criterion P1-1 of the gate of P1 rests on SET-99, which is not in the playbook",
      "error: Criterion P1-1 of the gate of P1 has no text",
      "error: Criterion P1-1 of the gate of P1 asks for the decision of P2, which has no gate",
      "warning: The gate of P2 asks for nothing: a card passes it at once",
    ]);
  });

  it("finds doubled codes, names and agendas without sections", () => {
    const [first] = builtInPlaybook.items;
    const playbook: Playbook = {
      ...builtInPlaybook,
      name: "",
      items: [...builtInPlaybook.items, first!],
      agendas: { kickoff: { durationMinutes: 60, sections: [] } },
      seededRisks: [...builtInPlaybook.seededRisks, builtInPlaybook.seededRisks[0]!],
    };
    expect(said(playbook)).toEqual(
      expect.arrayContaining([
        "error: The playbook has no name",
        "error: Two items have the code SET-01",
        "warning: The agenda of Kickoff has no section",
        expect.stringContaining("warning: Seeded risk 13 is the same as 1"),
      ]),
    );
  });

  it("finds what an agenda would be filled with, when nobody knows it", () => {
    const section = { id: "a", heading: "News", source: "weather", body: "" };
    const playbook = {
      ...builtInPlaybook,
      agendas: { kickoff: { durationMinutes: 60, sections: [section] } },
    };
    const keys = new Set(AGENDA_SOURCES.map(({ key }) => key));
    expect(checkPlaybook(builtInPlaybook, keys)).toEqual([]);
    expect(checkPlaybook(playbook, keys).map(({ message }) => message)).toEqual([
      'The agenda of Kickoff fills "News" with weather, which this program does not know',
    ]);
  });

  it("finds a cycle exactly when there is one, whatever depends on whatever", () => {
    const ids = builtInPlaybook.items.map(({ id }) => id);
    const edge = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), (edges) => {
        const items = builtInPlaybook.items.map((item) => ({
          ...item,
          dependsOn: [
            ...item.dependsOn,
            ...edges.filter(([from]) => from === item.id).map(([, to]) => to),
          ],
        }));
        const cycles = playbookErrors({ ...builtInPlaybook, items }).filter(({ message }) =>
          message.startsWith("A cycle"),
        );
        expect(cycles.length > 0).toBe(findDependencyCycle(items) !== null);
        for (const { message } of cycles) {
          const path = message.replace("A cycle: ", "").split(" waits for ");
          expect(path[0]).toBe(path.at(-1));
          path.slice(1).forEach((id, index) => {
            expect(items.find((item) => item.id === path[index])?.dependsOn).toContain(id);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the slug of a playbook", () => {
  it("is made of its name, and free", () => {
    expect(freePlaybookSlug("Über-Größe: Plan B", [])).toBe("uber-gro-e-plan-b");
    expect(freePlaybookSlug("Ours", ["ours", "ours-2"])).toBe("ours-3");
    expect(freePlaybookSlug("CON", [])).toBe("playbook-con");
    expect(freePlaybookSlug("計画", [])).toBe("playbook");
    expect(freePlaybookSlug("constructor", [])).toBe("playbook-constructor");
  });

  it("is always an id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(idSchema.safeParse(freePlaybookSlug(name, [])).success).toBe(true);
      }),
    );
  });
});
