/** What the check of a playbook found, and where. */
import type { ItemId } from "../ids.ts";
import type { PlaybookItem } from "./playbook.ts";
import type { MeetingKind, PhaseCode } from "../vocabulary.ts";

/** A gate of a playbook: the exit of a phase, or the closeout. */
export type PlaybookGate = PhaseCode | "closeout";

/** The place of a finding, so that the screen can lead there. */
export type FindingPlace =
  | { readonly kind: "playbook" }
  | { readonly kind: "item"; readonly itemId: ItemId; readonly field: keyof PlaybookItem }
  | {
      readonly kind: "gate";
      readonly gate: PlaybookGate;
      /** Null = the gate as a whole. */
      readonly criterionId: string | null;
    }
  | { readonly kind: "agenda"; readonly meetingKind: MeetingKind }
  | { readonly kind: "risk"; readonly index: number };

/** One finding. An error stands in the way of saving, a warning does not. */
export interface PlaybookFinding {
  readonly severity: "error" | "warning";
  readonly where: FindingPlace;
  /** A sentence that names what it is about: "A cycle: SET-06 waits for SET-05 waits for SET-06". */
  readonly message: string;
  /** Items that take part. */
  readonly relatedIds: readonly ItemId[];
}
