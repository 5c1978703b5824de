import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agendaTemplate,
  builtInAgenda,
} from "../../../../../src-shared/domain/playbook/agenda-templates.ts";
import type { Playbook } from "../../../../../src-shared/domain/playbook/playbook.ts";
import {
  changeKey,
  playbookChangeSchema,
} from "../../../../../src-shared/domain/playbook/playbook-change.ts";
import { changeSentence } from "../../../../../src-shared/domain/playbook/playbook-change-words.ts";
import {
  applyPlaybookChanges,
  diffPlaybooks,
} from "../../../../../src-shared/domain/playbook/playbook-diff.ts";
import { MEETING_KIND_CODES, PHASE_CODES } from "../../../../../src-shared/domain/vocabulary.ts";
import { builtInPlaybook } from "../../../../helpers/implementation-builders.ts";

type Item = Playbook["items"][number];

function withItem(id: string, fields: Partial<Item>): Playbook {
  const items = builtInPlaybook.items.map((item) =>
    item.id === id ? { ...item, ...fields } : item,
  );
  return { ...builtInPlaybook, items };
}

const sentences = (after: Playbook): string[] =>
  diffPlaybooks(builtInPlaybook, after).map(changeSentence);

const itemEdit: fc.Arbitrary<Partial<Item>> = fc.record(
  {
    title: fc.constantFrom("One", "Two"),
    durationDays: fc.integer({ min: 1, max: 9 }),
    offsetDays: fc.integer({ min: -40, max: 40 }),
    phase: fc.constantFrom(...PHASE_CODES),
    owners: fc.constantFrom<Item["owners"]>(["IPM"], ["SPON", "PA"]),
    dependsOn: fc.constantFrom<string[]>([], ["SET-05"]),
    isBankBound: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** A playbook made from few parts of the built-in one: edited, shuffled, cut, with new ones in between. */
const playbooks: fc.Arbitrary<Playbook> = fc
  .record({
    items: fc.shuffledSubarray(
      builtInPlaybook.items.slice(0, 8).map((_item, index) => index),
      { minLength: 1 },
    ),
    edits: fc.array(itemEdit, { minLength: 8, maxLength: 8 }),
    closeout: fc.shuffledSubarray([...builtInPlaybook.closeoutGates]),
    p0: fc.shuffledSubarray([...(builtInPlaybook.gates.P0 ?? [])]),
    gateText: fc.constantFrom("Eligible", "Eligible, in writing"),
    risks: fc.shuffledSubarray([...builtInPlaybook.seededRisks]),
    impact: fc.integer({ min: 1, max: 5 }),
    kinds: fc.subarray([...MEETING_KIND_CODES]),
    minutes: fc.integer({ min: 5, max: 90 }),
  })
  .map(({ items, edits, closeout, p0, gateText, risks, impact, kinds, minutes }) => ({
    ...builtInPlaybook,
    items: items.map((index) => ({ ...builtInPlaybook.items[index]!, ...edits[index] })),
    closeoutGates: closeout,
    gates: {
      ...builtInPlaybook.gates,
      P0: p0.map((each, index) => (index === 0 ? { ...each, text: gateText } : each)),
    },
    seededRisks: risks.map((risk, index) => (index === 0 ? { ...risk, impact } : risk)),
    agendas: Object.fromEntries(
      kinds.map((kind) => [kind, { ...builtInAgenda(kind), durationMinutes: minutes }]),
    ),
  }));

/** A kind without an agenda has the built-in one: spelled out, so that playbooks can be compared. */
function spelledOut(playbook: Playbook): Playbook {
  const agendas = MEETING_KIND_CODES.map((kind) => [kind, agendaTemplate(playbook, kind)]);
  return { ...playbook, agendas: Object.fromEntries(agendas) as Playbook["agendas"] };
}

describe("the difference between two playbooks", () => {
  it("is none between equal ones", () => {
    expect(diffPlaybooks(builtInPlaybook, structuredClone(builtInPlaybook))).toEqual([]);
    expect(diffPlaybooks(builtInPlaybook, { ...builtInPlaybook, agendas: {} })).toEqual([]);
  });

  it("leads from one to the other, can be carried by a command, and has a sentence for each", () => {
    fc.assert(
      fc.property(playbooks, playbooks, (before, after) => {
        const changes = diffPlaybooks(before, after);
        expect(spelledOut(applyPlaybookChanges(before, changes))).toEqual(spelledOut(after));
        expect(diffPlaybooks(after, applyPlaybookChanges(before, changes))).toEqual([]);
        for (const change of changes) {
          expect(playbookChangeSchema.parse(change)).toEqual(change);
          expect(changeSentence(change)).toMatch(/^.+: .+/);
        }
        expect(new Set(changes.map(changeKey)).size).toBe(changes.length);
      }),
      { numRuns: 150 },
    );
  });

  it("says what changed in an item", () => {
    expect(sentences(withItem("SET-26", { durationDays: 5, offsetDays: -32 }))).toEqual([
      "SET-26 Run the configuration workshop and record setting decisions: due G−30 → G−32",
      "SET-26 Run the configuration workshop and record setting decisions: duration 3 days → 5 days",
    ]);
    expect(sentences(withItem("SET-05", { owners: ["IPM", "SPON"], dependsOn: [] }))).toEqual([
      "SET-05 Hold the kickoff meeting: owners Implementation Project Manager → Implementation Project Manager, Sponsor",
      "SET-05 Hold the kickoff meeting: depends on SET-04 → nothing",
    ]);
  });

  it("says what came and went", () => {
    const [first, ...items] = builtInPlaybook.items;
    const added = { ...first!, id: "SET-90", title: "Book a room" };
    const agendas = {
      ...builtInPlaybook.agendas,
      weekly_status: { ...builtInAgenda("weekly_status"), durationMinutes: 45 },
    };
    expect(sentences({ ...builtInPlaybook, items: [...items, added], agendas })).toEqual([
      `SET-01 ${first!.title}: removed`,
      "SET-90 Book a room: added P0, K−5, 2 days",
      "Agenda: Weekly status: changed 30 minutes → 45 minutes",
    ]);
  });
});
