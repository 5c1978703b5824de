// The index is derived: whatever happens to it, the board comes back from the files.
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Implementation, Lesson } from "../../src-shared/domain/implementation.ts";
import { buildImplementation, withItemsDone } from "../helpers/implementation-builders.ts";
import {
  complete,
  implementationNamed,
  makeWorkspace,
  type OpenWorkspace,
  type TestWorkspace,
  valueOf,
} from "../helpers/workspace-fixture.ts";

const FAR = ["2000-01-01", "2100-01-01"] as const;

/** Everything that is served from the index, in an order that does not depend on how it came about. */
function everythingIn({ session }: OpenWorkspace): unknown {
  const { summaries, problems } = session.board();
  const byId = <T extends { id: string }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...{ summaries: byId(summaries), problems },
    due: session
      .datedEntries(...FAR)
      .map((entry) => JSON.stringify(entry))
      .sort(),
    lessons: valueOf(session.listLessons("")),
  };
}

const lesson: Omit<Lesson, "id" | "position"> = {
  ...{ date: "2026-09-15", raisedBy: "Dana", phase: "P2", itemId: null, meetingId: null },
  ...{ kind: "improve", category: "banking_kyc", whatHappened: "Überweisung came late" },
  ...{ rootCause: "", effect: "", evidence: "", recommendation: "Ask the bank's contact early" },
  ...{ priority: "high", owner: "", due: null, status: "new", appliesWhen: [], tags: ["kyc"] },
  playbookProposal: "",
};

async function withFour(): Promise<TestWorkspace> {
  const workspace = await makeWorkspace();
  for (const id of ["a", "b", "c"]) {
    const lessons = { l1: { ...lesson, id: "l1", position: 1 } };
    await workspace.plant({ ...implementationNamed(id), ...(id === "b" && { lessons }) });
  }
  await workspace.plantText("broken.json", "{");
  return workspace;
}

async function indexFile(workspace: TestWorkspace): Promise<string> {
  const folder = join(workspace.userDataDir, "indexes");
  const [name] = (await readdir(folder)).filter((each) => each.endsWith(".sqlite"));
  return join(folder, name ?? "");
}

describe("the index", () => {
  it("is built with progress, and is not built again when nothing changed", async () => {
    const workspace = await withFour();
    const first = await workspace.open();
    expect(first.said.progress.at(-1)).toEqual({ done: 4, total: 4 });
    const content = everythingIn(first);
    await first.close();
    const second = await workspace.open();
    expect(second.said.progress).toEqual([]);
    expect(everythingIn(second)).toEqual(content);
  });

  it("tells nothing of itself to a window that still shows another workspace", async () => {
    const workspace = await withFour();
    const { said } = await workspace.open();
    expect(said).toMatchObject({
      changed: [],
      summaries: [],
      saves: [],
      history: [],
      dueChanges: [],
    });
  });

  it("reads only the file that changed", async () => {
    const workspace = await withFour();
    await (await workspace.open()).close();
    await workspace.plant({ ...implementationNamed("b"), ipm: "Robin" }, { revision: 5 });
    const { session, said } = await workspace.open();
    expect(said.progress).toEqual([{ done: 1, total: 1 }]);
    expect(session.board().summaries.find(({ id }) => id === "b")?.ipm).toBe("Robin");
    expect(valueOf(session.listLessons(""))).toEqual([]);
  });

  it("comes back equal after it was deleted, damaged or written by another version", async () => {
    const workspace = await withFour();
    const first = await workspace.open();
    valueOf(await first.execute("a", complete("SET-05")));
    await first.close();
    const reference = await workspace.open();
    const content = everythingIn(reference);
    await reference.close();
    const path = await indexFile(workspace);
    const harms: (() => Promise<void>)[] = [
      () => rm(path),
      () => writeFile(path, "no database at all, but long enough ".repeat(200)),
      () => writeFile(path, ""),
    ];
    for (const harm of harms) {
      await harm();
      const rebuilt = await workspace.open();
      expect(rebuilt.said.progress.at(-1)).toEqual({ done: 4, total: 4 });
      expect(everythingIn(rebuilt)).toEqual(content);
      await rebuilt.close();
    }
  });

  it("is rebuilt on request, with loaded and unsaved implementations as they are", async () => {
    const workspace = await withFour();
    const opened = await workspace.open();
    valueOf(await opened.execute("a", complete("SET-05")));
    await opened.session.flush();
    const content = everythingIn(opened);
    valueOf(await opened.session.rebuildIndex());
    expect(everythingIn(opened)).toEqual(content);
    await opened.close();
    const again = await workspace.open();
    expect(again.said.progress).toEqual([]);
    expect(everythingIn(again)).toEqual(content);
  });

  it("finds lessons by words, begins of words, without accents, and by payor", async () => {
    const workspace = await withFour();
    const { session } = await workspace.open();
    const find = (text: string): number => valueOf(session.listLessons(text)).length;
    for (const text of ["uberweisung", "ÜBERW", "bank early", "payor b", "kyc", "bank's"]) {
      expect([text, find(text)]).toEqual([text, 1]);
    }
    for (const text of ["nothing", "payor z", 'late" OR "x', "late AND xyz"]) {
      expect([text, find(text)]).toEqual([text, 0]);
    }
    expect(valueOf(session.listLessons('  "*')).map(({ payorName }) => payorName)).toEqual([
      "Payor b",
    ]);
  });

  it("follows lessons that are changed, and a payor's new name", async () => {
    const workspace = await withFour();
    const { session, execute } = await workspace.open();
    valueOf(await execute("b", { type: "lesson/remove", lessonId: "l1" } as never));
    expect(valueOf(session.listLessons(""))).toEqual([]);
    valueOf(await session.undo("b"));
    expect(valueOf(session.listLessons("late"))).toMatchObject([{ implementationId: "b" }]);
  });
});

describe("another day", () => {
  it("brings the cards up to date on opening, of closed implementations not", async () => {
    const workspace = await makeWorkspace();
    const a = implementationNamed("a");
    const closed = { on: "2026-09-18", by: "Dana", retainUntil: "2033-09-18" };
    await workspace.plant(a);
    await workspace.plant({ ...implementationNamed("z"), closed });
    const first = await workspace.open();
    const overdueBefore = first.session
      .board()
      .summaries.find(({ id }) => id === "a")?.overdueCount;
    await first.close();
    const second = await workspace.open({ now: "2027-09-21T15:00:00.000Z" });
    expect(second.said.progress).toEqual([{ done: 1, total: 1 }]);
    const cards = new Map(second.session.board().summaries.map((card) => [card.id, card]));
    expect(cards.get("a")?.asOf).toBe("2027-09-21");
    expect(cards.get("a")?.overdueCount).toBeGreaterThan(overdueBefore ?? 0);
    expect(cards.get("z")?.asOf).toBe("2026-09-21");
  });

  it("brings the cards up to date after midnight, loaded ones too", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    await workspace.plant(implementationNamed("b"));
    let today = "2026-09-21";
    const clock = {
      now: () => `${today}T15:00:00.000Z`,
      today: () => today,
      timeZone: () => "UTC",
    };
    const { session, said } = await workspace.open({ clock });
    valueOf(await session.open("a"));
    today = "2026-09-22";
    await session.refreshDay();
    expect(session.board().summaries.map(({ asOf }) => asOf)).toEqual([today, today]);
    expect(said.summaries.flatMap(({ upserts }) => upserts.map(({ id }) => id)).sort()).toEqual([
      "a",
      "b",
    ]);
    expect(said.dueChanges.flat()).toContain("b");
  });
});

describe("the cut-off of the bank", () => {
  /** All is done but the first production disbursement. */
  const firstRunDue = (id: string, due: string): Implementation =>
    withItemsDone(
      buildImplementation({
        ...{ id, kickoff: "2026-08-03", goLive: due },
        items: { "ROL-11": { due } },
      }),
      (item) => item.id !== "ROL-11",
    );
  // Procore Payment Services: 16:00 in New York. Friday before the clocks go back, then the Monday after.
  const DAYS = [
    { today: "2026-10-30", cutOff: "20:00:00.000Z", next: "2026-11-02" },
    { today: "2026-11-02", cutOff: "21:00:00.000Z", next: "2026-11-03" },
  ] as const;

  it.each(DAYS)("moves cards when it passes on $today, loaded ones too", async (day) => {
    const workspace = await makeWorkspace();
    await workspace.plant(firstRunDue("closed-file", day.today));
    await workspace.plant(firstRunDue("loaded", day.today));
    await workspace.plant(firstRunDue("later", "2026-11-20"));
    let now = `${day.today}T14:00:00.000Z`;
    const clock = { now: () => now, today: () => day.today, timeZone: () => "UTC" };
    const { session, said } = await workspace.open({ clock });
    valueOf(await session.open("loaded"));
    const forecasts = (): Record<string, string> =>
      Object.fromEntries(session.board().summaries.map((card) => [card.id, card.forecastGoLive]));
    const before = { "closed-file": day.today, loaded: day.today, later: "2026-11-20" };
    expect(forecasts()).toEqual(before);

    now = `${day.today}T${day.cutOff}`;
    await session.refreshAfterCutOff();
    expect(forecasts(), "the cut-off itself is in time").toEqual(before);
    expect(said.summaries).toEqual([]);

    now = now.replace("00.000Z", "30.000Z");
    await session.refreshAfterCutOff();
    expect(forecasts()).toEqual({ "closed-file": day.next, loaded: day.next, later: "2026-11-20" });
    const told = (): string[] =>
      said.summaries.flatMap(({ upserts }) => upserts.map(({ id }) => id)).sort();
    expect(told()).toEqual(["closed-file", "loaded"]);

    await session.refreshAfterCutOff();
    expect(told(), "nothing is done twice").toEqual(["closed-file", "loaded"]);
  });

  it("is seen on opening when it passed meanwhile", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(firstRunDue("a", "2026-10-30"));
    const first = await workspace.open({ now: "2026-10-30T19:00:00.000Z" });
    expect(first.session.board().summaries[0]?.forecastGoLive).toBe("2026-10-30");
    await first.close();
    const { session } = await workspace.open({ now: "2026-10-30T20:30:00.000Z" });
    expect(session.board().summaries[0]?.forecastGoLive).toBe("2026-11-02");
  });
});
