// Dated things come into memory implementation by implementation, and never in one long turn.
import { describe, expect, it } from "vitest";
import { DueEntries } from "../../../../src-main/documents/due-entries.ts";
import { buildDatedEntry } from "../../../helpers/reminder-builders.ts";

const IDS = Array.from({ length: 40 }, (_, index) => `i-${index}`);

function entryOf(implementationId: string, title = "Item") {
  const payorName = "Northgate Builders";
  return buildDatedEntry({ implementationId, payorName, title, id: "SET-05", due: "2026-11-24" });
}

/** A database that notes what is read, and takes a millisecond for each. */
function slowDatabase(read: string[]) {
  return {
    dueReader: () => (implementationId: string) => {
      read.push(implementationId);
      const until = performance.now() + 1;
      while (performance.now() < until);
      return [entryOf(implementationId)];
    },
  };
}

describe("DueEntries", () => {
  it("reads one implementation once, and only that one", () => {
    const read: string[] = [];
    const due = new DueEntries(slowDatabase(read));
    expect(due.known("i-1")).toBeUndefined();
    expect(due.of("i-1")).toMatchObject([{ implementationId: "i-1" }]);
    expect(due.of("i-1")).toBe(due.known("i-1"));
    expect(read).toEqual(["i-1"]);
  });

  it("reads all in several turns, once for all who ask, and lets go of nothing that came in meanwhile", async () => {
    const read: string[] = [];
    const due = new DueEntries(slowDatabase(read));
    const changed = [entryOf("i-39", "Changed meanwhile")];
    let turns = 0;
    let isDone = false;
    const others = (): void => {
      turns += 1;
      if (turns === 1) due.set("i-39", changed);
      if (!isDone) setImmediate(others);
    };
    setImmediate(others);
    await Promise.all([due.readAll(() => IDS), due.readAll(() => IDS)]);
    isDone = true;
    expect(turns).toBeGreaterThan(1);
    expect(read).toEqual(IDS.slice(0, -1));
    expect(due.of("i-39")).toBe(changed);
    for (const id of IDS) expect(due.known(id)).toHaveLength(1);
  });
});
