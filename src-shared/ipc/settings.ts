/** Settings of the user as they travel between window and main. */
import { z } from "zod";

/** Per-user settings, kept in the user-data folder, never in the workspace. */
export const settingsSchema = z.strictObject({
  /** Name of the user: "mine" on the board, the activity log, decisions. */
  userName: z.string().max(200),
  theme: z.enum(["system", "light", "dark"]),
  density: z.enum(["compact", "standard", "comfortable"]),
  isRailExpanded: z.boolean(),
  /** Wall time at which the day starts: item reminders come then. */
  dayStartsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  areRemindersOn: z.boolean(),
  paperSize: z.enum(["A4", "Letter"]),
  /** How the board was left: filters, sort, folded columns. Validated by the board itself. */
  boardView: z.record(z.string(), z.unknown()),
  /** Columns, widths, sort and group of each grid, by its name. Validated by the grid itself. */
  gridViews: z.record(z.string(), z.unknown()),
  /** Which column is what, by the headings of a list that was imported: keys of fields, null = left out. */
  importColumns: z.record(z.string().max(20_000), z.array(z.string().max(100).nullable()).max(250)),
});
/** Per-user settings. */
export type Settings = z.infer<typeof settingsSchema>;
