import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import PostalMime from "postal-mime";
import { buildImplementation, buildPayee, byId } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

const PAYOR = "Northgate Builders";
const TODAY = NOW.slice(0, 10);

let workspace: SeededWorkspace;
test.afterEach(() => workspace.remove());

const contact = { contactName: "Ana Ruiz", contactEmail: "ana@bluemesa.example" };

test("drafts are written for a selection, and the contact is logged", async ({ launchApp }) => {
  workspace = await seedImplementations({
    ...buildImplementation({ today: TODAY }),
    payees: byId(
      buildPayee({ id: "a", legalName: "Blue Mesa Concrete", ...contact, position: 1 }),
      buildPayee({ id: "b", legalName: "Harbor Steel", ...contact, position: 2 }),
      buildPayee({ id: "c", legalName: "Summit Glass", ...contact, position: 3 }),
    ),
    messageTemplates: byId({
      id: "hello",
      name: "Hello",
      subject: "{{payor}} writes to {{payee}}",
      body: "Dear {{contact}}\n\nThis is for {{payee}}.",
      position: 20,
    }),
  });
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation(PAYOR, "Payees");
  const grid = page.getByRole("grid", { name: "Payees" });
  await grid.getByRole("checkbox", { name: "Select Blue Mesa Concrete" }).check();
  await grid.getByRole("checkbox", { name: "Select Summit Glass" }).check();
  await page.getByRole("button", { name: "Messages", exact: true }).click();
  await page.getByRole("menuitem", { name: "Write messages…" }).click();
  const dialog = page.getByRole("dialog", { name: "Messages to 2 payees" });
  await dialog.getByRole("combobox", { name: "Template" }).click();
  await page.getByRole("option", { name: "Hello", exact: true }).click();
  await expect(dialog.getByText("Northgate Builders writes to Blue Mesa Concrete")).toBeVisible();
  await expect(dialog.getByRole("region", { name: "Text" })).toContainText("Dear Ana Ruiz");

  const folder = path.join(path.dirname(workspace.folder), "drafts");
  await mkdir(folder);
  await app.chooseFolder(folder);
  await dialog.getByRole("button", { name: "Save 2 drafts" }).click();
  await expect(dialog.getByText(`Saved 2 messages as drafts in ${folder}`)).toBeVisible();
  const names = (await readdir(folder)).toSorted();
  expect(names).toHaveLength(2);
  const mails = await Promise.all(
    names.map(async (name) => PostalMime.parse(await readFile(path.join(folder, name)))),
  );
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
    "Northgate Builders writes to Blue Mesa Concrete",
    "Northgate Builders writes to Summit Glass",
  ]);
  for (const { to, text } of mails) {
    expect(to).toEqual([{ address: "ana@bluemesa.example", name: "Ana Ruiz" }]);
    expect(text).toContain("Dear Ana Ruiz");
  }

  await dialog.getByRole("button", { name: "Log the contact with 2 payees" }).click();
  const logged = async (): Promise<readonly number[]> => {
    const { payees } = (await workspace.read(PAYOR)).data;
    return ["a", "b", "c"].map((id) => Object.keys(payees[id]?.contacts ?? {}).length);
  };
  await expect.poll(logged).toEqual([1, 0, 1]);
  // One step takes all of it back.
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(logged).toEqual([0, 0, 0]);
});

test("call sheets of a selection are previewed, one payee after the other", async ({
  launchApp,
}) => {
  workspace = await seedImplementations({
    ...buildImplementation({ today: TODAY }),
    payees: byId(buildPayee({ id: "a", legalName: "Blue Mesa Concrete", ...contact })),
  });
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation(PAYOR, "Payees");
  const grid = page.getByRole("grid", { name: "Payees" });
  await grid.getByRole("checkbox", { name: "Select Blue Mesa Concrete" }).check();
  await page.getByRole("button", { name: "Messages", exact: true }).click();
  await page.getByRole("menuitem", { name: "Call sheet, internal edition…" }).click();
  const preview = page.getByRole("dialog", { name: "Preview: Blue Mesa Concrete" });
  await expect(
    preview.frameLocator("iframe").getByRole("heading", { name: "Contact log" }),
  ).toBeVisible();
});
