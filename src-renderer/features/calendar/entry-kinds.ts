/** The kinds of dated things as the calendar groups and orders them. */
import { Bell, type LucideIcon, UsersRound } from "lucide-react";
import type { DatedKind } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { KIND_LOOKS } from "../../components/kind-looks.ts";

/** Groups of kinds that are shown and hidden together, in the order of the chips. */
export const KIND_GROUPS = {
  anchor: { label: "Kickoff, go-live", icon: KIND_LOOKS.go_live.icon },
  meeting: { label: "Meetings", icon: KIND_LOOKS.meeting.icon },
  session: { label: "Training", icon: KIND_LOOKS.session.icon },
  test: { label: "Tests", icon: KIND_LOOKS.test_case.icon },
  wave: { label: "Waves", icon: KIND_LOOKS.wave.icon },
  gate: { label: "Gates", icon: KIND_LOOKS.gate.icon },
  item: { label: "Items", icon: KIND_LOOKS.item.icon },
  action: { label: "Actions", icon: KIND_LOOKS.action.icon },
  decision: { label: "Decisions", icon: KIND_LOOKS.decision.icon },
  payee: { label: "Payees", icon: UsersRound },
  hold: { label: "Holds", icon: KIND_LOOKS.hold.icon },
  /** No kind of a dated thing: they are the user's alone. */
  own: { label: "My reminders", icon: Bell },
} as const satisfies Readonly<Record<string, { label: string; icon: LucideIcon }>>;
/** A group of kinds. */
export type KindGroup = keyof typeof KIND_GROUPS;
/** All groups in the order of the chips. */
export const KIND_GROUP_CODES = Object.keys(KIND_GROUPS) as readonly KindGroup[];

interface KindPlace {
  /** Null = not in the calendar. */
  readonly group: KindGroup | null;
  /** Within a day, lower comes first. */
  readonly rank: number;
}

/** Where each kind stands in the calendar. A card that nobody touched is no date that one plans with. */
export const KIND_PLACES: Readonly<Record<DatedKind, KindPlace>> = {
  go_live: { group: "anchor", rank: 0 },
  kickoff: { group: "anchor", rank: 1 },
  meeting: { group: "meeting", rank: 2 },
  session: { group: "session", rank: 2 },
  test_case: { group: "test", rank: 3 },
  wave: { group: "wave", rank: 3 },
  gate: { group: "gate", rank: 4 },
  item: { group: "item", rank: 5 },
  action: { group: "action", rank: 6 },
  decision: { group: "decision", rank: 6 },
  hold: { group: "hold", rank: 7 },
  invitation: { group: "payee", rank: 8 },
  stall: { group: "payee", rank: 9 },
  stale: { group: null, rank: 9 },
};
