// A world of reminders in memory, with a clock that tests set, and what is stored as JSON as on the disk.
import type { FiredKeys } from "../../src-main/reminders/fired-ledger.ts";
import type { ReminderNotice } from "../../src-main/reminders/notices.ts";
import {
  readReminderMemory,
  type ReminderState,
} from "../../src-main/reminders/reminder-memory.ts";
import { ReminderService } from "../../src-main/reminders/reminder-service.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import type { ReminderSettings } from "../../src-shared/domain/reminders/reminder-settings.ts";
import { dateAt } from "../../src-shared/domain/zoned-time.ts";

interface Stored {
  state?: ReminderState;
  fired?: FiredKeys;
}

// As late as the program starts again: a year has thousands of stores, and nobody reads most of them.
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

/** The world. What is public may be set between two looks. */
export class TestReminders {
  now: string;
  settings: ReminderSettings | null;
  /** The zone of the user also while reminders are off. */
  timeZone: string;
  readonly entries = new Map<string, readonly DatedEntry[]>();
  readonly notices: ReminderNotice[] = [];
  readonly unreadTold: number[] = [];
  workspaceId = "w1";
  /** What the disk holds, by workspace. */
  readonly stored = new Map<string, Stored>();
  service: ReminderService;
  /** Called before anything is stored. */
  beforeStore: (state: ReminderState) => void = () => undefined;
  /** Looks that were asked for, e.g. after many implementations were looked up. */
  looksAskedFor = 0;

  constructor(now: string, settings: ReminderSettings) {
    this.now = now;
    this.settings = settings;
    this.timeZone = settings.timeZone;
    this.service = this.#start();
  }

  /** Looks at the clock, after setting it if an instant is given. */
  look(now = this.now): number {
    this.now = now;
    return this.service.check();
  }

  /** Puts entries in, in place of all that their implementations had. */
  put(...entries: readonly DatedEntry[]): void {
    const groups = Map.groupBy(entries, ({ implementationId }) => implementationId);
    for (const [id, those] of groups) this.set(id, those);
  }

  /** Sets the entries of one implementation, and says so. */
  set(implementationId: string, entries: readonly DatedEntry[]): void {
    this.entries.set(implementationId, entries);
    this.service.entriesChanged([implementationId]);
  }

  /** Ends the program as it goes on an ordinary day, and starts it again. */
  restart(): void {
    this.service.close();
    this.crash();
  }

  /** Starts again from what is on the disk. */
  crash(): void {
    this.service = this.#start();
  }

  /** What is stored of the rows and silences. */
  state(): ReminderState {
    return throughJson(this.stored.get(this.workspaceId)?.state) as ReminderState;
  }

  /** Reminders in the list, newest first, as `SET-05 due_today`. */
  listed(): readonly string[] {
    return this.service.list().map(({ targetId, reason }) => `${targetId} ${reason}`);
  }

  #start(): ReminderService {
    const slot = (id: string): Stored => {
      const found = this.stored.get(id) ?? {};
      this.stored.set(id, found);
      return found;
    };
    return new ReminderService({
      clock: {
        now: () => this.now,
        today: () => dateAt(this.now, this.timeZone),
        timeZone: () => this.timeZone,
      },
      workspace: () => ({
        id: this.workspaceId,
        session: {
          implementationIds: () => [...this.entries.keys()],
          datedEntriesOf: (id) => this.entries.get(id) ?? [],
          datedEntries: (from, to) =>
            [...this.entries.values()].flat().filter(({ due }) => due >= from && due <= to),
          payorNameOf: (id) =>
            this.entries.has(id) ? (this.entries.get(id)?.[0]?.payorName ?? id) : null,
        },
      }),
      settings: () => this.settings,
      load: (id) => {
        const { state, fired } = slot(id);
        return readReminderMemory(throughJson(state), throughJson(fired));
      },
      storeState: (id, state: ReminderState) => {
        this.beforeStore(state);
        slot(id).state = state;
      },
      storeFired: (id, fired: FiredKeys) => {
        slot(id).fired = fired;
      },
      notify: (notice) => this.notices.push(notice),
      changed: (unread) => this.unreadTold.push(unread),
      lookSoon: () => void (this.looksAskedFor += 1),
      log: {
        error: (message, error) => {
          throw new Error(message, { cause: error });
        },
      },
    });
  }
}
