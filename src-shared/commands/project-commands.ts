/** Candidate projects of the roll-out, and the wave that each is in (domain.md section 6). */
import type { Draft } from "immer";
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import type { Implementation } from "../domain/implementation.ts";
import { blankProject } from "../domain/rollout/blank-project.ts";
import { type Project, projectSchema } from "../domain/rollout/rollout-schema.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { changedRecords, nameRecords, recordsOf, shorten } from "./naming.ts";
import { addNewWaves, newWavesSchema, refuseUnknownWave } from "./payee-commands.ts";
import { nextPosition, refuseTakenIds, requireRecord, requireRecords } from "./records-in-draft.ts";

const { shape } = projectSchema;
const fields = {
  name: shape.name,
  number: shape.number,
  region: shape.region,
  entity: shape.entity,
  fundingAccount: shape.fundingAccount,
  feePayer: shape.feePayer,
  approach: shape.approach,
  cutOverPeriod: shape.cutOverPeriod,
  templateState: shape.templateState,
  nextBillingOn: shape.nextBillingOn,
  invoiceAdministrator: shape.invoiceAdministrator,
  projectManager: shape.projectManager,
  isManagerEngaged: shape.isManagerEngaged,
  hasOpenDispute: shape.hasOpenDispute,
  waveId: shape.waveId,
  payEnabledOn: shape.payEnabledOn,
  estimate: z.strictObject(shape.estimate.shape),
  notes: shape.notes,
};
/** Changes of a project's fields. */
export const projectChangesSchema = z.strictObject(fields).partial();
/** Changes of a project's fields. */
export type ProjectChanges = z.infer<typeof projectChangesSchema>;

const MOST_PROJECTS = 10_000;
const projectIds = z.array(idSchema).min(1).max(MOST_PROJECTS);
const projectName = (project: Pick<Project, "name">): string => shorten(project.name);

/** Adds projects, and the waves that they need. */
export const addProjects = defineCommand({
  type: "project/add",
  shape: {
    projects: z
      .array(projectChangesSchema.extend({ id: shape.id, name: shape.name }))
      .min(1)
      .max(MOST_PROJECTS),
    newWaves: newWavesSchema,
  },
  describe: ({ projects }) => `Added ${nameRecords(projects, projectName, "project")}`,
  apply(draft, { projects, newWaves }) {
    const taken =
      addNewWaves(draft, newWaves) ??
      refuseTakenIds(
        draft.projects,
        projects.map(({ id }) => id),
        "project",
      );
    if (taken) return taken;
    const position = nextPosition(draft.projects);
    for (const [index, project] of projects.entries()) {
      const unknown = refuseUnknownWave(draft, project.waveId);
      if (unknown) return unknown;
      const added: Draft<Project> = {
        ...blankProject(),
        id: project.id,
        name: project.name,
        position: position + index,
      };
      assignChanges(added, project);
      draft.projects[project.id] = added;
    }
    return undefined;
  },
});

/** Changes fields of projects, each its own; one step however many there are. */
export const editProjects = defineCommand({
  type: "project/edit",
  shape: {
    edits: z
      .array(z.strictObject({ projectId: idSchema, changes: projectChangesSchema }))
      .min(1)
      .max(MOST_PROJECTS),
  },
  describe: ({ edits }, before, after) =>
    `Edited ${nameRecords(
      changedRecords(
        before.projects,
        after.projects,
        edits.map(({ projectId }) => projectId),
      ),
      projectName,
      "project",
    )}`,
  apply(draft, { edits }) {
    for (const { projectId, changes } of edits) {
      const project = requireRecord(draft.projects, projectId, "project");
      if (!project.ok) return project.error;
      const unknown = refuseUnknownWave(draft, changes.waveId);
      if (unknown) return unknown;
      assignChanges(project.value, changes);
    }
    return undefined;
  },
});

/** Puts projects into a wave, or into none; a wave that a suggestion needs is made with them. */
export const assignProjectsToWave = defineCommand({
  type: "project/assign-wave",
  shape: { projectIds, waveId: idSchema.nullable(), newWaves: newWavesSchema },
  describe: ({ projectIds: ids, waveId }, before, after) => {
    const projects = changedRecords(before.projects, after.projects, ids);
    const to = waveId === null ? "no wave" : shorten(after.waves[waveId]?.name ?? waveId);
    return `Moved ${nameRecords(projects, projectName, "project")} to ${to}`;
  },
  apply(draft, { projectIds: ids, waveId, newWaves }) {
    const refused = addNewWaves(draft, newWaves) ?? refuseUnknownWave(draft, waveId);
    if (refused) return refused;
    const projects = requireRecords(draft.projects, ids, "project");
    if (!projects.ok) return projects.error;
    for (const project of projects.value) assignChanges(project, { waveId });
    return undefined;
  },
});

function clearProjects(draft: Draft<Implementation>, removed: ReadonlySet<string>): void {
  for (const payee of Object.values(draft.payees)) {
    for (const commitment of Object.values(payee.commitments)) {
      if (commitment.projectId !== null && removed.has(commitment.projectId)) {
        commitment.projectId = null;
      }
    }
  }
}

/** Removes projects; commitments on them stay, without a project. */
export const removeProjects = defineCommand({
  type: "project/remove",
  shape: { projectIds },
  describe: ({ projectIds: ids }, before) =>
    `Removed ${nameRecords(recordsOf(before.projects, ids), projectName, "project")}`,
  apply(draft, { projectIds: ids }) {
    const projects = requireRecords(draft.projects, ids, "project");
    if (!projects.ok) return projects.error;
    const removed = new Set(projects.value.map(({ id }) => id));
    for (const id of removed) delete draft.projects[id];
    clearProjects(draft, removed);
    return undefined;
  },
});
