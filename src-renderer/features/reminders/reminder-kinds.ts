/** How each kind of reminder looks, and what can be done to it. */
import { Bell } from "lucide-react";
import { DATED_KINDS } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import type { ReminderKind } from "../../../src-shared/domain/reminders/reminder-rules.ts";
import { KIND_LOOKS, type KindLook } from "../../components/kind-looks.ts";

/** Icon and date of a kind. */
export function lookOf(kind: ReminderKind): KindLook {
  return kind === "own" ? { icon: Bell, date: "on" } : KIND_LOOKS[kind];
}

/** The word for one of a kind. */
export function kindWord(kind: ReminderKind): string {
  return kind === "own" ? "My reminder" : DATED_KINDS[kind];
}
