import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dependencyOrder,
  dependents,
  findDependencyCycle,
  isBlockedByDependencies,
  lateDependencies,
  openDependencies,
} from "../../../../../src-shared/domain/schedule/dependencies.ts";
import {
  buildImplementation,
  builtInPlaybook,
} from "../../../../helpers/implementation-builders.ts";

const node = (id: string, ...dependsOn: string[]): { id: string; dependsOn: string[] } => ({
  id,
  dependsOn,
});

// Items that depend only on earlier ones, then shuffled: never a cycle.
const acyclic = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 30 })
  .chain((rows) =>
    fc.shuffledSubarray(
      rows.map((targets, index) =>
        node(`n${index}`, ...(index === 0 ? [] : targets.map((target) => `n${target % index}`))),
      ),
      { minLength: rows.length, maxLength: rows.length },
    ),
  );

describe("dependencyOrder", () => {
  it("puts every item after what it depends on", () => {
    fc.assert(
      fc.property(acyclic, (items) => {
        const order = dependencyOrder(items);
        expect(order.toSorted()).toEqual(items.map((item) => item.id).toSorted());
        for (const item of items) {
          for (const id of item.dependsOn) {
            expect(order.indexOf(id)).toBeLessThan(order.indexOf(item.id));
          }
        }
      }),
    );
  });

  it("keeps items of a cycle, last, and ignores dependencies on what is gone", () => {
    const items = [node("a", "b"), node("b", "a"), node("c", "gone"), node("d", "a")];
    expect(dependencyOrder(items)).toEqual(["c", "a", "b", "d"]);
  });

  it("counts a dependency named twice", () => {
    expect(dependencyOrder([node("b", "a", "a"), node("a")])).toEqual(["a", "b"]);
  });
});

describe("findDependencyCycle", () => {
  it("finds none where there is none", () => {
    fc.assert(
      fc.property(acyclic, (items) => {
        expect(findDependencyCycle(items)).toBeNull();
      }),
    );
  });

  it("gives the way round, without what leads to it", () => {
    const cycle = findDependencyCycle([
      node("start", "a"),
      node("a", "b"),
      node("b", "c"),
      node("c", "a"),
    ]);
    expect(cycle).toEqual(["a", "b", "c", "a"]);
    expect(findDependencyCycle([node("a", "a")])).toEqual(["a", "a"]);
  });

  it("finds the cycle that one added edge closes in the built-in playbook", () => {
    const items = builtInPlaybook.items.map((item) =>
      item.id === "SET-05" ? { ...item, dependsOn: ["ROL-11"] } : item,
    );
    const cycle = findDependencyCycle(items);
    expect(cycle?.[0]).toBe(cycle?.at(-1));
    expect(cycle).toContain("SET-05");
    expect(cycle).toContain("ROL-11");
  });

  it("copes with a chain of 20,000 items", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => node(`n${index}`, `n${index + 1}`));
    expect(findDependencyCycle(chain)).toBeNull();
    expect(findDependencyCycle([...chain, node("n20000", "n0")])).toHaveLength(20_002);
  });
});

describe("open dependencies", () => {
  it("are those neither done nor not applicable", () => {
    const { items } = buildImplementation({ items: { "SET-16": { status: "done" } } });
    const enrol = items["SET-18"];
    if (!enrol) throw new Error("SET-18 is missing");
    // SET-17 is not applicable: SSO is off.
    expect(enrol.dependsOn).toEqual(["SET-16", "SET-17"]);
    expect(isBlockedByDependencies(enrol, items)).toBe(false);
    expect(openDependencies({ id: "x", dependsOn: ["SET-01", "gone"] }, items)).toEqual([
      items["SET-01"],
    ]);
    expect(isBlockedByDependencies({ id: "x", dependsOn: ["SET-01", "gone"] }, items)).toBe(true);
  });

  it("know an item that is due before what it waits for", () => {
    const { items } = buildImplementation();
    const enrol = items["SET-18"];
    if (!enrol) throw new Error("SET-18 is gone");
    expect(lateDependencies(enrol, items)).toEqual([]);
    const pulled = { ...enrol, due: "2026-09-15" };
    const late = lateDependencies(pulled, items).map(({ id }) => id);
    expect(late).toEqual(["SET-16"]);
    expect(lateDependencies({ ...pulled, status: "done" }, items)).toEqual([]);
  });
  it("know what waits for an item", () => {
    const { items } = buildImplementation();
    expect(dependents(items, "SET-25").map((item) => item.id)).toEqual(["SET-32", "TST-01"]);
  });
});
