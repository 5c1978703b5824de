/**
 * A year on the 40 payors of the sample under a simulated clock: sleeps, a clock that is set, clock changes in five zones,
 * restarts, edits, meetings and snoozes. A naive oracle that walks through all moments says after each look what must have
 * come in it: every moment that passed while its entry was open, exactly once, never in quiet hours or on a day off.
 */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ReminderRows } from "../../../../src-main/reminders/reminder-rows.ts";
import { isBankingDay } from "../../../../src-shared/domain/calendar/banking-days.ts";
import { datedEntries } from "../../../../src-shared/domain/dated-entries/dated-entries.ts";
import type { DatedEntry } from "../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../src-shared/domain/health/health-thresholds.ts";
import {
  createMomentFinder,
  type MomentFinder,
} from "../../../../src-shared/domain/reminders/moments.ts";
import {
  DEFAULT_REMINDER_SETTINGS,
  type ReminderSettings,
} from "../../../../src-shared/domain/reminders/reminder-settings.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";
import { TestReminders } from "../../../helpers/reminder-world.ts";

// Called with the rows that it is asked of.
// eslint-disable-next-line @typescript-eslint/unbound-method
const { add } = ReminderRows.prototype;
const RUNS = 1000;
const MINUTE = 60_000;
const DAY = 1440;
const TODAY = "2026-09-15";
const START = Date.parse(`${TODAY}T15:00:00.000Z`);
const YEAR_MS = 365 * DAY * MINUTE;
const ZONES = [
  "America/New_York",
  "America/Los_Angeles",
  "Europe/Berlin",
  "Asia/Tokyo",
  "Australia/Sydney",
] as const;

const SAMPLE = new Map<string, readonly DatedEntry[]>();
const { staleCalendarDays } = DEFAULT_HEALTH_THRESHOLDS;
for (const { implementation } of generateSample({
  ...{ count: 40, seed: 7, today: TODAY, playbook: builtInPlaybook, ipm: "Dana Reyes" },
})) {
  SAMPLE.set(implementation.id, datedEntries(implementation, { today: TODAY, staleCalendarDays }));
}
/** Entries that are edited: of all kinds that remind, of many payors, due around and after the start. */
const EDITED = [...SAMPLE.values()]
  .flat()
  .filter(({ due, isOver }) => !isOver && due > addCalendarDays(TODAY, -10))
  .filter((_, index) => index % 23 === 0);

/** A year takes a twentieth of the entries of each payor, and those that are edited: over the years all have their turn. */
const PARTS = 20;
const EDITED_ONES = new Set(EDITED);

function partOf(part: number): ReadonlyMap<string, readonly DatedEntry[]> {
  const entries = [...SAMPLE].map(([id, all]) => {
    const some = all.filter((entry, index) => index % PARTS === part || EDITED_ONES.has(entry));
    return [id, some] as const;
  });
  return new Map(entries);
}

interface Zone {
  readonly sample: ReadonlyMap<string, readonly DatedEntry[]>;
  readonly settings: ReminderSettings;
  readonly finder: MomentFinder;
  /** All moments of the sample as it was made, in time order. */
  readonly moments: readonly {
    readonly at: string;
    readonly key: string;
    readonly of: DatedEntry;
  }[];
  readonly isWelcome: (now: string) => boolean;
}

function zoneOf(timeZone: string, sample: Zone["sample"]): Zone {
  const settings = { ...DEFAULT_REMINDER_SETTINGS, digestAt: null, timeZone };
  const finder = createMomentFinder(settings);
  const moments = [...sample.values()]
    .flat()
    .flatMap((of) => finder.momentsFor(of).map(({ at, key }) => ({ at, key, of })))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const format = new Intl.DateTimeFormat("sv-SE", {
    ...{ timeZone, weekday: "short", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  const isWelcome = (now: string): boolean => {
    const parts = Object.fromEntries(
      format.formatToParts(new Date(now)).map(({ type, value }) => [type, value]),
    );
    const { year, month, day, hour } = parts;
    // A weekend is no banking day either.
    return isBankingDay(`${year}-${month}-${day}`) && Number(hour) >= 8 && Number(hour) < 18;
  };
  return { sample, settings, finder, moments, isWelcome };
}

const PREPARED = new Map<string, Zone>();

function prepared(timeZone: string, part: number): Zone {
  const name = `${timeZone} ${part}`;
  const zone = PREPARED.get(name) ?? zoneOf(timeZone, partOf(part));
  PREPARED.set(name, zone);
  return zone;
}

/** Position of the first moment after an instant. */
function firstAfter(moments: Zone["moments"], instant: string): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle]?.at ?? "") > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Walks through everything with every look, and knows nothing of books and ledgers. */
class Oracle {
  readonly #zone: Zone;
  readonly #edited = new Map<DatedEntry, DatedEntry>();
  readonly #fired = new Set<string>();
  readonly #pending = new Set<string>();
  readonly #beganAt: number;
  settledUpTo: number;
  meeting: { readonly since: number; readonly until: number } | null = null;

  constructor(zone: Zone, settledUpTo: number) {
    this.#zone = zone;
    this.#beganAt = settledUpTo;
    this.settledUpTo = settledUpTo;
  }

  edit(original: DatedEntry, to: DatedEntry): void {
    this.#edited.set(original, to);
  }

  /** What has to come with a look at that time. */
  look(now: number): ReadonlySet<string> {
    const { meeting } = this;
    if (now < this.settledUpTo - MINUTE) this.settledUpTo = now;
    // A clock that is set right from before the beginning brings nothing of the time before it.
    if (now >= this.#beganAt && this.settledUpTo < this.#beganAt - 10 * MINUTE) {
      this.settledUpTo = this.#beganAt;
    }
    const passed = this.#between(this.settledUpTo, now);
    for (const key of passed) if (!this.#fired.has(key)) this.#pending.add(key);
    this.settledUpTo = Math.max(this.settledUpTo, now);
    if (meeting && (now >= meeting.until || now < meeting.since - MINUTE)) this.meeting = null;
    if (this.meeting || !this.#zone.isWelcome(new Date(now).toISOString())) return new Set();
    const due = new Set([...this.#pending].filter((key) => this.#isInData(key)));
    this.#pending.clear();
    for (const key of due) this.#fired.add(key);
    return due;
  }

  #between(from: number, to: number): readonly string[] {
    if (from >= to) return [];
    const [after, upTo] = [new Date(from).toISOString(), new Date(to).toISOString()];
    const { moments, finder } = this.#zone;
    const keys: string[] = [];
    const passed = moments.slice(firstAfter(moments, after), firstAfter(moments, upTo));
    for (const { key, of } of passed) if (!this.#edited.has(of)) keys.push(key);
    for (const entry of this.#edited.values()) {
      for (const { at, key } of finder.momentsFor(entry))
        if (at > after && at <= upTo) keys.push(key);
    }
    return keys;
  }

  #isInData(key: string): boolean {
    for (const [original, entry] of this.#edited) {
      const isOfOriginal = key.startsWith(
        `${original.implementationId}/${original.kind}/${original.id}/`,
      );
      if (isOfOriginal) return this.#zone.finder.momentsFor(entry).some((each) => each.key === key);
    }
    return true;
  }
}

type Step =
  | { readonly kind: "wait"; readonly minutes: number; readonly isAwake: boolean }
  | { readonly kind: "set_clock"; readonly minutes: number }
  | { readonly kind: "set_right" }
  | { readonly kind: "move"; readonly which: number; readonly days: number }
  | { readonly kind: "complete"; readonly which: number; readonly isOver: boolean }
  | { readonly kind: "meeting"; readonly minutes: number }
  | { readonly kind: "snooze"; readonly which: number; readonly minutes: number }
  | { readonly kind: "restart"; readonly isCrash: boolean }
  | { readonly kind: "dismiss" };

const which = fc.nat({ max: EDITED.length - 1 });
const steps = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant("wait" as const),
        minutes: fc.oneof(
          fc.nat({ max: 300 }),
          fc.nat({ max: 4 * DAY }),
          fc.nat({ max: 50 * DAY }),
        ),
        isAwake: fc.boolean(),
      }),
    },
    fc.record({
      kind: fc.constant("set_clock" as const),
      minutes: fc.oneof(
        fc.integer({ min: -3 * DAY, max: 3 * DAY }),
        fc.integer({ min: -400 * DAY, max: 400 * DAY }),
      ),
    }),
    fc.constant({ kind: "set_right" as const }),
    {
      weight: 2,
      arbitrary: fc.record({
        ...{ kind: fc.constant("move" as const), which },
        days: fc.integer({ min: -20, max: 40 }),
      }),
    },
    fc.record({ kind: fc.constant("complete" as const), which, isOver: fc.boolean() }),
    fc.record({ kind: fc.constant("meeting" as const), minutes: fc.integer({ min: 5, max: 180 }) }),
    fc.record({
      ...{ kind: fc.constant("snooze" as const), which },
      minutes: fc.integer({ min: 5, max: 10 * DAY }),
    }),
    fc.record({ kind: fc.constant("restart" as const), isCrash: fc.boolean() }),
    fc.constant({ kind: "dismiss" as const }),
  ),
  { minLength: 10, maxLength: 36 },
);

function toInstant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

/** One year. Gives how many reminders came. */
class Year {
  readonly #zone: Zone;
  readonly #world: TestReminders;
  readonly #oracle: Oracle;
  readonly #counts = new Map<string, number>();
  readonly #edited = new Map<DatedEntry, DatedEntry>();
  #came: string[] = [];
  #listed: ReadonlySet<string> = new Set();
  #trueMs = START;
  #offsetMs = 0;

  constructor(zone: Zone) {
    this.#zone = zone;
    this.#world = new TestReminders(toInstant(START), zone.settings);
    for (const [id, entries] of zone.sample) this.#world.entries.set(id, entries);
    this.#world.beforeStore = ({ rows }) => {
      this.#listed = new Set(rows.map(({ key }) => key));
    };
    // Everything that comes becomes a row, also what is too old to stay in a long list.
    const note = (key: string): void => void this.#came.push(key);
    vi.spyOn(ReminderRows.prototype, "add").mockImplementation(function (this: ReminderRows, rows) {
      for (const { key, reason } of rows) if (reason !== "snoozed") note(key);
      add.call(this, rows);
    });
    // Its day began at midnight by the clocks of the user.
    const midnight = new Date(START);
    while (this.#dateAt(midnight.getTime() - 1) === this.#dateAt(START)) {
      midnight.setTime(midnight.getTime() - 15 * MINUTE);
    }
    this.#oracle = new Oracle(zone, midnight.getTime());
    this.#look();
  }

  run(all: readonly Step[]): number {
    for (const step of all) {
      if (this.#trueMs > START + YEAR_MS) break;
      this.#take(step);
    }
    this.#offsetMs = 0;
    this.#look();
    this.#trueMs = Math.max(this.#trueMs, START + YEAR_MS);
    this.#look();
    // Whatever was held comes within the days after: a meeting ends, and so does every weekend.
    for (let hours = 0; hours < 120; hours += 8) {
      this.#trueMs += 8 * 60 * MINUTE;
      this.#look();
    }
    expect(this.#world.service.silences().held).toBe(0);
    expect(Math.max(0, ...this.#counts.values())).toBeLessThanOrEqual(1);
    return this.#counts.size;
  }

  get #now(): number {
    return this.#trueMs + this.#offsetMs;
  }

  #take(step: Step): void {
    const { service } = this.#world;
    switch (step.kind) {
      case "wait":
        this.#wait(step.minutes * MINUTE, step.isAwake);
        return;
      case "set_clock":
        this.#offsetMs = step.minutes * MINUTE;
        this.#look();
        return;
      case "set_right":
        this.#offsetMs = 0;
        this.#look();
        return;
      case "move":
        this.#edit(step.which, ({ due, ...entry }) => ({
          ...entry,
          due: addCalendarDays(
            step.days % 3 === 0 ? toInstant(this.#now).slice(0, 10) : due,
            step.days,
          ),
        }));
        return;
      case "complete":
        this.#edit(step.which, (entry) => ({ ...entry, isOver: step.isOver }));
        return;
      case "meeting": {
        this.#look();
        const since = this.#oracle.meeting?.since ?? this.#now;
        const until = this.#now + step.minutes * MINUTE;
        this.#oracle.meeting = { since, until };
        service.setInMeeting(toInstant(until));
        return;
      }
      case "snooze": {
        this.#look();
        const { implementationId, kind, id: targetId } = EDITED[step.which] ?? expect.unreachable();
        const until = toInstant(this.#now + step.minutes * MINUTE);
        service.act([{ implementationId, kind, targetId }], { kind: "snooze", until });
        return;
      }
      case "restart":
        if (step.isCrash) {
          this.#world.crash();
          const { checkedUpTo } = this.#world.state();
          if (checkedUpTo !== null) this.#oracle.settledUpTo = Date.parse(checkedUpTo);
        } else {
          this.#world.restart();
        }
        this.#look();
        return;
      case "dismiss":
        this.#dismiss();
    }
  }

  #wait(ms: number, isAwake: boolean): void {
    const [from, until] = [this.#now, this.#trueMs + ms];
    if (isAwake) {
      const [after, upTo] = [toInstant(from), toInstant(from + ms)];
      const { moments } = this.#zone;
      const instants = moments.slice(firstAfter(moments, after), firstAfter(moments, upTo));
      for (const at of [...new Set(instants.map((each) => each.at))].slice(0, 4)) {
        this.#trueMs = Date.parse(at) - this.#offsetMs;
        this.#look();
      }
    }
    this.#trueMs = until;
    this.#look();
  }

  #edit(index: number, change: (entry: DatedEntry) => DatedEntry): void {
    const original = EDITED[index] ?? expect.unreachable();
    this.#look();
    const entry = change(this.#edited.get(original) ?? original);
    this.#edited.set(original, entry);
    this.#oracle.edit(original, entry);
    const id = original.implementationId;
    this.#world.set(
      id,
      (this.#zone.sample.get(id) ?? []).map((each) => this.#edited.get(each) ?? each),
    );
    this.#look();
  }

  #look(): void {
    const now = this.#now;
    this.#came = [];
    this.#world.notices.length = 0;
    this.#world.look(toInstant(now));
    const due = this.#oracle.look(now);
    for (const key of this.#came) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (this.#came.length > 0) expect(this.#zone.isWelcome(toInstant(now))).toBe(true);
    if (due.size !== this.#came.length || this.#came.some((key) => !due.has(key))) {
      expect([...this.#came].sort(), `at ${toInstant(now)}`).toEqual([...due].sort());
    }
    if (due.size > 0 && due.size < 500) {
      expect([...due].filter((key) => !this.#listed.has(key))).toEqual([]);
    }
    // Never a storm: two that come in time are told apart, with what wakes besides.
    expect(this.#world.notices.length).toBeLessThanOrEqual(2);
    if (this.#listed.size > 200) this.#dismiss();
  }

  #dismiss(): void {
    const { service } = this.#world;
    service.act(service.list(), { kind: "done" });
  }

  #dateAt(epochMs: number): string {
    return new Date(epochMs).toLocaleDateString("sv-SE", {
      timeZone: this.#zone.settings.timeZone,
    });
  }
}

describe("a year of reminders", () => {
  it(
    `brings each moment once and none at an unwelcome time, in ${RUNS} years`,
    { timeout: 400_000 },
    () => {
      let came = 0;
      fc.assert(
        fc.property(
          fc.constantFrom(...ZONES),
          fc.nat({ max: PARTS - 1 }),
          steps,
          (name, part, all) => {
            const zone = prepared(name, part);
            came += new Year(zone).run(all);
          },
        ),
        { numRuns: RUNS },
      );
      // The years were no empty ones.
      expect(came / RUNS).toBeGreaterThan(150);
    },
  );
});
