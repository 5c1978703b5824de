import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { seedImplementations } from "./workspaces.ts";

const ENV = { TZ: "America/New_York" };

/** One item is due on Monday 30 November, everything else is done. */
function oneDue() {
  const built = buildImplementation();
  const done = Object.fromEntries(
    Object.keys(built.items).map((id) => [id, { status: "done", doneOn: "2026-09-20" } as const]),
  );
  const due = { status: "not_started", doneOn: null, due: "2026-11-30", isPinned: true } as const;
  const title = "Send the KYC pack";
  return buildImplementation({ items: { ...done, "SET-20": { ...due, title } } });
}

test("snoozed to a date, a payor muted, and an own reminder that comes after a restart", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(oneDue());
  const app = await launchApp({
    workspace: workspace.folder,
    env: ENV,
    now: "2026-11-30T15:00:00.000Z",
  });
  const { page } = app;
  await page.getByRole("button", { name: /^Reminders, 1 unread/ }).click();
  const centre = page.getByRole("dialog", { name: "Reminders" });
  await centre.getByRole("link", { name: "Send the KYC pack" }).focus();
  await page.keyboard.press("s");
  await page.getByRole("menuitem", { name: "A date…" }).click();
  const snooze = page.getByRole("dialog", { name: "Snooze Send the KYC pack" });
  // A Saturday: it comes back on the morning of the next working day.
  await snooze.getByLabel("Silent until the morning of").fill("2026-12-05");
  await expect(snooze.getByText("Comes back Mon 7 Dec 08:30")).toBeVisible();
  await snooze.getByRole("button", { name: "Snooze" }).click();
  await centre.getByRole("button", { name: /^Snoozed 1/ }).click();
  await expect(centre.getByText(/silent until Mon 7 Dec 08:30/)).toBeVisible();

  await page.keyboard.press("Shift+R");
  const own = page.getByRole("dialog", { name: "Remind me" });
  await own.getByLabel(/Of what/).fill("Call the bank");
  await expect(own.getByText("Comes tomorrow 08:30")).toBeVisible();
  await own.getByRole("button", { name: "Remind me" }).click();
  await expect(own).toHaveCount(0);

  await centre.getByRole("link", { name: "Send the KYC pack" }).focus();
  await page.keyboard.press("m");
  const mute = page.getByRole("dialog", { name: "Mute Northgate Builders" });
  await mute.getByRole("radio", { name: "Until I unmute it" }).check();
  await mute.getByRole("button", { name: "Mute", exact: true }).click();
  await centre.getByRole("button", { name: /^Muted payors 1/ }).click();
  await expect(centre.getByText("until you unmute it", { exact: true })).toBeVisible();
  await app.close();

  // The item is one business day late by now, but its payor is silent; the own reminder is about no payor.
  const later = await app.relaunch({ now: "2026-12-01T13:30:05.000Z" });
  await later.page.getByRole("button", { name: /^Reminders, 1 unread/ }).click();
  const listed = later.page.getByRole("dialog", { name: "Reminders" });
  await expect(listed.getByRole("link", { name: "Call the bank" })).toBeVisible();
  await expect(listed.getByRole("button", { name: /^Snoozed 1/ })).toBeVisible();
  await expect(listed.getByRole("button", { name: /^Muted payors 1/ })).toBeVisible();
  await listed.getByRole("link", { name: "Call the bank" }).focus();
  await later.page.keyboard.press("x");
  await expect(listed.getByRole("link", { name: "Call the bank" })).toHaveCount(0);
  await workspace.remove();
});
