import { expect } from "@playwright/test";
import { buildImplementation, withItemsDone } from "../helpers/implementation-builders.ts";
import { withProofs } from "../helpers/proven-implementation.ts";
import { test } from "./fixtures.ts";
import { NOW, seedImplementations } from "./workspaces.ts";

const PAYOR = "Northgate Builders";

test("why a card can't move on is answered on the board, and its link lands on the item", async ({
  launchApp,
}) => {
  const implementation = withItemsDone(
    withProofs(buildImplementation({ phase: "P2" })),
    ({ id, phase }) => ["P0", "P1", "P2"].includes(phase) && id !== "SET-25",
  );
  const workspace = await seedImplementations(implementation);
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });

  await page.getByRole("option", { name: new RegExp(PAYOR) }).focus();
  await page.keyboard.press("w");
  const dialog = page.getByRole("dialog", { name: /^Why it can't move on: Northgate Builders/ });
  await expect(dialog.getByText("1 criterion keeps it here.")).toBeVisible();
  await dialog.getByRole("link", { name: "SET-25 Pass the funding-account test" }).click();
  await expect(page.getByRole("heading", { level: 1, name: PAYOR })).toBeVisible();
  await expect(
    page.getByRole("complementary", { name: "Details of SET-25 Pass the funding-account test" }),
  ).toBeVisible();
  await expect(dialog).toHaveCount(0);
});
