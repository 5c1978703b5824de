/**
 * The go/no-go of a wave after the pilot (domain.md section 6): the criteria that are about its own projects and payees.
 * What was proven once for the payor (banking, access, control, testing, ERP, support) is not asked again.
 */
import { type CheckSource, type CheckState, ofParts, plural } from "./check-state.ts";
import { payeesReadyOf } from "./gate-checks-payees.ts";
import { GO_RULES, type GoCategory, type GoCriterion } from "./go-criteria.ts";
import { communicationOf, configurationOf, fallbackOf, waiversOf } from "./go-no-go-rollout.ts";
import type { Missing } from "./missing.ts";
import { payeesOfWaves } from "../payees/payee-readiness.ts";
import type { Wave } from "../rollout/rollout-schema.ts";
import { trainingCoverage } from "../training/training-coverage.ts";

/** What a wave is asked, in the order of the dossier. */
const WAVE_GO_CATEGORIES = [
  "Configuration",
  "Payees",
  "Training",
  "Waivers",
  "Communication",
  "Fallback",
] as const satisfies readonly GoCategory[];
type WaveGoCategory = (typeof WAVE_GO_CATEGORIES)[number];

const CRITERIA: Readonly<Record<WaveGoCategory, string>> = {
  Configuration: "Projects of the wave match the decision sheet",
  Payees: "Payees of the wave payment-ready by count and by value",
  Training: "Invoice administrators of its projects trained",
  Waivers: "Counsel-approved templates on its projects",
  Communication: "Payees and project teams informed",
  Fallback: "Method per not-ready payee",
};
const MINIMUM: Readonly<Partial<Record<WaveGoCategory, string>>> = { Training: "100%" };

/** Share of payees that have to be ready, in percent. */
const READY_PERCENT = 80;

/** Criteria of the wave. One that asks for records of which the wave has none says so, and is open. */
export function goCriteriaOfWave(source: CheckSource, wave: Wave): readonly GoCriterion[] {
  return WAVE_GO_CATEGORIES.flatMap((category) => {
    const state = stateOf(category, source, wave);
    if (!state) return [];
    const { type, minimum } = GO_RULES[category];
    return [
      {
        category,
        type,
        criterion: CRITERIA[category],
        minimum: MINIMUM[category] ?? minimum,
        isMet: state.isMet,
        value: state.value.charAt(0).toUpperCase() + state.value.slice(1),
        progress: state.fraction,
        missing: state.missing,
      },
    ];
  });
}

function stateOf(category: WaveGoCategory, source: CheckSource, wave: Wave): CheckState | null {
  const isIn = ({ id }: Wave): boolean => id === wave.id;
  const none = (value: string, next: string): CheckState =>
    ofParts(value, 1, [{ text: value, next, target: { kind: "wave", waveId: wave.id } }]);
  // "All new projects" has no projects yet on which to check anything.
  const withoutProjects = (): CheckState | null =>
    wave.type === "new_projects"
      ? null
      : none("no project in the wave", "Move projects into the wave");
  switch (category) {
    case "Configuration":
      return configurationOf(source, isIn) ?? withoutProjects();
    case "Waivers":
      return waiversOf(source, isIn) ?? withoutProjects();
    case "Payees": {
      const payees = payeesOfWaves(source, (id) => id === wave.id);
      return payees.length === 0 && wave.type === "new_projects"
        ? null
        : payeesReadyOf(payees, READY_PERCENT, "payee", source);
    }
    case "Training":
      return administratorsTrained(source, wave);
    case "Communication":
      return (
        communicationOf(source, isIn) ?? none("no message planned", "Plan the messages of the wave")
      );
    case "Fallback":
      return fallbackOf(source, isIn) ?? none("no fallback written down", "Write down a fallback");
  }
}

/** Name as it is compared: people write it in more than one way. */
function plainName(name: string): string {
  return name.trim().replace(/\s+/gu, " ").toLowerCase();
}

/** The invoice administrators of the wave's projects are trained for that role; null where none is named. */
function administratorsTrained(source: CheckSource, wave: Wave): CheckState | null {
  const names = new Map<string, string>();
  for (const { waveId, invoiceAdministrator } of Object.values(source.projects)) {
    if (waveId !== wave.id || invoiceAdministrator.trim() === "") continue;
    names.set(plainName(invoiceAdministrator), invoiceAdministrator.trim());
  }
  if (names.size === 0) return null;
  const untrained = new Set(
    trainingCoverage(source)
      .trainees.filter(({ missing }) => missing.some(({ role }) => role === "IA"))
      .map(({ personId }) => personId),
  );
  const people = Object.values(source.people);
  const open = [...names].flatMap(([plain, name]): Missing[] => {
    const person = people.find((one) => plainName(one.name) === plain);
    if (!person?.roles.includes("IA")) {
      const next = "Add to the people as invoice administrator, so that the training is known";
      return [{ text: name, next, target: { kind: "role", role: "IA" } }];
    }
    return untrained.has(person.id)
      ? [{ text: name, next: "Train", target: { kind: "person", personId: person.id } }]
      : [];
  });
  return ofParts(
    `${names.size - open.length} of ${plural(names.size, "invoice administrator")} trained`,
    names.size,
    open,
  );
}
