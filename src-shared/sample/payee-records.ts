/** What is recorded of sample payees: their way to where they stand, calls, contacts, commitments, exceptions. */
import { addBusinessDays } from "../domain/calendar/business-days.ts";
import { minDate } from "../domain/dates.ts";
import type { Payee } from "../domain/payees/payee-schema.ts";
import type { Project } from "../domain/rollout/rollout-schema.ts";
import type { PayeeStatus } from "../domain/vocabulary.ts";
import type { Random } from "../random.ts";
import { FIRST_NAMES, SURNAMES } from "./names.ts";
import { chooseCommitments } from "./payee-commitments.ts";
import { callBacksOf, contactsOf, reachedPlace } from "./payee-contacts.ts";
import {
  type Campaign,
  isItemDone,
  itemDoneOn,
  journeyTo,
  type PayeeStory,
  pilotLimits,
  readyDay,
  settleLater,
  settlePilot,
  standingOf,
} from "./payee-journey.ts";
import { EXCEPTION_REASONS, PAYEE_FALLBACKS, PAYEE_TAGS } from "./payee-texts.ts";
import { projectIdsOfWave } from "./rollout.ts";

const PILOT = "wave-1";
const NEXT = "wave-2";

interface Story extends PayeeStory {
  readonly hasSubTier: boolean;
}

/** The payees with all that is recorded of them, so that the payee items that are done have records that prove it. */
export function tellPayees(
  listed: Readonly<Record<string, Payee>>,
  story: Story,
  projects: Readonly<Record<string, Project>>,
  random: Random,
): Record<string, Payee> {
  const pilot = Object.values(listed).filter(({ waveId }) => waveId === PILOT);
  const settled = settlePilot(pilot, story, random);
  const percents = readyPercents(pilot, settled, random);
  const told: Record<string, Payee> = {};
  for (const payee of Object.values(listed)) {
    const status = settled.get(payee.id) ?? settleLater(payee, story, random);
    const stood = walk(payee, status, percents.get(payee.id) ?? 0, story, random);
    told[payee.id] = withRecords(stood, story, projects, random);
  }
  return told;
}

/** How many percent of the pilot were ready with each payee that is, in the order in which they became it. */
function readyPercents(
  pilot: readonly Payee[],
  settled: ReadonlyMap<string, PayeeStatus>,
  random: Random,
): Map<string, number> {
  const ready = pilot.filter(({ id }) => ["ready", "paid"].includes(settled.get(id) ?? ""));
  const order = random.shuffle(ready);
  return new Map(order.map(({ id }, at) => [id, ((at + 1) * 100) / pilot.length]));
}

function campaignOf({ waveId, statusAsOf, invitation }: Payee, story: PayeeStory): Campaign {
  const { asOf, kickoff } = story.scenario;
  const isPilot = waveId === PILOT;
  const sentOn = itemDoneOn(story, isPilot ? "PAY-06" : "PAY-17") ?? invitation?.sentOn ?? null;
  return {
    identifiedOn: minDate(addBusinessDays(kickoff, 8), asOf),
    invitedOn: sentOn,
    latest: isPilot ? pilotLimits(story) : {},
    paidOn: itemDoneOn(story, isPilot ? "ROL-12" : "ROL-15") ?? (isPilot ? statusAsOf : null),
  };
}

/** Points that the pilot is ahead of the expected curve, or behind it. */
function pointsAhead({ troubles }: PayeeStory): number {
  if (troubles.has("payees_far_behind")) return -30;
  return troubles.has("payees_behind") ? -9 : 5;
}

function walk(
  payee: Payee,
  status: PayeeStatus,
  percent: number,
  story: Story,
  random: Random,
): Payee {
  const { scenario, nameOf } = story;
  const { asOf } = scenario;
  const campaign = campaignOf(payee, story);
  const invitedOn = campaign.invitedOn ?? (status === "identified" ? null : asOf);
  const isEarly = status === "identified" || status === "not_invited";
  const isReadyPilot = payee.waveId === PILOT && percent > 0 && invitedOn !== null;
  const wishedOn = isReadyPilot
    ? readyDay(percent, pointsAhead(story), scenario, addBusinessDays(invitedOn, 3))
    : addBusinessDays(asOf, -random.int(0, 9));
  const { steps, invitation } = journeyTo(
    status,
    { ...campaign, invitedOn: isEarly ? null : invitedOn },
    wishedOn,
    asOf,
    random,
  );
  const admin = nameOf("IA");
  const sources: Readonly<Partial<Record<PayeeStatus, string>>> = {
    identified: "Vendor list",
    not_invited: nameOf("PPM"),
    needs_review: nameOf("PAYOPS"),
    approved: nameOf("BAPP"),
    paid: nameOf("DISB"),
    exempt: nameOf("SPON"),
    declined: nameOf("PPM"),
    blocked: nameOf("PAYOPS"),
  };
  return {
    ...payee,
    ...standingOf(steps, (step) => sources[step] ?? admin),
    invitation: invitation && { ...invitation, sentBy: admin },
  };
}

function withRecords(
  payee: Payee,
  story: Story,
  projects: Readonly<Record<string, Project>>,
  random: Random,
): Payee {
  const { nameOf } = story;
  const isSegmented = isItemDone(story, "PAY-02");
  const isPilot = payee.waveId === PILOT;
  const owners = [nameOf("PPM"), nameOf("IA"), nameOf("ACCT")];
  const drawn = {
    owner: random.pick(owners),
    number: 1000 + payee.position * 3 + random.int(0, 2),
    hasTradingName: random.chance(0.12),
    tag: random.pick(PAYEE_TAGS),
    isTagged: random.chance(0.12),
    subTiers: random.int(0, 4),
    speaksSpanish: random.chance(0.1),
    fallback: random.pick(PAYEE_FALLBACKS),
  };
  const isInvited = payee.invitation !== null;
  const isOpen = !["ready", "paid", "exempt"].includes(payee.status);
  const isListed = isItemDone(story, "PAY-01");
  const hasCommitments =
    (isPilot && (isListed || isInvited)) || (payee.waveId === NEXT && isSegmented);
  return {
    ...payee,
    vendorNumber: `V-${drawn.number}`,
    tradingName: drawn.hasTradingName
      ? payee.legalName.replace(/ (LLC|Inc\.|Co\.|Corp\.)$/, "").replace(/ &.*$/, "")
      : "",
    owner: isSegmented ? drawn.owner : "",
    tags: drawn.isTagged ? [drawn.tag] : [],
    subTierCount: story.hasSubTier && isInvited ? drawn.subTiers : null,
    languages: isInvited ? (drawn.speaksSpanish ? "English, Spanish" : "English") : "",
    // PAY-15: whoever of the pilot is not ready has another way to be paid.
    fallback: isPilot && isOpen && isItemDone(story, "PAY-15") ? drawn.fallback : "",
    commitments: hasCommitments
      ? chooseCommitments(
          payee,
          projectIdsOfWave(projects, payee.waveId),
          {
            areApproved: isPilot && isItemDone(story, "PAY-12"),
            signedOn: isPilot ? itemDoneOn(story, "PAY-13") : null,
          },
          random,
        )
      : {},
    ...exceptionOf(payee, story, random),
    ...accountOf(payee, random),
    callBacks: callBacksOf(payee, story, random),
    contacts: contactsOf(payee, story, random),
  };
}

function exceptionOf(
  { status, statusAsOf }: Payee,
  { nameOf }: Story,
  random: Random,
): Pick<Payee, "exception" | "notes"> {
  if (status !== "exempt" && status !== "declined" && status !== "blocked") {
    return { exception: null, notes: "" };
  }
  return {
    exception: {
      reason: random.pick<string>(EXCEPTION_REASONS[status]),
      approver: nameOf("SPON"),
      reviewOn: addBusinessDays(statusAsOf, random.int(15, 50)),
    },
    notes: "",
  };
}

function accountOf(
  payee: Payee,
  random: Random,
): Pick<Payee, "admin" | "accountType" | "verificationNote" | "waiverContact"> {
  const name = `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}`;
  const backup = `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}`;
  const hasBackup = random.chance(0.5);
  const isPaidAccount = random.chance(0.25);
  const line = String(random.int(0, 99)).padStart(2, "0");
  const place = reachedPlace(payee);
  const domain = payee.contactEmail.slice(payee.contactEmail.indexOf("@") + 1);
  if (place < 3) {
    const accountType = payee.invitation === null ? "unknown" : "none";
    const admin = { name: "", email: "", phone: "", backup: "" };
    return { admin, accountType, verificationNote: "", waiverContact: "" };
  }
  return {
    admin: {
      name,
      email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@${domain}`,
      phone: `(555) 555-01${line}`,
      backup: hasBackup ? backup : "",
    },
    accountType: isPaidAccount ? "paid" : "free",
    verificationNote:
      payee.status === "bank_pending" || payee.status === "blocked"
        ? "Name on the account differs from the legal name"
        : place >= 5
          ? "Verified; legal name matches the account"
          : "",
    waiverContact: place >= 6 ? payee.contactName : "",
  };
}
