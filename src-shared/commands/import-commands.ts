/** Imports of lists: plain plans, made in the window, done all or nothing and undone as one. */
import type { Draft } from "immer";
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { idSchema } from "../domain/ids.ts";
import type { Implementation } from "../domain/implementation.ts";
import { blankPayee, historyKey } from "../domain/payees/blank-payee.ts";
import { type Payee, payeeExceptionSchema, payeeSchema } from "../domain/payees/payee-schema.ts";
import { blankProject } from "../domain/rollout/blank-project.ts";
import { PAYEE_STATUSES } from "../domain/vocabulary.ts";
import { type Problem, problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { countOf, shorten } from "./naming.ts";
import {
  addNewWaves,
  EXCEPTION_STATUSES,
  newWavesSchema,
  payeeChangesSchema,
  refuseUnknownWave,
} from "./payee-commands.ts";
import { projectChangesSchema } from "./project-commands.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const MOST = 20_000;
const cents = z.number().int().min(0);

const commitmentShape = {
  number: z.string(),
  title: z.string(),
  projectId: idSchema.nullable(),
  valueCents: cents,
};
const broughtShape = {
  fields: payeeChangesSchema,
  status: z
    .strictObject({
      status: z.enum(PAYEE_STATUSES),
      asOf: isoDateSchema,
      exception: z.strictObject(payeeExceptionSchema.shape).nullable(),
    })
    .nullable(),
  /** Dates the invitation; makes it when there is none. */
  invitedOn: isoDateSchema.nullable(),
  newCommitments: z.array(z.strictObject({ id: idSchema, ...commitmentShape })).max(MOST),
};
const countsSchema = z.strictObject({
  rows: z.number().int().min(0),
  merged: z.number().int().min(0),
  rejected: z.number().int().min(0),
});
const newProjects = z
  .array(z.strictObject({ id: idSchema, name: titleSchema, number: z.string() }))
  .max(MOST);

type Brought = z.infer<z.ZodObject<typeof broughtShape>>;

function importWords(
  noun: string,
  {
    source,
    counts,
    added,
  }: { source: string; counts: z.infer<typeof countsSchema>; added: number },
): string {
  const { rows, merged, rejected } = counts;
  const parts = [`${added} new`, `${merged} merged`, `${rejected} rejected`];
  return `Imported ${countOf(rows, noun)} from ${shorten(source)}: ${parts.join(", ")}`;
}

function bring(
  draft: Draft<Implementation>,
  payee: Draft<Payee>,
  { fields, status, invitedOn, newCommitments }: Brought,
  source: string,
): Problem | undefined {
  const unknown = refuseUnknownWave(draft, fields.waveId);
  if (unknown) return unknown;
  assignChanges(payee, fields);
  if (status !== null) {
    if (EXCEPTION_STATUSES.has(status.status) && status.exception === null) {
      return problem("bad-input", "A reason and a review date are needed", {
        where: payee.legalName,
        advice: "Nothing was imported.",
      });
    }
    const said = { status: status.status, asOf: status.asOf };
    const isStanding = payee.status === said.status && payee.statusAsOf === said.asOf;
    const known = payee.history[historyKey(said)];
    // Who said what stands there already, and with which note, is not for a list to forget.
    if (!known || !isStanding) {
      payee.history[historyKey(said)] = { ...said, source, note: known?.note ?? "" };
      const standing = { status: said.status, statusAsOf: said.asOf, statusSource: source };
      assignChanges(payee, standing);
    }
    payee.exception = status.exception;
  }
  const sentOn = invitedOn ?? (status?.status === "invited" ? status.asOf : null);
  if (sentOn !== null) {
    payee.invitation ??= { sentOn, sentBy: "", path: "unknown", attempts: 1, expiresOn: null };
    if (invitedOn !== null) payee.invitation.sentOn = invitedOn;
  }
  for (const commitment of newCommitments) {
    const taken = refuseTakenIds(payee.commitments, [commitment.id], "commitment");
    if (taken) return taken;
    payee.commitments[commitment.id] = {
      ...commitment,
      status: "draft",
      agreement: "none",
      agreementAcceptedOn: null,
      isInScope: true,
      position: nextPosition(payee.commitments),
    };
  }
  return undefined;
}

function refuseUnknownProject(
  draft: Draft<Implementation>,
  commitments: readonly { readonly projectId?: string | null | undefined }[],
): Problem | undefined {
  for (const { projectId } of commitments) {
    if (projectId === null || projectId === undefined) continue;
    const project = requireRecord(draft.projects, projectId, "project");
    if (!project.ok) return project.error;
  }
  return undefined;
}

/** Brings a list of payees in: new ones, changes of known ones, and the waves and projects that they name. */
export const importPayees = defineCommand({
  type: "payee/import",
  shape: {
    /** Name of the file, as it stands in the log and as the source of statuses. */
    source: titleSchema,
    counts: countsSchema,
    newPayees: z
      .array(
        z.strictObject({ id: idSchema, legalName: payeeSchema.shape.legalName, ...broughtShape }),
      )
      .max(MOST),
    merges: z
      .array(
        z.strictObject({
          payeeId: idSchema,
          ...broughtShape,
          commitmentChanges: z
            .array(
              z.strictObject({
                commitmentId: idSchema,
                changes: z.strictObject(commitmentShape).partial(),
              }),
            )
            .max(MOST),
        }),
      )
      .max(MOST),
    newWaves: newWavesSchema,
    newProjects,
  },
  describe: ({ source, counts, newPayees }) =>
    importWords("payee", { source, counts, added: newPayees.length }),
  apply(draft, { source, newPayees, merges, newWaves, newProjects: projects }, { today }) {
    const taken =
      addNewWaves(draft, newWaves) ??
      refuseTakenIds(
        draft.projects,
        projects.map(({ id }) => id),
        "project",
      ) ??
      refuseTakenIds(
        draft.payees,
        newPayees.map(({ id }) => id),
        "payee",
      );
    if (taken) return taken;
    let projectPosition = nextPosition(draft.projects);
    for (const project of projects) {
      draft.projects[project.id] = { ...blankProject(), ...project, position: projectPosition };
      projectPosition += 1;
    }
    let position = nextPosition(draft.payees);
    for (const { id, legalName, ...brought } of newPayees) {
      const added = {
        ...(blankPayee(today, source) as Draft<Payee>),
        id,
        legalName,
        position,
      };
      position += 1;
      // A list that says where a payee stands says also that it was nowhere before.
      if (brought.status !== null) added.history = {};
      const refused =
        refuseUnknownProject(draft, brought.newCommitments) ?? bring(draft, added, brought, source);
      if (refused) return refused;
      draft.payees[id] = added;
    }
    for (const { payeeId, commitmentChanges, ...brought } of merges) {
      const payee = requireRecord(draft.payees, payeeId, "payee");
      if (!payee.ok) return payee.error;
      const refused =
        refuseUnknownProject(draft, [
          ...brought.newCommitments,
          ...commitmentChanges.map(({ changes }) => changes),
        ]) ?? bring(draft, payee.value, brought, source);
      if (refused) return refused;
      for (const { commitmentId, changes } of commitmentChanges) {
        const commitment = requireRecord(payee.value.commitments, commitmentId, "commitment");
        if (!commitment.ok) return commitment.error;
        assignChanges(commitment.value, changes);
      }
    }
    return undefined;
  },
});

/** Brings a list of projects in: new ones, changes of known ones, and the waves that they name. */
export const importProjects = defineCommand({
  type: "project/import",
  shape: {
    source: titleSchema,
    counts: countsSchema,
    newProjects: z
      .array(projectChangesSchema.extend({ id: idSchema, name: titleSchema }))
      .max(MOST),
    merges: z
      .array(z.strictObject({ projectId: idSchema, changes: projectChangesSchema }))
      .max(MOST),
    newWaves: newWavesSchema,
  },
  describe: ({ source, counts, newProjects: added }) =>
    importWords("project", { source, counts, added: added.length }),
  apply(draft, { newProjects: added, merges, newWaves }) {
    const taken =
      addNewWaves(draft, newWaves) ??
      refuseTakenIds(
        draft.projects,
        added.map(({ id }) => id),
        "project",
      );
    if (taken) return taken;
    let position = nextPosition(draft.projects);
    for (const project of added) {
      const unknown = refuseUnknownWave(draft, project.waveId);
      if (unknown) return unknown;
      const fresh = { ...blankProject(), id: project.id, name: project.name, position };
      assignChanges(fresh, project);
      draft.projects[project.id] = fresh;
      position += 1;
    }
    for (const { projectId, changes } of merges) {
      const project = requireRecord(draft.projects, projectId, "project");
      if (!project.ok) return project.error;
      const unknown = refuseUnknownWave(draft, changes.waveId);
      if (unknown) return unknown;
      assignChanges(project.value, changes);
    }
    return undefined;
  },
});
