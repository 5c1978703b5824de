/** What notifications say of the reminders of one look at the clock: one each for a few, one for all when there are many. */
import type { IsoDate } from "../../src-shared/domain/dates.ts";
import { isMeeting } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import { dueInWords, nearDate } from "../../src-shared/domain/people-dates.ts";
import { reminderAddress } from "../../src-shared/domain/reminders/reminder-address.ts";
import {
  type ReminderRow,
  reminderTargetKey,
} from "../../src-shared/domain/reminders/reminder-state.ts";

/** What a native notification says, and where a click on it leads (an address within the window). */
export interface ReminderNotice {
  readonly title: string;
  readonly body: string;
  readonly address: string;
}

/** A reminder that is announced. */
export interface Announced {
  readonly row: ReminderRow;
  /** Where a click leads; that of the row when absent. */
  readonly address?: string;
  /** Wall time `HH:mm` for the user at which it starts; null = it has no time. */
  readonly startsAt: string | null;
  /** Its moment has passed a while ago: the machine slept, or it was quiet. */
  readonly isMissed: boolean;
}

/** The reminders of one look. */
export interface Announcement {
  readonly reminders: readonly Announced[];
  /** Why they come only now: the machine slept or it was quiet, the user sat in a meeting; "on_time" = they do not. */
  readonly occasion: "on_time" | "away" | "meeting";
  /** What the day holds, when the digest of the day comes with this look. */
  readonly digest: { readonly title: string; readonly body: string } | null;
  readonly today: IsoDate;
}

const SINGLE_NOTICES = 2;
const NAMED_PAYORS = 3;

/** The notifications. */
export function composeNotices(announcement: Announcement): readonly ReminderNotice[] {
  const { digest, occasion, today } = announcement;
  const reminders = onceEach(announcement.reminders);
  if (digest === null) return noticesOf(reminders, occasion, today);
  // The digest says what the day holds, so that a morning begins with one notification; what starts soon is said all the same.
  if (occasion === "on_time") {
    const soon = reminders.filter(({ startsAt }) => startsAt !== null);
    return [{ ...digest, address: "/desk" }, ...noticesOf(soon, occasion, today)];
  }
  const body =
    reminders.length === 0
      ? digest.body
      : `${digest.body}\n${summaryTitle(reminders.length, occasion)}.`;
  return [{ title: digest.title, body, address: "/desk" }];
}

function noticesOf(
  reminders: readonly Announced[],
  occasion: Announcement["occasion"],
  today: IsoDate,
): readonly ReminderNotice[] {
  if (reminders.length === 0) return [];
  const isFew =
    reminders.length === 1 || (occasion === "on_time" && reminders.length <= SINGLE_NOTICES);
  if (isFew) {
    return reminders.map(({ row, address, startsAt }) => ({
      title: row.payorName === "" ? row.title : row.payorName,
      body: bodyOf(row, startsAt, today),
      address: address ?? reminderAddress(row),
    }));
  }
  return [
    {
      title: summaryTitle(reminders.length, occasion),
      body: payorsIn(reminders),
      address: "/reminders",
    },
  ];
}

/** Of each thing the last reminder: "3 days late" says all that "1 day late" did. */
function onceEach(reminders: readonly Announced[]): readonly Announced[] {
  const byTarget = new Map<string, Announced>();
  for (const reminder of reminders) {
    const key = reminderTargetKey(reminder.row);
    byTarget.delete(key);
    byTarget.set(key, reminder);
  }
  return [...byTarget.values()];
}

function summaryTitle(count: number, occasion: Announcement["occasion"]): string {
  const reminders = count === 1 ? "1 reminder" : `${count} reminders`;
  if (occasion === "meeting") return `While you were in a meeting: ${reminders}`;
  return occasion === "away" ? `${reminders} came while you were away` : reminders;
}

/** "Harlow & Pike (4), Brightwater (2), Kestrel and 2 more". */
function payorsIn(reminders: readonly Announced[]): string {
  const counts = new Map<string, number>();
  for (const { row } of reminders) {
    const name = row.payorName === "" ? "My own" : row.payorName;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const named = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, NAMED_PAYORS)
    .map(([name, count]) => (count === 1 ? name : `${name} (${count})`))
    .join(", ");
  return counts.size > NAMED_PAYORS ? `${named} and ${counts.size - NAMED_PAYORS} more` : named;
}

function bodyOf(row: ReminderRow, startsAt: string | null, today: IsoDate): string {
  if (row.kind === "own") return row.payorName === "" ? "Your own reminder" : row.title;
  return `${row.title}: ${whenInWords(row, startsAt, today)}`;
}

const KIND_WORDS: Readonly<Partial<Record<ReminderRow["kind"], string>>> = {
  gate: "waits for a decision since",
  invitation: "last day",
  stall: "since",
  stale: "since",
  hold: "review",
};

function whenInWords(row: ReminderRow, startsAt: string | null, today: IsoDate): string {
  const { kind, due, reason } = row;
  const date = nearDate(due, today);
  if (isMeeting(row)) {
    return startsAt === null ? date : `${date} at ${startsAt}`;
  }
  const words = KIND_WORDS[kind];
  if (words !== undefined) return `${words} ${date}`;
  if (reason === "bank_morning") return `${dueInWords(due, today)}, the bank's day has begun`;
  if (reason === "bank_afternoon") return `${dueInWords(due, today)}, before the bank's cut-off`;
  return dueInWords(due, today);
}
