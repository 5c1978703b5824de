/** The plan of an import of projects: found by number, else by name; what becomes of every row. Pure. */
import type { Command } from "../commands/command.ts";
import type { ProjectChanges } from "../commands/project-commands.ts";
import { isEqualJson } from "../domain/equal-json.ts";
import type { Project } from "../domain/rollout/rollout-schema.ts";
import {
  choiceFor,
  countRows,
  type FieldChange,
  type PlannedRow,
  rowProblem,
  takesTheirs,
  WaveNames,
} from "./import-plan.ts";
import { allSteps, type Steps } from "../steps.ts";
import { plainHeading } from "./map-columns.ts";
import type { ImportPlan, PlanContext } from "./plan-payees.ts";
import type { ReadRow } from "./read-rows.ts";

type ProjectImport = Extract<Command, { type: "project/import" }>;

const PLAIN_KEYS = [
  "name",
  "number",
  "region",
  "entity",
  "feePayer",
  "approach",
  "cutOverPeriod",
  "nextBillingOn",
  "projectManager",
  "invoiceAdministrator",
  "notes",
] as const;
const ESTIMATES = {
  estimatedCommitments: "commitments",
  estimatedPayees: "payees",
  estimatedMonthlyCents: "monthlyPayoutCents",
} as const;

/** Plans the rows in their order; a project that comes twice is one. */
export function planProjects(
  rows: readonly ReadRow[],
  context: PlanContext,
): ImportPlan<ProjectImport> {
  return allSteps(planProjectsInSteps(rows, context));
}

/** The same, row by row. */
export function* planProjectsInSteps(
  rows: readonly ReadRow[],
  context: PlanContext,
): Steps<ImportPlan<ProjectImport>> {
  const { implementation, choices, isLenient, newId, source } = context;
  const waves = new WaveNames(implementation, newId);
  const added = new Map<string, ProjectImport["newProjects"][number]>();
  const merges = new Map<string, ProjectChanges>();
  const byWord = new Map<string, string>();
  for (const { id, name, number } of Object.values(implementation.projects)) {
    for (const word of [name, number]) if (word !== "") byWord.set(plainHeading(word), id);
  }

  const changesOf = (
    { values }: ReadRow,
    current: Partial<Project> | undefined,
  ): ProjectChanges => {
    const changes: Record<string, unknown> = {};
    for (const key of PLAIN_KEYS) if (values[key] !== undefined) changes[key] = values[key];
    const told = Object.entries(ESTIMATES).filter(([key]) => values[key] !== undefined);
    if (told.length > 0) {
      const none = { commitments: null, payees: null, monthlyPayoutCents: null };
      changes["estimate"] = {
        ...(current?.estimate ?? none),
        ...Object.fromEntries(told.map(([key, part]) => [part, values[key]])),
      };
    }
    if (values["wave"] !== undefined) changes["waveId"] = waves.idOf(String(values["wave"]));
    return changes;
  };

  const plan = (row: ReadRow): PlannedRow => {
    const problems = [...row.problems];
    const name = String(row.values["name"] ?? "");
    const number = String(row.values["number"] ?? "");
    if (name === "" && number === "") {
      problems.push(rowProblem("Project name", "is missing: a project needs a name or a number"));
    }
    const isRefused = problems.some(({ column }) => column === null);
    if (isRefused || (problems.length > 0 && !isLenient)) {
      return { row, outcome: "rejected", problems, match: null, changes: [] };
    }
    const byNumber = number === "" ? undefined : byWord.get(plainHeading(number));
    const id = byNumber ?? (name === "" ? undefined : byWord.get(plainHeading(name)));
    const choice = id === undefined ? "new" : choiceFor(choices, row.rowNumber, "likely");
    const known = id === undefined ? undefined : implementation.projects[id];
    const inFile = id === undefined ? undefined : added.get(id);
    const match =
      id === undefined
        ? null
        : {
            targetId: id,
            targetName: known?.name ?? inFile?.name ?? "",
            isInFile: known === undefined,
            confidence: byNumber === undefined ? ("likely" as const) : ("certain" as const),
            why: byNumber === undefined ? "Same name" : "Same number",
            choice,
          };
    if (choice === "skip" && match) {
      const why = rowProblem("Duplicate", `left out: the same as ${match.targetName}`);
      return { row, outcome: "rejected", problems: [...problems, why], match, changes: [] };
    }
    if (choice === "new" || id === undefined) {
      const own = newId();
      added.set(own, { ...changesOf(row, undefined), id: own, name: name || `Project ${number}` });
      for (const word of [name, number]) {
        if (word !== "" && !byWord.has(plainHeading(word))) byWord.set(plainHeading(word), own);
      }
      return { row, outcome: "imported", problems, match, changes: [] };
    }
    const current: Partial<Project> = inFile
      ? (inFile as Partial<Project>)
      : ({ ...known, ...merges.get(id) } as Partial<Project>);
    const changes: FieldChange[] = [];
    const taken: Record<string, unknown> = {};
    for (const [key, now] of Object.entries(changesOf(row, current))) {
      const was = current[key as keyof Project];
      if (isEqualJson(was, now)) continue;
      const isEmpty = was === undefined || was === null || was === "" || key === "estimate";
      const isTaken = takesTheirs(choices, choice, row.rowNumber, key, isEmpty);
      if (isTaken) taken[key] = now;
      const [ours, theirs] = [inWords(was), inWords(now)];
      changes.push({ key, was: ours, now: isTaken ? theirs : ours, theirs });
    }
    if (Object.keys(taken).length === 0) {
      return { row, outcome: "unchanged", problems, match, changes };
    }
    if (inFile) added.set(id, { ...inFile, ...taken });
    else merges.set(id, { ...merges.get(id), ...taken });
    return { row, outcome: "merged", problems, match, changes };
  };
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    planned.push(plan(row));
    yield;
  }

  const { rows: all, merged, rejected } = countRows(planned);
  if (added.size === 0 && merges.size === 0) return { rows: planned, command: null };
  return {
    rows: planned,
    command: {
      type: "project/import",
      source,
      counts: { rows: all, merged, rejected },
      newProjects: [...added.values()],
      merges: [...merges].map(([projectId, changes]) => ({ projectId, changes })),
      newWaves: waves.used([...added.values(), ...merges.values()].map(({ waveId }) => waveId)),
    },
  };
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
