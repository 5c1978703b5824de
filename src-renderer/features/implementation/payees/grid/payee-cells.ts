/** What texts in cells of the payee grid stand for, and the one command that a set of changed cells becomes. */
import type { Command } from "../../../../../src-shared/commands/command.ts";
import { EXCEPTION_STATUSES } from "../../../../../src-shared/commands/payee-commands.ts";
import type { IsoDate } from "../../../../../src-shared/domain/dates.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { PAYEE_STATUSES, type PayeeStatus } from "../../../../../src-shared/domain/vocabulary.ts";
import { parseChoice } from "../../../../components/data-grid/cell-parsers.ts";
import type {
  CellEdit,
  CellValue,
  Choice,
  ParsedCell,
} from "../../../../components/data-grid/grid-types.ts";
import type { PayeeRow } from "./payee-rows.ts";

const LONGEST_NAME = 500;

/** A legal name: never empty, on one line. */
export function parseName(text: string): ParsedCell {
  const name = text.replace(/\s+/g, " ").trim();
  if (name === "") return { ok: false, why: "A payee needs a name" };
  if (name.length > LONGEST_NAME) {
    return { ok: false, why: `A name has at most ${LONGEST_NAME} characters` };
  }
  return { ok: true, value: name };
}

/** Tags between commas or semicolons, each once. */
export function parseTags(text: string): ParsedCell {
  const tags = text
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
  return { ok: true, value: [...new Set(tags)] };
}

/** A status by its word; those that need a reason are set in their dialog, which asks for it. */
export function parseStatus(
  choices: readonly Choice[],
  otherWords: (word: string) => PayeeStatus | null,
): (text: string) => ParsedCell {
  const parse = parseChoice(choices, "status");
  return (text) => {
    const parsed = parse(text);
    const other = parsed.ok ? null : otherWords(text);
    const answer: ParsedCell = other === null ? parsed : { ok: true, value: other };
    if (answer.ok && typeof answer.value === "string" && EXCEPTION_STATUSES.has(answer.value)) {
      return { ok: false, why: "Needs a reason and a review date: use Set status" };
    }
    return answer;
  };
}

type Changes = Extract<Command, { type: "payee/edit" }>["edits"][number]["changes"];

function changesOf(columnId: string, value: CellValue): Changes {
  // The columns parse their texts; what arrives here has the type of its field.
  return { [columnId]: columnId === "waveId" && value === "" ? null : value };
}

/** The one command that changes the cells; null when there are none. Ids of editable columns are names of fields. */
export function commandForCells(
  cells: readonly CellEdit<PayeeRow>[],
  { today, userName }: { readonly today: IsoDate; readonly userName: string },
): Command | null {
  const byPayee = new Map<string, { changes: Changes; status: PayeeStatus | null }>();
  for (const { row, column, value } of cells) {
    const own = byPayee.get(row.id) ?? { changes: {}, status: null };
    if (column.id === "status") {
      own.status = PAYEE_STATUSES.find((status) => status === value) ?? null;
    } else own.changes = { ...own.changes, ...changesOf(column.id, value) };
    byPayee.set(row.id, own);
  }
  if (byPayee.size === 0) return null;
  const edits = [...byPayee].map(([payeeId, own]) => ({ payeeId, ...own }));
  if (edits.every(({ status }) => status === null)) {
    return {
      type: "payee/edit",
      edits: edits.map(({ payeeId, changes }) => ({ payeeId, changes })),
    };
  }
  return { type: "payee/edit-cells", edits, asOf: today, source: userName };
}

/** The tags of payees with one more, or one less; payees that stay as they are are left out. */
export function tagEdits(
  payees: readonly Payee[],
  tag: string,
  isAdded: boolean,
): readonly { payeeId: string; changes: { tags: string[] } }[] {
  return payees
    .filter(({ tags }) => tags.includes(tag) !== isAdded)
    .map(({ id, tags }) => ({
      payeeId: id,
      changes: { tags: isAdded ? [...tags, tag] : tags.filter((other) => other !== tag) },
    }));
}
