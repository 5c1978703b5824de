/** How each kind of dated thing looks, the same on the Desk, in the calendar and in the Reminder centre. */
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
  Moon,
  Pause,
  Rocket,
  Users,
  Waves,
} from "lucide-react";
import type { DatedKind } from "../../src-shared/domain/dated-entries/dated-entry.ts";

/** Look of a kind. */
export interface KindLook {
  readonly icon: LucideIcon;
  /** How its date is told: due and late, taking place, running out, or standing since then. */
  readonly date: "due" | "on" | "ends" | "since";
}

/** Icon and date of each kind. */
export const KIND_LOOKS: Readonly<Record<DatedKind, KindLook>> = {
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
  stale: { icon: Moon, date: "since" },
};
