/** The templates of an implementation: the built-in ones as it changed them, and its own. */
import type { IsoDate } from "../dates.ts";
import { calendarDaysBetween } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import type { Payee } from "../payees/payee-schema.ts";
import { inPosition } from "../records.ts";
import { BUILT_IN_TEMPLATES, type BuiltInTemplateId } from "./built-in-templates.ts";
import { invitationExpiry } from "../payees/payee-invitation.ts";
import type { MessageTemplate } from "./message-template-schema.ts";

/** A template with where it comes from. */
export interface TemplateEntry {
  readonly template: MessageTemplate;
  readonly isBuiltIn: boolean;
  /** Differs from the built-in one: it can be reset. */
  readonly isChanged: boolean;
}

/** The built-in template with that id, or null. */
export function builtInTemplate(id: string): MessageTemplate | null {
  return BUILT_IN_TEMPLATES.find((template) => template.id === id) ?? null;
}

/** All templates: the built-in ones in the order of the campaign, then the user's own. */
export function templatesOf({
  messageTemplates,
}: Pick<Implementation, "messageTemplates">): readonly TemplateEntry[] {
  const builtIn = BUILT_IN_TEMPLATES.map((template): TemplateEntry => {
    const changed = messageTemplates[template.id];
    return { template: changed ?? template, isBuiltIn: true, isChanged: changed !== undefined };
  });
  const own = inPosition(messageTemplates)
    .filter(({ id }) => builtInTemplate(id) === null)
    .map((template): TemplateEntry => ({ template, isBuiltIn: false, isChanged: false }));
  return [...builtIn, ...own];
}

/** From the tenth day of an invitation on a fresh one is due (domain.md section 4, status 2a). */
const REMIND_AFTER_DAYS = 10;
/** Left of the 14 days by then. */
const DAYS_LEFT_TO_REMIND = 4;

function invitedTemplate({ invitation }: Payee, today: IsoDate): BuiltInTemplateId {
  if (invitation === null) return "day-3";
  const isLate =
    calendarDaysBetween(invitation.sentOn, today) >= REMIND_AFTER_DAYS ||
    calendarDaysBetween(today, invitationExpiry(invitation)) <= DAYS_LEFT_TO_REMIND;
  return isLate ? "day-10" : "day-3";
}

/** Which template fits where the payee stands; null when there is nothing to write (ready, exempt, declined, blocked). */
export function proposedTemplateId(
  payee: Payee,
  implementation: Pick<Implementation, "waves">,
  today: IsoDate,
): BuiltInTemplateId | null {
  const wave = payee.waveId === null ? null : (implementation.waves[payee.waveId] ?? null);
  switch (payee.status) {
    case "identified":
    case "not_invited": {
      const invitationsOn = wave?.invitationsOn ?? null;
      return invitationsOn !== null && invitationsOn <= today ? "invitation-coming" : "pre-notice";
    }
    case "invited":
      return invitedTemplate(payee, today);
    case "invite_expired":
    case "reassign":
      return "day-10";
    case "accepted":
    case "bank_pending":
      return "bank-not-verified";
    case "agreement_pending":
    case "approved":
      return "agreement-pending";
    case "paid":
      return "first-payment";
    case "needs_review":
    case "ready":
    case "exempt":
    case "declined":
    case "blocked":
      return null;
  }
}
