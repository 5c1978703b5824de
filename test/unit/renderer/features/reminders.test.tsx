import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sortReminders } from "../../../../src-renderer/features/reminders/reminder-groups.ts";
import type { ReminderRow } from "../../../../src-shared/domain/reminders/reminder-state.ts";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";
import { buildReminderRow } from "../../../helpers/reminder-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

const handover = buildReminderRow({});
const kyc = buildReminderRow({
  targetId: "SET-02",
  title: "Collect the KYC pack",
  due: "2026-11-24",
  reason: "due_in_1",
});
const call = buildReminderRow({
  kind: "meeting",
  targetId: "m1",
  implementationId: "impl-2",
  payorName: "Highline Concrete",
  title: "Weekly status",
  due: "2026-11-23",
  reason: "meeting",
});
const elsewhere = buildReminderRow({
  implementationId: "impl-2",
  payorName: "Highline Concrete",
  title: "Hold their sales handover",
});
const implementations = [
  buildImplementation(),
  buildImplementation({ id: "impl-2", ipm: "Jo Park" }),
];

async function openCentre(reminders: readonly ReminderRow[]) {
  const app = renderApp("/settings", { implementations, reminders });
  await app.user.click(await screen.findByRole("button", { name: /^Reminders, / }));
  const centre = await screen.findByRole("dialog", { name: "Reminders" });
  return { ...app, centre };
}

describe("the Reminder centre", () => {
  test("groups by payor with what, due in words and since when", async () => {
    const { centre } = await openCentre([kyc, call, handover]);
    const payor = await within(centre).findByRole("region", { name: "Northgate Builders" });
    const rows = within(payor).getAllByRole("listitem");
    expect(rows.map((row) => row.getAttribute("aria-label"))).toEqual([
      "Hold the sales handover",
      "Collect the KYC pack",
    ]);
    expect(rows[0]?.textContent).toContain("1 day late · reminded today 08:30");
    expect(rows[1]?.textContent).toContain("due tomorrow");
    const meeting = within(centre).getByRole("listitem", { name: "Weekly status" });
    expect(within(meeting).queryByRole("button", { name: /^Done/ })).toBeNull();
  });

  test("done completes the item, and can be undone", async () => {
    const { centre, main, user } = await openCentre([handover, kyc]);
    await user.click(
      await within(centre).findByRole("button", { name: "Done: Hold the sales handover" }),
    );
    expect(main.documentOf("impl-1").items["SET-01"]?.status).toBe("done");
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(main.documentOf("impl-1").items["SET-01"]?.status).toBe("not_started");
    });
  });

  test("several at once are completed only after a question that counts them", async () => {
    const { centre, main, user } = await openCentre([handover, kyc, call, elsewhere]);
    await user.click(await within(centre).findByRole("checkbox", { name: "Select all" }));
    await user.click(within(centre).getByRole("button", { name: "Done" }));
    const question = await screen.findByRole("dialog", { name: "Complete 3 items in 2 payors?" });
    expect(main.documentOf("impl-1").items["SET-01"]?.status).toBe("not_started");
    await user.click(within(question).getByRole("button", { name: "Complete 3 items" }));
    expect(
      await screen.findByText(/^Completed 3 items in 2 payors\. Ctrl\+Z takes back one payor/),
    ).toBeDefined();
    expect(
      [
        main.documentOf("impl-1").items["SET-01"],
        main.documentOf("impl-1").items["SET-02"],
        main.documentOf("impl-2").items["SET-01"],
      ].map((item) => item?.status),
    ).toEqual(["done", "done", "done"]);
    // The meeting has nothing to complete and stays.
    expect(within(centre).getByRole("listitem", { name: "Weekly status" })).toBeDefined();
  });

  test("a payor's reminders are selected and folded together", async () => {
    const { centre, user } = await openCentre([handover, kyc, call]);
    const payor = await within(centre).findByRole("region", { name: "Northgate Builders" });
    await user.click(
      within(payor).getByRole("checkbox", { name: "Select all of Northgate Builders" }),
    );
    expect(within(centre).getByText("2 of 3 selected")).toBeDefined();
    await user.click(within(payor).getByRole("button", { name: "Fold Northgate Builders" }));
    expect(within(payor).queryAllByRole("listitem")).toEqual([]);
    expect(within(centre).getByText("2 of 3 selected")).toBeDefined();
  });

  test("chips leave what is mine, late, or due today", async () => {
    const { centre, user } = await openCentre([handover, kyc, call]);
    const titles = () =>
      within(centre)
        .queryAllByRole("listitem")
        .map((row) => row.getAttribute("aria-label"));
    await user.click(await within(centre).findByRole("button", { name: "Overdue" }));
    expect(titles()).toEqual(["Hold the sales handover"]);
    await user.click(within(centre).getByRole("button", { name: "Today" }));
    expect(titles()).toEqual(["Hold the sales handover", "Weekly status"]);
    await user.click(within(centre).getByRole("button", { name: "Mine" }));
    expect(titles()).toEqual(["Hold the sales handover"]);
  });

  test("keys act on the reminder that has the focus", async () => {
    const { centre, main, user } = await openCentre([handover, kyc]);
    (await within(centre).findByRole("link", { name: "Hold the sales handover" })).focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("Collect the KYC pack");
    await user.keyboard("{Shift>}R{/Shift}");
    // Asks for an own reminder, as everywhere; the one with the focus is not rescheduled.
    const own = await screen.findByRole("dialog", { name: "Remind me" });
    expect(screen.queryByRole("dialog", { name: /^Reschedule/ })).toBeNull();
    await user.click(within(own).getByRole("button", { name: "Cancel" }));
    await waitFor(() => {
      expect(screen.queryByRole("dialog", { name: "Remind me" })).toBeNull();
    });
    await user.keyboard("{ArrowUp}{ArrowDown}{Delete}");
    await waitFor(() => {
      expect(main.reminders().map(({ title }) => title)).toEqual(["Hold the sales handover"]);
    });
  });

  test("one is snoozed until the morning of a date, and woken early", async () => {
    const { centre, main, user } = await openCentre([handover]);
    (await within(centre).findByRole("link", { name: "Hold the sales handover" })).focus();
    await user.keyboard("s");
    await user.click(await screen.findByRole("menuitem", { name: "A date…" }));
    const question = await screen.findByRole("dialog", { name: "Snooze Hold the sales handover" });
    const field = within(question).getByLabelText("Silent until the morning of");
    // The fifth is a Saturday: the morning of a day off is that of the next working day.
    fireEvent.change(field, { target: { value: "2026-12-05" } });
    expect(within(question).getByText("Comes back Mon 7 Dec 08:30")).toBeDefined();
    await user.click(within(question).getByRole("button", { name: "Snooze" }));
    await waitFor(() => {
      expect(main.reminders()[0]?.snoozedUntil).toBe("2026-12-07T14:30:00.000Z");
    });
    await user.click(await within(centre).findByRole("button", { name: "Snoozed 1" }));
    await user.click(
      within(centre).getByRole("button", { name: "Wake Hold the sales handover now" }),
    );
    await waitFor(() => {
      expect(main.reminders()[0]?.snoozedUntil).toBeNull();
    });
  });

  test("an item is moved to another day from its reminder, and back", async () => {
    const { centre, main, user } = await openCentre([handover]);
    (await within(centre).findByRole("link", { name: "Hold the sales handover" })).focus();
    await user.keyboard("r");
    const question = await screen.findByRole("dialog", {
      name: "Reschedule Hold the sales handover",
    });
    fireEvent.change(within(question).getByLabelText("Due"), { target: { value: "2026-12-01" } });
    const before = main.documentOf("impl-1").items["SET-01"]?.due;
    await user.click(within(question).getByRole("button", { name: "Move" }));
    await screen.findByText(/moved to Tue 1 Dec/);
    expect(main.documentOf("impl-1").items["SET-01"]).toMatchObject({
      due: "2026-12-01",
      isPinned: true,
    });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(main.documentOf("impl-1").items["SET-01"]?.due).toBe(before);
    });
  });

  test("X does what makes sense for the kind: an item is done, of a gate the reminder goes", async () => {
    const gate = buildReminderRow({
      kind: "gate",
      targetId: "P2",
      title: "Gate of P2 Initial setup",
      due: "2026-11-12",
    });
    const { centre, main, user } = await openCentre([handover, gate]);
    const row = await within(centre).findByRole("listitem", { name: "Gate of P2 Initial setup" });
    expect(row.textContent).toContain("since Thu 12 Nov, 7 business days");
    expect(within(row).getByRole("img", { name: "Gate" })).toBeDefined();
    expect(within(row).queryByRole("button", { name: /^(Done|Reschedule)/ })).toBeNull();
    within(row).getByRole("link").focus();
    await user.keyboard("x");
    await waitFor(() => {
      expect(main.reminders().map(({ kind }) => kind)).toEqual(["item"]);
    });
    await user.keyboard("x");
    await waitFor(() => {
      expect(main.documentOf("impl-1").items["SET-01"]?.status).toBe("done");
    });
  });

  test("several at once are snoozed until the next Monday", async () => {
    const { centre, main, user } = await openCentre([handover, kyc, call]);
    await user.click(
      await within(centre).findByRole("checkbox", { name: "Select Hold the sales handover" }),
    );
    await user.click(within(centre).getByRole("checkbox", { name: "Select Weekly status" }));
    expect(within(centre).getByText("2 of 3 selected")).toBeDefined();
    await user.click(within(centre).getByRole("button", { name: "Snooze the selected reminders" }));
    const menu = await screen.findByRole("menu");
    expect(
      within(menu)
        .getAllByRole("menuitem")
        .map((item) => item.textContent),
    ).toEqual([
      "In an hourtoday 10:20",
      "Tomorrow morningtomorrow 08:30",
      "Next MondayMon 30 Nov 08:30",
      "A date…",
    ]);
    await user.click(within(menu).getByRole("menuitem", { name: /Next Monday/ }));
    await waitFor(() => {
      expect(main.reminders().map(({ title, snoozedUntil }) => [title, snoozedUntil])).toEqual([
        ["Hold the sales handover", "2026-11-30T14:30:00.000Z"],
        ["Collect the KYC pack", null],
        ["Weekly status", "2026-11-30T14:30:00.000Z"],
      ]);
    });
    const snoozed = await within(centre).findByRole("region", { name: "Snoozed" });
    await user.click(within(snoozed).getByRole("button", { name: "Snoozed 2" }));
    expect(snoozed.textContent).toContain("silent until Mon 30 Nov 08:30");
  });

  test("dismissing takes the reminder away and leaves the item open", async () => {
    const { centre, main, user } = await openCentre([handover]);
    await user.click(
      await within(centre).findByRole("button", { name: "Dismiss Hold the sales handover" }),
    );
    expect(await within(centre).findByText("Nothing to be reminded of")).toBeDefined();
    expect(main.documentOf("impl-1").items["SET-01"]?.status).toBe("not_started");
  });

  test("opening the centre reads nothing; Mark all as read does", async () => {
    const { centre, main, user } = await openCentre([handover, call]);
    await user.click(await screen.findByRole("button", { name: "Close the reminders" }));
    expect(await screen.findByRole("button", { name: "Reminders, 2 unread" })).toBeDefined();
    expect(main.reminders().some(({ isRead }) => isRead)).toBe(false);
    expect(centre.isConnected).toBe(false);
    await user.click(screen.getByRole("button", { name: "Reminders, 2 unread" }));
    await user.click(await screen.findByRole("button", { name: "Mark all as read" }));
    expect(await screen.findByRole("button", { name: "Reminders, none unread" })).toBeDefined();
  });

  test("a reminder leads exactly there, and only that one counts as read", async () => {
    const { centre, main, router, user } = await openCentre([handover, call]);
    expect(screen.getByLabelText("Reminders, 2 unread")).toBeDefined();
    await user.click(await within(centre).findByRole("link", { name: "Weekly status" }));
    expect(router.state.location.pathname + router.state.location.search).toBe(
      "/implementation/impl-2/meetings?meeting=m1",
    );
    await waitFor(() => {
      expect(main.reminders().map(({ title, isRead }) => [title, isRead])).toEqual([
        ["Hold the sales handover", false],
        ["Weekly status", true],
      ]);
    });
    expect(await screen.findByRole("button", { name: "Reminders, 1 unread" })).toBeDefined();
  });

  test("says honestly that the system refuses notifications", async () => {
    const { user } = renderApp("/reminders", { areNotificationsSupported: false });
    await user.click(await screen.findByRole("button", { name: "Send a test notification" }));
    expect(await screen.findByText(/This system refuses notifications/)).toBeDefined();
  });
});

test("several reminders of one item show as the newest", () => {
  const older = buildReminderRow({
    key: "older",
    reason: "due_today",
    firedAt: "2026-11-20T14:30:00.000Z",
  });
  const { groups } = sortReminders([older, handover]);
  expect(groups.map(({ rows }) => rows.map(({ key }) => key))).toEqual([
    ["impl-1/SET-01/overdue_1"],
  ]);
});

test("payors keep their place while the list is worked on", () => {
  const early = buildReminderRow({ implementationId: "a", payorName: "A", due: "2026-11-19" });
  const late = buildReminderRow({ implementationId: "b", payorName: "B", due: "2026-11-20" });
  const next = buildReminderRow({
    implementationId: "a",
    payorName: "A",
    targetId: "SET-03",
    due: "2026-11-30",
  });
  const idsOf = (rows: readonly ReminderRow[], order?: readonly string[]) =>
    sortReminders(rows, order).groups.map(({ implementationId }) => implementationId);
  expect(idsOf([late, next, early])).toEqual(["a", "b"]);
  expect(idsOf([late, next])).toEqual(["b", "a"]);
  expect(idsOf([late, next], ["a", "b"])).toEqual(["a", "b"]);
});
