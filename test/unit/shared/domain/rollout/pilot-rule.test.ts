import { describe, expect, it } from "vitest";

import {
  pilotCheck,
  pilotFitness,
  type PilotSource,
} from "../../../../../src-shared/domain/rollout/pilot-rule.ts";
import {
  rankCandidates,
  suggestPilot,
} from "../../../../../src-shared/domain/rollout/pilot-suggestion.ts";
import { projectFigures } from "../../../../../src-shared/domain/rollout/project-figures.ts";
import type { Project } from "../../../../../src-shared/domain/rollout/rollout-schema.ts";
import {
  buildCommitment,
  buildPayee,
  buildProject,
  buildWave,
  byId,
} from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-10-01";
/** Four weeks away. */
const GOOD = "2026-10-29";

function payeesOn(projectId: string, count: number, from = 1) {
  return Array.from({ length: count }, (_, index) =>
    buildPayee({
      id: `payee-${from + index}`,
      monthlyPayoutCents: index % 2 === 0 ? 1_000_000 : 5_000_000,
      commitments: byId(buildCommitment({ projectId })),
    }),
  );
}

function fitness(changes: Partial<Project>, payeeCount = 8) {
  const project = buildProject({
    nextBillingOn: GOOD,
    projectManager: "Lee Park",
    isManagerEngaged: true,
    ...changes,
  });
  const source: PilotSource = {
    projects: byId(project),
    payees: byId(...payeesOn(project.id, payeeCount)),
    waves: byId(buildWave()),
  };
  return pilotFitness([project], source, projectFigures(source), TODAY);
}

function verdict(of: ReturnType<typeof fitness>, rule: string) {
  return of.verdicts.find((one) => one.rule === rule);
}

describe("pilotFitness", () => {
  it("is met by a project that keeps every rule", () => {
    expect(fitness({})).toMatchObject({ score: 100 });
    expect(fitness({}).verdicts.map(({ words }) => words)).toEqual([
      "1 project",
      "8 payees",
      "Thu 29 Oct (in 4 weeks)",
      "Lee Park is engaged",
      "4 small, 4 medium",
      "None",
    ]);
  });

  it("says in words what is not as it should be", () => {
    expect(verdict(fitness({}, 18), "payees")).toMatchObject({
      state: "unmet",
      words: "18 payees, 3 more than 15",
    });
    expect(verdict(fitness({}, 4), "payees")?.words).toBe("4 payees, 1 short of 5");
    expect(verdict(fitness({ hasOpenDispute: true }), "disputes")?.words).toBe(
      "Open dispute on Riverside Clinic",
    );
    expect(verdict(fitness({ isManagerEngaged: false }), "manager")).toMatchObject({
      state: "unmet",
    });
    expect(verdict(fitness({ nextBillingOn: null }), "next_billing")?.state).toBe("unknown");
    expect(verdict(fitness({}, 1), "sizes")).toMatchObject({
      state: "unmet",
      words: "Only one size: 1 small",
    });
  });

  it.each([
    ["2026-09-30", "unmet"],
    ["2026-10-21", "unmet"],
    ["2026-10-22", "met"],
    ["2026-11-12", "met"],
    ["2026-11-13", "unmet"],
  ])("takes a next billing date of %s as %s: 3 to 6 weeks", (nextBillingOn, state) => {
    expect(verdict(fitness({ nextBillingOn }), "next_billing")?.state).toBe(state);
  });

  it("takes the estimate where no commitment is linked", () => {
    const estimate = { commitments: 20, payees: 12, monthlyPayoutCents: 1 };
    expect(verdict(fitness({ estimate }, 0), "payees")).toMatchObject({
      state: "met",
      words: "12 payees (estimate)",
    });
    expect(verdict(fitness({}, 0), "payees")?.state).toBe("unknown");
  });
});

describe("the choice of the pilot", () => {
  const good = { nextBillingOn: GOOD, projectManager: "Lee Park", isManagerEngaged: true };
  const source: PilotSource = {
    projects: byId(
      buildProject({ ...good, id: "disputed", hasOpenDispute: true, waveId: null, position: 1 }),
      buildProject({ ...good, id: "half-a", waveId: null, position: 2 }),
      buildProject({ ...good, id: "half-b", waveId: null, position: 3 }),
      buildProject({ ...good, id: "live", waveId: null, payEnabledOn: TODAY, position: 4 }),
    ),
    payees: byId(
      ...payeesOn("disputed", 8),
      ...payeesOn("half-a", 4, 20),
      ...payeesOn("half-b", 4, 30),
      ...payeesOn("live", 8, 40),
    ),
    waves: byId(buildWave()),
  };

  it("ranks the candidates, and proposes those that serve best together", () => {
    expect(rankCandidates(source, TODAY).map(({ project }) => project.id)).toEqual([
      "live",
      "disputed",
      "half-a",
      "half-b",
    ]);
    const suggestion = suggestPilot(source, TODAY);
    expect(suggestion?.projects.map(({ id }) => id)).toEqual(["half-a", "half-b"]);
    expect(suggestion?.score).toBe(100);
    expect(suggestPilot({ ...source, projects: {} }, TODAY)).toBeNull();
  });

  it("counts a payee of two projects once", () => {
    const both = buildPayee({
      id: "payee-both",
      commitments: byId(
        buildCommitment({ projectId: "half-a" }),
        buildCommitment({ id: "commitment-2", projectId: "half-b" }),
      ),
    });
    const payees = { ...source.payees, [both.id]: both };
    const projects = Object.fromEntries(
      Object.entries(source.projects).map(([id, project]) => [
        id,
        { ...project, waveId: id.startsWith("half") ? "wave-1" : null },
      ]),
    );
    const check = pilotCheck({ ...source, payees, projects }, TODAY);
    expect(check?.verdicts[1]?.words).toBe("9 payees");
  });

  it("asks for the next billing date only until the invitations are out", () => {
    const projects = byId(buildProject({ ...good, nextBillingOn: "2026-09-01" }));
    const at = (invitationsOn: string) =>
      pilotCheck({ ...source, projects, waves: byId(buildWave({ invitationsOn })) }, TODAY)
        ?.verdicts[2]?.state;
    expect([at("2026-10-02"), at(TODAY)]).toEqual(["unmet", "met"]);
    expect(pilotCheck({ ...source, projects: {} }, TODAY)).toBeNull();
  });
});
