/** How each kind of reminder looks, and what can be done to it. */
import {
  Bell,
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
  Waves,
} from "lucide-react";
import { DATED_KINDS } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import type { ReminderKind } from "../../../src-shared/domain/reminders/reminder-rules.ts";

interface KindLook {
  readonly icon: LucideIcon;
  /** How its date is told: due and late, taking place, running out, or standing since then. */
  readonly date: "due" | "on" | "ends" | "since";
}

/** Icon and date of each kind. */
export const KIND_LOOKS: Readonly<Record<ReminderKind, KindLook>> = {
  item: { icon: CircleCheck, date: "due" },
  meeting: { icon: Users, date: "on" },
  session: { icon: GraduationCap, date: "on" },
  wave: { icon: Waves, date: "on" },
  test_case: { icon: FlaskConical, date: "on" },
  kickoff: { icon: Flag, date: "on" },
  go_live: { icon: Rocket, date: "on" },
  action: { icon: ListTodo, date: "due" },
  decision: { icon: Gavel, date: "due" },
  gate: { icon: DoorOpen, date: "since" },
  invitation: { icon: Mail, date: "ends" },
  stall: { icon: Hourglass, date: "since" },
  hold: { icon: Pause, date: "due" },
  stale: { icon: Hourglass, date: "since" },
  own: { icon: Bell, date: "on" },
};

/** The word for one of a kind. */
export function kindWord(kind: ReminderKind): string {
  return kind === "own" ? "My reminder" : DATED_KINDS[kind];
}

/** Whether *Done* says something else than that the reminder may go. */
export function canBeDone(kind: ReminderKind): boolean {
  return kind === "item" || kind === "action" || kind === "own";
}
