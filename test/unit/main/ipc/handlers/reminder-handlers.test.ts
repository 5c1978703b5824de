import { beforeEach, describe, expect, it, vi } from "vitest";
import { reminderHandlers } from "../../../../../src-main/ipc/handlers/reminder-handlers.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../../../../src-shared/domain/reminders/reminder-settings.ts";
import type { ReminderList } from "../../../../../src-shared/ipc/answers.ts";
import { fail, ok, problem, type Result } from "../../../../../src-shared/result.ts";
import { buildDatedEntry } from "../../../../helpers/reminder-builders.ts";
import { TestReminders } from "../../../../helpers/reminder-world.ts";

vi.mock("electron", () => ({ Notification: { isSupported: () => false } }));

const ID = "11111111-1111-4111-8111-111111111111";
const own = {
  ...{ id: "22222222-2222-4222-8222-222222222222", title: "Call the bank", note: "", about: null },
  ...{ date: "2026-11-24", time: "10:00", rule: null },
};

let world: TestReminders;
let refusal: string | null;
let isOpen: boolean;
const shown = vi.fn();

function handlers(): ReturnType<typeof reminderHandlers> {
  return reminderHandlers({
    reminders: world.service,
    workspace: {
      require: () =>
        isOpen
          ? ok({ payorNameOf: (id: string) => (id === ID ? "Harlow & Pike" : null) } as never)
          : fail(problem("no-workspace", "No workspace is open")),
    },
    notifications: { problem: () => refusal && { message: refusal, at: world.now } } as never,
    showNotification: shown,
    clock: {
      now: () => world.now,
      today: () => world.now.slice(0, 10),
      timeZone: () => "America/New_York",
    },
  });
}

async function listOf(
  answer: Result<ReminderList> | Promise<Result<ReminderList>>,
): Promise<ReminderList> {
  const awaited = await answer;
  if (!awaited.ok) throw new Error(awaited.error.message);
  return awaited.value;
}

beforeEach(() => {
  world = new TestReminders("2026-11-24T13:50:00.000Z", {
    ...DEFAULT_REMINDER_SETTINGS,
    digestAt: null,
    timeZone: "America/New_York",
  });
  const entry = buildDatedEntry({
    ...{ implementationId: ID, payorName: "Harlow & Pike", id: "SET-05", due: "2026-11-24" },
  });
  world.put(entry);
  world.look();
  refusal = null;
  isOpen = true;
  shown.mockClear();
});

describe("the requests about reminders", () => {
  it("says that the system shows no notifications instead of pretending one", async () => {
    const tested = await handlers().testNotification({});
    expect(tested).toEqual({ ok: true, value: { isSupported: false } });
    expect(shown).not.toHaveBeenCalled();
    refusal = "This system shows no notifications";
    const { notificationProblem } = await listOf(handlers().listReminders({}));
    expect(notificationProblem).toBe(refusal);
  });

  it("lists rows, silences and what is held", async () => {
    const list = await listOf(handlers().listReminders({}));
    expect(list).toMatchObject({ own: [], muted: [], inMeeting: null, held: 0, now: world.now });
    expect(list.rows.map(({ targetId }) => targetId)).toEqual(["SET-05"]);
  });

  it("silences a payor of the workspace, not one that is not there or a day that is over", async () => {
    const muted = await listOf(
      handlers().mutePayor({ implementationId: ID, isMuted: true, until: "2026-11-30" }),
    );
    expect(muted.muted).toMatchObject([{ implementationId: ID, payorName: "Harlow & Pike" }]);
    const [gone, past] = await Promise.all([
      handlers().mutePayor({ implementationId: own.id, isMuted: true, until: null }),
      handlers().mutePayor({ implementationId: ID, isMuted: true, until: "2026-11-23" }),
    ]);
    expect(gone).toMatchObject({ error: { code: "not-found" } });
    expect(past).toMatchObject({ error: { code: "refused", where: "2026-11-23" } });
    const heard = await listOf(
      handlers().mutePayor({ implementationId: ID, isMuted: false, until: null }),
    );
    expect(heard.muted).toEqual([]);
  });

  it("takes a meeting that ends within a day, and ends it", async () => {
    const until = "2026-11-24T15:00:00.000Z";
    const during = await listOf(handlers().setInMeeting({ until }));
    expect(during.inMeeting).toEqual({ since: world.now, until });
    for (const wrong of ["2026-11-24T13:50:00.000Z", "2026-11-25T13:50:00.001Z"]) {
      const refused = await handlers().setInMeeting({ until: wrong });
      expect(refused).toMatchObject({ error: { code: "refused", where: wrong } });
    }
    expect((await listOf(handlers().setInMeeting({ until: null }))).inMeeting).toBeNull();
  });

  it("keeps an own reminder, changes it, and takes it out", async () => {
    const saved = await listOf(handlers().saveOwnReminder({ reminder: own }));
    expect(saved.own).toEqual([{ ...own, createdAt: world.now }]);
    world.look("2026-11-24T14:00:00.000Z");
    const reminder = { ...own, title: "Call the other bank" };
    const changed = await listOf(handlers().saveOwnReminder({ reminder }));
    expect(changed.own).toEqual([{ ...reminder, createdAt: "2026-11-24T13:50:00.000Z" }]);
    expect((await listOf(handlers().removeOwnReminder({ id: own.id }))).own).toEqual([]);
  });

  it("refuses a number of an account, until the user says that it is none", async () => {
    const reminder = { ...own, note: "IBAN DE89370400440532013000" };
    const refused = await handlers().saveOwnReminder({ reminder });
    expect(refused).toMatchObject({ ok: false, error: { code: "sensitive-number" } });
    if (refused.ok) return;
    const { finds } = refused.error.details as { finds: { key: string }[] };
    const confirmedNumbers = finds.map(({ key }) => key);
    expect(await handlers().saveOwnReminder({ reminder, confirmedNumbers })).toMatchObject({
      ok: true,
    });
  });

  it("refuses a recurrence that cannot be followed, and names it", async () => {
    const refused = await handlers().saveOwnReminder({
      reminder: { ...own, rule: "FREQ=HOURLY;INTERVAL=2" },
    });
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).toContain("FREQ=HOURLY");
    expect(world.service.silences().own).toEqual([]);
  });

  it("changes nothing without a workspace", async () => {
    isOpen = false;
    for (const answer of [
      handlers().mutePayor({ implementationId: ID, isMuted: true, until: null }),
      handlers().setInMeeting({ until: null }),
      handlers().saveOwnReminder({ reminder: own }),
    ]) {
      expect(await answer).toMatchObject({ error: { code: "no-workspace" } });
    }
  });
});
