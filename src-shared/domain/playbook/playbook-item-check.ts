/** What is wrong with one item of a playbook. */
import { idSchema } from "../ids.ts";
import type { PlaybookItem } from "./playbook.ts";
import type { PlaybookFinding } from "./playbook-finding.ts";
import { offsetInWords } from "./playbook-words.ts";
import { PROFILE_FLAG_LABELS, phaseIndex } from "../vocabulary.ts";

/** Farther from its anchor than a year of business days: more likely a slip of the finger. */
const FARTHEST_OFFSET_DAYS = 260;
/** Kinds of work with which no bank has anything to do (domain.md section 3, bank-bound items). */
const KINDS_WITHOUT_A_BANK: ReadonlySet<PlaybookItem["kind"]> = new Set(["training", "closeout"]);

type Add = (
  severity: PlaybookFinding["severity"],
  field: keyof PlaybookItem,
  message: string,
  relatedIds?: readonly string[],
) => void;

function startOf(item: PlaybookItem): Pick<PlaybookItem, "anchor" | "offsetDays"> {
  return { anchor: item.anchor, offsetDays: item.offsetDays - item.durationDays };
}

function checkFields(item: PlaybookItem, add: Add): void {
  if (!idSchema.safeParse(item.id).success) add("error", "id", `"${item.id}" is not a code`);
  if (item.title.trim() === "") add("error", "title", `${item.id} has no title`);
  if (item.checklist.trim() === "") add("error", "checklist", `${item.id} is in no checklist`);
  if (item.doneWhen.trim() === "") {
    add("error", "doneWhen", `${item.id} does not say when it is done`);
  }
  if (item.owners.length === 0) add("error", "owners", `${item.id} has no owner`);
  if (!Number.isInteger(item.durationDays) || item.durationDays < 1) {
    add("error", "durationDays", `${item.id} must take 1 working day or more`);
  }
  if (!Number.isInteger(item.offsetDays)) {
    add("error", "offsetDays", `The offset of ${item.id} is not a whole number of days`);
  } else if (Math.abs(item.offsetDays) > FARTHEST_OFFSET_DAYS) {
    add("warning", "offsetDays", `${item.id} is due more than a year from its anchor`);
  }
  if (new Set(item.owners).size < item.owners.length) {
    add("warning", "owners", `${item.id} names an owner twice`);
  }
  if (item.isBankBound && KINDS_WITHOUT_A_BANK.has(item.kind)) {
    add("warning", "isBankBound", `${item.id} is bank-bound, but no bank takes part in it`);
  }
}

function checkRequirement(item: PlaybookItem, add: Add): void {
  if (item.requirement === "conditional" && item.flag === null) {
    add("error", "flag", `${item.id} is conditional, but names no flag of the profile`);
  }
  if (item.requirement !== "conditional" && item.flag !== null) {
    const label = PROFILE_FLAG_LABELS[item.flag];
    add(
      "error",
      "requirement",
      `${item.id} is ${item.requirement}, but has the flag ${label}: make it conditional or take the flag away`,
    );
  }
}

/** The start of an item against the due date of one that it waits for. */
function checkOrder(
  item: PlaybookItem,
  dependency: PlaybookItem,
  distanceDays: number,
  add: Add,
): void {
  const start = startOf(item);
  const clash = `${item.id} starts at ${offsetInWords(start)}, before ${dependency.id} is due at ${offsetInWords(dependency)}`;
  const gapDays = start.offsetDays - dependency.offsetDays;
  const field = "offsetDays" as const;
  if (item.anchor === dependency.anchor) {
    if (gapDays < 0) add("error", field, `${clash}, whatever the dates`, [dependency.id]);
    return;
  }
  if (item.anchor === "G") {
    const neededDays = -gapDays;
    if (neededDays > distanceDays) {
      const needs = `it fits from ${neededDays} business days between kickoff and go-live on`;
      add("warning", field, `${clash}: ${needs}`, [dependency.id]);
    }
    return;
  }
  // From kickoff, waiting for what counts from go-live: the farther apart the two are, the less it fits.
  if (gapDays < distanceDays) {
    const fits = gapDays < 1 ? "it never fits" : `it fits up to ${gapDays} business days only`;
    add(gapDays < 1 ? "error" : "warning", field, `${clash}: ${fits}`, [dependency.id]);
  }
}

/**
 * Findings of an item in the order of its fields. `distanceDays` = kickoff to go-live in business days at which the order
 * of items that count from different anchors is judged. Cycles are found by `checkPlaybook`.
 */
export function itemFindings(
  item: PlaybookItem,
  byId: ReadonlyMap<string, PlaybookItem>,
  distanceDays: number,
): readonly PlaybookFinding[] {
  const found: PlaybookFinding[] = [];
  const add: Add = (severity, field, message, relatedIds = []) => {
    found.push({
      severity,
      where: { kind: "item", itemId: item.id, field },
      message,
      relatedIds: [item.id, ...relatedIds],
    });
  };
  checkFields(item, add);
  checkRequirement(item, add);
  if (new Set(item.dependsOn).size < item.dependsOn.length) {
    add("warning", "dependsOn", `${item.id} names a dependency twice`);
  }
  for (const id of new Set(item.dependsOn)) {
    const dependency = byId.get(id);
    if (id === item.id) {
      add("error", "dependsOn", `A cycle: ${item.id} waits for ${item.id}`);
    } else if (!dependency) {
      add("error", "dependsOn", `${item.id} waits for ${id}, which is not in the playbook`, [id]);
    } else {
      checkOrder(item, dependency, distanceDays, add);
      if (phaseIndex(dependency.phase) > phaseIndex(item.phase)) {
        add(
          "warning",
          "dependsOn",
          `${item.id} of ${item.phase} waits for ${id} of the later phase ${dependency.phase}`,
          [id],
        );
      }
    }
  }
  return found;
}
