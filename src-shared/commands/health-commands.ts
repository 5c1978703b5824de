/** A colour set by hand beside the computed one (domain.md section 10). */
import { addBusinessDays, calendarOf } from "../domain/calendar/business-days.ts";
import { MOST_OVERRIDE_DAYS } from "../domain/health/health.ts";
import { healthOverrideSchema } from "../domain/health/health-schema.ts";
import { implementationState } from "../domain/implementation.ts";
import { longDate } from "../domain/people-dates.ts";
import { HEALTH_LABELS } from "../domain/vocabulary.ts";
import { problem } from "../result.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";

const { colour, reason, until } = healthOverrideSchema.shape;

/** Sets a colour by hand with its reason and its last day; the computed colour stays beside it. */
export const overrideHealth = defineCommand({
  type: "health/override",
  shape: { colour, reason, until },
  describe: ({ colour: to, reason: why, until: last }) =>
    `Set the health to ${HEALTH_LABELS[to]} until ${longDate(last)}: ${shorten(why)}`,
  apply(draft, { colour: to, reason: why, until: last }, { today, user }) {
    if (implementationState(draft) !== "active") {
      return problem("refused", `${draft.payor.name} has no health while it is on hold or ended`, {
        advice: "Nothing was changed. Resume or reinstate it first.",
      });
    }
    const latest = addBusinessDays(today, MOST_OVERRIDE_DAYS, calendarOf(draft));
    if (last < today || last > latest) {
      return problem("refused", "This colour would hold for too long, or not at all", {
        where: longDate(last),
        advice: `Nothing was changed. Choose a day from today to ${longDate(latest)}: an override holds ${MOST_OVERRIDE_DAYS} business days at most.`,
      });
    }
    draft.healthOverride = { colour: to, reason: why, by: user, since: today, until: last };
    return undefined;
  },
});

/** Takes the colour set by hand back: the computed one stands alone again. */
export const clearHealthOverride = defineCommand({
  type: "health/clear-override",
  shape: {},
  describe: () => "Took back the health set by hand",
  apply(draft) {
    draft.healthOverride = null;
    return undefined;
  },
});
