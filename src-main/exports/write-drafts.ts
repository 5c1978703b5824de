/** Writes drafts of messages into a folder, one file a payee. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { IsoDate } from "../../src-shared/domain/dates.ts";
import type { MessageDraft } from "../../src-shared/domain/messages/message-drafts.ts";
import { reportFileName } from "../../src-shared/reports/report-model.ts";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import { composeEml } from "./compose-eml.ts";
import { writeExport } from "./write-export.ts";

/** A draft with the name of its template. */
export interface NamedDraft {
  readonly draft: MessageDraft;
  readonly templateName: string;
}

/** What happens with files that have the name of a draft. */
export type TakenNames = "replace" | "keep-both";

// Windows and macOS take names that differ in case for the same.
const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const tried = count === 1 ? `${name}.eml` : `${name} (${count}).eml`;
    if (!taken.has(keyOf(tried))) return tried;
  }
}

/** A safe file name for each draft, all different; those in `taken` are not used. */
export function draftFileNames(
  drafts: readonly NamedDraft[],
  date: IsoDate,
  taken: readonly string[] = [],
): readonly string[] {
  const used = new Set(taken.map(keyOf));
  return drafts.map(({ draft, templateName }) => {
    const base = reportFileName({ payor: draft.payee, label: "", title: templateName, date });
    const name = freeName(base, used);
    used.add(keyOf(name));
    return name;
  });
}

/** Names of files in the folder that the drafts would replace. */
export async function takenNames(
  folder: string,
  names: readonly string[],
): Promise<Result<readonly string[]>> {
  try {
    const there = new Set((await readdir(folder)).map(keyOf));
    return ok(names.filter((name) => there.has(keyOf(name))));
  } catch (error) {
    return fail(
      problem("io", "The folder cannot be read", {
        where: path.basename(folder),
        advice: "Nothing was exported. Choose another folder.",
        details: String(error),
      }),
    );
  }
}

/** Writes the drafts; stops at the first that cannot be written and says how many are there. */
export async function writeDrafts(
  folder: string,
  drafts: readonly NamedDraft[],
  { today, now }: { readonly today: IsoDate; readonly now: Date },
  onTaken: TakenNames,
): Promise<Result<{ readonly count: number }>> {
  const taken = onTaken === "replace" ? [] : await readdir(folder);
  const names = draftFileNames(drafts, today, taken);
  for (const [index, { draft }] of drafts.entries()) {
    const bytes = await composeEml(draft, now);
    const written = await writeExport(path.join(folder, names[index] ?? ""), bytes);
    if (written.ok) continue;
    const before = index === 0 ? "" : ` ${index} of ${drafts.length} drafts were written before.`;
    return fail({ ...written.error, message: `${written.error.message}.${before}` });
  }
  return ok({ count: drafts.length });
}
