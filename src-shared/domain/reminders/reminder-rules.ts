/** What the app reminds of: rules that the user switches on and off, and the reasons that a single reminder gives. */
import type { DatedKind } from "../dated-entries/dated-entry.ts";

/** The rules with their words, in the order of the settings (domain.md section 3, Reminders). */
export const REMINDER_RULES = {
  item_ahead: "Items 5 and 1 business days before they are due",
  item_due: "Items on the day they are due",
  item_overdue: "Items 1, 3 and 5 business days overdue",
  bank_bound: "Bank-bound items at 09:00 and 14:00 Eastern on their day",
  meeting: "Meetings before they start",
  session: "Training sessions before they start",
  action: "Actions on the day they are due, and overdue",
  decision: "Decisions that are needed",
  gate: "Gates that wait for a decision",
  invitation: "Invitations that run out",
  stall: "Payees that stand still",
  hold: "Review dates of implementations on hold",
  stale: "Cards that nobody touched",
  own: "My own reminders",
} as const;
/** A rule. */
export type ReminderRule = keyof typeof REMINDER_RULES;
/** All rules. */
export const REMINDER_RULE_CODES = Object.keys(REMINDER_RULES) as [ReminderRule, ...ReminderRule[]];

/** Why a reminder comes, in words that follow the thing: "Funding test: 1 day before". */
export const REMINDER_REASONS = {
  due_in_5: "5 days before",
  due_in_1: "1 day before",
  due_today: "on its day",
  overdue_1: "1 day after",
  overdue_3: "3 days after",
  overdue_5: "5 days after",
  meeting: "before it starts",
  bank_morning: "bank morning, 09:00 Eastern",
  bank_afternoon: "before the cut-off, 14:00 Eastern",
  reinvite: "day 10, remind or invite afresh",
  waits: "waits for 1 day",
  waits_3: "waits for 3 days",
  waits_5: "waits for 5 days",
  review: "day of review",
  stalled: "passed the limit",
  untouched: "passed the limit",
  snoozed: "snoozed until now",
  own: "own reminder",
} as const;
/** Why a reminder comes. */
export type ReminderReason = keyof typeof REMINDER_REASONS;
/** All reasons. */
export const REMINDER_REASON_CODES = Object.keys(REMINDER_REASONS) as [
  ReminderReason,
  ...ReminderReason[],
];

/** What a reminder can be about: a dated thing, or a reminder of the user's own. */
export type ReminderKind = DatedKind | "own";

/** The rules of kinds that have one for all their reasons; none = nothing reminds of them. */
const RULE_OF_KIND: Readonly<Partial<Record<ReminderKind, ReminderRule>>> = {
  meeting: "meeting",
  session: "session",
  action: "action",
  decision: "decision",
  gate: "gate",
  invitation: "invitation",
  stall: "stall",
  hold: "hold",
  stale: "stale",
  own: "own",
};

const RULE_OF_ITEM_REASON: Readonly<Partial<Record<ReminderReason, ReminderRule>>> = {
  due_in_5: "item_ahead",
  due_in_1: "item_ahead",
  due_today: "item_due",
  overdue_1: "item_overdue",
  overdue_3: "item_overdue",
  overdue_5: "item_overdue",
  bank_morning: "bank_bound",
  bank_afternoon: "bank_bound",
};

/** The one rule that a reminder belongs to; null = none, so that it never comes by itself. */
export function ruleOf(kind: ReminderKind, reason: ReminderReason): ReminderRule | null {
  const rules = kind === "item" ? RULE_OF_ITEM_REASON[reason] : RULE_OF_KIND[kind];
  return rules ?? null;
}
