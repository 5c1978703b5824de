/** The moments of a workspace under fixed settings, found in the index when they are asked for and never kept. */
import { createOwnStart } from "../../src-shared/domain/dated-entries/own-start.ts";
import { compareTexts } from "../../src-shared/domain/text.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays, type IsoDate, type IsoInstant } from "../../src-shared/domain/dates.ts";
import {
  createMomentFinder,
  MOMENT_REACH_DAYS,
  type MomentFinder,
  momentKey,
} from "../../src-shared/domain/reminders/moments.ts";
import {
  createOwnMomentFinder,
  type OwnMomentFinder,
} from "../../src-shared/domain/reminders/own-moments.ts";
import type { OwnReminder } from "../../src-shared/domain/reminders/own-reminder.ts";
import { ownReminderAddress } from "../../src-shared/domain/reminders/reminder-address.ts";
import type { ReminderSettings } from "../../src-shared/domain/reminders/reminder-settings.ts";
import type { ReminderRow } from "../../src-shared/domain/reminders/reminder-state.ts";
import {
  createWorkingTime,
  type WorkingTime,
} from "../../src-shared/domain/reminders/working-time.ts";
import { partsOfKey } from "./fired-ledger.ts";
import type { MomentSource, PassedMoment } from "./moment-book.ts";

/** What is asked of the open workspace: the index answers all of it. */
export interface WorkspaceEntries {
  readonly implementationIds: () => readonly string[];
  readonly datedEntriesOf: (implementationId: string) => readonly DatedEntry[];
  readonly datedEntries: (from: IsoDate, to: IsoDate) => readonly DatedEntry[];
  /** Null = it is not there, or its file cannot be read now. */
  readonly payorNameOf: (implementationId: string) => string | null;
}

/** What a moment reminds of, as the data say it now. */
export interface Reminded extends PassedMoment {
  readonly row: Omit<ReminderRow, "firedAt" | "snoozedUntil" | "isRead">;
  /** Wall time `HH:mm` for the user at which it starts; null = it has no time. */
  readonly startsAt: string | null;
  /** Where a click leads; that of the row when absent. */
  readonly address?: string;
}

/** Id of the source of the user's own reminders, beside the ids of implementations. */
export const OWN_SOURCE = "own reminders";

/** The open entry of that kind and id that a moment with this key reminds of, or null. */
export function entryOfKey(
  entries: readonly DatedEntry[],
  kind: string,
  targetId: string,
  key: string,
): DatedEntry | null {
  const entry = entries.find((each) => each.id === targetId && each.kind === kind);
  if (!entry || entry.isOver) return null;
  // A date or time that was moved gives other keys. Those of an earlier version named no zone.
  const isOfNow = [entry, { ...entry, timeZone: null }].some((each) =>
    key.startsWith(momentKey(each, "snoozed").slice(0, -"snoozed".length)),
  );
  return isOfNow ? entry : null;
}

/** The middles of the keys of all moments of these entries. */
export function subjectsOf(entries: readonly DatedEntry[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => partsOfKey(momentKey(entry, "snoozed")).subject));
}

/** What a row says of an entry. */
export function rowOfEntry(
  entry: DatedEntry,
  reason: ReminderRow["reason"],
): Omit<ReminderRow, "firedAt" | "snoozedUntil" | "isRead"> {
  const { implementationId, payorName, kind, id: targetId, title, due } = entry;
  return {
    key: momentKey(entry, reason),
    implementationId,
    payorName,
    kind,
    targetId,
    title,
    due,
    reason,
  };
}

/** The timetable. */
export class Timetable implements MomentSource {
  readonly settings: ReminderSettings;
  readonly working: WorkingTime;
  readonly #entries: WorkspaceEntries;
  readonly #own: () => readonly OwnReminder[];
  readonly #finder: MomentFinder;
  readonly #ownFinder: OwnMomentFinder;

  constructor(parts: {
    readonly entries: WorkspaceEntries;
    readonly own: () => readonly OwnReminder[];
    readonly settings: ReminderSettings;
  }) {
    const { entries, own, settings } = parts;
    this.#entries = entries;
    this.#own = own;
    this.#ownFinder = createOwnMomentFinder(settings);
    this.settings = settings;
    this.working = createWorkingTime(settings);
    this.#finder = finderFor(settings);
  }

  ids(): readonly string[] {
    return [...this.#entries.implementationIds(), OWN_SOURCE];
  }

  between(id: string, from: IsoInstant, to: IsoInstant): readonly PassedMoment[] {
    if (id === OWN_SOURCE) {
      return this.#ownWanted().flatMap((own) => this.#ownFinder.between(own, from, to));
    }
    const latest = addCalendarDays(to.slice(0, 10), MOMENT_REACH_DAYS);
    return this.#notBefore(id, from)
      .filter(({ due }) => due <= latest)
      .flatMap((entry) => this.#finder.between(entry, from, to))
      .map(({ key, at }) => ({ key, at }));
  }

  nextAfter(id: string, instant: IsoInstant): IsoInstant | null {
    let next: IsoInstant | null = null;
    if (id === OWN_SOURCE) {
      for (const own of this.#ownWanted()) {
        const at = this.nextOfOwn(own, instant);
        if (at !== null && (next === null || at < next)) next = at;
      }
      return next;
    }
    for (const entry of this.#notBefore(id, instant)) {
      for (const { at } of this.#finder.planOf(entry)) {
        if (at <= instant) continue;
        if (next === null || at < next) next = at;
        break;
      }
    }
    return next;
  }

  /** What these moments remind of, in their order; those are left out that are no longer in the data. */
  remindedOf(moments: readonly PassedMoment[]): readonly Reminded[] {
    const found: Reminded[] = [];
    const ownStart = createOwnStart(this.settings.timeZone);
    const { own = [], entry: ofEntries = [] } = Object.groupBy(moments, ({ key }) =>
      isOwnKey(key) ? "own" : "entry",
    );
    found.push(...this.#remindedOfOwn(own));
    const byImplementation = Map.groupBy(ofEntries, ({ key }) => partsOfKey(key).implementationId);
    for (const [id, those] of byImplementation) {
      const entries = this.#entries.datedEntriesOf(id);
      for (const { key, at } of those) {
        const { subject, reason } = partsOfKey(key);
        const [kind = "", targetId = ""] = subject.split("/");
        const entry = entryOfKey(entries, kind, targetId, key);
        const planned = entry && this.#finder.planOf(entry).find((each) => each.reason === reason);
        if (!planned) continue;
        const { time: startsAt } = ownStart(entry);
        found.push({ key, at, row: rowOfEntry(entry, planned.reason), startsAt });
      }
    }
    return found.sort((a, b) => compareTexts(a.at, b.at) || compareTexts(a.key, b.key));
  }

  /** When an own reminder comes next, or null. */
  nextOfOwn(own: OwnReminder, instant: IsoInstant): IsoInstant | null {
    return this.#ownFinder.nextAfter(own, instant)?.at ?? null;
  }

  #ownWanted(): readonly OwnReminder[] {
    return (this.settings.rules.own ?? true) ? this.#own() : [];
  }

  #remindedOfOwn(moments: readonly PassedMoment[]): readonly Reminded[] {
    return moments.flatMap(({ key, at }): Reminded[] => {
      const [, id, when] = partsOfKey(key).subject.split("/");
      const own = this.#ownWanted().find((each) => each.id === id);
      if (!own || when === undefined) return [];
      const { about, title } = own;
      const implementationId = about?.implementationId ?? "";
      const payorName = this.#entries.payorNameOf(implementationId) ?? about?.payorName ?? "";
      const target = { implementationId, payorName, kind: "own", targetId: own.id } as const;
      const row = { key, ...target, title, due: when.slice(0, 10), reason: "own" } as const;
      return [{ key, at, row, startsAt: own.time, address: ownReminderAddress(own) }];
    });
  }

  #notBefore(id: string, instant: IsoInstant): readonly DatedEntry[] {
    const earliest = addCalendarDays(instant.slice(0, 10), -MOMENT_REACH_DAYS);
    return this.#entries.datedEntriesOf(id).filter(({ due }) => due >= earliest);
  }
}

/** Whether a key is that of an own reminder. */
export function isOwnKey(key: string): boolean {
  return partsOfKey(key).subject.startsWith("own/");
}

/** The same for the same settings, in whatever order they are written. */
export function settingsKey(settings: ReminderSettings | null): string {
  if (settings === null) return "";
  const { quietHours, rules, ...others } = settings;
  const parts = [others, quietHours ?? {}, rules].map((part) => Object.entries(part).sort());
  return JSON.stringify(parts);
}

let lastFinder: { readonly key: string; readonly finder: MomentFinder } | null = null;

/** What a finder remembers of dates is worth keeping while the settings stay: over another workspace and a clock set back. */
function finderFor(settings: ReminderSettings): MomentFinder {
  const key = settingsKey(settings);
  if (lastFinder?.key !== key) lastFinder = { key, finder: createMomentFinder(settings) };
  return lastFinder.finder;
}
