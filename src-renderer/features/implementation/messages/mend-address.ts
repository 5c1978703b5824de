/** Where what a message lacks is entered. */
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import type { MessageGap } from "../../../../src-shared/domain/messages/message-drafts.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { implementationAddress } from "../../../app/addresses.ts";

/** A place that lacks something, as a link says it. */
export interface MendLink {
  readonly label: string;
  readonly address: string;
}

/** The record of the first payee that lacks it; null where the text itself is wrong, or nothing can be entered. */
export function mendLink(
  implementation: Implementation,
  { mend, payeeIds }: MessageGap,
): MendLink | null {
  const { id, payees, profile, projects } = implementation;
  const payee = payees[payeeIds[0] ?? ""];
  const to = (label: string, tab: string, query: Readonly<Record<string, string>> = {}) => ({
    label,
    address: implementationAddress(id, tab, query),
  });
  const waveId = payee?.waveId ?? null;
  const toPayee = payee && to("Open the payee", "payees", { payee: payee.id });
  switch (mend) {
    case "payee":
      return toPayee ?? null;
    case "people":
      return to("Open the people", "people");
    case "wave":
    case "plan":
      // What comes from a wave cannot be entered for a payee that is in none.
      if (waveId === null) return toPayee ?? null;
      return mend === "wave"
        ? to("Open the wave", "rollout", { view: "waves", wave: waveId })
        : to("Open the plan", "rollout", { view: "communication" });
    case "profile": {
      // Where the profile leaves it to each project, the project is what has not decided.
      const projectId = inPosition(payee?.commitments ?? {}).find(
        (commitment) => commitment.isInScope && commitment.projectId !== null,
      )?.projectId;
      if (profile.feePayer !== "mixed")
        return to("Open the profile", "rollout", { ask: "profile" });
      return projectId && projects[projectId]
        ? to("Open the project", "rollout", { view: "projects", project: projectId })
        : (toPayee ?? null);
    }
    case "template":
    case "none":
      return null;
  }
}
