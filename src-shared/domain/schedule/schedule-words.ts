/** The schedule in words, for those who read it instead of looking at it: screen readers, tables, reports. */
import type { IsoDate } from "../dates.ts";
import { type Implementation, isSatisfied, type Item } from "../implementation.ts";
import { BASELINE_ITEM_ID } from "./key-items.ts";
import { countBusinessDays, nearDate } from "../people-dates.ts";
import type { Schedule } from "./schedule.ts";
import type { ScheduleBinding } from "./schedule-passes.ts";
import { quoted } from "../text.ts";

const PLAYBOOK_CODE = /^[A-Z]{2,5}-\d{1,4}$/;

/** "3 business days later", "1 business day earlier", "as in the baseline". */
export function slipInWords(slipDays: number): string {
  if (slipDays === 0) return "as in the baseline";
  return `${countBusinessDays(Math.abs(slipDays))} ${slipDays > 0 ? "later" : "earlier"}`;
}

/** Slack in words: "none, go-live waits for it", "5 business days", "go-live does not wait for it". */
export function slackInWords(slackDays: number | null): string {
  if (slackDays === null) return "go-live does not wait for it";
  return slackDays <= 0 ? "none, go-live waits for it" : countBusinessDays(slackDays);
}

/** "3 business days late", "1 business day early", "on target": the forecast go-live against the target. */
export function latenessInWords(lateDays: number): string {
  if (lateDays === 0) return "on target";
  return `${countBusinessDays(Math.abs(lateDays))} ${lateDays > 0 ? "late" : "early"}`;
}

/**
 * What decides the forecast of an open item, as the end of a sentence about it: "which waits for PAY-06", "which was due
 * Mon 23 Nov", "which is pinned".
 */
export function bindingInWords(
  binding: ScheduleBinding,
  { due }: { readonly due: IsoDate },
  items: Implementation["items"],
  today: IsoDate,
): string {
  switch (binding.kind) {
    case "dependency": {
      const dependency = items[binding.itemId];
      const verb = dependency && isSatisfied(dependency) ? "could only follow" : "waits for";
      return `which ${verb} ${codeOf(dependency)}`;
    }
    case "planned":
      return `which is planned for ${nearDate(due, today)}`;
    case "pinned":
      return "which is pinned";
    case "today":
      return `which was due ${nearDate(due, today)}`;
    case "bank-day":
      return binding.because === "cut-off-passed"
        ? "for which the cut-off has passed"
        : "which needs a banking day";
  }
}

/**
 * What drives the forecast go-live, as a chain from the go-live back to where it begins: "driven by PAY-10, which waits
 * for PAY-09, which was due Mon 23 Nov". A longer chain names its last link and where it begins. Empty once live.
 */
export function driverInWords(
  { criticalPath, items: scheduled }: Pick<Schedule, "criticalPath" | "items">,
  items: Implementation["items"],
  today: IsoDate,
): string {
  const [first, second] = criticalPath;
  const item = first === undefined ? undefined : items[first];
  const binding = first === undefined ? undefined : scheduled.get(first)?.binding;
  if (first === undefined || !item || !binding) return "";
  const cause = bindingInWords(binding, item, items, today);
  return second === undefined || criticalPath.length === 2
    ? `driven by ${codeOf(item)}, ${cause}`
    : `driven by ${codeOf(items[second])}, which waits for ${codeOf(item)}, ${cause}`;
}

// The code that people know; an item that somebody added has a random id and goes by its title.
function codeOf(item: Item | undefined): string {
  if (!item) return "an item that is gone";
  return PLAYBOOK_CODE.test(item.id) ? item.id : quoted(item.title);
}

/** Whether the baseline is fixed: "frozen Mon 28 Sep", or that and until when it still follows the plan. */
export function baselineInWords(
  { anchors, items }: Pick<Implementation, "anchors" | "items">,
  today: IsoDate,
): string {
  if (anchors.baselineFrozenOn !== null)
    return `frozen ${nearDate(anchors.baselineFrozenOn, today)}`;
  return items[BASELINE_ITEM_ID]
    ? `not frozen yet: follows the plan until ${BASELINE_ITEM_ID} is done`
    : "not frozen yet: follows the plan until a baseline is set";
}
