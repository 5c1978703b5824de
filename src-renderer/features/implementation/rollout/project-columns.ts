/** The columns of the project grid, and the one command that changed cells become. Ids of editable columns name fields. */
import type { Command } from "../../../../src-shared/commands/command.ts";
import type { ProjectChanges } from "../../../../src-shared/commands/project-commands.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import {
  PILOT_RULE_LABELS,
  type PilotFitness,
} from "../../../../src-shared/domain/rollout/pilot-rule.ts";
import {
  FIGURE_SOURCE_LABELS,
  type ProjectFigures,
} from "../../../../src-shared/domain/rollout/project-figures.ts";
import { dateInText } from "../../../../src-shared/domain/rollout/project-lines.ts";
import type { Project } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import {
  PROJECT_APPROACH_LABELS,
  PROJECT_APPROACHES,
  TEMPLATE_STATE_LABELS,
  TEMPLATE_STATES,
} from "../../../../src-shared/domain/rollout/rollout-words.ts";
import { parseChoice, parseText } from "../../../components/data-grid/cell-parsers.ts";
import type {
  CellEdit,
  Choice,
  GridColumn,
  ParsedCell,
} from "../../../components/data-grid/grid-types.ts";

/** A project with what is computed of it. */
export interface ProjectRow {
  readonly id: string;
  readonly project: Project;
  readonly figures: ProjectFigures;
  readonly fitness: PilotFitness;
}

type Column = GridColumn<ProjectRow>;

const FEE_PAYERS: readonly Choice[] = [
  ["GC", "GC pays"],
  ["SC", "SC pays"],
];
const YES_NO: readonly Choice[] = [
  ["yes", "Yes"],
  ["no", "No"],
];
const TEMPLATES: readonly Choice[] = TEMPLATE_STATES.map((code) => [
  code,
  TEMPLATE_STATE_LABELS[code],
]);
const APPROACHES: readonly Choice[] = PROJECT_APPROACHES.map((code) => [
  code,
  PROJECT_APPROACH_LABELS[code],
]);

function parseName(text: string): ParsedCell {
  const value = text.replace(/\s+/gu, " ").trim();
  return value === "" ? { ok: false, why: "A project needs a name" } : { ok: true, value };
}

function parseDate(text: string): ParsedCell {
  if (text === "") return { ok: true, value: null };
  const value = dateInText(text);
  return value === null
    ? { ok: false, why: `"${text}" is no date, e.g. 2026-12-15 or 12/15/2026` }
    : { ok: true, value };
}

/** Figures of commitments cannot be typed; an estimate is marked as one. */
function figure(
  id: string,
  label: string,
  kind: "number" | "money",
  width: number,
  of: (figures: ProjectFigures) => number | null,
): Column {
  return {
    id,
    label,
    kind,
    width,
    value: ({ figures }) => of(figures),
    text: ({ figures }) => {
      const value = of(figures);
      if (value === null) return "";
      const words = kind === "money" ? formatCents(value) : value.toLocaleString("en-US");
      return figures.source === "estimate" ? `~${words}` : words;
    },
    title: ({ figures }) => FIGURE_SOURCE_LABELS[figures.source],
    isShownAtFirst: true,
  };
}

function words(
  id:
    | "number"
    | "region"
    | "entity"
    | "fundingAccount"
    | "invoiceAdministrator"
    | "projectManager"
    | "notes",
  label: string,
  width: number,
  more: Partial<Column> = {},
): Column {
  return {
    id,
    label,
    width,
    kind: "text",
    value: ({ project }) => project[id],
    edit: { parse: parseText },
    ...more,
  };
}

function yesNo(id: "isManagerEngaged" | "hasOpenDispute", label: string, width: number): Column {
  return {
    id,
    label,
    width,
    kind: "choice",
    choices: YES_NO,
    value: ({ project }) => (project[id] ? "yes" : "no"),
    edit: { parse: parseChoice(YES_NO, "answer"), choices: YES_NO },
    isGroupable: true,
  };
}

/** The columns; the same waves and day give the same columns. */
export function projectColumns(waves: Implementation["waves"], today: IsoDate): readonly Column[] {
  const waveChoices: readonly Choice[] = inPosition(waves).map(({ id, name }) => [id, name]);
  const date = (
    id: "nextBillingOn" | "payEnabledOn",
    label: string,
    isShownAtFirst: boolean,
  ): Column => ({
    id,
    label,
    kind: "date",
    width: 128,
    value: ({ project }) => project[id],
    text: ({ project }) => {
      const day = project[id];
      return day === null ? "" : shortDate(day, today);
    },
    title: ({ project }) => project[id] ?? "",
    edit: { parse: parseDate },
    isShownAtFirst,
  });
  return [
    {
      id: "name",
      label: "Project",
      kind: "text",
      width: 220,
      value: ({ project }) => project.name,
      edit: { parse: parseName },
      isPinned: true,
      isOpener: true,
    },
    words("number", "Number", 84, { isShownAtFirst: true }),
    {
      id: "waveId",
      label: "Wave",
      kind: "choice",
      width: 96,
      value: ({ project }) => project.waveId ?? "",
      choices: waveChoices,
      edit: { parse: parseChoice(waveChoices, "wave", ""), choices: waveChoices },
      isGroupable: true,
      isShownAtFirst: true,
    },
    figure("commitments", "Commitments", "number", 104, ({ commitments }) => commitments),
    figure("payees", "Payees", "number", 72, ({ payees }) => payees),
    figure(
      "monthly",
      "Monthly payout",
      "money",
      116,
      ({ monthlyPayoutCents }) => monthlyPayoutCents,
    ),
    figure("value", "Value in scope", "money", 116, ({ valueInScopeCents }) => valueInScopeCents),
    date("nextBillingOn", "Next billing", true),
    {
      id: "fitness",
      label: "Pilot fit",
      help: "How well the project alone would serve as the pilot, of 100",
      kind: "number",
      width: 76,
      value: ({ fitness }) => fitness.score,
      title: ({ fitness }) =>
        fitness.verdicts.map((one) => `${PILOT_RULE_LABELS[one.rule]}: ${one.words}`).join("\n"),
      isShownAtFirst: true,
    },
    {
      id: "feePayer",
      label: "Platform fee",
      kind: "choice",
      width: 96,
      value: ({ project }) => project.feePayer ?? "",
      choices: FEE_PAYERS,
      edit: { parse: parseChoice(FEE_PAYERS, "payer", ""), choices: FEE_PAYERS },
      isGroupable: true,
      isShownAtFirst: true,
    },
    {
      id: "fee",
      label: "Fee a month",
      help: "Estimate: 0.2% of what is paid in an average month",
      kind: "money",
      width: 100,
      value: ({ figures }) => figures.fee.monthlyCents,
    },
    {
      id: "templateState",
      label: "Templates",
      help: "Lien waiver and compliance templates",
      kind: "choice",
      width: 140,
      value: ({ project }) => project.templateState,
      choices: TEMPLATES,
      edit: { parse: parseChoice(TEMPLATES, "state"), choices: TEMPLATES },
      isGroupable: true,
      isShownAtFirst: true,
    },
    words("projectManager", "Project manager", 140, { isGroupable: true }),
    yesNo("isManagerEngaged", "Engaged", 80),
    yesNo("hasOpenDispute", "Dispute", 76),
    words("invoiceAdministrator", "Invoice administrator", 150, { isGroupable: true }),
    words("region", "Region", 96, { isGroupable: true }),
    words("entity", "Entity", 140, { isGroupable: true }),
    words("fundingAccount", "Funding account", 124),
    {
      id: "approach",
      label: "Approach",
      kind: "choice",
      width: 92,
      value: ({ project }) => project.approach,
      choices: APPROACHES,
      edit: { parse: parseChoice(APPROACHES, "approach"), choices: APPROACHES },
      isGroupable: true,
    },
    date("payEnabledOn", "Pay enabled", false),
    words("notes", "Notes", 200),
  ];
}

/** The one command that changes the cells; null when there are none. */
export function projectCommand(cells: readonly CellEdit<ProjectRow>[]): Command | null {
  const changes = new Map<string, ProjectChanges>();
  for (const { row, column, value } of cells) {
    // The columns parse their texts; what arrives here has the type of its field, apart from these.
    const isFlag = column.id === "isManagerEngaged" || column.id === "hasOpenDispute";
    const isNullable = column.id === "waveId" || column.id === "feePayer";
    const field = isFlag ? value === "yes" : isNullable && value === "" ? null : value;
    changes.set(row.id, { ...changes.get(row.id), [column.id]: field });
  }
  if (changes.size === 0) return null;
  return {
    type: "project/edit",
    edits: [...changes].map(([projectId, own]) => ({ projectId, changes: own })),
  };
}
