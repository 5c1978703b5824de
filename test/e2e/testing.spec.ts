import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { Item } from "../../src-shared/domain/implementation.ts";
import { isMandatory } from "../../src-shared/domain/testing/test-results.ts";
import type { TestCase } from "../../src-shared/domain/testing/testing-schema.ts";
import { buildImplementation, withItemsDone } from "../helpers/implementation-builders.ts";
import { buildAttempt, buildEvidence } from "../helpers/testing-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

let workspace: SeededWorkspace;

// Everything mandatory has passed but PT-02; nobody is live yet.
test.beforeEach(async () => {
  const built = withItemsDone(buildImplementation());
  const passed = buildAttempt({ evidence: { "evidence-1": buildEvidence() } });
  const testCases = Object.values(built.testCases).map((one): [string, TestCase] => [
    one.id,
    isMandatory(one) && one.id !== "PT-02"
      ? { ...one, attempts: { [passed.id]: { ...passed, on: "2026-11-20" } } }
      : one,
  ]);
  const items = Object.values(built.items).map((item): [string, Item] => [
    item.id,
    item.phase === "P6" || item.phase === "P7"
      ? { ...item, status: "not_started", doneOn: null }
      : item,
  ]);
  workspace = await seedImplementations({
    ...built,
    items: Object.fromEntries(items),
    testCases: Object.fromEntries(testCases),
  });
});
test.afterEach(() => workspace.remove());

test("a failure by keyboard with its evidence and defect, told everywhere, mended, retested and signed by both", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  const frame = new AppPage(page);
  await frame.openImplementation("Northgate Builders", "Testing");
  const signOff = page.getByRole("region", { name: "Sign-off" });
  await expect(signOff).toContainText(
    "PT-02 Several payees in one disbursement has not been tried",
  );
  await expect(
    page.getByRole("button", { name: /^Sign payment testing for Payor/ }),
  ).toBeDisabled();

  // By keyboard: walk to the case, F begins a failing attempt.
  await page.getByRole("row", { name: /^PT-01/ }).focus();
  await page.keyboard.press("ArrowDown");
  const panel = page.getByRole("complementary", { name: /^Details of PT-02/ });
  await expect(panel).toBeVisible();
  await panel.getByRole("button", { name: "Failed (F)" }).focus();
  await page.keyboard.press("f");
  await expect(panel.getByLabel("What really happened")).toBeFocused();
  await page.keyboard.type("One payout has no check number");
  await panel.getByLabel("Amount in dollars").fill("1,250");
  await page.keyboard.press("Enter");
  const attempt = panel.getByRole("group", { name: "Attempt of 2026-11-24" });
  await expect(attempt).toContainText("One payout has no check number");
  await expect(attempt).toContainText("$1,250");

  // Evidence: a file that is copied in.
  const screenshot = path.join(path.dirname(workspace.folder), "Disbursement.png");
  await writeFile(screenshot, "not really a picture");
  await app.chooseFolder(screenshot);
  await attempt.getByRole("button", { name: "File" }).click();
  await expect(
    attempt.getByRole("button", { name: "Disbursement.png", exact: true }),
  ).toBeVisible();

  await panel.getByRole("button", { name: "Add defect" }).click();
  const dialog = page.getByRole("dialog", { name: "Add defect" });
  await dialog.getByLabel(/^What is wrong/).fill("No check number on the second payout");
  await dialog.getByRole("combobox", { name: "Severity" }).click();
  await page.getByRole("option", { name: "High" }).click();
  await dialog.getByRole("button", { name: "Add defect" }).click();
  await expect(dialog).toBeHidden();

  // Health and go/no-go follow, and lead back to exactly here.
  await page
    .getByRole("button", { name: /^(At risk|Off track)/ })
    .first()
    .click();
  const reason = page.getByRole("link", { name: /No check number on the second payout/ });
  await expect(reason).toBeVisible();
  await reason.click();
  const edit = page.getByRole("dialog", { name: "Edit defect" });
  await expect(edit.getByLabel(/^What is wrong/)).toHaveValue(
    "No check number on the second payout",
  );
  await edit.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("tab", { name: "Roll-out" }).click();
  await page.getByRole("button", { name: "Go/no-go", exact: true }).click();
  const criterion = page.getByRole("row", { name: /^Testing/ });
  await expect(criterion).toContainText(
    "1 critical or high defect open; 10 of 11 mandatory cases passed",
  );
  await criterion.getByRole("link", { name: /^PT-02/ }).click();
  await expect(panel).toBeVisible();

  // Mended and retested.
  await panel.getByRole("button", { name: "Passed (P)" }).click();
  await panel.getByLabel("What really happened").fill("Both payouts have their number");
  await panel.getByRole("button", { name: "Record" }).click();
  await panel.getByText("No check number on the second payout").click();
  await edit.getByRole("button", { name: "Close with retest" }).click();
  await expect(edit).toBeHidden();
  await expect(signOff).not.toContainText("Before it can be signed");

  for (const [party, name] of [
    ["Payor", "Dana Whitfield"],
    ["Procore", "Lee Park"],
  ] as const) {
    await page.getByRole("button", { name: `Sign payment testing for ${party}` }).click();
    await page.getByLabel(/^Signed by/).fill(name);
    await page.getByRole("button", { name: "Sign", exact: true }).click();
    await expect(signOff).toContainText(`${party}: ${name}`);
  }
  await page.keyboard.press("Control+z");
  await expect(signOff).toContainText("Procore: not signed");
  await page.keyboard.press("Control+Shift+z");
  await expect(signOff).toContainText("Procore: Lee Park");
  await expect(frame.saveState).toHaveText("Saved");

  await page.getByRole("tab", { name: "Files" }).click();
  await expect(page.getByRole("row", { name: /Disbursement\.png/ })).toContainText(
    "Evidence of PT-02",
  );
  const { data } = await workspace.read("Northgate Builders");
  expect(data.testSignOff).toMatchObject({
    payor: { name: "Dana Whitfield" },
    procore: { name: "Lee Park" },
  });
  expect(Object.values(data.defects)).toMatchObject([{ status: "closed", caseId: "PT-02" }]);
});
