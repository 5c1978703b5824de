/** Differences between playbooks in words. */
import { agendaTemplate } from "./agenda-templates.ts";
import { isEqualJson } from "../equal-json.ts";
import type { AgendaTemplate } from "./agenda-schema.ts";
import { countDays } from "../people-dates.ts";
import type { ItemAspect, ItemFields, PlaybookChange } from "./playbook-change.ts";
import type { PlaybookGate } from "./playbook-finding.ts";
import { gateInWords, offsetInWords } from "./playbook-words.ts";
import {
  CHECKLIST_KIND_LABELS,
  MEETING_KINDS,
  phaseName,
  PROFILE_FLAG_LABELS,
  ROLES,
} from "../vocabulary.ts";

/** A difference in words. `from` and `to` are empty where something came or went as a whole. */
export interface ChangeWords {
  /** What it is about: "SET-26 Run the configuration workshop", "The gate of P2". */
  readonly subject: string;
  /** What happens to it: "duration", "added", "removed". */
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

const ASPECT_NAMES: Readonly<Record<ItemAspect, string>> = {
  title: "title",
  phase: "phase",
  kind: "kind",
  checklist: "checklist",
  owners: "owners",
  requirement: "requirement",
  due: "due",
  duration: "duration",
  dependencies: "depends on",
  bank: "bank-bound",
  doneWhen: "done when",
  source: "source",
};

/** One aspect of an item in words. */
export function aspectInWords(fields: ItemFields, aspect: ItemAspect): string {
  switch (aspect) {
    case "title":
      return fields.title ?? "";
    case "phase":
      return fields.phase ? `${fields.phase} ${phaseName(fields.phase)}` : "";
    case "kind":
      return fields.kind ? CHECKLIST_KIND_LABELS[fields.kind].label : "";
    case "checklist":
      return fields.checklist ?? "";
    case "owners":
      return (fields.owners ?? []).map((role) => ROLES[role].name).join(", ") || "nobody";
    case "requirement":
      if (fields.flag) return `required with ${PROFILE_FLAG_LABELS[fields.flag]}`;
      return fields.requirement ?? "";
    case "due":
      // A date of its own has no anchor.
      return fields.anchor
        ? offsetInWords({ anchor: fields.anchor, offsetDays: fields.offsetDays ?? 0 })
        : "its own date";
    case "duration":
      return countDays(fields.durationDays ?? 0);
    case "dependencies":
      return (fields.dependsOn ?? []).join(", ") || "nothing";
    case "bank":
      return fields.isBankBound ? "yes" : "no";
    case "doneWhen":
      return fields.doneWhen ?? "";
    case "source":
      return fields.source ?? "";
  }
}

function gateWords(gate: PlaybookGate, what: string, from: string, to: string): ChangeWords {
  return { subject: gateInWords(gate), what, from, to };
}

function criterionInWords({
  text,
  itemIds,
  checks,
}: {
  readonly text: string;
  readonly itemIds: readonly string[];
  readonly checks: readonly { readonly kind: string }[];
}): string {
  const proofs = [...itemIds, ...checks.map(({ kind }) => kind.replaceAll("_", " "))];
  return proofs.length > 0 ? `${text} (${proofs.join(", ")})` : text;
}

function agendaInWords(now: AgendaTemplate, other: AgendaTemplate): string {
  const parts: string[] = [];
  if (now.durationMinutes !== other.durationMinutes) parts.push(`${now.durationMinutes} minutes`);
  const known = new Map(other.sections.map((section) => [section.id, section]));
  const own = now.sections.filter((section) => !isEqualJson(known.get(section.id), section));
  if (own.length > 0) parts.push(own.map(({ heading }) => heading).join(", "));
  if (parts.length > 0) return parts.join("; ");
  return now.sections.map(({ heading }) => heading).join(", ") || "no section";
}

/** A difference in words. */
export function changeInWords(change: PlaybookChange): ChangeWords {
  switch (change.kind) {
    case "item-added": {
      const { item } = change;
      const to = `${item.phase}, ${offsetInWords(item)}, ${countDays(item.durationDays)}`;
      return { subject: `${item.id} ${item.title}`, what: "added", from: "", to };
    }
    case "item-removed":
      return {
        subject: `${change.item.id} ${change.item.title}`,
        what: "removed",
        from: "",
        to: "",
      };
    case "item-changed":
      return {
        subject: `${change.itemId} ${change.title}`,
        what: ASPECT_NAMES[change.aspect],
        from: aspectInWords(change.from, change.aspect),
        to: aspectInWords(change.to, change.aspect),
      };
    case "items-ordered":
      return { subject: "Items", what: "reordered", from: "", to: "" };
    case "criterion-added":
      return gateWords(change.gate, "criterion added", "", criterionInWords(change.criterion));
    case "criterion-removed":
      return gateWords(change.gate, "criterion removed", criterionInWords(change.criterion), "");
    case "criterion-changed":
      return gateWords(
        change.gate,
        "criterion",
        criterionInWords(change.from),
        criterionInWords(change.to),
      );
    case "criteria-ordered":
      return gateWords(change.gate, "criteria reordered", "", "");
    case "risk-added":
    case "risk-removed": {
      const { title, probability, impact } = change.risk;
      const score = `score ${probability * impact}`;
      const isNew = change.kind === "risk-added";
      return {
        subject: `Risk: ${title}`,
        what: isNew ? "added" : "removed",
        from: isNew ? "" : score,
        to: isNew ? score : "",
      };
    }
    case "risks-ordered":
      return { subject: "Seeded risks", what: "reordered", from: "", to: "" };
    case "agenda-changed": {
      const [from, to] = [change.from, change.to].map((agenda) =>
        agendaTemplate(
          { agendas: agenda ? { [change.meetingKind]: agenda } : {} },
          change.meetingKind,
        ),
      );
      return {
        subject: `Agenda: ${MEETING_KINDS[change.meetingKind].label}`,
        what: "changed",
        from: from && to ? agendaInWords(from, to) : "",
        to: from && to ? agendaInWords(to, from) : "",
      };
    }
  }
}

/** The same as one sentence: "SET-26 Run the configuration workshop: duration 3 days → 5 days". */
export function changeSentence(change: PlaybookChange): string {
  const { subject, what, from, to } = changeInWords(change);
  const values = [from, to].filter((value) => value !== "").join(" → ");
  return values === "" ? `${subject}: ${what}` : `${subject}: ${what} ${values}`;
}
