/**
 * Reminders of 2,000 payors with 110 dated things each, in a process of its own. Prints milliseconds of each kind: an edit
 * up to the next moment, a look with nothing due, the slices of the first filling, a store of the state; with their floors.
 */
import { MomentBook } from "../../src-main/reminders/moment-book.ts";
import { readReminderMemory } from "../../src-main/reminders/reminder-memory.ts";
import { ReminderService } from "../../src-main/reminders/reminder-service.ts";
import { PAYORS_A_TURN } from "../../src-main/reminders/workspace-reminders.ts";
import { Timetable } from "../../src-main/reminders/timetable.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays } from "../../src-shared/domain/dates.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../src-shared/domain/reminders/reminder-settings.ts";
import { buildDatedEntry } from "../helpers/reminder-builders.ts";

const PAYORS = 2000;
const ITEMS = 110;
const ROUNDS = 400;
const START = "2026-09-15T12:00:00.000Z";
const settings = { ...DEFAULT_REMINDER_SETTINGS, timeZone: "America/New_York" };

const all = new Map<string, readonly DatedEntry[]>();
for (let payor = 0; payor < PAYORS; payor += 1) {
  const implementationId = `implementation-${payor}`;
  const entries = Array.from({ length: ITEMS }, (_, index) =>
    buildDatedEntry({
      ...{ implementationId, payorName: `Payor ${payor}`, id: `SET-${index}` },
      due: addCalendarDays("2026-09-10", (index * 7 + payor) % 240),
      isBankBound: index % 20 === 0,
    }),
  );
  all.set(implementationId, entries);
}
const entries = {
  implementationIds: () => [...all.keys()],
  datedEntriesOf: (id: string) => all.get(id) ?? [],
  datedEntries: () => [],
  payorNameOf: (id: string) => (all.has(id) ? id : null),
};

function timed(act: () => unknown): number {
  const startedAt = performance.now();
  act();
  return performance.now() - startedAt;
}

let now = START;
let storedBytes = 0;
const stores: number[] = [];
const filled = Promise.withResolvers<null>();
const service = new ReminderService({
  clock: { now: () => now, today: () => now.slice(0, 10), timeZone: () => settings.timeZone },
  workspace: () => ({ id: "bench", session: entries }),
  settings: () => settings,
  load: () => readReminderMemory(undefined, undefined),
  storeState(_id, state) {
    stores.push(timed(() => (storedBytes = JSON.stringify(state).length)));
  },
  storeFired: (_id, fired) => void stores.push(timed(() => JSON.stringify(fired))),
  notify: () => undefined,
  changed: () => undefined,
  lookSoon: () => filled.resolve(null),
  log: { error: console.error },
});

// The same slices as those of the service, each by itself: between them the program does other things.
const slices: number[] = [];
const timetable = new Timetable({ entries, own: () => [], settings });
const book = new MomentBook(timetable, START);
while (!book.isFull) slices.push(timed(() => book.fillSome(PAYORS_A_TURN)));
const walk = timed(() => {
  let count = 0;
  for (const those of all.values()) for (const { due } of those) if (due > "2026-12-01") count += 1;
  return count;
});

service.check();
await filled.promise;
service.check();
const edit: number[] = [];
const copies: number[] = [];
const looks: number[] = [];
const clocks: number[] = [];
const ids = [...all.keys()];
for (let round = 0; round < ROUNDS; round += 1) {
  const id = ids[(round * 37) % PAYORS] ?? "";
  const before = all.get(id) ?? [];
  const due = addCalendarDays("2026-10-01", round % 90);
  all.set(id, [{ ...(before[0] ?? expectEntry()), due }, ...before.slice(1)]);
  edit.push(
    timed(() => {
      service.entriesChanged([id]);
      service.check();
    }),
  );
  copies.push(timed(() => structuredClone(before)));
  now = new Date(Date.parse(now) + 10).toISOString();
  looks.push(timed(() => service.check()));
  clocks.push(timed(() => JSON.stringify(settings)));
}
// The morning in which all payors remind.
now = "2026-09-16T12:30:00.000Z";
const morning = timed(() => service.check());

function expectEntry(): never {
  throw new Error("There is no entry");
}

const figures = { edit, copies, looks, clocks, slices, walk: [walk], morning: [morning], stores };
console.log(JSON.stringify({ ...figures, storedBytes }));
