/** What concerns the implementation as a whole: payor, profile, anchors, manager. */
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { implementationSchema, isSatisfied, profileSchema } from "../domain/implementation.ts";
import { serviceOf, termsOf } from "../domain/calendar/money-movement.ts";
import { longDate } from "../domain/people-dates.ts";
import { meetingsOnKickoff } from "../domain/schedule/anchor-change.ts";
import { problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { applyProfileFlag } from "./item-edit-commands.ts";
import { changedRecords, countOf } from "./naming.ts";
import { reschedule, rescheduledItems } from "./reschedule.ts";

const payor = implementationSchema.shape.payor.shape;

/** Changes name, location or website of the payor. */
export const editPayor = defineCommand({
  type: "implementation/edit-payor",
  shape: {
    changes: z
      .strictObject({ name: payor.name, location: payor.location, website: payor.website })
      .partial(),
  },
  describe: (_payload, before, after) =>
    before.payor.name === after.payor.name
      ? `Edited the payor ${after.payor.name}`
      : `Renamed ${before.payor.name} to ${after.payor.name}`,
  apply(draft, { changes }) {
    assignChanges(draft.payor, changes);
    return undefined;
  },
});

/**
 * Changes flags, fee payer or ERP name. The conditional items of a flag that changes switch between not applicable and
 * not started; done ones stay. With the flag of the bank partner the money-movement service changes, and begins with its
 * own terms: the service is the fact, the flag follows it (see `setMoneyMovement`).
 */
export const setProfile = defineCommand({
  type: "implementation/set-profile",
  shape: { changes: z.strictObject(profileSchema.shape).partial() },
  describe(_payload, before, after) {
    const items = changedRecords(before.items, after.items, Object.keys(after.items));
    return `Changed the profile of ${after.payor.name}${items.length > 0 ? `: ${countOf(items.length, "item")} switched` : ""}`;
  },
  apply(draft, { changes }, { today }) {
    const before = { ...draft.profile };
    assignChanges(draft.profile, changes);
    for (const item of Object.values(draft.items)) {
      if (item.flag !== null && before[item.flag] !== draft.profile[item.flag]) {
        applyProfileFlag(item, draft.profile, today);
      }
    }
    const { bankPartner } = draft.profile;
    if (before.bankPartner !== bankPartner) {
      assignChanges(draft.moneyMovement, termsOf(serviceOf(bankPartner)));
    }
    return undefined;
  },
});

/**
 * Moves kickoff and target go-live. Due dates of items that are neither done nor pinned follow in the same step, and with
 * the kickoff a kickoff meeting that is planned for it. A frozen baseline stays (domain.md section 3; ask 14).
 */
export const setAnchors = defineCommand({
  type: "implementation/set-anchors",
  shape: { kickoff: isoDateSchema, goLive: isoDateSchema },
  describe({ kickoff, goLive }, before, after) {
    const items = rescheduledItems(before, after);
    const moved = [
      ...(kickoff === before.anchors.kickoff ? [] : [`kickoff to ${longDate(kickoff)}`]),
      ...(goLive === before.anchors.goLive ? [] : [`go-live to ${longDate(goLive)}`]),
    ];
    const meetings = changedRecords(before.meetings, after.meetings, Object.keys(after.meetings));
    const withMeeting = meetings.length > 0 ? ", the kickoff meeting with it" : "";
    return `Moved ${moved.join(" and ")}: ${countOf(items.length, "open item")} rescheduled${withMeeting}`;
  },
  apply(draft, { kickoff, goLive }) {
    if (kickoff >= goLive) {
      return problem("refused", "The target go-live must be after the kickoff", {
        advice: "Choose a later go-live or an earlier kickoff. Nothing was changed.",
      });
    }
    if (kickoff === draft.anchors.kickoff && goLive === draft.anchors.goLive) return undefined;
    for (const { id } of meetingsOnKickoff(draft)) {
      const meeting = draft.meetings[id];
      if (meeting) meeting.date = kickoff;
    }
    draft.anchors.kickoff = kickoff;
    draft.anchors.goLive = goLive;
    reschedule(draft);
    return undefined;
  },
});

/** Freezes the present target go-live and the due dates of open items as the new baseline; done ones keep theirs. */
export const rebaseline = defineCommand({
  type: "implementation/rebaseline",
  shape: {},
  describe: (_payload, _before, after) =>
    `Set a new baseline with go-live on ${longDate(after.anchors.goLive)}`,
  apply(draft, _payload, { today }) {
    draft.anchors.baselineGoLive = draft.anchors.goLive;
    draft.anchors.baselineFrozenOn = today;
    for (const item of Object.values(draft.items)) {
      if (!isSatisfied(item)) item.baselineDue = item.due;
    }
    return undefined;
  },
});

/** Names the implementation project manager. */
export const setIpm = defineCommand({
  type: "implementation/set-ipm",
  shape: { ipm: z.string().trim().max(200) },
  describe: ({ ipm }, before) => `Gave ${before.payor.name} to ${ipm || "nobody"}`,
  apply(draft, { ipm }) {
    draft.ipm = ipm;
    return undefined;
  },
});

/** Replaces the internal notes about the customer. */
export const setImplementationNotes = defineCommand({
  type: "implementation/set-notes",
  shape: { notes: implementationSchema.shape.notes },
  history: "merge",
  describe: (_payload, before) => `Edited the notes about ${before.payor.name}`,
  apply(draft, { notes }) {
    draft.notes = notes;
    return undefined;
  },
});
