import { describe, expect, it } from "vitest";

import type { CardSummary } from "../../../../src-shared/domain/card-summary.ts";
import { findDependencyCycle } from "../../../../src-shared/domain/schedule/dependencies.ts";
import { isBankPartner } from "../../../../src-shared/domain/calendar/money-movement.ts";
import { unmetCriteriaBetween } from "../../../../src-shared/domain/gates/gates.ts";
import { aggregateExperience } from "../../../../src-shared/domain/experience/experience-aggregate.ts";
import { learnFrom } from "../../../../src-shared/domain/experience/experience.ts";
import {
  implementationSchema,
  implementationState,
  isSatisfied,
} from "../../../../src-shared/domain/implementation.ts";
import { checkInvariants } from "../../../../src-shared/domain/invariants.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../src-shared/domain/health/health-thresholds.ts";
import { summariseCard } from "../../../../src-shared/domain/summarise-card.ts";
import { PHASE_CODES } from "../../../../src-shared/domain/vocabulary.ts";
import {
  generateSample,
  type SampleEntry,
  type SampleOptions,
} from "../../../../src-shared/sample/generate-sample.ts";
import { choosePayor } from "../../../../src-shared/sample/payor.ts";
import { createRandom } from "../../../../src-shared/random.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";
function generate(options: Partial<SampleOptions> = {}): SampleEntry[] {
  return [
    ...generateSample({
      count: 40,
      seed: 7,
      today: TODAY,
      playbook: builtInPlaybook,
      ipm: "Jordan Reyes",
      ...options,
    }),
  ];
}

const forty = generate();
const many = generate({ count: 300, seed: 11 });

function share(summaries: readonly CardSummary[], colour: string): number {
  return summaries.filter(({ health }) => health.colour === colour).length / summaries.length;
}

describe("generateSample", () => {
  it("gives the same bytes for the same arguments", () => {
    expect(JSON.stringify(generate({ count: 12 }))).toBe(JSON.stringify(generate({ count: 12 })));
  });

  it("begins the same whatever the count, so that a larger sample extends a smaller one", () => {
    expect(JSON.stringify(generate({ count: 80 }).slice(0, 40))).toBe(JSON.stringify(forty));
  });

  it("adds closed ones behind the others, which stay as they are", () => {
    const withClosed = generate({ closedCount: 12 });
    expect(JSON.stringify(withClosed.slice(0, 40))).toBe(JSON.stringify(forty));
    const closed = withClosed.slice(40).map(({ implementation }) => implementation);
    expect(closed.map(implementationState)).toEqual(Array(12).fill("closed"));
    const slips = closed.flatMap((each) => learnFrom(each)?.goLiveSlipDays ?? []);
    expect(slips).toHaveLength(12);
    // As such things go: some on time, some weeks late, and every phase took its time.
    expect(Math.min(...slips)).toBeLessThanOrEqual(1);
    expect(Math.max(...slips)).toBeGreaterThanOrEqual(8);
    const { phases } = aggregateExperience(closed.flatMap((each) => learnFrom(each) ?? []));
    for (const code of PHASE_CODES) expect(phases[code]?.median, code).toBeGreaterThan(2);
  });

  it("gives others for another seed", () => {
    const names = new Set(forty.map(({ implementation }) => implementation.payor.name));
    const others = generate({ seed: 8 });
    expect(others.every(({ implementation }) => names.has(implementation.payor.name))).toBe(false);
    expect(others[0]?.implementation.id).not.toBe(forty[0]?.implementation.id);
  });

  it("repeats neither id nor name", () => {
    expect(new Set(many.map(({ implementation }) => implementation.id)).size).toBe(many.length);
    // Names alone for as many as the benchmarks make: generating those takes seconds.
    const random = createRandom(1);
    for (const seed of [1, 7, 2026]) {
      const names = Array.from(
        { length: 2000 },
        (_, index) => choosePayor(index, seed, random).name,
      );
      expect(new Set(names).size).toBe(2000);
    }
    for (const [index, { implementation }] of forty.entries()) {
      expect(choosePayor(index, 7, random).name).toBe(implementation.payor.name);
    }
  });

  it("writes documents that the schema and the invariants accept", () => {
    for (const { implementation } of many) {
      const parsed = implementationSchema.safeParse(implementation);
      expect(parsed.error?.issues, implementation.payor.name).toBeUndefined();
      expect(checkInvariants(implementation)).toBeNull();
      expect(findDependencyCycle(Object.values(implementation.items))).toBeNull();
    }
  });

  it("keeps the state consistent with the phase and with the day", () => {
    for (const { implementation, savedAt } of many) {
      const { phase, items, activity, closed } = implementation;
      const name = implementation.payor.name;
      // No card stands behind a gate that was neither met nor waived.
      expect(unmetCriteriaBetween(implementation, "P0", phase), name).toEqual([]);
      for (const item of Object.values(items)) {
        expect(item.doneOn === null, `${name} ${item.id}`).toBe(item.status !== "done");
        expect((item.doneOn ?? TODAY) <= TODAY, `${name} ${item.id}`).toBe(true);
        expect(item.statusSince <= TODAY, `${name} ${item.id}`).toBe(true);
        if (item.status !== "done") continue;
        for (const dependency of item.dependsOn.map((id) => items[id])) {
          expect(dependency && isSatisfied(dependency), `${name} ${item.id}`).toBe(true);
          expect((dependency?.doneOn ?? "") <= (item.doneOn ?? ""), `${name} ${item.id}`).toBe(
            true,
          );
        }
      }
      expect(savedAt <= `${TODAY}T23:59:59.999Z`, name).toBe(true);
      expect(Object.values(activity).every(({ at }) => at <= savedAt)).toBe(true);
      if (closed) expect(Object.values(items).every(isSatisfied), name).toBe(true);
    }
  });

  it("shows every phase at forty, payee onboarding the fullest, and about a tenth closed", () => {
    const open = forty.filter(({ implementation }) => !implementation.closed);
    const counts = PHASE_CODES.map(
      (code) => open.filter(({ implementation }) => implementation.phase === code).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBe(counts[PHASE_CODES.indexOf("P4")]);
    const states = forty.map(({ implementation }) => implementationState(implementation));
    expect(states.filter((state) => state === "closed")).toHaveLength(4);
    expect(states.filter((state) => state === "on_hold")).toHaveLength(1);
    expect(states.filter((state) => state === "cancelled")).toHaveLength(1);
  });

  it.each([7, 11, 2026])("has a believable mix of health (seed %i)", (seed) => {
    const active = generate({ count: 120, seed })
      .filter(({ implementation }) => implementationState(implementation) === "active")
      .map(({ implementation }) => summariseCard(implementation, TODAY, DEFAULT_HEALTH_THRESHOLDS));
    expect(share(active, "red")).toBeGreaterThan(0.12);
    expect(share(active, "red")).toBeLessThan(0.28);
    expect(share(active, "amber")).toBeGreaterThan(0.2);
    expect(share(active, "amber")).toBeLessThan(0.4);
    expect(share(active, "green")).toBeGreaterThan(0.4);
  });

  it("gives every closed one lessons, and the meetings that led there", () => {
    for (const { implementation } of many.filter((entry) => entry.implementation.closed)) {
      expect(Object.keys(implementation.lessons).length).toBeGreaterThanOrEqual(3);
      expect(
        Object.values(implementation.meetings).some(
          ({ kind, status }) => kind === "lessons_closeout" && status === "held",
        ),
      ).toBe(true);
    }
  });

  it("froze the baseline on the day SET-10 was done, and follows the plan before that", () => {
    const states = many.map(({ implementation }) => implementation);
    const frozen = states.filter(({ anchors }) => anchors.baselineFrozenOn !== null);
    expect(frozen.length).toBeGreaterThan(100);
    for (const { anchors, items } of states) {
      expect(anchors.baselineFrozenOn).toBe(items["SET-10"]?.doneOn);
      if (anchors.baselineFrozenOn !== null) continue;
      expect(anchors.baselineGoLive).toBe(anchors.goLive);
      for (const item of Object.values(items)) expect(item.baselineDue).toBe(item.due);
    }
    // A go-live that was moved left the baseline of its items where it was.
    const moved = frozen.filter(({ anchors }) => anchors.baselineGoLive < anchors.goLive);
    expect(moved.length).toBeGreaterThan(3);
    for (const { items, anchors } of moved) {
      expect(items["ROL-11"]?.baselineDue).toBe(anchors.baselineGoLive);
    }
  });

  it("plans meetings for today and tomorrow, and has held ones with minutes", () => {
    const meetings = forty.flatMap(({ implementation }) => Object.values(implementation.meetings));
    const planned = meetings.filter(({ status }) => status === "planned");
    expect(planned.some(({ date }) => date === TODAY)).toBe(true);
    expect(planned.some(({ date }) => date === "2026-11-24")).toBe(true);
    expect(planned.every(({ date }) => date >= TODAY)).toBe(true);
    expect(
      meetings.filter(({ status }) => status === "held").every(({ minutes }) => minutes !== ""),
    ).toBe(true);
  });

  it("uses only addresses and numbers reserved for examples", () => {
    for (const { implementation } of forty) {
      for (const person of Object.values(implementation.people)) {
        expect(person.email).toMatch(/^[a-z.]+@([a-z]+\.)?example\.com$/);
        expect(person.phone).toMatch(/ 555-01\d\d$/);
      }
      const count = Object.keys(implementation.payees).length;
      expect(count).toBeGreaterThanOrEqual(60);
    }
  });

  it("has freezes, month-ends and bank partners, whose flag and service agree", () => {
    const all = generate().map(({ implementation }) => implementation);
    const blackouts = all.flatMap(({ calendar }) => Object.values(calendar.blackouts));
    expect(blackouts.length).toBeGreaterThan(10);
    expect(blackouts.every(({ from, to, kind }) => from <= to && kind === "freeze")).toBe(true);
    expect(all.some(({ calendar }) => calendar.monthEnd.daysBefore > 0)).toBe(true);
    const partners = all.filter(({ profile }) => profile.bankPartner);
    expect(partners).not.toEqual([]);
    for (const { profile, moneyMovement } of all) {
      expect(isBankPartner(moneyMovement.service)).toBe(profile.bankPartner);
    }
  });

  it("stays true on other days, also around the turn of the year", () => {
    for (const today of ["2026-12-31", "2027-01-02", "2028-02-29"]) {
      for (const { implementation } of generate({ today })) {
        expect(checkInvariants(implementation)).toBeNull();
        expect(unmetCriteriaBetween(implementation, "P0", implementation.phase)).toEqual([]);
      }
    }
  });
});
