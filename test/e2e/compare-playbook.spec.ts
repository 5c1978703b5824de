import { expect } from "@playwright/test";
import { buildImplementation, builtInPlaybook } from "../helpers/implementation-builders.ts";
import { changeItem } from "../helpers/playbook-builders.ts";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { serialisePlaybook } from "../../src-shared/document/parse-playbook.ts";
import { nextVersion } from "../../src-shared/domain/playbook/playbook-versions.ts";
import { test } from "./fixtures.ts";
import { NOW, seedImplementations } from "./workspaces.ts";

const PAYOR = "Northgate Builders";

test("one change of the newest playbook is taken over, and undone in one step", async ({
  launchApp,
}) => {
  const own = { ...builtInPlaybook, slug: "our-way", name: "Our way" };
  const draft = changeItem(changeItem(own, "SET-26", { durationDays: 5 }), "SET-33", {
    offsetDays: -21,
  });
  const newest = nextVersion(own, draft, "The workshop takes a week", {
    today: "2026-11-01",
    user: "Dana",
  });
  const workspace = await seedImplementations({
    ...buildImplementation({ today: "2026-11-02" }),
    playbook: { slug: "our-way", name: "Our way", version: 1 },
  });
  const folder = path.join(workspace.folder, "playbooks");
  await mkdir(path.join(folder, "earlier"), { recursive: true });
  await writeFile(path.join(folder, "our-way.json"), serialisePlaybook(newest));
  await writeFile(path.join(folder, "earlier", "our-way.v1.json"), serialisePlaybook(own));

  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  await page.getByText(PAYOR).first().click();
  await page.getByRole("tab", { name: /^Overview/ }).click();
  const hint = page.getByRole("note").filter({ hasText: "Playbook version 2 has 2 changes" });
  await hint.getByRole("button", { name: "Compare…" }).click();
  const dialog = page.getByRole("dialog", { name: "Compare with the newest playbook" });
  await dialog.getByRole("checkbox", { name: /^SET-26 .*: duration$/ }).check();
  await dialog.getByRole("button", { name: "Take over 1 change" }).click();
  await expect(dialog).toHaveCount(0);
  const duration = async (): Promise<number | undefined> =>
    (await workspace.read(PAYOR)).data.items["SET-26"]?.durationDays;
  await expect.poll(duration).toBe(5);
  await expect(page.getByText("Playbook version 2 has 1 change for")).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(duration).toBe(3);
  await expect(hint).toBeVisible();
  await workspace.remove();
});
