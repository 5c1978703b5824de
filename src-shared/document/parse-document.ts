/**
 * Reading the file of an implementation: one pipeline with a named problem per step (design.md section 3). Text, JSON,
 * envelope, refusal of newer versions, migrations, schema, invariants. Nothing is repaired and nothing is left out.
 */
import { type Implementation, implementationSchema } from "../domain/implementation.ts";
import { checkInvariants } from "../domain/invariants.ts";
import { fail, ok, problem, type Problem, type Result } from "../result.ts";
import { describeIssues, type FieldIssue } from "./describe-issues.ts";
import { type DocumentHeader, documentHeaderSchema, IMPLEMENTATION_FORMAT } from "./file-format.ts";
import { isImplementation } from "./is-implementation.ts";
import type { JsonObject, Migration } from "./migration.ts";
import { migrate, MIGRATIONS } from "./migrations.ts";
import { findForbiddenKey, isJsonObject, readJson } from "./read-json.ts";

/** A file that was read. */
export interface ParsedDocument {
  readonly header: DocumentHeader;
  readonly implementation: Implementation;
  /** Version of the file on disk when a migration was needed (back it up before the next write), else null. */
  readonly migratedFrom: number | null;
}

/** `details` of a `newer-version` problem: as much as can be read without knowing the format. */
export interface NewerDocument {
  readonly schemaVersion: number;
  /** Version of the program that wrote the file, when it says so. */
  readonly appVersion: string | null;
  readonly payorName: string | null;
  readonly phase: string | null;
}

const SHOWN_ISSUES = 3;
const ADVICE = "The file was left as it is. Restore a backup, or mend it by hand.";

function invalidContent(issues: readonly FieldIssue[]): Problem {
  const shown = issues.slice(0, SHOWN_ISSUES).map(({ field, message }) => `${field} ${message}`);
  const more = issues.length - shown.length;
  return problem(
    "invalid-content",
    `The file does not have the form of an implementation: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}`,
    { where: issues[0]?.field ?? "data", advice: ADVICE, details: issues.slice(0, 20) },
  );
}

function notAnImplementation(message: string, where: string): Problem {
  return problem("not-an-implementation", message, {
    where,
    advice: "The file was left as it is. Move it elsewhere if it does not belong here.",
  });
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function newerVersion(file: JsonObject, schemaVersion: number, known: number): Problem {
  const data = isJsonObject(file["data"]) ? file["data"] : {};
  const payor = isJsonObject(data["payor"]) ? data["payor"] : {};
  const details: NewerDocument = {
    schemaVersion,
    appVersion: textOrNull(file["appVersion"]),
    payorName: textOrNull(payor["name"]),
    phase: textOrNull(data["phase"]),
  };
  const writer = details.appVersion ? ` by Payor Desk ${details.appVersion}` : "";
  return problem(
    "newer-version",
    `${details.payorName ?? "This implementation"} was written${writer} in file version ${schemaVersion}; this program reads up to ${known}`,
    {
      where: `version ${schemaVersion}`,
      advice: `Update Payor Desk${details.appVersion ? ` to ${details.appVersion} or newer` : ""} to open it. The file was left as it is.`,
      details,
    },
  );
}

function readVersion(json: unknown): Result<{ file: JsonObject; version: number }> {
  if (!isJsonObject(json)) {
    return fail(
      notAnImplementation("The file is JSON, but not an implementation", "top of the file"),
    );
  }
  if (json["format"] !== IMPLEMENTATION_FORMAT) {
    const found = textOrNull(json["format"]);
    return fail(
      notAnImplementation(
        found
          ? `The file says that it is "${found.slice(0, 80)}", not an implementation`
          : "The file does not say that it is an implementation",
        "format",
      ),
    );
  }
  const version = json["schemaVersion"];
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1) {
    return fail(notAnImplementation("The file does not say which version it has", "schemaVersion"));
  }
  return ok({ file: json, version });
}

function readEnvelope(file: JsonObject): Result<{ header: DocumentHeader; data: unknown }> {
  const { data, ...rest } = file;
  const header = documentHeaderSchema.safeParse(rest);
  if (header.success) return ok({ header: rest as unknown as DocumentHeader, data });
  const [first] = describeIssues(header.error.issues, rest, "");
  return fail(
    notAnImplementation(
      `The file's envelope is not complete: ${first?.field ?? ""} ${first?.message ?? ""}`,
      first?.field ?? "top of the file",
    ),
  );
}

/**
 * The document in the text of a file. Errors, in the order of the steps: `not-json` (with line and column),
 * `not-an-implementation`, `newer-version` (`details`: `NewerDocument`), `invalid-content` (with field path; `details`:
 * the first `FieldIssue`s), `broken-invariant`. `table` is the real one except in tests.
 */
export function parseDocument(
  text: string,
  table: readonly Migration[] = MIGRATIONS,
): Result<ParsedDocument> {
  const json = readJson(text, ADVICE);
  if (!json.ok) return json;
  const versioned = readVersion(json.value);
  if (!versioned.ok) return versioned;
  const { file, version } = versioned.value;
  const known = table.length + 1;
  if (version > known) return fail(newerVersion(file, version, known));
  const forbidden = findForbiddenKey(text, file);
  if (forbidden) {
    return fail(invalidContent([{ field: forbidden, message: "is a name that is not allowed" }]));
  }
  const migrated = migrate(file, version, table);
  if (!migrated.ok) return migrated;
  const envelope = readEnvelope(migrated.value);
  if (!envelope.ok) return envelope;
  const { header, data } = envelope.value;
  if (!isImplementation(data)) {
    const issues = implementationSchema.safeParse(data).error?.issues ?? [];
    return fail(invalidContent(describeIssues(issues, data, "data")));
  }
  const broken =
    header.id === data.id
      ? checkInvariants(data)
      : problem("broken-invariant", "The envelope and the data carry different ids", {
          where: "id",
        });
  if (broken) return fail({ ...broken, advice: ADVICE });
  return ok({ header, implementation: data, migratedFrom: version < known ? version : null });
}
