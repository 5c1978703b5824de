/** Until when an invitation can be accepted (domain.md section 4, status 2; S). */
import { addCalendarDays, type IsoDate } from "../dates.ts";
import type { Invitation } from "../payees/payee-schema.ts";

/** Calendar days after it was sent. */
const INVITATION_VALID_DAYS = 14;

/** The last day on which the invitation can be accepted. */
export function invitationExpiry({
  sentOn,
  expiresOn,
}: Pick<Invitation, "sentOn" | "expiresOn">): IsoDate {
  return expiresOn ?? addCalendarDays(sentOn, INVITATION_VALID_DAYS);
}
