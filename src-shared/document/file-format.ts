/** The files of a workspace (design.md section 3): envelope of an implementation, and `workspace.json`. */
import { z } from "zod";
import { isoInstantSchema } from "../domain/dates.ts";
import { idSchema } from "../domain/ids.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { implementationSchema } from "../domain/implementation.ts";
import { storedRecord } from "../domain/records.ts";
import { CURRENT_SCHEMA_VERSION } from "./migrations.ts";

/** Format name of an implementation's file. */
export const IMPLEMENTATION_FORMAT = "payor-desk/implementation";
/** Format name of `workspace.json`. */
export const WORKSPACE_FORMAT = "payor-desk/workspace";

/** What stands around the data: all of the envelope but `data`. */
export const documentHeaderSchema = storedRecord({
  format: z.literal(IMPLEMENTATION_FORMAT),
  /** Counts up with each change of the format; see `migrations.ts`. */
  schemaVersion: z.number().int().min(1),
  /** Version of the program that wrote the file. */
  appVersion: z.string(),
  /** Same as `data.id`: the identity of the document, whatever the file is called. */
  id: idSchema,
  /** Counts up with each change, undo and redo included. */
  revision: z.number().int().min(0),
  /** Id of the change that made this revision; empty for one that no command made. */
  changeId: z.string(),
  savedAt: isoInstantSchema,
});
/** What stands around the data. Unknown fields of the envelope travel along in it. */
export type DocumentHeader = Readonly<z.infer<typeof documentHeaderSchema>>;

/** A whole file: header and data. */
export const documentSchema = storedRecord({
  ...documentHeaderSchema.shape,
  data: implementationSchema,
});

/** The header of a file as this program writes it. */
export function newDocumentHeader(
  start: Pick<DocumentHeader, "appVersion" | "id" | "revision" | "changeId" | "savedAt">,
): DocumentHeader {
  return { format: IMPLEMENTATION_FORMAT, schemaVersion: CURRENT_SCHEMA_VERSION, ...start };
}

/** Content of `workspace.json`, the marker that makes a folder a workspace. Unknown fields survive. */
export const workspaceFileSchema = storedRecord({
  format: z.literal(WORKSPACE_FORMAT),
  schemaVersion: z.number().int().min(1),
  /** Version of the program that made the workspace. */
  appVersion: z.string(),
  name: titleSchema,
  /** Whether it was made by "Explore with sample data". */
  isSample: z.boolean().default(false),
  createdAt: z.string(),
  /** Thresholds of health that differ from the defaults; read by `resolveHealthThresholds`. */
  healthThresholds: z.record(z.string(), z.unknown()).optional(),
});
/** Content of `workspace.json`. */
export type WorkspaceFile = Readonly<z.infer<typeof workspaceFileSchema>>;
