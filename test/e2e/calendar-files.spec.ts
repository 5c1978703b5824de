import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { buildImplementation, buildMeeting, byId } from "../helpers/implementation-builders.ts";
import { parseCalendar } from "../helpers/parse-calendar.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

const UID = "impl-1-meeting-meeting-1@payor-desk";
let workspace: SeededWorkspace;

test.beforeEach(async () => {
  const meeting = buildMeeting({ date: "2026-12-03", startTime: "10:00" });
  workspace = await seedImplementations(buildImplementation({ meetings: byId(meeting) }));
});
test.afterEach(() => workspace.remove());

test("a payor's dates leave for a calendar, and a cancelled meeting is taken back from it", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  const meetingIn = async (fileName: string) => {
    const file = path.join(app.userDataDir, fileName);
    await app.chooseSavePath(file);
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Export calendar (.ics)" }).click();
    await expect(
      page.getByText(new RegExp(`^Exported ${fileName} with \\d+ events`)),
    ).toBeVisible();
    const { events } = parseCalendar(await readFile(file, "utf8"));
    expect(events.length).toBeGreaterThan(50);
    const [meeting] = events.filter(({ uid }) => uid === UID);
    if (!meeting) throw new Error("The meeting is not in the file");
    return meeting;
  };
  await new AppPage(page).openImplementation("Northgate Builders", "Meetings");
  const before = await meetingIn("before.ics");
  expect(before).toMatchObject({
    ...{ summary: "Northgate Builders: Weekly status", start: "2026-12-03T15:00:00.000Z" },
    ...{ zone: "America/New_York", status: "CONFIRMED", alarms: [-15] },
  });
  await page.getByRole("button", { name: "More about this meeting" }).click();
  await page.getByRole("menuitem", { name: "Cancel meeting" }).click();
  await expect(page.getByText("Cancelled", { exact: true }).first()).toBeVisible();
  const after = await meetingIn("after.ics");
  expect(after).toMatchObject({ status: "CANCELLED", alarms: [] });
  expect(after.sequence).toBeGreaterThan(before.sequence);
});
