/** Reading and writing the file of a playbook. Nothing is repaired and nothing is left out; unknown fields are kept. */
import { type Playbook, playbookSchema } from "../domain/playbook/playbook.ts";
import { fail, ok, problem, type Problem, type Result } from "../result.ts";
import { describeIssues, type FieldIssue } from "./describe-issues.ts";
import { findForbiddenKey, isJsonObject, readJson } from "./read-json.ts";
import { serialiseStable } from "./serialise-document.ts";

/** Format name of a playbook's file. */
const PLAYBOOK_FORMAT = "payor-desk/playbook";
const KNOWN_VERSION = 1;
const SHOWN_ISSUES = 3;
const KEPT_ISSUES = 50;
const ADVICE = "The file was left as it is. Mend it by hand, or import an earlier copy.";

function notAPlaybook(message: string, where: string): Problem {
  return problem("not-a-playbook", message, {
    where,
    advice: "The file was left as it is. Choose a file that was exported as a playbook.",
  });
}

function invalid(issues: readonly FieldIssue[]): Problem {
  const shown = issues.slice(0, SHOWN_ISSUES).map(({ field, message }) => `${field} ${message}`);
  const more = issues.length - shown.length;
  return problem(
    "invalid-content",
    `The file does not have the form of a playbook: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}`,
    {
      where: issues[0]?.field ?? "top of the file",
      advice: ADVICE,
      details: issues.slice(0, KEPT_ISSUES),
    },
  );
}

/** "items.4" says little; with the code beside it everybody finds the place. */
function withItemCode({ field, message }: FieldIssue, root: unknown): FieldIssue {
  const index = /^items\.(\d+)/.exec(field)?.[1];
  const items = isJsonObject(root) ? root["items"] : null;
  const item: unknown = Array.isArray(items) && index !== undefined ? items[Number(index)] : null;
  const code = isJsonObject(item) && typeof item["id"] === "string" ? item["id"] : null;
  return code === null ? { field, message } : { field: `${field} (${code})`, message };
}

/**
 * The playbook in the text of a file. Errors, in the order of the steps: `not-json` (line and column), `not-a-playbook`,
 * `newer-version`, `invalid-content` (path of the field; `details`: the first `FieldIssue`s). Whether one can work with
 * it is for `checkPlaybook` to say.
 */
export function parsePlaybook(text: string): Result<Playbook> {
  const json = readJson(text, ADVICE);
  if (!json.ok) return json;
  const file = json.value;
  if (!isJsonObject(file) || file["format"] !== PLAYBOOK_FORMAT) {
    return fail(notAPlaybook("The file does not say that it is a playbook", "format"));
  }
  const version = file["schemaVersion"];
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1) {
    return fail(
      notAPlaybook("The file does not say which version of the form it has", "schemaVersion"),
    );
  }
  if (version > KNOWN_VERSION) {
    return fail(
      problem(
        "newer-version",
        `The playbook was written in file version ${version}; this program reads up to ${KNOWN_VERSION}`,
        {
          where: `version ${version}`,
          advice: "Update Payor Desk to open it. The file was left as it is.",
        },
      ),
    );
  }
  const forbidden = findForbiddenKey(text, file);
  if (forbidden) {
    return fail(invalid([{ field: forbidden, message: "is a name that is not allowed" }]));
  }
  const parsed = playbookSchema.safeParse(file);
  if (parsed.success) return ok(parsed.data);
  const issues = describeIssues(parsed.error.issues, file, "");
  return fail(invalid(issues.map((issue) => withItemCode(issue, file))));
}

const FIELD_ORDER = [
  "format",
  "schemaVersion",
  "slug",
  "name",
  "version",
  "note",
  "saved",
  "earlier",
];

/** The text of a playbook's file: the same content gives the same bytes. */
export function serialisePlaybook(playbook: Playbook): string {
  return serialiseStable(playbook, FIELD_ORDER);
}
