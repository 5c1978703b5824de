import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BACKUP_REASONS,
  type BackupFile,
  type BackupReason,
  chooseBackupsToRemove,
} from "../../../../src-main/storage/backup-retention.ts";

const NOW = "2026-09-21T15:00:00.000Z";
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function backup(ageMs: number, more: Partial<BackupFile> = {}): BackupFile {
  const savedAt = new Date(Date.parse(NOW) - ageMs).toISOString();
  const { reason = "hourly", revision = 1 } = more;
  return {
    id: `${savedAt}-r${revision}-${reason}`,
    ...{ savedAt, revision, reason, sizeBytes: 100, ...more },
  };
}

function keptOf(files: readonly BackupFile[], now = NOW): readonly BackupFile[] {
  const removed = new Set(chooseBackupsToRemove(files, now));
  return files.filter((file) => !removed.has(file));
}

const anyBackup = fc
  .record({
    ageMs: fc.integer({ min: 0, max: 500 * 24 * 3600 }).map((seconds) => seconds * 1000),
    reason: fc.constantFrom<BackupReason>(...BACKUP_REASONS),
    revision: fc.nat(1000),
    sizeBytes: fc.nat(100_000),
  })
  .map(({ ageMs, ...more }) => backup(ageMs, more));
const anyBackups = fc.uniqueArray(anyBackup, { selector: ({ id }) => id, maxLength: 80 });

describe("chooseBackupsToRemove", () => {
  it("keeps one an hour for a day, one a day for 30 days, one a month for a year", () => {
    const hourly = Array.from({ length: 400 * 24 }, (_, hours) => backup(hours * HOUR_MS));
    const kept = keptOf(hourly);
    const ages = kept.map(({ savedAt }) => Date.parse(NOW) - Date.parse(savedAt));
    expect(ages.filter((age) => age <= DAY_MS)).toHaveLength(25);
    expect(ages.filter((age) => age > DAY_MS && age <= 30 * DAY_MS).length).toBeGreaterThanOrEqual(
      29,
    );
    expect(
      ages.filter((age) => age > 30 * DAY_MS && age <= 365 * DAY_MS).length,
    ).toBeGreaterThanOrEqual(11);
    expect(kept.length).toBeLessThanOrEqual(25 + 31 + 13);
    expect(Math.max(...ages)).toBeLessThanOrEqual(365 * DAY_MS);
  });

  it("keeps the newest of each slot", () => {
    const files = [backup(10 * 60_000), backup(20 * 60_000), backup(50 * 60_000)];
    expect(keptOf(files)).toEqual([files[0]]);
  });

  it("keeps each one made before a risky act for a day: three restores do not push out the good one", () => {
    const files = [
      ...[1, 2, 3].map((minutes) => backup(minutes * 60_000, { reason: "restore" })),
      backup(4 * 60_000),
    ];
    expect(chooseBackupsToRemove(files, NOW)).toEqual([]);
  });

  it("keeps the largest of the last 30 days, whatever its slot", () => {
    const large = backup(3 * DAY_MS + HOUR_MS, { sizeBytes: 500_000 });
    const files = [backup(3 * DAY_MS), large, backup(3 * DAY_MS + 2 * HOUR_MS), backup(0)];
    expect(keptOf(files)).toContain(large);
    expect(keptOf(files)).not.toContain(files[2]);
  });

  it("never removes the newest, the largest of 30 days and the newest before a risky act", () => {
    fc.assert(
      fc.property(anyBackups, (files) => {
        const kept = new Set(keptOf(files));
        const newest = files.reduce<BackupFile | null>(
          (best, file) => (best && best.savedAt >= file.savedAt ? best : file),
          null,
        );
        const sameMoment = files.filter(({ savedAt }) => savedAt === newest?.savedAt);
        if (newest) expect(sameMoment.some((file) => kept.has(file))).toBe(true);
        const recent = files.filter(
          ({ savedAt }) => Date.parse(NOW) - Date.parse(savedAt) <= 30 * DAY_MS,
        );
        const largestSize = Math.max(0, ...recent.map(({ sizeBytes }) => sizeBytes));
        if (recent.length > 0) {
          expect(recent.some((file) => file.sizeBytes === largestSize && kept.has(file))).toBe(
            true,
          );
        }
        const risky = files.filter(({ reason }) => reason !== "hourly");
        const newestRisky = risky
          .map(({ savedAt }) => savedAt)
          .sort()
          .at(-1);
        if (newestRisky !== undefined) {
          expect(risky.some((file) => file.savedAt === newestRisky && kept.has(file))).toBe(true);
        }
      }),
    );
  });

  it("gives the same answer when asked again, in any order, and removes no file twice", () => {
    fc.assert(
      fc.property(anyBackups, (files) => {
        const kept = keptOf(files);
        expect(chooseBackupsToRemove(kept, NOW)).toEqual([]);
        const again = keptOf([...files].reverse());
        expect(new Set(again)).toEqual(new Set(kept));
      }),
    );
  });
});
