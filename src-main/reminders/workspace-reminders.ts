/**
 * The reminders of one open workspace: which moments have passed, which are held, and what came of them. A look at the clock
 * with nothing to do compares two instants. Nothing waits on a timer: all of it is stored instants against the wall clock.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { addCalendarDays, type IsoInstant } from "../../src-shared/domain/dates.ts";
import { type DayDigest, digestOf, nextDigest } from "../../src-shared/domain/reminders/digest.ts";
import type { OwnReminder } from "../../src-shared/domain/reminders/own-reminder.ts";
import { ownReminderAddress } from "../../src-shared/domain/reminders/reminder-address.ts";
import type { ReminderSettings } from "../../src-shared/domain/reminders/reminder-settings.ts";
import type { ReminderRow } from "../../src-shared/domain/reminders/reminder-state.ts";
import { dateAt, instantOf } from "../../src-shared/domain/zoned-time.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import { FiredLedger, type FiredKeys } from "./fired-ledger.ts";
import { GoneImplementations } from "./gone-implementations.ts";
import { HeldMoments } from "./held-moments.ts";
import { elapsedMs, later } from "./instants.ts";
import { MomentBook, type MomentSource, type PassedMoment } from "./moment-book.ts";
import { type Announced, composeNotices, type ReminderNotice } from "./notices.ts";
import type { ReminderMemory, ReminderState } from "./reminder-memory.ts";
import { ReminderRows, type RowReader } from "./reminder-rows.ts";
import { shiftedBack, withoutWorkingTime } from "./settings-change.ts";
import {
  entryOfKey,
  OWN_SOURCE,
  settingsKey,
  subjectsOf,
  Timetable,
  type WorkspaceEntries,
} from "./timetable.ts";

/** What the reminders of a workspace need of the world. */
export interface WorkspaceWorld {
  readonly clock: Clock;
  /** Settings of now; null = reminders are off. */
  readonly settings: () => ReminderSettings | null;
  readonly storeState: (state: ReminderState) => void;
  readonly storeFired: (fired: FiredKeys) => void;
  readonly notify: (notice: ReminderNotice) => void;
  /** Asks for a look at the clock on the next turn. */
  readonly lookSoon: () => void;
  readonly log: Pick<Log, "error">;
}

/** Longest pause between two looks at the clock. */
export const MAX_PAUSE_MS = 30_000;
const MIN_PAUSE_MS = 250;
const MISSED_AFTER_MS = 120_000;
/** What was missed for longer is listed in the centre only (ask 6). */
const ANNOUNCED_FOR_MS = 3 * 86_400_000;
/** How far the stored look at the clock may lag behind. */
const STORE_AFTER_MS = 600_000;
/** A clock that is set back by less is only corrected: what lies between has come already. */
const SET_BACK_MS = 60_000;
/** After that the day is half over, and a digest of it nothing to begin with. */
const DIGEST_FOR_MS = 6 * 3_600_000;
/** What is overdue has no first day. */
const EVER = "0000-01-01";
/** So many implementations are looked up in a few milliseconds, also while their dated things are still in the database. */
export const PAYORS_A_TURN = 64;

const NO_MOMENTS: MomentSource = { ids: () => [], between: () => [], nextAfter: () => null };

/** The reminders. */
export class WorkspaceReminders {
  readonly rows: ReminderRows;
  readonly #world: WorkspaceWorld;
  readonly #entries: WorkspaceEntries;
  readonly #ledger: FiredLedger;
  #state: ReminderState;
  #timetable: Timetable | null = null;
  #settingsText: string | null = null;
  /** The timetable before a change of settings, until all are looked up anew. */
  #before: Timetable | null = null;
  #book: MomentBook;
  readonly #held: HeldMoments;
  /** Before this there is nothing to do. */
  #wakeAt: IsoInstant = "";
  readonly #gone: GoneImplementations;
  #isBeforeWorkingTime: boolean;
  #isFilling = false;
  #isLookedUp = false;
  #isToBeSaved = false;
  #isClosed = false;

  constructor(world: WorkspaceWorld, entries: WorkspaceEntries, memory: ReminderMemory) {
    const { state, fired } = memory;
    this.#world = world;
    this.#entries = entries;
    this.#ledger = new FiredLedger(fired);
    this.#held = new HeldMoments(state.held, this.#ledger);
    this.rows = new ReminderRows(state.rows, (id) => this.#readerOf(id));
    // A workspace seen for the first time reminds of its day, not of its past.
    const { clock } = world;
    const since = state.checkedUpTo ?? instantOf(clock.today(), "00:00", clock.timeZone());
    this.#book = new MomentBook(NO_MOMENTS, since);
    this.#state = { ...state, beganAt: state.beganAt ?? since };
    this.#isBeforeWorkingTime = memory.isBeforeWorkingTime;
    this.#gone = new GoneImplementations(state.gone);
    // What came once and is not there now may be a file that cannot be read.
    const there = new Set(["", ...entries.implementationIds()]);
    for (const id of this.#ledger.implementationIds())
      if (!there.has(id)) this.#gone.note(id, since);
    if (state.settledBy) this.#timetable = this.#timetableOf(state.settledBy);
  }

  /** What is kept, but for the rows. */
  get state(): ReminderState {
    return this.#state;
  }

  /** How many reminders wait for the end of a meeting or a silence. */
  get heldCount(): number {
    return this.#held.size;
  }

  /** Whether every implementation was looked up at least once; before that, much of the index was not read yet. */
  get isLookedUp(): boolean {
    return this.#isLookedUp;
  }

  /** Looks at the clock. Gives the pause until the next look, in milliseconds. */
  look(): number {
    const now = this.#world.clock.now();
    this.#follow(this.#world.settings(), now);
    if (elapsedMs(this.#book.after, now) < -SET_BACK_MS) this.#setBack(now);
    this.#skipWhatWasBefore(now);
    if (!this.#book.isFull) this.#fill();
    if (!this.#book.isFull) return MAX_PAUSE_MS;
    this.#isLookedUp = true;
    if (now >= this.#wakeAt) this.#settle(now);
    else this.#hold(this.#book.advance(now));
    const pauseMs = Math.max(elapsedMs(now, this.#wakeAt), MIN_PAUSE_MS);
    return Math.min(pauseMs, MAX_PAUSE_MS);
  }

  /** The dated things of these implementations have changed. */
  entriesChanged(implementationIds: readonly string[]): void {
    this.rows.refresh(implementationIds);
    this.#skipWhatWasBefore(this.#world.clock.now());
    const before = this.#book.after;
    // What lies behind is settled by what was known before: a date that is moved into the past reminds of nothing.
    const isRunning = this.#settingsText !== null && this.#book.isFull;
    if (isRunning) this.#hold(this.#book.advance(this.#world.clock.now()));
    this.#book.changed(implementationIds);
    for (const id of implementationIds) this.#noteGone(id, before);
    this.lookAgain();
  }

  /** Changes what is kept, and stores it. */
  change(changes: Partial<Pick<ReminderState, "muted" | "inMeeting">>): void {
    this.#state = { ...this.#state, ...changes };
    this.lookAgain();
    this.save();
  }

  /** Something changed that the next look has to see. */
  lookAgain(): void {
    this.#wakeAt = "";
  }

  /** Stores the rows and what else is kept, then the ledger: a row stands for its key when the program ends in between. */
  save(): void {
    this.#state = {
      ...this.#state,
      checkedUpTo: this.#book.after,
      rows: this.rows.all(),
      held: this.#held.stored,
      gone: this.#gone.stored(this.#book.after),
    };
    this.#isToBeSaved = false;
    this.#world.storeState(this.#state);
    if (this.#ledger.takeChange()) this.#world.storeFired(this.#ledger.stored);
  }

  /** Notes that a row stands in the list that no moment put there. */
  noteKey(key: string): void {
    this.#ledger.add(key);
  }

  /** Whether a payor is silent on the day of that instant. */
  isMuted(implementationId: string, at: IsoInstant): boolean {
    const zone = this.#timetable?.settings.timeZone ?? this.#world.clock.timeZone();
    return this.#state.muted.some(
      (muted) =>
        muted.implementationId === implementationId &&
        (muted.until === null || dateAt(at, zone) <= muted.until),
    );
  }

  /** Keeps other reminders of the user's own. */
  changeOwn(own: readonly OwnReminder[]): void {
    this.#state = { ...this.#state, own };
    this.entriesChanged([OWN_SOURCE]);
    this.rows.refresh();
    this.save();
  }

  /** Whether an own reminder comes again. */
  comesAgain(own: OwnReminder): boolean {
    const now = this.#world.clock.now();
    // While reminders are off nobody can tell: then only what repeats may.
    if (!this.#timetable) return own.rule !== null;
    return this.#timetable.nextOfOwn(own, now) !== null;
  }

  /** Lets go of what is held of an implementation. */
  dropHeld(implementationId: string): void {
    this.#held.drop(implementationId);
  }

  /** Stores where it stands; nothing is looked up any more. */
  close(): void {
    this.#isClosed = true;
    if (this.#book.isFull) this.save();
  }

  /** Takes over other settings or another zone: all moments are other ones. */
  #follow(settings: ReminderSettings | null, now: IsoInstant): void {
    const text = settingsKey(settings);
    if (text === this.#settingsText) return;
    this.#settingsText = text;
    if (this.#timetable && settingsKey(this.#timetable.settings) !== text) {
      this.#before ??= this.#timetable;
    }
    if (this.#isBeforeWorkingTime && settings) {
      this.#before = this.#timetableOf(withoutWorkingTime(settings));
      this.#isBeforeWorkingTime = false;
    }
    if (settings && this.#state.settledBy === null) {
      this.#state = { ...this.#state, beganAt: this.#book.after };
      this.#gone.settle(this.#book.after);
    }
    this.#timetable = settings && this.#timetableOf(settings);
    this.#state = { ...this.#state, settledBy: settings };
    if (settings === null) {
      // What passes while they are off passes in silence.
      this.#held.clear();
      this.#before = null;
    }
    this.#refill(settings === null ? now : this.#book.after);
  }

  #timetableOf(settings: ReminderSettings): Timetable {
    return new Timetable({ entries: this.#entries, own: () => this.#state.own, settings });
  }

  #setBack(now: IsoInstant): void {
    const { inMeeting } = this.#state;
    // It was entered with the wrong clock, and might not end for years.
    if (inMeeting && elapsedMs(inMeeting.since, now) < -SET_BACK_MS) {
      this.#state = { ...this.#state, inMeeting: { ...inMeeting, until: now } };
    }
    this.#gone.setBack(now);
    this.#refill(now);
  }

  /**
   * A clock that was years behind, e.g. of a machine that just started, is set right: what lies before reminders began is no news.
   * While a clock goes its way, nothing is skipped: then it is rather the beginning that had a wrong clock.
   */
  #skipWhatWasBefore(now: IsoInstant): void {
    const { beganAt } = this.#state;
    if (beganAt === null || now < beganAt) return;
    if (elapsedMs(this.#book.after, beganAt) > STORE_AFTER_MS) this.#refill(beganAt);
  }

  #refill(after: IsoInstant): void {
    this.#book = new MomentBook(this.#timetable ?? NO_MOMENTS, after);
    this.lookAgain();
  }

  /** Looks some implementations up, and the others in later turns, so that nothing waits for thousands of them. */
  #fill(): void {
    if (this.#isFilling) return;
    this.#fillSome();
    if (this.#book.isFull) return;
    this.#isFilling = true;
    this.#fillOn()
      .catch((error: unknown) => this.#world.log.error("looking up reminders failed", error))
      .finally(() => {
        this.#isFilling = false;
      });
  }

  async #fillOn(): Promise<void> {
    while (!this.#book.isFull) {
      await nextTurn();
      if (this.#isClosed) return;
      this.#fillSome();
    }
    this.#world.lookSoon();
  }

  #fillSome(): void {
    const ids = this.#book.fillSome(PAYORS_A_TURN);
    const { after } = this.#book;
    if (this.#before && this.#timetable) {
      for (const id of ids) this.#hold([shiftedBack(id, after, this.#timetable, this.#before)]);
    }
    for (const id of ids) if (this.#entries.payorNameOf(id) !== null) this.#makeUpFor(id);
    if (this.#book.isFull) this.#before = null;
  }

  #settle(now: IsoInstant): void {
    const { inMeeting } = this.#state;
    this.#hold(this.#book.advance(now));
    const isInMeeting = inMeeting !== null && now < inMeeting.until;
    if (inMeeting && !isInMeeting) this.#state = { ...this.#state, inMeeting: null };
    const isWelcome = !isInMeeting && this.#timetable?.working.isWelcome(now) === true;
    const notices = isWelcome ? this.#deliver(now, inMeeting !== null) : [];
    // Stored before it is shown: a crash in between loses a toast, never repeats one.
    if (this.#isToBeStored(now)) this.save();
    this.#wakeAt = this.#nextWake(now);
    for (const notice of notices) this.#world.notify(notice);
  }

  /** Brings the reminders that waited into the list, wakes those that were silent, and gives what to announce. */
  #deliver(now: IsoInstant, isAfterMeeting: boolean): readonly ReminderNotice[] {
    const { clock } = this.#world;
    if (this.#ledger.countDay(clock.today())) this.#ledger.forget((id) => this.#subjectsOf(id));
    const ready = this.#held.take(now, this.#gone, ANNOUNCED_FOR_MS);
    const fresh = this.#timetable?.remindedOf(ready) ?? [];
    const woken = this.rows.open().filter(({ snoozedUntil }) => isOver(snoozedUntil, now));
    const digest = this.#takeDigest(now);
    if (fresh.length === 0 && woken.length === 0 && !digest) return [];
    for (const { key } of fresh) this.#ledger.add(key);
    const announced: Announced[] = [];
    const rows = fresh.map(({ row, at, startsAt, address }): ReminderRow => {
      const silentUntil = this.rows.snoozedUntil(row);
      const snoozedUntil = isOver(silentUntil, now) ? null : silentUntil;
      const added = { ...row, firedAt: now, snoozedUntil, isRead: snoozedUntil !== null };
      const isAnnounced = snoozedUntil === null && elapsedMs(at, now) <= ANNOUNCED_FOR_MS;
      const isMissed = elapsedMs(at, now) > MISSED_AFTER_MS;
      if (isAnnounced)
        announced.push({ row: added, startsAt, isMissed, ...(address && { address }) });
      return added;
    });
    const isHeard = ({ kind, implementationId }: ReminderRow): boolean =>
      kind === "own" || !this.isMuted(implementationId, now);
    for (const row of woken.filter(isHeard)) {
      const own = row.kind === "own" && this.#state.own.find(({ id }) => id === row.targetId);
      const address = own ? { address: ownReminderAddress(own) } : {};
      announced.push({ row, startsAt: null, isMissed: false, ...address });
    }
    this.rows.change(woken, (row) =>
      isOver(row.snoozedUntil, now)
        ? { ...row, snoozedUntil: null, isRead: row.isRead && !isHeard(row) }
        : row,
    );
    this.rows.add(rows);
    this.rows.prune(now, ({ key }) => this.#ledger.has(key));
    this.#isToBeSaved = true;
    const isMissed = announced.some((each) => each.isMissed);
    const occasion = isAfterMeeting ? "meeting" : isMissed ? "away" : "on_time";
    return composeNotices({ reminders: announced, occasion, digest, today: clock.today() });
  }

  /** What the day holds, once on its day, from its time on for some hours. */
  #takeDigest(now: IsoInstant): DayDigest | null {
    if (!this.#timetable) return null;
    const { settings, working } = this.#timetable;
    const today = dateAt(now, settings.timeZone);
    const key = `/digest/${today}/digest`;
    const midnight = instantOf(today, "00:00", settings.timeZone);
    const moment = nextDigest(later(midnight, -1), settings, working);
    if (moment?.date !== today || moment.at > now || this.#ledger.has(key)) return null;
    if (elapsedMs(moment.at, now) > DIGEST_FOR_MS) return null;
    this.#ledger.add(key);
    this.#isToBeSaved = true;
    const entries = this.#entries.datedEntries(EVER, addCalendarDays(today, 1));
    return digestOf(
      entries.filter(({ implementationId }) => !this.isMuted(implementationId, now)),
      today,
      settings.timeZone,
    );
  }

  #hold(passed: readonly (readonly PassedMoment[])[]): void {
    this.#held.hold(passed, (id, at) => this.isMuted(id, at));
  }

  /** A file that cannot be read for a while, e.g. half synchronised, must not swallow what passes meanwhile. */
  #noteGone(id: string, settledUpTo: IsoInstant): void {
    if (id === OWN_SOURCE) return;
    if (this.#entries.payorNameOf(id) !== null) this.#makeUpFor(id);
    else if (!this.#gone.has(id)) this.#gone.note(id, settledUpTo);
  }

  /** What passed of an implementation while it was not there. */
  #makeUpFor(id: string): void {
    const since = this.#gone.takeBack(id);
    if (since === undefined || !this.#timetable) return;
    this.#hold([this.#timetable.between(id, since, this.#book.after)]);
  }

  #subjectsOf(id: string): ReadonlySet<string> {
    return subjectsOf(this.#entries.datedEntriesOf(id));
  }

  #readerOf(id: string): RowReader {
    const payorName = this.#entries.payorNameOf(id);
    const entries = payorName === null ? [] : this.#entries.datedEntriesOf(id);
    return (row) => {
      if (row.kind !== "own") {
        const { kind, targetId, key } = row;
        return payorName === null ? undefined : entryOfKey(entries, kind, targetId, key);
      }
      const own = this.#state.own.find((each) => each.id === row.targetId);
      return own ? { title: own.title, payorName: payorName ?? own.about?.payorName ?? "" } : null;
    };
  }

  #nextWake(now: IsoInstant): IsoInstant {
    const { inMeeting, checkedUpTo } = this.#state;
    const wakes = [later(checkedUpTo ?? now, STORE_AFTER_MS)];
    const nextAt = this.#book.nextAt();
    if (nextAt !== null) wakes.push(nextAt);
    if (inMeeting) wakes.push(inMeeting.until);
    if (this.#timetable) {
      const { settings, working } = this.#timetable;
      const { isWelcome, nextWelcome } = working;
      const digest = nextDigest(now, settings, working);
      if (digest) wakes.push(digest.at);
      const silentUntil = this.rows.firstAwake();
      if (silentUntil !== null) wakes.push(nextWelcome(silentUntil > now ? silentUntil : now));
      if (this.#held.size > 0 && !isWelcome(now)) wakes.push(nextWelcome(now));
    }
    // A meeting ends with a look of its own; what waits for it cannot come before.
    const inTime = inMeeting ? wakes.filter((at) => at > now) : wakes;
    return inTime.reduce((first, at) => (at < first ? at : first));
  }

  #isToBeStored(now: IsoInstant): boolean {
    const { checkedUpTo } = this.#state;
    if (this.#isToBeSaved || checkedUpTo === null) return true;
    return Math.abs(elapsedMs(checkedUpTo, now)) >= STORE_AFTER_MS;
  }
}

function isOver(until: IsoInstant | null, now: IsoInstant): boolean {
  return until !== null && until <= now;
}
