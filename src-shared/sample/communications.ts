/** Communication plans of sample payors, as far as ROL-05, the campaign and the waves have come (domain.md section 6). */
import { addBusinessDays, calendarOf } from "../domain/calendar/business-days.ts";
import { type IsoDate, maxDate, minDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { communicationDate } from "../domain/rollout/communication-dates.ts";
import {
  COMMUNICATION_SEQUENCE,
  sequenceMessage,
} from "../domain/rollout/communication-sequence.ts";
import type { Communication, Wave } from "../domain/rollout/rollout-schema.ts";
import type { Random } from "../random.ts";
import { GUIDE_LINKS, OFFICE_HOUR_LINKS, REPLIES } from "./rollout-texts.ts";
import { SAMPLE_WAVE_IDS } from "./rollout.ts";

const [PILOT, SECOND] = SAMPLE_WAVE_IDS;
/** Before the plan is approved so many messages of the pilot are, the sponsor's letter being the first. */
const MOST_APPROVED_EARLY = 3;
const REPLY_SHARE = 0.5;
const OFFICE_HOURS = 4;

type Story = Pick<
  Implementation,
  "anchors" | "calendar" | "ipm" | "items" | "messageTemplates" | "payor" | "people" | "waves"
>;
type Messages = Record<string, Communication>;

/**
 * The plan of the pilot once it is written (ROL-04 done), of wave 2 besides once it is approved (ROL-05 done). What an item
 * says was sent has been; messages after the invitations went out on their day, up to `asOf`.
 */
export function chooseCommunications(story: Story, asOf: IsoDate, random: Random): Messages {
  const messages: Messages = {};
  const approvedOn = doneOn(story, "ROL-05");
  const early = random.int(1, MOST_APPROVED_EARLY);
  for (const waveId of approvedOn === null ? [PILOT] : [PILOT, SECOND]) {
    const wave = story.waves[waveId];
    if (!wave || doneOn(story, "ROL-04") === null || wave.invitationsOn === null) continue;
    for (const planned of plannedMessages(story, wave)) {
      const position = Object.keys(messages).length + 1;
      // Drawn whether or not it is used, so that one more item done does not change the rest.
      const drawn = { reply: random.pick(REPLIES), isAnswered: random.chance(REPLY_SHARE) };
      const approved = approvalOf(story, approvedOn, position <= early);
      const sentOn = approvedOn === null ? null : sentDay(story, wave, planned, asOf);
      messages[planned.id] = {
        ...planned,
        position,
        ...approved,
        ...(sentOn !== null && {
          status: "sent",
          sentOn: maxDate(sentOn, approvedOn ?? sentOn),
          links: linksOf(planned, random),
          replies: drawn.isAnswered ? drawn.reply : "",
        }),
      };
    }
  }
  return messages;
}

function doneOn({ items }: Story, id: string): IsoDate | null {
  const item = items[id];
  return item?.status === "done" ? item.doneOn : null;
}

/** The sequence with the guides of TRN-10; without what has no date yet. */
function plannedMessages(story: Story, wave: Wave): readonly Omit<Communication, "position">[] {
  const sequence = COMMUNICATION_SEQUENCE.map((step) => sequenceMessage(step, wave, story))
    .map((message) => ({ ...message, sender: message.sender || story.ipm }))
    .filter((message) => communicationDate(story, message) !== null);
  const notice = sequence.find(({ offsetDays }) => offsetDays !== null && offsetDays < 0);
  if (!notice) return sequence;
  const guides = {
    ...notice,
    id: `${wave.id}_guides`,
    purpose: "Guides and webinar for payees",
    audience: `Payees of ${wave.name}`,
    sender: wave.owner || story.ipm,
    channel: "E-mail",
    offsetDays: 1,
    subject: `Guides to being paid by ${story.payor.name} through Procore Pay`,
    text: "Hello {{contact}}\n\nHere are the guide for payees, the short certification and the recording of the webinar. Questions are welcome at {{phone}}.\n\n{{sender}}",
    links: GUIDE_LINKS,
  };
  return [...sequence, guides];
}

function approvalOf(
  story: Story,
  approvedOn: IsoDate | null,
  isEarly: boolean,
): Pick<Communication, "approvedBy" | "approvedOn" | "status"> {
  const lead = Object.values(story.people).find(({ roles }) => roles.includes("PPM"));
  const by = lead?.name ?? story.ipm;
  const pilotApprovedOn = doneOn(story, "ROL-04");
  if (approvedOn !== null) return { approvedBy: by, approvedOn, status: "approved" };
  return isEarly && pilotApprovedOn !== null
    ? { approvedBy: by, approvedOn: pilotApprovedOn, status: "approved" }
    : { approvedBy: "", approvedOn: null, status: "draft" };
}

/** The day on which it went out; null while it has not. */
function sentDay(
  story: Story,
  wave: Wave,
  { id, offsetDays, ...planned }: Omit<Communication, "position">,
  asOf: IsoDate,
): IsoDate | null {
  const isPilot = wave.id === PILOT;
  const invitedOn = doneOn(story, isPilot ? "PAY-06" : "PAY-17");
  const date = communicationDate(story, { ...planned, offsetDays });
  if (date === null) return null;
  if (offsetDays === null) return doneOn(story, isPilot ? "ROL-11" : "ROL-15");
  const today = minDate(date, asOf);
  if (id.endsWith("_guides") && isPilot) return doneOn(story, "TRN-10");
  if (offsetDays < 0) {
    const noticeOn = isPilot ? (doneOn(story, "PAY-05") ?? invitedOn) : invitedOn;
    return noticeOn === null ? null : minDate(today, noticeOn);
  }
  if (invitedOn === null) return null;
  if (offsetDays === 0) return invitedOn;
  // Counted from when they really went out.
  const due = addBusinessDays(invitedOn, offsetDays, calendarOf(story));
  return due <= asOf ? due : null;
}

function linksOf(
  { links, offsetDays }: Pick<Communication, "links" | "offsetDays">,
  random: Random,
): string {
  return offsetDays === OFFICE_HOURS ? random.pick(OFFICE_HOUR_LINKS) : links;
}
