import { expect, type Locator } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { seedImplementations } from "./workspaces.ts";

/** Two items, due on the Monday after Thanksgiving and nothing else open. */
function twoDue() {
  const built = buildImplementation();
  const done = Object.fromEntries(
    Object.keys(built.items).map((id) => [id, { status: "done", doneOn: "2026-09-20" } as const]),
  );
  const due = { status: "not_started", doneOn: null, due: "2026-11-30", isPinned: true } as const;
  return buildImplementation({ items: { ...done, "SET-20": due, "SET-21": due } });
}

const ENV = { TZ: "America/New_York" };

test("the day begins with one notification; what came while the machine slept comes in one more", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(twoDue());
  const app = await launchApp({
    workspace: workspace.folder,
    env: ENV,
    now: "2026-11-30T13:29:57.000Z",
  });
  const titles = async (of = app): Promise<readonly string[]> =>
    (await of.notifications()).map(({ title }) => title);
  await expect.poll(() => titles(), { timeout: 15_000 }).toEqual(["Mon 30 Nov: 2 due today"]);
  await expect(app.page.getByRole("button", { name: /^Reminders, 2 unread/ })).toBeVisible();
  await app.close();

  const later = await app.relaunch({ now: "2026-12-04T15:00:00.000Z" });
  await expect.poll(() => titles(later), { timeout: 15_000 }).toHaveLength(1);
  const [summary] = await later.notifications();
  expect(summary?.title).toMatch(/^Fri 4 Dec: /);
  expect(summary?.body).toContain("2 reminders came while you were away.");
  await later.emitPower("resume");
  await later.clickNotification(0);
  await expect(later.page.getByRole("heading", { name: "Desk", exact: true })).toBeVisible();
  expect(await later.notifications()).toHaveLength(1);
  await workspace.remove();
});

test("a click on a notification opens its item; snooze and done are said in the centre", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(twoDue());
  const before = await launchApp({
    workspace: workspace.folder,
    env: ENV,
    now: "2026-11-30T13:20:00.000Z",
  });
  // The summary of the day would stand for both.
  await new AppPage(before.page).goTo("Settings");
  const summary = before.page.getByRole("switch", { name: "A summary of the day" });
  await summary.click();
  await expect(summary).not.toBeChecked();
  await before.close();

  const app = await before.relaunch({ now: "2026-11-30T13:29:57.000Z" });
  const { page } = app;
  await expect.poll(async () => (await app.notifications()).length, { timeout: 15_000 }).toBe(2);
  const [first, second] = await app.notifications();
  const titleOf = (body = ""): string => body.split(": due")[0] ?? "";
  await app.clickNotification(0);
  await expect(
    page.getByRole("complementary", { name: new RegExp(`Details of .*${titleOf(first?.body)}`) }),
  ).toBeVisible();

  await page.getByRole("button", { name: /^Reminders, 2 unread/ }).click();
  const centre = page.getByRole("dialog", { name: "Reminders" });
  const row = (body = ""): Locator => centre.getByRole("listitem", { name: titleOf(body) });
  await row(first?.body)
    .getByRole("button", { name: /^Snooze/ })
    .click();
  await page.getByRole("menuitem", { name: /Tomorrow morning/ }).click();
  const snoozed = centre.getByRole("region", { name: "Snoozed" });
  await snoozed.getByRole("button", { name: /^Snoozed/ }).click();
  await expect(snoozed).toContainText(titleOf(first?.body));
  await expect(row(first?.body)).toContainText("silent until");
  await row(second?.body).getByRole("button", { name: /^Done/ }).click();
  await expect(row(second?.body)).toHaveCount(0);
  const statuses = async (): Promise<unknown> => {
    const { items } = (await workspace.read("Northgate Builders")).data;
    return [items["SET-20"]?.status, items["SET-21"]?.status].toSorted();
  };
  await expect.poll(statuses).toEqual(["done", "not_started"]);
  await workspace.remove();
});
