import { describe, expect, it } from "vitest";
import { deskHandlers } from "../../../../../src-main/ipc/handlers/desk-handlers.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import type { ReminderRow } from "../../../../../src-shared/domain/reminders/reminder-state.ts";
import { summariseCard } from "../../../../../src-shared/domain/summarise-card.ts";
import { fail, ok, problem } from "../../../../../src-shared/result.ts";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";
import { buildDatedEntry } from "../../../../helpers/reminder-builders.ts";

const TODAY = "2026-11-24";
const NOW = "2026-11-24T15:00:00.000Z";
const summary = summariseCard(buildImplementation(), TODAY, DEFAULT_HEALTH_THRESHOLDS);
const entries = ["SET-05", "SET-06", "SET-07"].map((id) =>
  buildDatedEntry({ implementationId: "impl-1", payorName: "Northgate Builders", id, due: TODAY }),
);

function row(targetId: string, more: Partial<ReminderRow>): ReminderRow {
  return {
    ...{ key: targetId, implementationId: "impl-1", kind: "item", targetId, title: targetId },
    ...{ payorName: "Northgate Builders", due: TODAY, reason: "due_today", firedAt: NOW },
    ...{ snoozedUntil: null, isRead: false },
    ...more,
  };
}

async function read(rows: readonly ReminderRow[], isOpen = true) {
  const session = {
    datedEntriesRead: async () => Promise.resolve(),
    datedEntries: (from: string, to: string) =>
      entries.filter(({ due }) => due >= from && due <= to),
    board: () => ({ summaries: [summary], problems: [] }),
  };
  const closed = fail(problem("no-workspace", "No workspace is open"));
  const { readDesk } = deskHandlers({
    workspace: { require: () => (isOpen ? ok(session) : closed) },
    reminders: { list: () => rows },
    store: { settings: () => ({ userName: "Dana Whitfield" }) },
    clock: { now: () => NOW, today: () => TODAY, timeZone: () => "America/Chicago" },
  } as never);
  return readDesk({});
}

describe("readDesk", () => {
  it("leaves out what is snoozed, and nothing that only an own reminder is named like", async () => {
    const until = "2026-11-25T13:00:00.000Z";
    const answer = await read([
      row("SET-05", { snoozedUntil: until }),
      row("SET-06", { isRead: true }),
      row("SET-07", { kind: "own", reason: "own", snoozedUntil: until }),
    ]);
    if (!answer.ok) throw new Error(answer.error.message);
    const { groups, snoozedCount } = answer.value;
    expect(groups.flatMap(({ rows }) => rows.map(({ entry }) => entry.id))).toEqual([
      "SET-06",
      "SET-07",
    ]);
    expect(snoozedCount).toBe(1);
  });

  it("says so when no workspace is open", async () => {
    expect(await read([], false)).toMatchObject({ ok: false, error: { code: "no-workspace" } });
  });
});
