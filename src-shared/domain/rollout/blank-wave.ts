/** A wave of which nothing is known yet but its name. */
import type { Wave } from "./rollout-schema.ts";

/** What every new wave starts with, apart from id, name and position. */
export function blankWave(): Omit<Wave, "id" | "name" | "position"> {
  return {
    type: "wave",
    owner: "",
    invitationsOn: null,
    plannedStart: null,
    enableOn: null,
    firstPayRunOn: null,
    firstPaymentOn: null,
    feePayer: null,
    fallback: "",
    issues: "",
    reviewNote: "",
    decision: null,
  };
}
