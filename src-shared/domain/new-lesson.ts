/** What a lesson begins with when it is kept in passing (domain.md section 9). */
import type { Implementation, Lesson } from "./implementation.ts";
import type { ChecklistKind, LessonCategory, PhaseCode } from "./vocabulary.ts";

/** A lesson before it is recorded: the command adds its date and place. */
export type LessonDraft = Omit<Lesson, "id" | "date" | "position">;

const CATEGORY_OF_KIND: Readonly<Record<ChecklistKind, LessonCategory>> = {
  setup: "configuration",
  training: "training",
  rollout: "rollout_planning",
  payee_onboarding: "payee_communication",
  payment_testing: "testing",
  closeout: "go_live_support",
};
const CATEGORY_OF_PHASE: Readonly<Record<PhaseCode, LessonCategory>> = {
  P0: "scope_handover",
  P1: "people_roles",
  P2: "banking_kyc",
  P3: "configuration",
  P4: "payee_communication",
  P5: "testing",
  P6: "go_live_support",
  P7: "go_live_support",
};

/** Where a lesson comes from. Ids of records that are gone count as null. */
export interface LessonOrigin {
  readonly raisedBy: string;
  readonly itemId?: string | null;
  readonly meetingId?: string | null;
  readonly whatHappened?: string;
}

/** A new lesson, with phase and category guessed from the item, else from the phase in which the card stands. */
export function newLesson(
  implementation: Pick<Implementation, "items" | "meetings" | "phase">,
  { raisedBy, itemId = null, meetingId = null, whatHappened = "" }: LessonOrigin,
): LessonDraft {
  const item = itemId === null ? undefined : implementation.items[itemId];
  const meeting = meetingId === null ? undefined : implementation.meetings[meetingId];
  const phase = item?.phase ?? implementation.phase;
  return {
    raisedBy,
    phase,
    itemId: item?.id ?? null,
    meetingId: meeting?.id ?? null,
    kind: "improve",
    category: item ? CATEGORY_OF_KIND[item.kind] : CATEGORY_OF_PHASE[phase],
    whatHappened,
    rootCause: "",
    effect: "",
    evidence: "",
    recommendation: "",
    priority: "medium",
    owner: "",
    due: null,
    status: "new",
    appliesWhen: [],
    tags: [],
    playbookProposal: "",
  };
}
