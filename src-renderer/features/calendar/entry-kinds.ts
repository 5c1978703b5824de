/** The kinds of dated things as the calendar groups, names and marks them. */
import {
  CircleCheck,
  DoorOpen,
  Flag,
  FlaskConical,
  Gavel,
  GraduationCap,
  Hourglass,
  ListTodo,
  type LucideIcon,
  Mail,
  Pause,
  Rocket,
  Users,
  UsersRound,
  Waves,
} from "lucide-react";
import type { DatedKind } from "../../../src-shared/domain/dated-entries/dated-entry.ts";

/** Groups of kinds that are shown and hidden together, in the order of the chips. */
export const KIND_GROUPS = {
  anchor: { label: "Kickoff, go-live", icon: Rocket },
  meeting: { label: "Meetings", icon: Users },
  session: { label: "Training", icon: GraduationCap },
  test: { label: "Tests", icon: FlaskConical },
  wave: { label: "Waves", icon: Waves },
  gate: { label: "Gates", icon: DoorOpen },
  item: { label: "Items", icon: CircleCheck },
  action: { label: "Actions", icon: ListTodo },
  decision: { label: "Decisions", icon: Gavel },
  payee: { label: "Payees", icon: UsersRound },
  hold: { label: "Holds", icon: Pause },
} as const satisfies Readonly<Record<string, { label: string; icon: LucideIcon }>>;
/** A group of kinds. */
export type KindGroup = keyof typeof KIND_GROUPS;
/** All groups in the order of the chips. */
export const KIND_GROUP_CODES = Object.keys(KIND_GROUPS) as readonly KindGroup[];

interface KindLook {
  /** Null = not in the calendar. */
  readonly group: KindGroup | null;
  readonly icon: LucideIcon;
  /** Within a day, lower comes first. */
  readonly rank: number;
  /** What its date is, in words before the date: "due", "on". */
  readonly dateWord: "due" | "on" | "since" | "runs out";
}

/** How each kind stands in the calendar. A card that nobody touched is no date that one plans with. */
export const KIND_LOOKS: Readonly<Record<DatedKind, KindLook>> = {
  go_live: { group: "anchor", icon: Rocket, rank: 0, dateWord: "on" },
  kickoff: { group: "anchor", icon: Flag, rank: 1, dateWord: "on" },
  meeting: { group: "meeting", icon: Users, rank: 2, dateWord: "on" },
  session: { group: "session", icon: GraduationCap, rank: 2, dateWord: "on" },
  test_case: { group: "test", icon: FlaskConical, rank: 3, dateWord: "on" },
  wave: { group: "wave", icon: Waves, rank: 3, dateWord: "on" },
  gate: { group: "gate", icon: DoorOpen, rank: 4, dateWord: "since" },
  item: { group: "item", icon: CircleCheck, rank: 5, dateWord: "due" },
  action: { group: "action", icon: ListTodo, rank: 6, dateWord: "due" },
  decision: { group: "decision", icon: Gavel, rank: 6, dateWord: "due" },
  hold: { group: "hold", icon: Pause, rank: 7, dateWord: "due" },
  invitation: { group: "payee", icon: Mail, rank: 8, dateWord: "runs out" },
  stall: { group: "payee", icon: Hourglass, rank: 9, dateWord: "since" },
  stale: { group: null, icon: Hourglass, rank: 9, dateWord: "since" },
};
