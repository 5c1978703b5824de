import { describe, expect, it } from "vitest";

import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import { projectIdsOfWave, SAMPLE_WAVE_IDS } from "../../../../src-shared/sample/rollout.ts";
import { goCriteria } from "../../../../src-shared/domain/gates/go-no-go.ts";
import { projectFigures } from "../../../../src-shared/domain/rollout/project-figures.ts";
import { pilotProjects } from "../../../../src-shared/domain/rollout/pilot-rule.ts";
import { waveFigures } from "../../../../src-shared/domain/rollout/wave-figures.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";

const SAMPLE = [
  ...generateSample({
    count: 40,
    seed: 1,
    today: "2026-10-07",
    playbook: builtInPlaybook,
    ipm: "Dana Whitfield",
  }),
].map(({ implementation }) => implementation);

function isDone(implementation: (typeof SAMPLE)[number], id: string): boolean {
  return implementation.items[id]?.status === "done";
}

describe("the roll-out of the sample", () => {
  it("has 8 to 20 projects, and a pilot of 1 to 3 once it is approved", () => {
    for (const implementation of SAMPLE) {
      const count = Object.keys(implementation.projects).length;
      expect(count).toBeGreaterThanOrEqual(8);
      expect(count).toBeLessThanOrEqual(20);
      const pilot = pilotProjects(implementation);
      expect(pilot.length > 0).toBe(isDone(implementation, "ROL-04"));
      expect(pilot.length).toBeLessThanOrEqual(3);
    }
    expect(SAMPLE.some((implementation) => pilotProjects(implementation).length > 1)).toBe(true);
  });

  it("knows what its items say that is known", () => {
    for (const implementation of SAMPLE) {
      const projects = Object.values(implementation.projects);
      const figures = projectFigures(implementation);
      if (isDone(implementation, "ROL-01")) {
        for (const { id, nextBillingOn } of projects) {
          expect(nextBillingOn).not.toBeNull();
          expect(figures[id]?.source).not.toBe("none");
        }
      }
      if (isDone(implementation, "ROL-03")) {
        expect(projects.every(({ feePayer }) => feePayer !== null)).toBe(true);
      }
      if (isDone(implementation, "ROL-04")) {
        const planned = Object.values(implementation.waves).filter(
          (wave) => wave.owner !== "" && wave.plannedStart !== null && wave.type !== "pilot",
        );
        expect(planned.length).toBeGreaterThan(0);
      }
    }
  });

  it("has no criterion that is open although its items are done", () => {
    for (const implementation of SAMPLE) {
      for (const { category, isMet, value } of goCriteria(implementation)) {
        if (!["Waivers", "Configuration", "Fallback"].includes(category)) continue;
        expect(`${category} ${value} ${isMet}`).not.toMatch(/^\w+ Done.* false$/);
      }
    }
  });

  it("counts wave readiness as counting by hand does", () => {
    let compared = 0;
    for (const implementation of SAMPLE) {
      for (const { wave, readiness } of waveFigures(implementation)) {
        // Another way round: from projects to payees, with sets, statuses spelled out.
        const onProjects = new Set(
          Object.values(implementation.projects)
            .filter((project) => project.waveId === wave.id)
            .map((project) => project.id),
        );
        let [ready, total, readyCents, totalCents] = [0, 0, 0, 0];
        for (const payee of Object.values(implementation.payees)) {
          const works = Object.values(payee.commitments).some(
            (commitment) =>
              commitment.isInScope &&
              commitment.projectId !== null &&
              onProjects.has(commitment.projectId),
          );
          if (payee.waveId !== wave.id && !works) continue;
          if (payee.status === "exempt") continue;
          total++;
          totalCents += payee.monthlyPayoutCents;
          if (payee.status === "ready" || payee.status === "paid") {
            ready++;
            readyCents += payee.monthlyPayoutCents;
          }
        }
        expect(readiness).toEqual({ ready, total, readyCents, totalCents });
        compared += total;
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it("knows the projects of a wave before anybody approved them", () => {
    for (const { projects } of SAMPLE) {
      const parts = SAMPLE_WAVE_IDS.map((id) => projectIdsOfWave(projects, id));
      expect(parts.flat()).toHaveLength(Object.keys(projects).length);
      for (const [index, ids] of parts.entries()) {
        expect(ids.length > 0).toBe(index < 3);
        for (const id of ids) {
          expect([null, SAMPLE_WAVE_IDS[index]]).toContain(projects[id]?.waveId);
        }
      }
    }
  });
});
