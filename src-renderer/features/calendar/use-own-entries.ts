import { useEffect, useMemo, useState } from "react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { useAppStore } from "../../store/app-store.ts";
import { useReminderStore } from "../reminders/reminder-store.ts";
import { useReminderSettings } from "../reminders/use-reminder-settings.ts";
import type { OwnEntry } from "./own-entry.ts";

const NONE: readonly OwnEntry[] = [];
type Finder = typeof import("./own-entries.ts");

/** The user's own reminders from one day to another. The library that counts repeated ones comes with the first of them. */
export function useOwnEntries(from: IsoDate, to: IsoDate): readonly OwnEntry[] {
  const own = useReminderStore((state) => state.list?.own);
  const now = useAppStore((state) => state.now);
  const settings = useReminderSettings();
  const [finder, setFinder] = useState<Finder | null>(null);
  const isWanted = (own?.length ?? 0) > 0;
  useEffect(() => {
    if (isWanted) void import("./own-entries.ts").then(setFinder);
  }, [isWanted]);
  return useMemo(
    () => (finder && own ? finder.ownEntries(own, { from, to, now, settings }) : NONE),
    [finder, own, from, to, now, settings],
  );
}
