/** The plan of an import of payees: what becomes of every row, and the command that does it. Pure; ids are handed in. */
import type { Command } from "../commands/command.ts";
import { EXCEPTION_STATUSES } from "../commands/payee-commands.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { formatCents } from "../domain/money.ts";
import type { Commitment, Payee } from "../domain/payees/payee-schema.ts";
import { waveNameOf } from "../domain/payees/payee-list.ts";
import { PAYEE_STATUS_LABELS, type PayeeStatus } from "../domain/vocabulary.ts";
import { PayeeFinder } from "./find-payee.ts";
import {
  choiceFor,
  countRows,
  type DuplicateChoices,
  type DuplicateMatch,
  type FieldChange,
  type PlannedRow,
  rowProblem,
  takesTheirs,
  WaveNames,
} from "./import-plan.ts";
import { allSteps, type Steps } from "../steps.ts";
import { plainHeading } from "./map-columns.ts";
import type { ImportProblem, ReadRow } from "./read-rows.ts";

type PayeeImport = Extract<Command, { type: "payee/import" }>;
type Merge = PayeeImport["merges"][number];
type Fields = Merge["fields"];
type Values = ReadRow["values"];

/** What the plan needs to know. */
export interface PlanContext {
  readonly source: string;
  readonly implementation: Implementation;
  readonly today: IsoDate;
  readonly choices: DuplicateChoices;
  readonly isLenient: boolean;
  readonly newId: () => string;
}

/** A plan: every row with its end, and the command; null when nothing would change. */
export interface ImportPlan<C extends Command> {
  readonly rows: readonly PlannedRow[];
  readonly command: C | null;
}

const TEXT_KEYS = [
  "legalName",
  "tradingName",
  "vendorNumber",
  "trade",
  "owner",
  "contactName",
  "contactEmail",
  "contactPhone",
  "waiverContact",
  "languages",
  "fallback",
  "notes",
] as const;
const ADMIN_KEYS = [
  ["adminName", "name"],
  ["adminEmail", "email"],
  ["adminPhone", "phone"],
] as const;

/** A payee as it is while rows are brought in: a known one, or one that an earlier row has made. */
interface Entity {
  readonly known: Payee | null;
  readonly merge: Merge;
  readonly commitments: Map<string, { readonly id: string; readonly known: Commitment | null }>;
}

/** Plans the rows in their order. Rows of one company become one payee with the commitments of all. */
export function planPayees(
  rows: readonly ReadRow[],
  context: PlanContext,
): ImportPlan<PayeeImport> {
  return allSteps(planPayeesInSteps(rows, context));
}

/** The same, payee by payee and row by row. */
export function* planPayeesInSteps(
  rows: readonly ReadRow[],
  context: PlanContext,
): Steps<ImportPlan<PayeeImport>> {
  const planner = new PayeePlanner(context);
  for (const payee of Object.values(context.implementation.payees)) {
    planner.know(payee);
    yield;
  }
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    planned.push(planner.plan(row));
    yield;
  }
  return { rows: planned, command: yield* planner.command(planned) };
}

class PayeePlanner {
  readonly #context: PlanContext;
  readonly #finder = new PayeeFinder();
  readonly #entities = new Map<string, Entity>();
  readonly #waves: WaveNames;
  readonly #projects = new Map<string, string>();
  readonly #newProjects: { readonly id: string; readonly name: string; readonly number: string }[] =
    [];

  constructor(context: PlanContext) {
    this.#context = context;
    this.#waves = new WaveNames(context.implementation, context.newId);
    for (const { id, number, name } of Object.values(context.implementation.projects)) {
      for (const word of [name, number]) {
        if (word !== "") this.#projects.set(plainHeading(word), id);
      }
    }
  }

  /** A payee that rows can be about; all of them before the first row. */
  know(payee: Payee): void {
    this.#finder.add(payee.id, payee);
  }

  plan(row: ReadRow): PlannedRow {
    const { values } = row;
    const problems = this.#problemsOf(row);
    const isRefused = problems.some(({ column }) => column === null);
    if (isRefused || (problems.length > 0 && !this.#context.isLenient)) {
      return { row, outcome: "rejected", problems, match: null, changes: [] };
    }
    const text = (key: string): string => String(values[key] ?? "");
    const traits = {
      legalName: text("legalName"),
      tradingName: text("tradingName"),
      vendorNumber: text("vendorNumber"),
      contactEmail: text("contactEmail"),
      contactPhone: text("contactPhone"),
    };
    const found = this.#finder.find(traits);
    const { choices } = this.#context;
    const choice = found ? choiceFor(choices, row.rowNumber, found.confidence) : "new";
    const match: DuplicateMatch | null = found && {
      ...found,
      targetId: found.id,
      targetName: this.#nameOf(found.id),
      isInFile: this.#entities.get(found.id)?.known === null,
      choice,
    };
    if (choice === "skip" && match) {
      const why = rowProblem("Duplicate", `left out: the same as ${match.targetName}`);
      return { row, outcome: "rejected", problems: [...problems, why], match, changes: [] };
    }
    if (choice === "new" || !found) {
      const id = this.#context.newId();
      const entity = this.#enter(id, null);
      this.#finder.add(id, traits);
      this.#bring(entity, row, () => true);
      return { row, outcome: "imported", problems, match, changes: [] };
    }
    const known = this.#context.implementation.payees[found.id] ?? null;
    const entity = this.#entities.get(found.id) ?? this.#enter(found.id, known);
    const changes = this.#bring(entity, row, (key, isOursEmpty) =>
      takesTheirs(choices, choice, row.rowNumber, key, isOursEmpty),
    );
    const outcome = changes.some(({ was, now }) => was !== now) ? "merged" : "unchanged";
    return { row, outcome, problems, match, changes };
  }

  *command(planned: readonly PlannedRow[]): Steps<PayeeImport | null> {
    const { rows, merged, rejected } = countRows(planned);
    const newPayees: PayeeImport["newPayees"] = [];
    const merges: Merge[] = [];
    for (const { known, merge } of this.#entities.values()) {
      if (!known) {
        const { payeeId, commitmentChanges: _none, ...brought } = merge;
        newPayees.push({ ...brought, id: payeeId, legalName: merge.fields.legalName ?? "" });
      } else if (hasChanges(merge)) merges.push(merge);
      yield;
    }
    if (newPayees.length === 0 && merges.length === 0) return null;
    return {
      type: "payee/import",
      source: this.#context.source,
      counts: { rows, merged, rejected },
      newPayees,
      merges,
      newWaves: this.#waves.used([...newPayees, ...merges].map(({ fields }) => fields.waveId)),
      newProjects: this.#newProjects,
    };
  }

  #problemsOf({ values, problems }: ReadRow): readonly ImportProblem[] {
    const found = [...problems];
    if (values["legalName"] === undefined) {
      found.push(rowProblem("Legal name", "is missing: a payee needs a name"));
    }
    const status = values["status"];
    if (
      EXCEPTION_STATUSES.has(String(status)) &&
      (values["exceptionReason"] === undefined || values["exceptionReviewOn"] === undefined)
    ) {
      found.push(
        rowProblem(
          "Status",
          `${PAYEE_STATUS_LABELS[status as PayeeStatus]} needs a reason and a review date (columns Exception reason, Exception review on)`,
        ),
      );
    }
    for (const [key, label] of [
      ["statusAsOf", "Status as of"],
      ["invitedOn", "Invited on"],
    ] as const) {
      const date = values[key];
      if (date !== undefined && String(date) > this.#context.today) {
        found.push(rowProblem(label, `${String(date)} is in the future`));
      }
    }
    return found;
  }

  #nameOf(id: string): string {
    const known = this.#context.implementation.payees[id];
    return known?.legalName ?? this.#entities.get(id)?.merge.fields.legalName ?? "";
  }

  #enter(id: string, known: Payee | null): Entity {
    const commitments: Entity["commitments"] = new Map();
    for (const commitment of Object.values(known?.commitments ?? {})) {
      const { number, title, projectId } = commitment;
      const entry = { id: commitment.id, known: commitment };
      commitments.set(commitmentKey(number, title, projectId), entry);
    }
    const merge: Merge = {
      payeeId: id,
      fields: {},
      status: null,
      invitedOn: null,
      newCommitments: [],
      commitmentChanges: [],
    };
    const entity = { known, merge, commitments };
    this.#entities.set(id, entity);
    return entity;
  }

  /** Brings the row's values in, as far as `takes` lets them; answers every difference, also those that are not taken. */
  #bring(
    { known, merge, commitments }: Entity,
    row: ReadRow,
    takes: (key: string, isOursEmpty: boolean) => boolean,
  ): readonly FieldChange[] {
    const { values } = row;
    const changes: FieldChange[] = [];
    const offer = (key: string, was: string, now: string, take: () => void): void => {
      if (now === "" || now === was) return;
      const isTaken = takes(key, was === "");
      if (isTaken) take();
      changes.push({ key, was, now: isTaken ? now : was, theirs: now });
    };
    const fields: Fields = merge.fields;
    const text = (key: string): string => String(values[key] ?? "");
    for (const key of TEXT_KEYS) {
      if (values[key] === undefined) continue;
      offer(key, fields[key] ?? known?.[key] ?? "", text(key), () => {
        fields[key] = text(key);
      });
    }
    if (values["priority"] !== undefined) {
      const priority = text("priority") as "A" | "B" | "C";
      // Everybody has a priority: B says nothing while nobody chose it.
      const was = fields.priority ?? known?.priority ?? "";
      offer("priority", was, priority, () => (fields.priority = priority));
    }
    const payout = values["monthlyPayoutCents"];
    if (typeof payout === "number") {
      const was = fields.monthlyPayoutCents ?? known?.monthlyPayoutCents ?? 0;
      offer("monthlyPayoutCents", was === 0 ? "" : formatCents(was), formatCents(payout), () => {
        fields.monthlyPayoutCents = payout;
      });
    }
    if (values["wave"] !== undefined) {
      const { waves } = this.#context.implementation;
      const waveId = fields.waveId === undefined ? (known?.waveId ?? null) : fields.waveId;
      const created = this.#waves.created.find(({ id }) => id === waveId)?.name;
      const was = created ?? waveNameOf({ waveId }, waves);
      if (plainHeading(was) !== plainHeading(text("wave"))) {
        offer("wave", was, text("wave"), () => (fields.waveId = this.#waves.idOf(text("wave"))));
      }
    }
    if (values["feePayer"] !== undefined) {
      const feePayer = text("feePayer") as "GC" | "SC";
      offer("feePayer", fields.feePayer ?? known?.feePayer ?? "", feePayer, () => {
        fields.feePayer = feePayer;
      });
    }
    for (const [key, part] of ADMIN_KEYS) {
      if (values[key] === undefined) continue;
      const admin = fields.admin ?? known?.admin ?? { name: "", email: "", phone: "", backup: "" };
      offer(key, admin[part], text(key), () => {
        fields.admin = { ...admin, [part]: text(key) };
      });
    }
    if (values["tags"] !== undefined) {
      const tags = text("tags")
        .split(/[,;]/)
        .map((tag) => tag.trim())
        .filter(Boolean);
      const was = fields.tags ?? known?.tags ?? [];
      offer("tags", was.join(", "), tags.join(", "), () => (fields.tags = tags));
    }
    this.#bringStatus(known, merge, values, offer);
    this.#bringCommitment({ known, merge, commitments }, values, offer);
    return changes;
  }

  #bringStatus(known: Payee | null, merge: Merge, values: Values, offer: Offer): void {
    const status = values["status"] as PayeeStatus | undefined;
    const was = merge.status?.status ?? known?.status ?? "identified";
    const asOf = String(values["statusAsOf"] ?? this.#context.today);
    if (status !== undefined) {
      // Identified is where everybody begins: any other word says more.
      const shown = was === "identified" ? "" : PAYEE_STATUS_LABELS[was];
      if (status !== was) {
        offer("status", shown, PAYEE_STATUS_LABELS[status], () => {
          const exception = EXCEPTION_STATUSES.has(status)
            ? {
                reason: String(values["exceptionReason"]),
                approver: "",
                reviewOn: String(values["exceptionReviewOn"]),
              }
            : null;
          merge.status = { status, asOf, exception };
        });
      }
    }
    const invitedOn = values["invitedOn"];
    if (invitedOn !== undefined && !known?.invitation) {
      offer("invitedOn", merge.invitedOn ?? "", String(invitedOn), () => {
        merge.invitedOn = String(invitedOn);
      });
    }
  }

  #bringCommitment({ merge, commitments }: Entity, values: Values, offer: Offer): void {
    const number = String(values["commitmentNumber"] ?? "");
    const title = String(values["commitmentTitle"] ?? "");
    const value = values["commitmentValueCents"];
    const project = String(values["project"] ?? "");
    if (number === "" && title === "" && value === undefined && project === "") return;
    const projectId = project === "" ? null : this.#projectId(project);
    const key = commitmentKey(number, title, projectId);
    const there = commitments.get(key);
    if (!there) {
      const id = this.#context.newId();
      const valueCents = typeof value === "number" ? value : 0;
      const name = number || title || project;
      // A commitment is added whatever is done with the fields: it hangs below the payee.
      merge.newCommitments.push({ id, number, title, projectId, valueCents });
      commitments.set(key, { id, known: null });
      offer(`commitment ${name}`, "", name, () => undefined);
      return;
    }
    const fresh = merge.newCommitments.find(({ id }) => id === there.id);
    const edit = merge.commitmentChanges.find(({ commitmentId }) => commitmentId === there.id);
    const changes = fresh ?? edit?.changes ?? {};
    const own = { ...there.known, ...changes };
    const name = number || title || project;
    if (title !== "") {
      offer(`title of ${name}`, own.title ?? "", title, () => (changes.title = title));
    }
    if (typeof value === "number") {
      const was = own.valueCents ? formatCents(own.valueCents) : "";
      offer(`value of ${name}`, was, formatCents(value), () => (changes.valueCents = value));
    }
    if (projectId !== null && projectId !== own.projectId) {
      const was = own.projectId ? "another project" : "";
      offer(`project of ${name}`, was, project, () => (changes.projectId = projectId));
    }
    if (!fresh && !edit && Object.keys(changes).length > 0) {
      merge.commitmentChanges.push({ commitmentId: there.id, changes });
    }
  }

  #projectId(word: string): string {
    const key = plainHeading(word);
    const known = this.#projects.get(key);
    if (known !== undefined) return known;
    const id = this.#context.newId();
    this.#projects.set(key, id);
    const isNumber = /^[\d.-]+[a-z]?$/i.test(word);
    this.#newProjects.push({
      id,
      name: isNumber ? `Project ${word}` : word,
      number: isNumber ? word : "",
    });
    return id;
  }
}

type Offer = (key: string, was: string, now: string, take: () => void) => void;

function commitmentKey(number: string, title: string, projectId: string | null): string {
  return number === "" ? `${projectId ?? ""}|${plainHeading(title)}` : plainHeading(number);
}

function hasChanges({
  fields,
  status,
  invitedOn,
  newCommitments,
  commitmentChanges,
}: Merge): boolean {
  return (
    Object.keys(fields).length > 0 ||
    status !== null ||
    invitedOn !== null ||
    newCommitments.length > 0 ||
    commitmentChanges.length > 0
  );
}
