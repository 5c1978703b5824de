/** What the tray shows: how much is unread, the newest of it, and what can be done without the window. Pure. */
import { compareTexts, cutText } from "../../src-shared/domain/text.ts";
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import { reminderAddress } from "../../src-shared/domain/reminders/reminder-address.ts";
import {
  type InMeeting,
  type ReminderRow,
  type ReminderTarget,
  reminderTargetKey,
} from "../../src-shared/domain/reminders/reminder-state.ts";
import { timeAt } from "../../src-shared/domain/zoned-time.ts";

/** What a click in the tray's menu does. */
export type TrayAct =
  | { readonly kind: "show-window" }
  | { readonly kind: "show-reminders" }
  /** Opens what a reminder is about, and takes it for read. */
  | { readonly kind: "open"; readonly address: string; readonly target: ReminderTarget }
  | { readonly kind: "start-meeting"; readonly minutes: number }
  | { readonly kind: "end-meeting" }
  | { readonly kind: "quit" };

/** A line of the menu; one without an act is a heading. */
export type TrayLine =
  { readonly id: string; readonly label: string; readonly act: TrayAct | null } | "separator";

/** All that the tray shows. */
export interface TrayContent {
  /** How many targets nobody has acted upon. */
  readonly unread: number;
  readonly toolTip: string;
  readonly lines: readonly TrayLine[];
}

/** What the tray tells about. */
export interface TrayFacts {
  readonly hasWorkspace: boolean;
  /** Rows of the Reminder centre, newest first. */
  readonly rows: readonly ReminderRow[];
  readonly inMeeting: InMeeting | null;
  readonly now: IsoInstant;
  readonly timeZone: string;
}

const LISTED = 8;
const MAX_LABEL = 70;
const MEETINGS = [
  { minutes: 30, words: "30 minutes" },
  { minutes: 60, words: "1 hour" },
] as const;

/** The newest row of each target that is unread and not silent; of those that came together the most urgent one first. */
function newestUnread(rows: readonly ReminderRow[]): readonly ReminderRow[] {
  const byTarget = new Map<string, ReminderRow>();
  for (const row of rows) {
    if (row.isRead || row.snoozedUntil !== null) continue;
    const key = reminderTargetKey(row);
    if (!byTarget.has(key)) byTarget.set(key, row);
  }
  return [...byTarget.values()].sort(
    (a, b) => compareTexts(b.firedAt, a.firedAt) || compareTexts(a.due, b.due),
  );
}

function reminderLine(row: ReminderRow): TrayLine {
  const { implementationId, kind, targetId, payorName, title } = row;
  return {
    id: `reminder ${row.key}`,
    label: cutText(payorName === "" ? title : `${payorName}: ${title}`, MAX_LABEL),
    act: {
      kind: "open",
      address: reminderAddress(row),
      target: { implementationId, kind, targetId },
    },
  };
}

function reminderLines(unread: readonly ReminderRow[], words: string): readonly TrayLine[] {
  const more = unread.length - LISTED;
  return [
    { id: "unread", label: words, act: null },
    ...unread.slice(0, LISTED).map(reminderLine),
    {
      id: "reminders",
      label: more > 0 ? `${more} more in the Reminder centre` : "Reminder centre",
      act: { kind: "show-reminders" },
    },
    "separator",
  ];
}

function meetingLines({ inMeeting, now, timeZone }: TrayFacts): readonly TrayLine[] {
  if (inMeeting && inMeeting.until > now)
    return [
      {
        id: "end-meeting",
        label: `End the meeting (reminders are held until ${timeAt(inMeeting.until, timeZone)})`,
        act: { kind: "end-meeting" },
      },
    ];
  return MEETINGS.map(({ minutes, words }) => ({
    id: `meeting-${minutes}`,
    label: `In a meeting for ${words}`,
    act: { kind: "start-meeting", minutes },
  }));
}

/** The tray for these facts. */
export function trayContent(facts: TrayFacts): TrayContent {
  const unread = facts.hasWorkspace ? newestUnread(facts.rows) : [];
  const count = unread.length === 0 ? "No" : String(unread.length);
  const words = `${count} unread ${unread.length === 1 ? "reminder" : "reminders"}`;
  return {
    unread: unread.length,
    toolTip: unread.length === 0 ? "Payor Desk" : `Payor Desk: ${words}`,
    lines: [
      ...(facts.hasWorkspace ? reminderLines(unread, words) : []),
      { id: "show", label: "Open Payor Desk", act: { kind: "show-window" } },
      ...(facts.hasWorkspace ? meetingLines(facts) : []),
      "separator",
      { id: "quit", label: "Quit Payor Desk", act: { kind: "quit" } },
    ],
  };
}
