/** The logs of an implementation in the order in which they are read. */
import type { Action, Decision, Implementation, Risk } from "./implementation.ts";

function newestFirst(a: string | null, b: string | null): number {
  return (b ?? "").localeCompare(a ?? "");
}

/** Decisions taken or dropped, newest first. */
export function closedDecisions({
  decisions,
}: Pick<Implementation, "decisions">): readonly Decision[] {
  return Object.values(decisions)
    .filter((decision) => decision.status !== "open")
    .sort((a, b) => newestFirst(a.decidedOn, b.decidedOn) || a.position - b.position);
}

/** Closed risks and issues, newest first. */
export function closedRisks({ risks }: Pick<Implementation, "risks">): readonly Risk[] {
  return Object.values(risks)
    .filter((risk) => risk.status === "closed")
    .sort((a, b) => newestFirst(a.closedOn, b.closedOn) || a.position - b.position);
}

/** Open actions, earliest due first, those without a date last. */
export function openActions({ actions }: Pick<Implementation, "actions">): readonly Action[] {
  return Object.values(actions)
    .filter((action) => action.status === "open")
    .sort((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999") || a.position - b.position);
}

/** Done actions, newest first. */
export function doneActions({ actions }: Pick<Implementation, "actions">): readonly Action[] {
  return Object.values(actions)
    .filter((action) => action.status === "done")
    .sort((a, b) => newestFirst(a.doneOn, b.doneOn) || a.position - b.position);
}
