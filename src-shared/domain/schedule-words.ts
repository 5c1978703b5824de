/** The schedule in words, for those who read it instead of looking at it: screen readers, tables, reports. */
import { countBusinessDays } from "./people-dates.ts";

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
