/** Something of an implementation that has a date: what reminders, the desk, the calendar and calendar files are made of. */
import type { IsoDate } from "../dates.ts";
import type { ItemStatus, Party, PhaseCode, RoleCode } from "../vocabulary.ts";

/**
 * Kinds of dated things with the word for one of them. `id` of an entry is that of the record; of `kickoff`, `go_live`,
 * `hold` and `stale` it is the kind itself, of `gate` the phase, of `wave` see `waveDateId`; of `invitation` and `stall`
 * the payees of one day and status stand together (domain.md section 4), and the id is `<status>-<date>`.
 */
export const DATED_KINDS = {
  item: "Item",
  meeting: "Meeting",
  session: "Training session",
  wave: "Wave",
  test_case: "Payment test",
  kickoff: "Kickoff",
  go_live: "Go-live",
  action: "Action",
  decision: "Decision",
  gate: "Gate",
  invitation: "Invitations",
  stall: "Stalled payees",
  hold: "Hold review",
  stale: "Untouched card",
} as const;
/** Kind of a dated thing. */
export type DatedKind = keyof typeof DATED_KINDS;
/** All kinds. */
export const DATED_KIND_CODES = Object.keys(DATED_KINDS) as [DatedKind, ...DatedKind[]];

/** Whether things of that kind are held with other people: meetings and training sessions. */
export function isMeeting({ kind }: { readonly kind: string }): boolean {
  return kind === "meeting" || kind === "session";
}

/** Names a dated thing within the workspace. */
export interface DatedTarget {
  readonly implementationId: string;
  readonly kind: DatedKind;
  readonly id: string;
}

/** A dated thing of an implementation in work, as the index knows it. */
export interface DatedEntry extends DatedTarget {
  readonly payorName: string;
  readonly title: string;
  /** The day on which it is due, happens, runs out, or on which it became what it is. */
  readonly due: IsoDate;
  /** Wall time `HH:mm` in `timeZone`; null = the whole day. */
  readonly time: string | null;
  /** IANA zone of `time`; null = the user's. */
  readonly timeZone: string | null;
  /** Of meetings and training sessions, else null. */
  readonly durationMinutes: number | null;
  /** Where it is held, or empty. */
  readonly place: string;
  /** How many people are asked to a meeting; null for other kinds. */
  readonly attendeeCount: number | null;
  /** Status of an item, else null. */
  readonly status: ItemStatus | null;
  /** The day from which the status of an item holds, or on which a decision or action was raised; else null. */
  readonly since: IsoDate | null;
  /** Role that has to act: the accountable one of an item, the one that a decision is needed from. */
  readonly role: RoleCode | null;
  /** Who has to act; null = nobody in particular. */
  readonly party: Party | null;
  /** Name of the person who does it, or empty. */
  readonly assignee: string;
  readonly phase: PhaseCode | null;
  /**
   * The day on which an item was done, an action closed, a meeting or session held; else null. Items and actions only of the
   * last days, see `KEEP_DONE_DAYS`.
   */
  readonly doneOn: IsoDate | null;
  /** Held or cancelled meetings and sessions, done items: they stand in the calendar and remind of nothing. */
  readonly isOver: boolean;
  /** It is over because it will not take place: cancelled meetings and sessions, skipped tests. */
  readonly isCancelled: boolean;
  readonly isPinned: boolean;
  readonly isBankBound: boolean;
  readonly isRequired: boolean;
}

/** Key of a dated thing, the same wherever it is kept. Reminders of the user's own have one too, see `reminderTargetKey`. */
export function targetKey({
  implementationId,
  kind,
  id,
}: Omit<DatedTarget, "kind"> & { readonly kind: DatedKind | "own" }): string {
  return `${implementationId}/${kind}/${id}`;
}

/**
 * Whether a dated thing is the user's: it was given to them, or they lead its implementation, whose IPM is `ipm`. Nothing is
 * theirs as long as they have no name.
 */
export function isMine(
  { assignee }: Pick<DatedEntry, "assignee">,
  ipm: string,
  userName: string,
): boolean {
  return userName !== "" && (ipm === userName || assignee === userName);
}
