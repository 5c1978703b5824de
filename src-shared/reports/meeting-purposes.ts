/** What meetings are for. */
import type { MeetingKind } from "../domain/vocabulary.ts";

/** What a meeting of a kind is for, in one sentence for the head of its agenda. */
export const MEETING_PURPOSES: Readonly<Record<MeetingKind, string>> = {
  sales_handover: "Take over what was sold and promised",
  kickoff: "Start together: why, who, when, and the first two weeks",
  alignment_call: "Settle admins, signer and banking",
  weekly_status: "See where we stand, clear what is late, decide what is open",
  configuration_workshop: "Give every setting a value and an approver",
  training_session: "Enable the people of these roles for their first task",
  payee_walkthrough: "Walk through payee onboarding end to end and name an owner per status",
  rollout_planning: "Decide pilot, waves, fee rule and messages",
  testing_review: "Hold the test plan and its results against bank days and evidence",
  go_no_go: "Decide whether the first production run goes ahead",
  hypercare_standup: "Look after yesterday's money and today's cut-off",
  steering: "Decide on the way out of what is stuck",
  pilot_review: "Learn from the pilot and decide the next wave",
  lessons_closeout: "Keep what was learned and close",
};
