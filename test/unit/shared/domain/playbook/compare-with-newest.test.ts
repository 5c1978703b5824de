import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../../src-shared/commands/command.ts";
import { addBusinessDays } from "../../../../../src-shared/domain/calendar/business-days.ts";
import {
  compareWithNewest,
  notesSince,
  type PlaybookOffer,
} from "../../../../../src-shared/domain/playbook/compare-with-newest.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import type { Playbook } from "../../../../../src-shared/domain/playbook/playbook.ts";
import { changeSentence } from "../../../../../src-shared/domain/playbook/playbook-change-words.ts";
import { nextVersion } from "../../../../../src-shared/domain/playbook/playbook-versions.ts";
import { CONTEXT as BUSY_CONTEXT } from "../../../../helpers/busy-implementation.ts";
import { changeItem } from "../../../../helpers/playbook-builders.ts";
import {
  buildImplementation,
  builtInPlaybook as base,
  KICKOFF,
} from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-09-01";
const CONTEXT = { ...BUSY_CONTEXT, today: TODAY };
const WORKSHOP = "SET-26 Run the configuration workshop and record setting decisions";

const newer = (draft: Playbook): Playbook =>
  nextVersion(base, draft, "More time for the workshop", CONTEXT);
const offersOf = (implementation: Implementation, newest: Playbook, from: Playbook | null = base) =>
  compareWithNewest(implementation, from, newest, TODAY);
const words = (offers: readonly PlaybookOffer[]) =>
  offers.map(({ change }) => changeSentence(change));

function withItem(
  implementation: Implementation,
  id: string,
  fields: Partial<Implementation["items"][string]>,
): Implementation {
  const item = { ...implementation.items[id]!, ...fields };
  return { ...implementation, items: { ...implementation.items, [id]: item } };
}

function run(implementation: Implementation, command: object) {
  return applyCommand(implementation, { id: "act-1", command: command as Command }, CONTEXT);
}

function takeAll(
  implementation: Implementation,
  offers: readonly PlaybookOffer[],
  newest: Playbook,
) {
  const { slug, name, version } = newest;
  const changes = offers.map(({ change }) => change);
  const to = { slug, name, version };
  const answer = run(implementation, { type: "playbook/take-over", changes, to, isComplete: true });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe("what the newest playbook offers", () => {
  const longer = newer(changeItem(base, "SET-26", { durationDays: 5 }));
  const running = buildImplementation({});

  it("is nothing when it is the one that the implementation was started with", () => {
    expect(offersOf(running, base)).toEqual([]);
  });

  it("is a change of an open item, with the notes of the versions between", () => {
    expect(words(offersOf(running, longer))).toEqual([`${WORKSHOP}: duration 3 days → 5 days`]);
    expect(notesSince(longer, 1)).toEqual([{ version: 2, note: "More time for the workshop" }]);
  });

  it("leaves done items and phases that are behind alone", () => {
    const done = withItem(running, "SET-26", { status: "done", doneOn: TODAY });
    expect(offersOf(done, longer)).toEqual([]);
    expect(offersOf({ ...running, phase: "P4" }, longer)).toEqual([]);
  });

  it("is not what stands here already, and not what was left out", () => {
    expect(offersOf(withItem(running, "SET-26", { durationDays: 5 }), longer)).toEqual([]);
    const [offer] = offersOf(running, longer);
    const dismissed = { ...running.playbook, dismissed: [offer!.key] };
    expect(offersOf({ ...running, playbook: dismissed }, longer)).toEqual([]);
    const again = newer(changeItem(base, "SET-26", { durationDays: 6 }));
    expect(offersOf({ ...running, playbook: dismissed }, again)).toHaveLength(1);
  });

  it("keeps what was changed here, and says so when the playbook changed it as well", () => {
    const own = withItem(running, "SET-27", { durationDays: 8 });
    expect(words(offersOf(own, longer))).toEqual([`${WORKSHOP}: duration 3 days → 5 days`]);
    const both = withItem(running, "SET-26", { durationDays: 4 });
    expect(offersOf(both, longer)[0]?.changedHere).toBe("4 days");
  });

  it("compares the plan as it stands when its version is gone, without removals", () => {
    const [first, ...items] = longer.items;
    expect(first?.id).toBe("SET-01");
    expect(words(offersOf(running, { ...longer, items }, null))).toEqual([
      `${WORKSHOP}: duration 3 days → 5 days`,
    ]);
  });

  it("tells the new due date, and a pin that stays", () => {
    const later = newer(changeItem(base, "SET-06", { offsetDays: 5 }));
    expect(offersOf(running, later)[0]?.effect.due).toBe(addBusinessDays(KICKOFF, 5));
    const pinned = withItem(running, "SET-06", { isPinned: true });
    expect(offersOf(pinned, later)[0]?.effect).toMatchObject({ due: null, isPinned: true });
  });

  it("tells the forecast go-live when it moves", () => {
    const slow = newer(changeItem(base, "ROL-02", { durationDays: 60 }));
    expect(offersOf(running, slow)[0]?.effect.forecastGoLive).not.toBeNull();
  });

  it("refuses what clashes with the plan here, naming the cycle or what is missing", () => {
    const back = newer(changeItem(base, "SET-05", { dependsOn: ["SET-04", "SET-26"] }));
    const here = withItem(running, "SET-26", { dependsOn: ["SET-05"] });
    expect(offersOf(here, back)[0]?.refusal).toContain("SET-26 waits for SET-05");
    const { "SET-26": _gone, ...items } = running.items;
    expect(offersOf({ ...running, items }, back)[0]?.refusal).toBe(
      "SET-05 needs SET-26, which is not in this plan",
    );
  });
});

describe("taking over", () => {
  const running = buildImplementation({});
  const template = base.items.find(({ id }) => id === "SET-06")!;
  const withNew = newer({
    ...base,
    items: [
      ...base.items.filter(({ id }) => id !== "SET-07"),
      { ...template, id: "SET-90", title: "Book rooms", offsetDays: 4, dependsOn: ["SET-06"] },
    ],
    closeoutGates: base.closeoutGates.map((gate) =>
      gate.id === "C1" ? { ...gate, text: "First two runs reconciled" } : gate,
    ),
    seededRisks: [...base.seededRisks, { title: "Strike at the bank", probability: 2, impact: 5 }],
    agendas: {
      ...base.agendas,
      kickoff: { ...base.agendas.kickoff!, durationMinutes: 90 },
    },
  });
  const noted = withItem(running, "SET-07", { notes: "Talk to Sam" });

  it("adds, changes and retires, and leaves nothing to offer", () => {
    const offers = offersOf(noted, withNew);
    const { next } = takeAll(noted, offers, withNew);
    expect(next.items["SET-90"]).toMatchObject({
      status: "not_started",
      due: addBusinessDays(KICKOFF, 4),
      dependsOn: ["SET-06"],
    });
    expect(next.items["SET-07"]).toMatchObject({
      status: "not_applicable",
      notApplicableReason: "No longer in the playbook",
      notes: "Talk to Sam",
    });
    expect(next.closeoutGates["C1"]?.text).toBe("First two runs reconciled");
    expect(Object.values(next.risks).map(({ title }) => title)).toContain("Strike at the bank");
    expect(next.agendas.kickoff?.durationMinutes).toBe(90);
    expect(next.playbook.version).toBe(2);
    expect(offersOf(next, withNew)).toEqual([]);
    expect(offersOf({ ...next, playbook: running.playbook }, withNew)).toEqual([]);
    expect(next.activity["act-1"]?.text).toContain("SET-90 Book rooms: added");
  });

  it("keeps statuses, notes and pins", () => {
    const newest = newer(changeItem(base, "SET-06", { offsetDays: 6, durationDays: 4 }));
    const here = withItem(running, "SET-06", {
      ...{ isPinned: true, due: "2026-10-01", status: "blocked", notes: "Waits" },
    });
    const { next } = takeAll(here, offersOf(here, newest), newest);
    expect(next.items["SET-06"]).toEqual({
      ...here.items["SET-06"],
      ...{ offsetDays: 6, durationDays: 4, baselineDue: "2026-10-01" },
    });
  });

  it("refuses a cycle, naming it, and changes nothing", () => {
    const newest = newer(changeItem(base, "SET-05", { dependsOn: ["SET-26"] }));
    const changes = offersOf(running, newest).map(({ change }) => change);
    const to = { slug: newest.slug, name: newest.name, version: 2 };
    const answer = run(running, { type: "playbook/take-over", changes, to, isComplete: false });
    expect(answer).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(!answer.ok && answer.error.message).toMatch(/cycle: .*SET-05 waits for SET-26/);
  });
});
