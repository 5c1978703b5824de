import { describe, expect, test } from "vitest";
import {
  ownReminderAddress,
  reminderAddress,
} from "../../../../../src-shared/domain/reminders/reminder-address.ts";

describe("where a reminder leads", () => {
  test.each([
    ["item", "SET-01", "checklists?item=SET-01"],
    ["wave", "wave-1", "rollout?view=waves&wave=wave-1"],
    ["gate", "P3", "overview?gate=P3"],
    ["stall", "invite_sent-2026-11-20", "payees?view=calls"],
    ["hold", "hold", "overview?ask=hold"],
  ] as const)("%s", (kind, targetId, place) => {
    expect(reminderAddress({ implementationId: "impl-1", kind, targetId })).toBe(
      `/implementation/impl-1/${place}`,
    );
  });

  test("an own reminder leads to what it is about", () => {
    const about = { implementationId: "impl-1", payorName: "Northgate Builders", target: null };
    expect(ownReminderAddress({ about: null })).toBe("/reminders");
    expect(ownReminderAddress({ about })).toBe("/implementation/impl-1");
    expect(
      ownReminderAddress({ about: { ...about, target: { kind: "action", id: "action-1" } } }),
    ).toBe("/implementation/impl-1/log?action=action-1");
  });
});
