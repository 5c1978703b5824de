/** How the parts of a playbook are called on the screen and in sentences. */
import type { PlaybookItem } from "./playbook.ts";
import type { PlaybookGate } from "./playbook-finding.ts";

/** When an item is due: "K+5" is 5 business days after kickoff, "G−10" 10 before go-live. */
export function offsetInWords({
  anchor,
  offsetDays,
}: Pick<PlaybookItem, "anchor" | "offsetDays">): string {
  if (offsetDays === 0) return anchor;
  return `${anchor}${offsetDays > 0 ? "+" : "−"}${Math.abs(offsetDays)}`;
}

/** What a gate is called: "The gate of P2", "The closeout". */
export function gateInWords(gate: PlaybookGate): string {
  return gate === "closeout" ? "The closeout" : `The gate of ${gate}`;
}
