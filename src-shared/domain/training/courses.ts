/** The ten courses and who needs them (domain.md section 5; selection and lengths are `I`). */
import type { Course } from "./training-schema.ts";
import { AUDIENCE_CODES } from "./training-words.ts";

// One letter for each audience in the order of `AUDIENCE_CODES`: R required, O optional, - not meant for it.
const COURSES: readonly (readonly [id: string, name: string, minutes: number, needs: string])[] = [
  ["C1", "Product and funds flow", 30, "RRRROROO-"],
  ["C2", "Access, MFA, roles, separation of duties", 30, "RRRO-ORO-"],
  ["C3", "Payments settings: entities, accounts, project controls, fees", 60, "RO---O---"],
  ["C4", "Requirements, holds, compliance, waivers", 60, "RR-ROO---"],
  ["C5", "Invoices to disbursement: draft, review, authorize, partial", 60, "RR-O-O-O-"],
  ["C6", "Payees: invite, statuses, call-back, approval", 45, "RORRO----"],
  ["C7", "Failures, returns, bank days, cut-offs", 30, "RROO-R---"],
  ["C8", "ERP posting and reconciliation", 60, "OO---RO--"],
  ["C9", "Project manager briefing: invoice approval, effect of late approval", 20, "---OR--R-"],
  ["C10", "Payee setup, agreement, invoice, waiver", 45, "O--O----R"],
];

// "90% of pilot project managers attended or watched the recording" (TRN-06): a briefing, nothing is checked.
const BRIEFING_ID = "C9";

function audiencesOf(needs: string): Course["audiences"] {
  return Object.fromEntries(
    AUDIENCE_CODES.flatMap((audience, index) => {
      const need = needs[index];
      return need === "R" || need === "O" ? [[audience, need]] : [];
    }),
  );
}

/** The standard courses by id, `C1` to `C10`. */
export function standardCourses(): Readonly<Record<string, Course>> {
  return Object.fromEntries(
    COURSES.map(([id, name, minutes, needs], index): [string, Course] => [
      id,
      {
        id,
        name,
        minutes,
        audiences: audiencesOf(needs),
        hasCheck: id !== BRIEFING_ID,
        position: index + 1,
      },
    ]),
  );
}
