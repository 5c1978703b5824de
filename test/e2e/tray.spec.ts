import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { type RunningApp, test } from "./fixtures.ts";
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

/** Three seconds before the day starts, in New York. */
const BEFORE_THE_DAY = { env: { TZ: "America/New_York" }, now: "2026-11-30T13:29:57.000Z" };

const toolTip = async (app: RunningApp): Promise<string> => (await app.tray())?.toolTip ?? "";
const labels = async (app: RunningApp): Promise<readonly string[]> =>
  ((await app.tray())?.items ?? []).map(({ label }) => label);
const reminders = async (app: RunningApp) =>
  ((await app.tray())?.items ?? []).filter(({ id }) => id.startsWith("reminder "));

test("the tray counts the reminders that come, and a click leads exactly there", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(twoDue());
  const app = await launchApp({ workspace: workspace.folder, ...BEFORE_THE_DAY });
  await expect.poll(() => toolTip(app), { timeout: 15_000 }).toBe("Payor Desk: 2 unread reminders");
  const [first] = await reminders(app);
  const [payor, title = ""] = first?.label.split(": ") ?? [];
  expect(payor).toBe("Northgate Builders");

  await app.clickTrayItem(first?.id ?? "");
  await expect(
    app.page.getByRole("complementary", { name: new RegExp(`Details of .*${title}`) }),
  ).toBeVisible();
  // What was opened from here is read.
  await expect.poll(() => toolTip(app)).toBe("Payor Desk: 1 unread reminder");
  await expect(app.page.getByRole("button", { name: /^Reminders, 1 unread/ })).toBeVisible();

  await app.clickTrayItem("meeting-30");
  await expect
    .poll(() => labels(app))
    .toContain("End the meeting (reminders are held until 09:00)");
  await app.clickTrayItem("end-meeting");
  await expect.poll(() => labels(app)).toContain("In a meeting for 30 minutes");

  await app.clickTrayItem("reminders");
  await expect(app.page.getByRole("heading", { name: "Reminders", exact: true })).toBeVisible();
  await workspace.remove();
});

test("closing leaves the program running when the user wants that, and the tray ends it", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(twoDue());
  const app = await launchApp({ workspace: workspace.folder, ...BEFORE_THE_DAY });
  const { page } = app;
  await new AppPage(page).goTo("Settings");
  const keeps = page.getByRole("switch", { name: "Keep running when the window is closed" });
  await expect(keeps).not.toBeChecked();
  await keeps.click();
  await expect(page.getByText("Closing the window hides it and reminders go on.")).toBeVisible();

  await app.closeWindow();
  await app.pressMessageButton("Keep running");
  await expect.poll(() => app.isWindowVisible()).toBe(false);
  // Reminders come to the window that nobody sees, and the tray brings it back to one.
  await expect.poll(() => reminders(app), { timeout: 15_000 }).toHaveLength(2);
  const [first] = await reminders(app);
  await app.clickTrayItem(first?.id ?? "");
  await expect.poll(() => app.isWindowVisible()).toBe(true);
  await expect(page.getByRole("complementary", { name: /^Details of/ })).toBeVisible();

  // Said once: the second time it just goes.
  await app.closeWindow();
  await expect.poll(() => app.isWindowVisible()).toBe(false);
  await app.clickTrayItem("show");
  await expect.poll(() => app.isWindowVisible()).toBe(true);
  await app.closeWindow();
  await expect.poll(() => app.isWindowVisible()).toBe(false);
  await app.clickTrayItem("quit");
  expect(await app.exited).toBe(0);

  // The system starts it hidden, and it is there at once.
  const again = await app.relaunch({ flags: ["--at-login"] });
  expect(await again.isWindowVisible()).toBe(false);
  await expect.poll(() => again.tray()).not.toBeNull();
  await again.close();
  await workspace.remove();
});
