/** What is wrong with gates, agendas and seeded risks of a playbook. */
import type { CriterionTemplate, Playbook } from "./playbook.ts";
import type { PlaybookFinding, PlaybookGate } from "./playbook-finding.ts";
import { gateInWords } from "./playbook-words.ts";
import { MEETING_KIND_CODES, MEETING_KINDS, PHASE_CODES, phaseIndex } from "../vocabulary.ts";

/** The ids that occur more than once, each once. */
function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
}

function criterionFindings(
  gate: PlaybookGate,
  criterion: CriterionTemplate,
  playbook: Playbook,
): PlaybookFinding[] {
  const found: PlaybookFinding[] = [];
  const name = `${criterion.id} of ${gate === "closeout" ? "the closeout" : `the gate of ${gate}`}`;
  const add = (
    severity: PlaybookFinding["severity"],
    message: string,
    relatedIds: readonly string[] = [],
  ): void => {
    const where = { kind: "gate", gate, criterionId: criterion.id } as const;
    found.push({ severity, where, message, relatedIds });
  };
  if (criterion.text.trim() === "") add("error", `Criterion ${name} has no text`);
  for (const id of criterion.itemIds) {
    const item = playbook.items.find((candidate) => candidate.id === id);
    if (!item) {
      add("error", `Criterion ${name} rests on ${id}, which is not in the playbook`, [id]);
      // That the next phase has begun may well be what lets a card go (P6 and the check of the exit criteria, CLO-01).
    } else if (gate !== "closeout" && phaseIndex(item.phase) > phaseIndex(gate) + 1) {
      add("warning", `Criterion ${name} rests on ${id} of the later phase ${item.phase}`, [id]);
    }
  }
  if (repeated(criterion.itemIds).length > 0)
    add("warning", `Criterion ${name} names an item twice`);
  for (const check of criterion.checks) {
    if (check.kind === "gate_decided" && (playbook.gates[check.phase] ?? []).length === 0) {
      add("error", `Criterion ${name} asks for the decision of ${check.phase}, which has no gate`);
    }
    if (check.kind === "contacts_named" && check.roles.length === 0) {
      add("error", `Criterion ${name} asks for contacts, but names no role`);
    }
  }
  return found;
}

/** Findings of the gates in the order of the phases, the closeout last. */
export function gateFindings(playbook: Playbook): readonly PlaybookFinding[] {
  const gates: readonly (readonly [PlaybookGate, readonly CriterionTemplate[]])[] = [
    ...PHASE_CODES.map((phase) => [phase, playbook.gates[phase] ?? []] as const),
    ["closeout", playbook.closeoutGates],
  ];
  return gates.flatMap(([gate, criteria]): PlaybookFinding[] => {
    const where = { kind: "gate", gate, criterionId: null } as const;
    if (criteria.length === 0) {
      const message = `${gateInWords(gate)} asks for nothing: a card passes it at once`;
      return [{ severity: "warning", where, message, relatedIds: [] }];
    }
    return [
      ...repeated(criteria.map(({ id }) => id)).map((id): PlaybookFinding => ({
        severity: "error",
        where: { ...where, criterionId: id },
        message: `${gateInWords(gate)} has two criteria ${id}`,
        relatedIds: [],
      })),
      ...criteria.flatMap((criterion) => criterionFindings(gate, criterion, playbook)),
    ];
  });
}

/** Findings of the agendas, in the order of the meetings; `knownSources` null = any key will do. */
export function agendaFindings(
  { agendas }: Playbook,
  knownSources: ReadonlySet<string> | null,
): readonly PlaybookFinding[] {
  return MEETING_KIND_CODES.flatMap((meetingKind): PlaybookFinding[] => {
    const agenda = agendas[meetingKind];
    if (!agenda) return [];
    const name = `The agenda of ${MEETING_KINDS[meetingKind].label}`;
    const found: PlaybookFinding[] = [];
    const add = (severity: PlaybookFinding["severity"], message: string): void => {
      found.push({ severity, where: { kind: "agenda", meetingKind }, message, relatedIds: [] });
    };
    if (agenda.sections.length === 0) add("warning", `${name} has no section`);
    for (const id of repeated(agenda.sections.map((section) => section.id))) {
      add("error", `${name} has two sections with the id ${id}`);
    }
    if (agenda.sections.some(({ heading }) => heading.trim() === "")) {
      add("error", `${name} has a section without a heading`);
    }
    for (const { heading, source } of agenda.sections) {
      if (source === "" || !knownSources || knownSources.has(source)) continue;
      add("warning", `${name} fills "${heading}" with ${source}, which this program does not know`);
    }
    if (!Number.isInteger(agenda.durationMinutes) || agenda.durationMinutes < 1) {
      add("error", `${name} must last 1 minute or more`);
    }
    return found;
  });
}

/** Findings of the seeded risks, in their order. */
export function riskFindings({ seededRisks }: Playbook): readonly PlaybookFinding[] {
  return seededRisks.flatMap(({ title }, index): PlaybookFinding[] => {
    const where = { kind: "risk", index } as const;
    if (title.trim() === "") {
      const message = `Seeded risk ${index + 1} has no title`;
      return [{ severity: "error", where, message, relatedIds: [] }];
    }
    const first = seededRisks.findIndex((risk) => risk.title.trim() === title.trim());
    if (first === index) return [];
    const message = `Seeded risk ${index + 1} is the same as ${first + 1}: ${title}`;
    return [{ severity: "warning", where, message, relatedIds: [] }];
  });
}
