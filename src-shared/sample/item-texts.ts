/** Data of the sample: notes and links that items carry. */
import type { ItemStatus } from "../domain/vocabulary.ts";

const UNDER_WAY = [
  "Draft is with the team, comments until Friday.",
  "First half done; the rest needs the list from accounting.",
  "Session is booked, invitations are out.",
];

/** Notes of open items by status. */
export const OPEN_NOTES: Readonly<Record<ItemStatus, readonly string[]>> = {
  not_started: UNDER_WAY,
  in_progress: UNDER_WAY,
  waiting_payor: [
    "Signer travels until Monday; assistant has the form.",
    "Asked twice by e-mail; call the project lead.",
    "Accounting closes the month first.",
  ],
  waiting_procore: [
    "With Payment Operations, ticket is open.",
    "Consultant confirms the slot this week.",
  ],
  waiting_payee: [
    "Payee looks for the person who may enter bank details.",
    "Bank statement requested; the name differs from the legal name.",
  ],
  waiting_bank: [
    "Bank wants the drawdown limit in writing.",
    "Treasury desk answers within three days.",
  ],
  blocked: [
    "Cannot go on before the legal name is corrected.",
    "Identity provider change is frozen until month-end.",
  ],
  done: [],
  not_applicable: [],
};

/** Notes of done items. */
export const DONE_NOTES = [
  "Confirmed by e-mail.",
  "Done in the working session; screenshot filed.",
  "Took two rounds; see the decision log.",
  "Payor asked for a copy, sent the same day.",
] as const;

/** Links of done items. */
export const EVIDENCE_LINKS = [
  { label: "Evidence", url: "https://files.example.com/evidence" },
  { label: "Signed sheet", url: "https://files.example.com/signed-sheet" },
  { label: "Recording", url: "https://files.example.com/recording" },
  { label: "Decision sheet", url: "https://files.example.com/decision-sheet" },
] as const;
