/** When the user works, and of what they want to be reminded. */
import type { ReminderRule } from "./reminder-rules.ts";

/** Hours of silence by wall time `HH:mm`; `from` later than `to` spans midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When and of what to remind. All times are wall time `HH:mm` in `timeZone`. */
export interface ReminderSettings {
  /** IANA zone of the user. */
  readonly timeZone: string;
  /** Reminders about a day come then. */
  readonly dayStartsAt: string;
  /** When the summary of the day comes; null = never. */
  readonly digestAt: string | null;
  /** Nothing comes then; null = always welcome. */
  readonly quietHours: QuietHours | null;
  /** Days on which reminders come, 1 = Monday to 7 = Sunday; never empty. */
  readonly workingDays: readonly number[];
  /** Bank holidays are days off too. */
  readonly areBankHolidaysOff: boolean;
  /** Minutes between the reminder of a meeting or session and its start. */
  readonly meetingLeadMinutes: number;
  /** Absent = on. */
  readonly rules: Readonly<Partial<Record<ReminderRule, boolean>>>;
}

/** What holds for a new user: weekdays from 08:30, silence from 18:00 to 08:00, every rule on. */
export const DEFAULT_REMINDER_SETTINGS: Omit<ReminderSettings, "timeZone"> = {
  dayStartsAt: "08:30",
  digestAt: "08:30",
  quietHours: { from: "18:00", to: "08:00" },
  workingDays: [1, 2, 3, 4, 5],
  areBankHolidaysOff: true,
  meetingLeadMinutes: 15,
  rules: {},
};
