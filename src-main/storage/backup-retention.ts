/** Which backups may go: a pure function of the files and the moment. */
import type { IsoInstant } from "../../src-shared/domain/dates.ts";

/** Why a backup was made; all but `hourly` come before a risky act. */
export const BACKUP_REASONS = ["hourly", "restore", "migration", "merge", "import"] as const;
/** Why a backup was made. */
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A backup of one implementation file, as its name tells it. */
export interface BackupFile {
  /** File name of the backup; the id by which it is restored. */
  readonly id: string;
  readonly savedAt: IsoInstant;
  readonly revision: number;
  readonly reason: BackupReason;
  readonly sizeBytes: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONTH_MS = 30 * DAY_MS;
const YEAR_MS = 365 * DAY_MS;

/**
 * The backups of one implementation that may be removed (design.md section 3): of the last day one an hour stays, of the
 * last 30 days one a day, of the last 365 days one a month (the newest of each). Those made before a risky act are counted
 * apart and all stay for a day, so that three restores in a row do not push out the good one. Never removed: the newest
 * of all, the largest of the last 30 days, and the newest made before a risky act (ask 2).
 */
export function chooseBackupsToRemove(
  files: readonly BackupFile[],
  now: IsoInstant,
): readonly BackupFile[] {
  const nowMs = Date.parse(now);
  const newestFirst = [...files].sort(newerFirst);
  const kept = new Set<BackupFile>();
  const seenSlots = new Set<string>();
  for (const file of newestFirst) {
    const slot = slotOf(file, nowMs);
    if (slot === null || seenSlots.has(slot)) continue;
    seenSlots.add(slot);
    kept.add(file);
  }
  const recent = newestFirst.filter(({ savedAt }) => nowMs - Date.parse(savedAt) <= MONTH_MS);
  const largest = recent.reduce<BackupFile | undefined>(
    (best, file) => (best && best.sizeBytes >= file.sizeBytes ? best : file),
    undefined,
  );
  const beforeRiskyAct = newestFirst.find((file) => isBeforeRiskyAct(file));
  for (const file of [newestFirst[0], largest, beforeRiskyAct]) if (file) kept.add(file);
  return newestFirst.filter((file) => !kept.has(file));
}

/** The hour, day or month of which one backup stays; null when it is older than a year. */
function slotOf(file: BackupFile, nowMs: number): string | null {
  const { id, savedAt } = file;
  const series = isBeforeRiskyAct(file) ? "risky" : "hourly";
  const ageMs = nowMs - Date.parse(savedAt);
  if (ageMs <= DAY_MS) return series === "risky" ? id : `hour ${savedAt.slice(0, 13)}`;
  if (ageMs <= MONTH_MS) return `${series} day ${savedAt.slice(0, 10)}`;
  if (ageMs <= YEAR_MS) return `${series} month ${savedAt.slice(0, 7)}`;
  return null;
}

function isBeforeRiskyAct({ reason }: BackupFile): boolean {
  return reason !== "hourly";
}

function newerFirst(a: BackupFile, b: BackupFile): number {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1;
  return b.revision - a.revision || (a.id < b.id ? 1 : -1);
}
