import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { isProvenByData } from "../../src-shared/domain/gates/gates.ts";
import { buildImplementation, withItemsDone } from "../helpers/implementation-builders.ts";
import { withProofs } from "../helpers/proven-implementation.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations } from "./workspaces.ts";

const PAYOR = "Northgate Builders";

/** In closeout with everything done and confirmed, apart from the first closeout gate that people confirm. */
function nearlyClosed(): { implementation: Implementation; gateId: string } {
  const built = withItemsDone(withProofs(buildImplementation({ phase: "P7" })));
  const byHand = Object.values(built.closeoutGates).filter((gate) => !isProvenByData(gate));
  const closeoutGates = Object.fromEntries(
    Object.values(built.closeoutGates).map((gate) => [
      gate.id,
      { ...gate, isAttested: byHand.slice(1).some(({ id }) => id === gate.id) },
    ]),
  );
  return { implementation: { ...built, closeoutGates }, gateId: byHand[0]?.id ?? "" };
}

test("an implementation is closed with its lesson kept, is read-only, and opens again with a reason", async ({
  launchApp,
}) => {
  const { implementation, gateId } = nearlyClosed();
  const workspace = await seedImplementations(implementation);
  const running = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = running;
  const app = new AppPage(page);
  await app.openImplementation(PAYOR, "Closeout");

  await page.getByRole("button", { name: `Confirm ${gateId}`, exact: true }).click();
  const confirmation = page.getByRole("dialog", { name: `Confirm ${gateId}` });
  await confirmation.getByRole("textbox", { name: "Evidence" }).fill("Mail of 20 November");
  await confirmation.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("listitem", { name: new RegExp(`^${gateId} `) })).toContainText(
    "Mail of 20 November",
  );

  await page.keyboard.press("l");
  const lesson = page.getByRole("dialog", { name: "New lesson" });
  await lesson
    .getByRole("textbox", { name: "What happened" })
    .fill("The sandbox key expired before the wire test");
  await lesson
    .getByRole("textbox", { name: "Recommendation" })
    .fill("Ask for the key only when the test has a date");
  await lesson.getByRole("button", { name: "Keep lesson" }).click();
  await expect(lesson).toHaveCount(0);
  const kept = async () =>
    Object.values((await workspace.read(PAYOR)).data.lessons).find(
      ({ whatHappened }) => whatHappened === "The sandbox key expired before the wire test",
    );
  await expect.poll(kept).toMatchObject({ phase: "P7", status: "new", owner: "" });

  // A lesson without an owner opens C9 again; what is missing leads to it.
  await page
    .getByRole("list", { name: "Missing for C9" })
    .getByRole("link", { name: "The sandbox key expired before the wire test" })
    .click();
  const owner = page.getByRole("combobox", { name: "Owner" });
  await owner.fill("Dana Whitfield");
  await owner.press("Enter");
  await expect.poll(kept).toMatchObject({ owner: "Dana Whitfield" });
  await page.getByRole("tab", { name: "Closeout" }).click();
  await expect(page.getByText("10 of 10 met", { exact: false })).toBeVisible();

  for (const [format, fileName] of [
    ["Markdown", "closeout.md"],
    ["PDF", "closeout.pdf"],
  ] as const) {
    await running.chooseSavePath(path.join(running.userDataDir, fileName));
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: format }).click();
    await expect(page.getByText(`Exported ${fileName}`)).toBeVisible();
  }
  const markdown = await readFile(path.join(running.userDataDir, "closeout.md"), "utf8");
  expect(markdown).toContain(PAYOR);
  expect(markdown).toContain("The sandbox key expired before the wire test");
  expect(markdown).toContain("Mail of 20 November");
  const pdf = path.join(running.userDataDir, "closeout.pdf");
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await stat(pdf)).size).toBeGreaterThan(5_000);

  await page.getByRole("button", { name: "Close implementation" }).click();
  const closing = page.getByRole("dialog", { name: `Close ${PAYOR}` });
  await expect(closing.getByLabel("Keep until")).toHaveValue("2033-11-24");
  await closing.getByLabel("Keep until").fill("2030-12-31");
  await closing.getByRole("button", { name: "Close implementation" }).click();
  await expect(closing).toHaveCount(0);
  await expect
    .poll(async () => (await workspace.read(PAYOR)).data.closed)
    .toMatchObject({ on: "2026-11-24", retainUntil: "2030-12-31" });

  const banner = page
    .getByRole("alert")
    .filter({ has: page.getByRole("button", { name: "Reopen" }) });
  await expect(banner).toContainText(/closed/i);
  await page.getByRole("tab", { name: "Checklists" }).click();
  await page.getByRole("button", { name: "Unfold all checklists" }).click();
  const boxes = page.getByRole("treegrid", { name: "Checklists" }).getByRole("checkbox");
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await expect(box).toBeDisabled();
  await app.goTo("Board");
  await expect(page.getByRole("button", { name: "Closed 1" })).toBeVisible();
  await expect(app.card(PAYOR)).toHaveCount(0);

  await app.goTo("Lessons");
  const lessons = page.getByRole("table", { name: "Lessons" });
  const search = page
    .getByRole("searchbox", { name: "Search lessons" })
    .or(page.getByRole("textbox", { name: "Search lessons" }));
  await search.fill("wire");
  const line = lessons.getByRole("row").filter({ hasText: "sandbox key expired" });
  await expect(line).toContainText(PAYOR);
  await page.getByRole("combobox", { name: "Phase" }).click();
  await page.getByRole("option", { name: /^P2/ }).click();
  await expect(page.getByText("No lesson fits")).toBeVisible();
  await page.getByRole("combobox", { name: "Phase" }).click();
  await page.getByRole("option", { name: /^P7/ }).click();
  await expect(line).toBeVisible();
  await search.fill("nobody wrote this");
  await expect(page.getByText("No lesson fits")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await line.getByRole("link").click();
  await expect(page.getByRole("heading", { name: PAYOR })).toBeVisible();

  await banner.getByRole("button", { name: "Reopen" }).click();
  const reopening = page.getByRole("dialog", { name: `Reopen ${PAYOR}` });
  await reopening.getByRole("button", { name: "Reopen" }).click();
  await expect(reopening).toContainText("Say why it is opened again");
  await reopening.getByRole("textbox", { name: "Reason" }).fill("A second entity joins");
  await reopening.getByRole("button", { name: "Reopen" }).click();
  await expect.poll(async () => (await workspace.read(PAYOR)).data.closed).toBeNull();
  await expect(banner).toHaveCount(0);
  const { activity } = (await workspace.read(PAYOR)).data;
  expect(Object.values(activity).map(({ text }) => text)).toContain(
    `Reopened ${PAYOR}: A second entity joins`,
  );
  await workspace.remove();
});
