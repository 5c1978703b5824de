/** The specialty contractors of a payor, at the statuses that the campaign has reached. */
import { addBusinessDays, businessDaysBetween } from "../domain/calendar/business-days.ts";
import { type IsoDate, minDate } from "../domain/dates.ts";
import type { Payee } from "../domain/payees/payee-schema.ts";
import { blankPayee, standingAt } from "../domain/payees/blank-payee.ts";
import { expectedReadinessPercent } from "../domain/payees/payee-readiness.ts";
import { type PayeeStatus, phaseIndex } from "../domain/vocabulary.ts";
import { FIRST_NAMES, LEGAL_FORMS, PAYEE_WORDS, SURNAMES, TRADES } from "./names.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "./scenario.ts";
import type { Trouble } from "./trouble.ts";

const SMALLEST_COUNT = 60;
const LARGEST_COUNT = 240;
const CENTS = 100;

/** Invitations to pilot payees and to the next wave go out then, in business days from go-live (PAY-06, PAY-17). */
const PILOT_INVITED_AT = -24;
const NEXT_WAVE_INVITED_AT = 10;
/** Where payees stand that were invited and are not ready yet. */
const ON_THE_WAY: readonly (readonly [PayeeStatus, number])[] = [
  ["invited", 6],
  ["accepted", 4],
  ["bank_pending", 3],
  ["needs_review", 3],
  ["approved", 1],
  ["agreement_pending", 3],
  ["reassign", 1],
];

const WAVE_IDS: Readonly<Record<string, string>> = {
  Pilot: "wave-1",
  "Wave 2": "wave-2",
  "Wave 3": "wave-3",
};

/** The payees; the pilot's share of ready ones follows the expected curve, or stays behind it as the story wants. */
export function choosePayees(
  scenario: Scenario,
  troubles: ReadonlySet<Trouble>,
  ppm: string,
  random: Random,
): Record<string, Payee> {
  const count = random.int(SMALLEST_COUNT, LARGEST_COUNT);
  const pilotCount = random.int(8, 18);
  const secondCount = pilotCount + Math.round((count - pilotCount) * 0.4);
  const statuses = [
    ...pilotStatuses(pilotCount, scenario, troubles, random),
    ...laterStatuses(secondCount - pilotCount, scenario, random),
    ...Array.from({ length: count - secondCount }, (): PayeeStatus => "identified"),
  ];
  const names = new Set<string>();
  const payees: Record<string, Payee> = {};
  statuses.forEach((status, index) => {
    const id = `payee-${String(index + 1).padStart(3, "0")}`;
    const wave = index < pilotCount ? "Pilot" : index < secondCount ? "Wave 2" : "Wave 3";
    payees[id] = makePayee(id, index + 1, wave, status, scenario, ppm, names, random);
  });
  return payees;
}

function pilotStatuses(
  count: number,
  { phase, asOf, goLive, state }: Scenario,
  troubles: ReadonlySet<Trouble>,
  random: Random,
): PayeeStatus[] {
  if (phaseIndex(phase) < phaseIndex("P3"))
    return Array.from({ length: count }, () => "identified");
  const daysToGoLive = businessDaysBetween(asOf, goLive);
  if (-daysToGoLive < PILOT_INVITED_AT) {
    return Array.from({ length: count }, (_, index) =>
      index % 4 === 0 ? "identified" : "not_invited",
    );
  }
  if (daysToGoLive < 0 || state === "closed") {
    return Array.from({ length: count }, (_, index) =>
      index > 0 && index % 11 === 0 ? "exempt" : "paid",
    );
  }
  const expected = expectedReadinessPercent(daysToGoLive);
  const behind = troubles.has("payees_far_behind") ? -30 : troubles.has("payees_behind") ? -9 : 5;
  const share = Math.min(100, Math.max(0, expected + behind)) / 100;
  // Rounded away from the expectation, so that a payor on track is never a payee short.
  const ready = behind > 0 ? Math.ceil(share * count) : Math.floor(share * count);
  const rest = Array.from({ length: count - ready }, () => random.pickWeighted(ON_THE_WAY));
  if (rest.length > 2 && daysToGoLive < 16) rest[0] = "invite_expired";
  return random.shuffle([...Array.from({ length: ready }, (): PayeeStatus => "ready"), ...rest]);
}

function laterStatuses(
  count: number,
  { asOf, goLive, phase }: Scenario,
  random: Random,
): PayeeStatus[] {
  const daysAfterGoLive = businessDaysBetween(goLive, asOf);
  return Array.from({ length: count }, (): PayeeStatus => {
    if (daysAfterGoLive >= NEXT_WAVE_INVITED_AT + 8) {
      return random.pickWeighted<PayeeStatus>([
        ["paid", 5],
        ["ready", 6],
        ["agreement_pending", 1],
        ["invited", 1],
        ["exempt", 1],
        ["declined", 0.3],
      ]);
    }
    if (daysAfterGoLive >= NEXT_WAVE_INVITED_AT) {
      return random.pickWeighted([...ON_THE_WAY, ["ready", 6]]);
    }
    return phaseIndex(phase) >= phaseIndex("P4") && random.chance(0.3)
      ? "not_invited"
      : "identified";
  });
}

function inviteDate(wave: string, status: PayeeStatus, { asOf, goLive }: Scenario): IsoDate | null {
  if (status === "identified" || status === "not_invited") return null;
  const offset = wave === "Pilot" ? PILOT_INVITED_AT : NEXT_WAVE_INVITED_AT;
  return minDate(addBusinessDays(goLive, offset), asOf);
}

function statusDate(
  status: PayeeStatus,
  invitedOn: IsoDate | null,
  { asOf, goLive, kickoff }: Scenario,
  random: Random,
): IsoDate {
  if (invitedOn === null) return minDate(addBusinessDays(kickoff, 8), asOf);
  if (status === "paid") return minDate(addBusinessDays(goLive, random.int(1, 3)), asOf);
  const passed = Math.max(0, businessDaysBetween(invitedOn, asOf));
  return addBusinessDays(asOf, -Math.min(passed, random.int(0, 9)));
}

function makePayee(
  id: string,
  position: number,
  wave: string,
  status: PayeeStatus,
  scenario: Scenario,
  ppm: string,
  names: Set<string>,
  random: Random,
): Payee {
  const [trade, words] = random.pick(TRADES);
  let legalName: string;
  do {
    const first = random.chance(0.5) ? random.pick(SURNAMES) : random.pick(PAYEE_WORDS);
    legalName = `${first} ${random.pick<string>(words)} ${random.pick(LEGAL_FORMS)}`;
  } while (names.has(legalName));
  names.add(legalName);
  const contactName = `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}`;
  const mailbox = legalName.toLowerCase().replaceAll(/[^a-z]+/g, "");
  const invitedOn = inviteDate(wave, status, scenario);
  const phone = `(555) 555-01${String(random.int(0, 99)).padStart(2, "0")}`;
  // The list from accounting has names only; contacts are found when a wave is prepared.
  const isKnown = wave === "Pilot" || status !== "identified";
  const isOut = status === "exempt" || status === "declined";
  return {
    ...blankPayee(scenario.asOf, ""),
    id,
    legalName,
    trade,
    waveId: WAVE_IDS[wave] ?? null,
    priority: random.pickWeighted([
      ["A", 2],
      ["B", 5],
      ["C", 4],
    ]),
    ...standingAt(
      status,
      statusDate(status, invitedOn, scenario, random),
      status === "identified" ? "Vendor list" : ppm,
    ),
    invitation:
      invitedOn === null
        ? null
        : { sentOn: invitedOn, sentBy: ppm, path: "payments_tool", attempts: 1, expiresOn: null },
    monthlyPayoutCents: random.int(8, 900) * 250 * CENTS,
    contactName: isKnown ? contactName : "",
    contactEmail: isKnown ? `ap@${mailbox}.example.com` : "",
    contactPhone: isKnown ? phone : "",
    notes: isOut ? "Last payment on this project is by check; sponsor agreed." : "",
    position,
  };
}
