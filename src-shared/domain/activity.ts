/** The activity log as it is read: newest first, by day. */
import type { IsoDate } from "./dates.ts";
import type { ActivityEntry, Implementation } from "./implementation.ts";
import { dateAt } from "./zoned-time.ts";

/** A heading of a day, or a line below it. */
export type ActivityRow =
  | { readonly type: "day"; readonly key: string; readonly date: IsoDate }
  | { readonly type: "entry"; readonly key: string; readonly entry: ActivityEntry };

/** Lines newest first, each day under its heading; `text` filters by words in what was done and by whom. */
export function activityRows(
  { activity }: Pick<Implementation, "activity">,
  timeZone: string,
  text = "",
): readonly ActivityRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const entries = Object.values(activity)
    .filter((entry) => {
      const line = `${entry.text} ${entry.by}`.toLowerCase();
      return words.every((word) => line.includes(word));
    })
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1));
  const rows: ActivityRow[] = [];
  let day: IsoDate | null = null;
  for (const entry of entries) {
    const date = dateAt(entry.at, timeZone);
    if (date !== day) rows.push({ type: "day", key: `day:${date}`, date });
    day = date;
    rows.push({ type: "entry", key: entry.id, entry });
  }
  return rows;
}
