/** The published JSON Schemas of the files, made from the zod schemas that the program itself checks with. */
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { gateCriterionSchema, gateSchema } from "../domain/gates/gate-schema.ts";
import {
  actionSchema,
  activitySchema,
  agendaEditSchema,
  decisionSchema,
  implementationSchema,
  itemSchema,
  lessonSchema,
  meetingSchema,
  personSchema,
  profileSchema,
  riskSchema,
  successCriterionSchema,
} from "../domain/implementation.ts";
import { payeeSchema } from "../domain/payees/payee-schema.ts";
import {
  projectSchema,
  waveSchema,
  communicationSchema,
} from "../domain/rollout/rollout-schema.ts";
import { defectSchema, testCaseSchema } from "../domain/testing/testing-schema.ts";
import { courseSchema, trainingSessionSchema } from "../domain/training/training-schema.ts";
import { playbookItemSchema, playbookSchema } from "../domain/playbook/playbook.ts";
import { documentSchema, workspaceFileSchema } from "./file-format.ts";
import { CURRENT_SCHEMA_VERSION } from "./migrations.ts";

/** Schemas that stand under `$defs` by name instead of where they are used. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  date: isoDateSchema,
  implementation: implementationSchema,
  profile: profileSchema,
  item: itemSchema,
  person: personSchema,
  payee: payeeSchema,
  project: projectSchema,
  wave: waveSchema,
  communication: communicationSchema,
  course: courseSchema,
  trainingSession: trainingSessionSchema,
  testCase: testCaseSchema,
  defect: defectSchema,
  meeting: meetingSchema,
  agendaEdit: agendaEditSchema,
  decision: decisionSchema,
  risk: riskSchema,
  action: actionSchema,
  lesson: lessonSchema,
  successCriterion: successCriterionSchema,
  gate: gateSchema,
  gateCriterion: gateCriterionSchema,
  activity: activitySchema,
  playbookItem: playbookItemSchema,
};

function toJsonSchema(schema: z.ZodType, title: string, description: string): object {
  const names = z.registry<{ id: string }>();
  for (const [id, named] of Object.entries(NAMED)) names.add(named, { id });
  const generated = z.toJSONSchema(schema, {
    io: "input",
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      // A calendar date is checked by code, which a JSON Schema can only say in these two ways.
      if (zodSchema === isoDateSchema) {
        jsonSchema.format = "date";
        jsonSchema.pattern = "^\\d{4}-\\d{2}-\\d{2}$";
      }
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  const { $schema, ...rest } = generated;
  return { $schema, title, description, ...rest };
}

/** Text of each published schema by file name, e.g. `implementation.v1.schema.json`. */
export function publishedSchemas(): Readonly<Record<string, string>> {
  const version = `v${CURRENT_SCHEMA_VERSION}`;
  const unknown = "Unknown fields are kept.";
  const schemas = {
    [`implementation.${version}.schema.json`]: toJsonSchema(
      documentSchema,
      "Payor Desk implementation",
      `A file under implementations/: envelope and data. ${unknown}`,
    ),
    "workspace.v1.schema.json": toJsonSchema(
      workspaceFileSchema,
      "Payor Desk workspace",
      `workspace.json, the marker that makes a folder a workspace. ${unknown}`,
    ),
    "playbook.v1.schema.json": toJsonSchema(
      playbookSchema,
      "Payor Desk playbook",
      `What an implementation is made from. ${unknown}`,
    ),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}
