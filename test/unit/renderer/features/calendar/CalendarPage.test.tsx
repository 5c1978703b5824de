import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";
import { TODAY } from "../../../../helpers/fake-api.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";

const all = buildImplementation();
const item = Object.values(all.items)
  .filter(({ due, status }) => due > TODAY && due < "2026-12-15" && status === "not_started")
  .sort((a, b) => a.due.localeCompare(b.due))[0]!;
// The others are long done: the days in sight have little to draw.
const done = { status: "done", doneOn: "2026-09-18", due: "2026-09-18", isPinned: true } as const;
const built = buildImplementation({
  items: Object.fromEntries(
    Object.keys(all.items).map((id) => [id, id === item.id ? {} : done] as const),
  ),
});
const world = { implementations: [built] };
const row = () => screen.findByRole("button", { name: new RegExp(`^Item, ${item.title}, `) });

test("the agenda lists the days; an entry opens beside it and is moved by its date", async () => {
  const { main, user } = renderApp("/calendar?view=agenda", world);
  await user.click(await row());
  const panel = await screen.findByRole("complementary", { name: `Item: ${item.title}` });
  expect(document.activeElement).toBe(within(panel).getByRole("button", { name: "Open" }));
  const date = within(panel).getByLabelText("Move to");
  await user.clear(date);
  await user.type(date, "2026-12-03");
  await user.click(within(panel).getByRole("button", { name: "Move" }));
  await screen.findByText(`Moved ${item.title} to Thu 3 Dec`);
  expect(main.calls.findLast(({ key }) => key === "executeCommand")?.input).toMatchObject({
    command: { type: "item/set-due", itemIds: [item.id], due: "2026-12-03" },
  });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(async () => {
    expect((await row()).dataset["day"]).toBe(item.due);
  });
  within(panel).getByRole("button", { name: "Open" }).focus();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("complementary", { name: `Item: ${item.title}` })).toBeNull();
  expect(document.activeElement).toBe(await row());
});

test("chips hide kinds and are remembered", async () => {
  const { main, user } = renderApp("/calendar?view=agenda", world);
  await row();
  const chip = screen.getByRole("button", { name: /^Items \d+$/ });
  expect(chip.getAttribute("aria-pressed")).toBe("true");
  await user.click(chip);
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: new RegExp(`^Item, `) })).toBeNull();
  });
  await waitFor(() => {
    expect(main.calls.findLast(({ key }) => key === "updateSettings")?.input).toMatchObject({
      settings: { calendarView: { hidden: ["item"] } },
    });
  });
  await user.click(screen.getByRole("button", { name: "Clear filters" }));
  await row();
});

test("the month is a table of days with their holidays; the calendar file is asked for", async () => {
  const { main, user } = renderApp("/calendar?view=month&date=2026-11-24", world);
  await screen.findByRole("table", { name: "November 2026" });
  await screen.findByText("Thanksgiving");
  await user.click(screen.getByRole("button", { name: "Export" }));
  await screen.findByText(/Exported calendar\.ics with 3 events/);
  expect(main.calls.findLast(({ key }) => key === "exportCalendar")?.input).toEqual({
    scope: { kind: "everything" },
  });
});

test("own reminders stand in the list of their days; one opens its dialog, and their chip hides them", async () => {
  const own = {
    ...{ id: "own-1", title: "Call the bank", note: "", date: TODAY, time: "16:30" },
    ...{ about: null, rule: null, createdAt: "2026-11-01T15:00:00.000Z" },
  };
  const { user } = renderApp("/calendar?view=agenda", { ...world, ownReminders: [own] });
  const line = await screen.findByRole("button", { name: /^My reminder, Call the bank, on / });
  await user.click(line);
  const dialog = await screen.findByRole("dialog", { name: "Edit my reminder" });
  expect(within(dialog).getByLabelText("Date")).toHaveProperty("value", TODAY);
  await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
  await user.click(await screen.findByRole("button", { name: "My reminders 1" }));
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: /^My reminder, / })).toBeNull();
  });
});

test("a refusal says what was kept, and asking again brings the days", async () => {
  const { user, main } = renderApp("/calendar?view=agenda", {
    ...world,
    refusals: { readCalendar: { code: "io", message: "The index could not be read" } },
  });
  await screen.findByText("The index could not be read");
  main.allow("readCalendar");
  await user.click(screen.getByRole("button", { name: /try again/i }));
  await row();
});
