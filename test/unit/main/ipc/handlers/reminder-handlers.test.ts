import { expect, it, vi } from "vitest";
import { reminderHandlers } from "../../../../../src-main/ipc/handlers/reminder-handlers.ts";

vi.mock("electron", () => ({ Notification: { isSupported: () => false } }));

it("says that the system shows no notifications instead of pretending one", async () => {
  const shown = vi.fn();
  const handlers = reminderHandlers({
    reminders: {} as never,
    showNotification: shown,
    clock: {} as never,
  });
  expect(await handlers.testNotification({})).toEqual({ ok: true, value: { isSupported: false } });
  expect(shown).not.toHaveBeenCalled();
});
