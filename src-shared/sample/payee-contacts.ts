/** Calls to sample payees: call-backs before an account is approved, and the contacts of those who let wait. */
import { addBusinessDays } from "../domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate } from "../domain/dates.ts";
import { REINVITE_DAY } from "../domain/payees/payee-invitation.ts";
import type { CallBack, ContactEntry, Payee } from "../domain/payees/payee-schema.ts";
import { PAYEE_STEPS } from "../domain/payees/payee-steps.ts";
import type { PayeeStatus } from "../domain/vocabulary.ts";
import type { Random } from "../random.ts";
import { isItemDone, type PayeeStory } from "./payee-journey.ts";
import { CHASE_TEXTS, NUMBER_SOURCES, STEP_TEXTS, WRONG_CONTACT_TEXT } from "./payee-texts.ts";

/** The furthest place of the funnel that the payee reached. */
export function reachedPlace({ history }: Payee): number {
  return Math.max(...Object.values(history).map(({ status }) => PAYEE_STEPS[status].place ?? 0));
}

function onDay(payee: Payee, status: PayeeStatus): IsoDate | null {
  return Object.values(payee.history).find((entry) => entry.status === status)?.asOf ?? null;
}

/** The call before the click: details are confirmed on a known number before the account is approved (PAY-11). */
export function callBacksOf(
  payee: Payee,
  { nameOf }: PayeeStory,
  random: Random,
): Payee["callBacks"] {
  const isTwice = random.chance(0.25);
  const source = random.pick(NUMBER_SOURCES);
  const approvedOn = onDay(payee, "approved");
  const reviewOn = onDay(payee, "needs_review");
  if (reviewOn === null || (approvedOn === null && !isTwice)) return {};
  const spokenTo = payee.contactName;
  const entry = { by: nameOf("BAPP"), numberSource: source, note: "" };
  const calls: CallBack[] = [];
  if (isTwice) {
    calls.push({ ...entry, id: "call-1", on: reviewOn, spokenTo: "", outcome: "not_reached" });
  }
  if (approvedOn !== null) {
    const id = `call-${calls.length + 1}`;
    const note = "Read the last four digits back";
    calls.push({ ...entry, id, on: approvedOn, spokenTo, outcome: "confirmed", note });
  }
  return Object.fromEntries(calls.map((call) => [call.id, call]));
}

/** Contacts of those who let wait, and of some who did not; where chasing is done, each old invitation was chased. */
export function contactsOf(payee: Payee, story: PayeeStory, random: Random): Payee["contacts"] {
  const { asOf } = story.scenario;
  const [channel, chase] = random.pick(CHASE_TEXTS);
  const isCalled = random.chance(0.55);
  const daysLater = random.int(1, 3);
  const { invitation, status, statusAsOf } = payee;
  if (invitation === null) return {};
  const by = payee.owner || story.nameOf("PPM");
  const entries: Omit<ContactEntry, "id">[] = [];
  const firstSentOn = onDay(payee, "invited") ?? invitation.sentOn;
  // Day 3 is the day of the call; weekends wait for Monday.
  const calledOn = addBusinessDays(firstSentOn, 3);
  const isWaiting = reachedPlace(payee) <= 2 || calledOn < (onDay(payee, "accepted") ?? asOf);
  if (isCalled && isWaiting && calledOn <= asOf) {
    entries.push({ on: calledOn, by, channel, text: chase });
  }
  const isOpen = status === "invited" || status === "invite_expired";
  const isOld = addCalendarDays(invitation.sentOn, REINVITE_DAY) < asOf;
  const remindedOn = addBusinessDays(invitation.sentOn, 5);
  if (isOpen && isOld && isItemDone(story, "PAY-08") && remindedOn <= asOf) {
    entries.push({ on: remindedOn, by, channel: "phone", text: CHASE_TEXTS[4]?.[1] ?? chase });
  }
  if (status === "reassign") {
    entries.push({ on: statusAsOf, by, channel: "phone", text: WRONG_CONTACT_TEXT });
  }
  if (status in STEP_TEXTS) {
    const text = random.pick<string>(STEP_TEXTS[status as keyof typeof STEP_TEXTS]);
    const on = addBusinessDays(statusAsOf, daysLater);
    if (on <= asOf) entries.push({ on, by, channel: "phone", text });
  }
  return Object.fromEntries(
    entries.map((entry, at) => [`contact-${at + 1}`, { id: `contact-${at + 1}`, ...entry }]),
  );
}
