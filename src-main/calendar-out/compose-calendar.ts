/** What a calendar file holds: the dated things of its scope as the index knows them, against what was said before. */
import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { calendarEventOf, calendarUid } from "../../src-shared/calendar-out/calendar-event.ts";
import { type LedgerBasis, reconcile } from "../../src-shared/calendar-out/ledger-row.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import type { ReminderSettings } from "../../src-shared/domain/reminders/reminder-settings.ts";
import type { CalendarScope } from "../../src-shared/ipc/contract.ts";
import { type Clock, momentOf } from "../clock.ts";
import type { CalendarLedger, LedgerChange } from "./calendar-ledger.ts";
import { CalendarText } from "./calendar-text.ts";

/** How long main may be held before others have their turn. */
const SLICE_MS = 12;

/** What the index knows; an open `WorkspaceSession` is one. */
export interface CalendarSource {
  readonly implementationIds: () => readonly string[];
  readonly datedEntriesOf: (implementationId: string) => readonly DatedEntry[];
  /** Null when there is none of that id. */
  readonly revisionOf: (implementationId: string) => number | null;
  readonly hasProblems: () => boolean;
}

/** What composing needs. */
export interface ComposeParts {
  readonly source: CalendarSource;
  readonly ledger: CalendarLedger;
  readonly workspaceId: string;
  readonly settings: ReminderSettings;
  readonly clock: Clock;
  readonly name: string;
  /** A feed is read as a whole: what is cancelled is simply not in it. */
  readonly isFeed: boolean;
}

/** A composed file. */
export interface ComposedCalendar {
  readonly text: string;
  readonly events: number;
  /** Tells the ledger, once the file is in place. */
  readonly learn: () => Promise<void>;
}

/** Composes a calendar file, in slices. Reads no file of the workspace. */
export async function composeCalendar(
  scope: CalendarScope,
  parts: ComposeParts,
): Promise<ComposedCalendar> {
  const { source, ledger, workspaceId, settings, clock, name, isFeed } = parts;
  const { today, now } = momentOf(clock);
  const text = new CalendarText({ name, isFeed, today });
  const changes: LedgerChange[] = [];
  const pause = inSlices();
  for (const implementationId of idsOf(scope, parts)) {
    const revision = source.revisionOf(implementationId);
    if (revision === null && source.hasProblems()) {
      // Nobody knows what is in a file that cannot be read. Nothing of it is cancelled until it can be, and a feed, from
      // which nothing may be missing, says what it said.
      const said = isFeed ? ledger.rows(workspaceId, implementationId).values() : [];
      for (const row of said) if (!row.event.isCancelled) text.add(row);
      continue;
    }
    const wanted = wantedUid(scope);
    const events = source
      .datedEntriesOf(implementationId)
      .filter((entry) => wanted === null || calendarUid(entry) === wanted)
      .flatMap((entry) => calendarEventOf(entry, settings) ?? [])
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    const known = [...ledger.rows(workspaceId, implementationId)].filter(
      ([uid]) => wanted === null || uid === wanted,
    );
    const basis: LedgerBasis = { revision: revision ?? 0, now, today, fingerprintOf };
    const { current, cancelled, ...change } = reconcile(events, new Map(known), basis);
    for (const versioned of [...current, ...(isFeed ? [] : cancelled)]) text.add(versioned);
    changes.push({ implementationId, ...change });
    await pause();
  }
  return {
    text: text.finish(),
    events: text.count,
    async learn() {
      for (const change of changes) {
        ledger.learn(workspaceId, change);
        await pause();
      }
    },
  };
}

// In an order that holds, so that the same calendar is the same text.
function idsOf(scope: CalendarScope, { source, ledger, workspaceId }: ComposeParts): string[] {
  if (scope.kind !== "everything") return [scope.implementationId];
  const ids = new Set([...source.implementationIds(), ...ledger.implementationIds(workspaceId)]);
  return [...ids].sort();
}

function wantedUid(scope: CalendarScope): string | null {
  if (scope.kind !== "meeting") return null;
  const { implementationId, meetingId: id } = scope;
  return calendarUid({ implementationId, kind: "meeting", id });
}

function sortKey({ date, time, uid }: { date: string; time: string | null; uid: string }): string {
  return `${date} ${time ?? ""} ${uid}`;
}

function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

function inSlices(): () => Promise<void> {
  let begunMs = performance.now();
  return async () => {
    if (performance.now() - begunMs < SLICE_MS) return;
    await nextTurn();
    begunMs = performance.now();
  };
}
