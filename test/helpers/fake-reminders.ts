// The reminder part of the fake main. Nothing fires by itself: what came is what a test sets up, also a row that the data
// would not give. What is done to reminders follows main's rules.
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import type { IsoDate, IsoInstant } from "../../src-shared/domain/dates.ts";
import {
  checkRecurrence,
  createOwnMomentFinder,
} from "../../src-shared/domain/reminders/own-moments.ts";
import type { OwnReminder } from "../../src-shared/domain/reminders/own-reminder.ts";
import { momentKey } from "../../src-shared/domain/reminders/moments.ts";
import type { ReminderSettings } from "../../src-shared/domain/reminders/reminder-settings.ts";
import {
  type InMeeting,
  type MutedPayor,
  type ReminderRow,
  reminderTargetKey,
  type ReminderTarget,
} from "../../src-shared/domain/reminders/reminder-state.ts";
import { targetKey } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import type { Input, Outputs } from "../../src-shared/ipc/contract.ts";
import { fail, ok, problem } from "../../src-shared/result.ts";

/** What the reminders need of the rest of the fake. */
interface FakeReminderWorld {
  readonly rows: readonly ReminderRow[];
  readonly own: readonly OwnReminder[];
  readonly muted: readonly MutedPayor[];
  /** How many wait while a meeting lasts. */
  readonly held: number;
  readonly notificationProblem: string | null;
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly settings: () => ReminderSettings;
  readonly entries: () => readonly DatedEntry[];
  /** Null when there is no such implementation. */
  readonly payorNameOf: (implementationId: string) => string | null;
  /** Told when the number of unread reminders has changed. */
  readonly changed: (unread: number) => void;
}

/** Reminders in memory. */
export function fakeReminders(world: FakeReminderWorld) {
  const { today, now } = world;
  let { rows, own, muted } = world;
  let inMeeting: InMeeting | null = null;

  /** Without those whose thing is done. */
  const openRows = (): readonly ReminderRow[] => {
    const over = new Set(
      world.entries().flatMap((entry) => (entry.isOver ? [targetKey(entry)] : [])),
    );
    return rows.filter((row) => !over.has(reminderTargetKey(row)));
  };
  const unread = (): number =>
    new Set(
      openRows()
        .filter((row) => !row.isRead && row.snoozedUntil === null)
        .map(reminderTargetKey),
    ).size;
  let toldUnread = unread();
  const tellUnread = (): void => {
    const count = unread();
    if (count === toldUnread) return;
    toldUnread = count;
    world.changed(count);
  };

  const list = (): Outputs["listReminders"] =>
    ok({
      ...{ rows: openRows(), own, muted, inMeeting, now },
      notificationProblem: world.notificationProblem,
      held: inMeeting === null ? 0 : world.held,
    });

  const comesAgain = (reminder: OwnReminder): boolean =>
    createOwnMomentFinder(world.settings()).nextAfter(reminder, now) !== null;
  const ownKey = ({ id, about }: OwnReminder): string =>
    reminderTargetKey({
      implementationId: about?.implementationId ?? "",
      kind: "own",
      targetId: id,
    });

  /** A thing that is silenced before it ever reminded gets a row. */
  function listUnlisted(targets: readonly ReminderTarget[]): void {
    const listed = new Set(rows.map(reminderTargetKey));
    const wanted = new Set(targets.map(reminderTargetKey).filter((key) => !listed.has(key)));
    const unlisted = world
      .entries()
      .filter((entry) => !entry.isOver && wanted.has(targetKey(entry)));
    rows = [
      ...rows,
      ...unlisted.map((entry): ReminderRow => ({
        ...{ key: momentKey(entry, "snoozed"), implementationId: entry.implementationId },
        ...{ kind: entry.kind, targetId: entry.id, payorName: entry.payorName },
        ...{ title: entry.title, due: entry.due, reason: "snoozed", firedAt: now },
        ...{ snoozedUntil: null, isRead: true },
      })),
    ];
  }

  function act({ targets, act: deed }: Input<"actOnReminders">): Outputs["actOnReminders"] {
    const keys = new Set(targets.map(reminderTargetKey));
    const isChosen = (row: ReminderRow): boolean => keys.has(reminderTargetKey(row));
    if (deed.kind === "done") {
      rows = rows.filter((row) => !isChosen(row));
      own = own.filter((reminder) => !keys.has(ownKey(reminder)) || comesAgain(reminder));
    } else {
      if (deed.kind === "snooze") listUnlisted(targets);
      rows = rows.map((row) =>
        isChosen(row)
          ? {
              ...row,
              isRead: true,
              ...(deed.kind === "snooze" && { snoozedUntil: deed.until }),
              ...(deed.kind === "wake" && { snoozedUntil: null }),
            }
          : row,
      );
    }
    tellUnread();
    return list();
  }

  return {
    unread,
    /** Something of the data has changed, with which a reminder may go. */
    tellUnread,
    /** Until when things are silent, by `targetKey`. */
    snoozed: (): ReadonlyMap<string, IsoInstant> =>
      new Map(
        rows.flatMap((row) =>
          row.snoozedUntil === null ? [] : [[reminderTargetKey(row), row.snoozedUntil]],
        ),
      ),
    handlers: {
      listReminders: list,
      actOnReminders: act,
      mutePayor({ implementationId, isMuted, until }: Input<"mutePayor">): Outputs["mutePayor"] {
        const payorName = world.payorNameOf(implementationId);
        if (isMuted && payorName === null)
          return fail(problem("not-found", "This implementation is not in the workspace"));
        if (isMuted && until !== null && until < today)
          return fail(problem("refused", "The last day of silence is over"));
        muted = muted.filter((payor) => payor.implementationId !== implementationId);
        if (isMuted)
          muted = [...muted, { implementationId, payorName: payorName ?? "", since: now, until }];
        return list();
      },
      setInMeeting({ until }: Input<"setInMeeting">): Outputs["setInMeeting"] {
        if (until !== null && until <= now)
          return fail(problem("refused", "A meeting ends within the next 24 hours"));
        inMeeting = until === null ? null : { since: inMeeting?.since ?? now, until };
        return list();
      },
      saveOwnReminder({ reminder }: Input<"saveOwnReminder">): Outputs["saveOwnReminder"] {
        if (reminder.rule !== null) {
          const recurrence = checkRecurrence(reminder.date, reminder.rule);
          if (!recurrence.ok) return recurrence;
        }
        const before = own.find(({ id }) => id === reminder.id);
        const saved = { ...reminder, createdAt: before?.createdAt ?? now };
        own = before ? own.map((each) => (each === before ? saved : each)) : [...own, saved];
        return list();
      },
      removeOwnReminder({ id }: Input<"removeOwnReminder">): Outputs["removeOwnReminder"] {
        rows = rows.filter((row) => row.kind !== "own" || row.targetId !== id);
        own = own.filter((reminder) => reminder.id !== id);
        tellUnread();
        return list();
      },
    },
    /** What a test sees from main's side. */
    seen: {
      /** The reminders as main has them. */
      reminders: (): readonly ReminderRow[] => rows,
      /** The user's own reminders as main has them. */
      ownReminders: (): readonly OwnReminder[] => own,
      mutedPayors: (): readonly MutedPayor[] => muted,
      inMeeting: (): InMeeting | null => inMeeting,
    },
  };
}
