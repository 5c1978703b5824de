/** Requests of the Desk. */
import type { IsoInstant } from "../../../src-shared/domain/dates.ts";
import { composeDesk } from "../../../src-shared/domain/desk/compose-desk.ts";
import {
  type ReminderRow,
  reminderTargetKey,
} from "../../../src-shared/domain/reminders/reminder-state.ts";
import { ok } from "../../../src-shared/result.ts";
import { type Clock, momentOf } from "../../clock.ts";
import type { ReminderService } from "../../reminders/reminder-service.ts";
import type { SettingsStore } from "../../storage/settings-store.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

/** What is overdue has no first day, and what waits on somebody no last one. */
const EVER = ["0000-01-01", "9999-12-31"] as const;

/** Handlers of the channels of the Desk. */
export function deskHandlers({
  workspace,
  reminders,
  store,
  clock,
}: {
  workspace: CurrentWorkspace;
  reminders: ReminderService;
  store: SettingsStore;
  clock: Clock;
}): Pick<Handlers, "readDesk"> {
  return {
    async readDesk() {
      const required = workspace.require();
      if (!required.ok) return required;
      const session = required.value;
      await session.datedEntriesRead();
      return ok(
        composeDesk({
          entries: session.datedEntries(...EVER),
          summaries: session.board().summaries,
          snoozed: snoozedTargets(reminders.list()),
          ...momentOf(clock),
          timeZone: clock.timeZone(),
          user: store.settings().userName,
        }),
      );
    },
  };
}

function snoozedTargets(rows: readonly ReminderRow[]): ReadonlyMap<string, IsoInstant> {
  const snoozed = new Map<string, IsoInstant>();
  for (const row of rows) {
    if (row.snoozedUntil !== null) snoozed.set(reminderTargetKey(row), row.snoozedUntil);
  }
  return snoozed;
}
