/** Settings of the user as they travel between window and main. */
import { z } from "zod";
import { timeSchema } from "../domain/field-schemas.ts";
import {
  DEFAULT_REMINDER_SETTINGS,
  type ReminderSettings,
} from "../domain/reminders/reminder-settings.ts";
import { REMINDER_RULE_CODES } from "../domain/reminders/reminder-rules.ts";

/** Per-user settings, kept in the user-data folder, never in the workspace. */
export const settingsSchema = z.strictObject({
  /** Name of the user: "mine" on the board, the activity log, decisions. */
  userName: z.string().max(200),
  theme: z.enum(["system", "light", "dark"]),
  density: z.enum(["compact", "standard", "comfortable"]),
  isRailExpanded: z.boolean(),
  areRemindersOn: z.boolean(),
  /** The fields of `ReminderSettings`, see there. */
  dayStartsAt: timeSchema,
  digestAt: timeSchema.nullable(),
  quietHours: z.strictObject({ from: timeSchema, to: timeSchema }).nullable(),
  workingDays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  areBankHolidaysOff: z.boolean(),
  meetingLeadMinutes: z.number().int().min(0).max(240),
  /** Absent = on. */
  reminderRules: z.partialRecord(z.enum(REMINDER_RULE_CODES), z.boolean()),
  /** Closing the window leaves the program running, so that reminders come. */
  keepsRunning: z.boolean(),
  startsAtLogin: z.boolean(),
  paperSize: z.enum(["A4", "Letter"]),
  /** How the board was left: filters, sort, folded columns. Validated by the board itself. */
  boardView: z.record(z.string(), z.unknown()),
  /** How the Desk was left: filters and grouping. Validated by the Desk itself. */
  deskView: z.record(z.string(), z.unknown()),
  /** How the calendar was left: view and filters. Validated by the calendar itself. */
  calendarView: z.record(z.string(), z.unknown()),
  /** Columns, widths, sort and group of each grid, by its name. Validated by the grid itself. */
  gridViews: z.record(z.string(), z.unknown()),
  /** Which column is what, by the headings of a list that was imported: keys of fields, null = left out. */
  importColumns: z.record(z.string().max(20_000), z.array(z.string().max(100).nullable()).max(250)),
});
/** Per-user settings. */
export type Settings = z.infer<typeof settingsSchema>;

/** Settings of a new user, whose name is not known yet. */
export const DEFAULT_SETTINGS: Settings = {
  userName: "",
  theme: "system",
  density: "standard",
  isRailExpanded: false,
  areRemindersOn: true,
  dayStartsAt: DEFAULT_REMINDER_SETTINGS.dayStartsAt,
  digestAt: DEFAULT_REMINDER_SETTINGS.digestAt,
  quietHours: DEFAULT_REMINDER_SETTINGS.quietHours,
  workingDays: [...DEFAULT_REMINDER_SETTINGS.workingDays],
  areBankHolidaysOff: DEFAULT_REMINDER_SETTINGS.areBankHolidaysOff,
  meetingLeadMinutes: DEFAULT_REMINDER_SETTINGS.meetingLeadMinutes,
  reminderRules: DEFAULT_REMINDER_SETTINGS.rules,
  keepsRunning: false,
  startsAtLogin: false,
  paperSize: "Letter",
  boardView: {},
  deskView: {},
  calendarView: {},
  gridViews: {},
  importColumns: {},
};

/** The settings of reminders of a user in a time zone. */
export function reminderSettingsOf(settings: Settings, timeZone: string): ReminderSettings {
  const { reminderRules: rules } = settings;
  const { dayStartsAt, digestAt, quietHours, workingDays } = settings;
  const { areBankHolidaysOff, meetingLeadMinutes } = settings;
  return {
    ...{ timeZone, dayStartsAt, digestAt, quietHours, workingDays },
    ...{ areBankHolidaysOff, meetingLeadMinutes, rules },
  };
}
