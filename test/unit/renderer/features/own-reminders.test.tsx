import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { OwnReminder } from "../../../../src-shared/domain/reminders/own-reminder.ts";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";
import { buildReminderRow } from "../../../helpers/reminder-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

const implementations = [buildImplementation()];
const own: OwnReminder = {
  id: "own-1",
  title: "Ask the bank for the test window",
  note: "",
  about: {
    implementationId: "impl-1",
    payorName: "Northgate Builders",
    target: { kind: "item", id: "SET-02" },
  },
  date: "2026-11-24",
  time: "09:00",
  rule: "FREQ=WEEKLY;BYDAY=TU",
  createdAt: "2026-11-20T15:00:00.000Z",
};

describe("reminders of one's own", () => {
  test("Shift+R asks for one; a weekly one is told in words and stored as a rule", async () => {
    const { main, user } = renderApp("/settings", { implementations });
    await screen.findByRole("button", { name: /^Reminders, / });
    await user.keyboard("{Shift>}R{/Shift}");
    const dialog = await screen.findByRole("dialog", { name: "Remind me" });
    expect(await within(dialog).findByText("Comes tomorrow 08:30")).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Remind me" }));
    expect(within(dialog).getByText("Say what to be reminded of")).toBeDefined();
    await user.type(within(dialog).getByLabelText(/Of what/), "Call the bank");
    await user.click(within(dialog).getByRole("combobox", { name: "Repeats" }));
    await user.click(await screen.findByRole("option", { name: "Weekly" }));
    await user.click(within(dialog).getByRole("button", { name: "Friday" }));
    expect(
      within(dialog).getByText(/^Every Tuesday and Friday\. Next: tomorrow 08:30/),
    ).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Remind me" }));
    await waitFor(() => {
      expect(main.ownReminders()).toMatchObject([
        {
          title: "Call the bank",
          about: null,
          date: "2026-11-24",
          rule: "FREQ=WEEKLY;BYDAY=TU,FR",
        },
      ]);
    });
  });

  test("one that has passed, or never comes, is not taken", async () => {
    const { main, user } = renderApp("/settings", { implementations });
    await screen.findByRole("button", { name: /^Reminders, / });
    await user.keyboard("{Shift>}R{/Shift}");
    const dialog = await screen.findByRole("dialog", { name: "Remind me" });
    await user.type(within(dialog).getByLabelText(/Of what/), "Call the bank");
    fireEvent.change(within(dialog).getByLabelText("Date"), { target: { value: "2026-11-20" } });
    expect(within(dialog).getByText(/^That has passed/)).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Remind me" }));
    // Thanksgiving is a day off.
    fireEvent.change(within(dialog).getByLabelText("Date"), { target: { value: "2026-11-26" } });
    expect(
      within(dialog).getByText(
        "Comes Fri 27 Nov 08:30, the next working morning: Thu 26 Nov is a day off",
      ),
    ).toBeDefined();
    expect(main.ownReminders()).toEqual([]);
  });

  test("an item panel asks for one about the item", async () => {
    const { main, user } = renderApp("/implementation/impl-1/checklists?item=SET-02", {
      implementations,
    });
    await user.click(await screen.findByRole("button", { name: "Remind me of this item" }));
    const dialog = await screen.findByRole("dialog", { name: "Remind me" });
    expect(within(dialog).getByText("Item of Northgate Builders")).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Remind me" }));
    await waitFor(() => {
      expect(main.ownReminders()[0]?.about).toEqual(own.about);
    });
  });

  test("they are listed with their next time, edited, removed, and brought back", async () => {
    const { main, user } = renderApp("/reminders", { implementations, ownReminders: [own] });
    await user.click(await screen.findByRole("button", { name: "My reminders 1" }));
    const section = screen.getByRole("region", { name: "My reminders" });
    expect(
      await within(section).findByText("Northgate Builders · tomorrow 09:00, every Tuesday"),
    ).toBeDefined();
    await user.click(within(section).getByRole("button", { name: /^Ask the bank/ }));
    const dialog = await screen.findByRole("dialog", { name: "Edit my reminder" });
    await user.clear(within(dialog).getByLabelText(/Of what/));
    await user.type(within(dialog).getByLabelText(/Of what/), "Ask the bank again");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => {
      expect(main.ownReminders()).toMatchObject([{ title: "Ask the bank again", rule: own.rule }]);
    });
    await user.click(
      await within(section).findByRole("button", { name: "Remove Ask the bank again" }),
    );
    await waitFor(() => {
      expect(main.ownReminders()).toEqual([]);
    });
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(main.ownReminders()).toMatchObject([{ id: "own-1", title: "Ask the bank again" }]);
    });
  });

  test("one that came leads to what it is about", async () => {
    const came = buildReminderRow({
      kind: "own",
      reason: "own",
      targetId: "own-1",
      title: own.title,
      due: "2026-11-23",
    });
    const { router, user } = renderApp("/reminders", {
      implementations,
      ownReminders: [own],
      reminders: [came],
    });
    await user.click(await screen.findByRole("link", { name: own.title }));
    await waitFor(() => {
      expect(router.state.location.pathname + router.state.location.search).toBe(
        "/implementation/impl-1/checklists?item=SET-02",
      );
    });
  });
});
