/** On hold, cancelled, closed: flags of a card, not columns (domain.md sections 2 and 9). */
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { ARCHIVE_ITEM_ID } from "../domain/gates/gate-checks.ts";
import { unmetCloseoutCriteria } from "../domain/gates/gates.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { isSatisfied } from "../domain/implementation.ts";
import { longDate } from "../domain/people-dates.ts";
import { phaseName } from "../domain/vocabulary.ts";
import { problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { waiveCriterion } from "./gate-commands.ts";
import { setStatus } from "./item-status-commands.ts";

/** Puts the card on hold until a review date; on a card already on hold it changes reason and date. */
export const holdImplementation = defineCommand({
  type: "implementation/hold",
  shape: { reason: titleSchema, reviewOn: isoDateSchema },
  describe: ({ reason, reviewOn }, before) =>
    `Put ${before.payor.name} on hold until ${longDate(reviewOn)}: ${reason}`,
  apply(draft, { reason, reviewOn }, { today }) {
    if (draft.cancelled) {
      return problem("refused", `${draft.payor.name} is cancelled`, {
        advice: "Reinstate it first.",
      });
    }
    if (draft.hold) assignChanges(draft.hold, { reason, reviewOn });
    else draft.hold = { reason, reviewOn, since: today };
    return undefined;
  },
});

/** Takes the card off hold. */
export const resumeImplementation = defineCommand({
  type: "implementation/resume",
  shape: {},
  describe: (_payload, before) => `Resumed ${before.payor.name}`,
  apply(draft) {
    draft.hold = null;
    return undefined;
  },
});

/** Cancels the implementation; everything in it stays. */
export const cancelImplementation = defineCommand({
  type: "implementation/cancel",
  shape: { reason: titleSchema },
  describe: ({ reason }, before) => `Cancelled ${before.payor.name}: ${reason}`,
  apply(draft, { reason }, { today }) {
    if (draft.cancelled) assignChanges(draft.cancelled, { reason });
    else draft.cancelled = { reason, on: today };
    return undefined;
  },
});

/** Takes the cancellation back. */
export const reinstateImplementation = defineCommand({
  type: "implementation/reinstate",
  shape: {},
  describe: (_payload, before) => `Reinstated ${before.payor.name}`,
  apply(draft) {
    draft.cancelled = null;
    return undefined;
  },
});

/**
 * Closes the implementation: read-only from then on. Only from P7 and with every closeout gate C1 to C10 met or waived;
 * a waiver is recorded on each that is not. The closing itself does the item "Archive the card". Otherwise refused with
 * `gate-unmet`, whose `details` list them.
 */
export const closeImplementation = defineCommand({
  type: "implementation/close",
  shape: {
    retainUntil: isoDateSchema,
    waiver: z.strictObject({ by: titleSchema, reason: titleSchema }).nullable(),
  },
  describe: ({ waiver }, before) =>
    `Closed ${before.payor.name}${waiver ? ` with a waiver by ${waiver.by}` : ""}`,
  apply(draft, { retainUntil, waiver }, { today, user }) {
    if (draft.cancelled || draft.hold) {
      const state = draft.cancelled ? "cancelled" : "on hold";
      return problem("refused", `${draft.payor.name} is ${state}`, {
        advice: `${draft.cancelled ? "Reinstate" : "Resume"} it first, then close it.`,
      });
    }
    if (draft.phase !== "P7") {
      return problem(
        "refused",
        `${draft.payor.name} is in ${draft.phase} ${phaseName(draft.phase)}`,
        {
          advice: "Move it to P7 Closeout first.",
        },
      );
    }
    if (retainUntil < today) {
      return problem("refused", "The retention date has passed", {
        where: "retainUntil",
        advice: "Choose the date until which the file must be kept.",
      });
    }
    const unmet = unmetCloseoutCriteria(draft);
    if (unmet.length > 0 && !waiver) {
      return problem("gate-unmet", `${unmet.length} of the closeout gates are not met`, {
        advice: "Meet them, or close with a waiver that names who allows it and why.",
        details: unmet,
      });
    }
    for (const { criterionId } of waiver ? unmet : []) {
      const criterion = draft.closeoutGates[criterionId ?? ""];
      if (criterion && waiver) waiveCriterion(criterion, waiver, today);
    }
    const archiveItem = draft.items[ARCHIVE_ITEM_ID];
    if (archiveItem && !isSatisfied(archiveItem)) setStatus(archiveItem, "done", today);
    draft.closed = { on: today, by: user, retainUntil };
    return undefined;
  },
});

/** Opens a closed implementation for changes again; the reason stands in the activity log. */
export const reopenImplementation = defineCommand({
  type: "implementation/reopen",
  shape: { reason: titleSchema },
  isAllowedWhenClosed: true,
  describe: ({ reason }, before) => `Reopened ${before.payor.name}: ${reason}`,
  apply(draft) {
    draft.closed = null;
    return undefined;
  },
});
