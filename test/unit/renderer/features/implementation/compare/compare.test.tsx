import { configure, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Implementation } from "../../../../../../src-shared/domain/implementation.ts";
import { nextVersion } from "../../../../../../src-shared/domain/playbook/playbook-versions.ts";
import { addBusinessDays } from "../../../../../../src-shared/domain/calendar/business-days.ts";
import { TODAY } from "../../../../../helpers/fake-api.ts";
import { changeItem } from "../../../../../helpers/playbook-builders.ts";
import {
  buildImplementation,
  builtInPlaybook,
} from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

const own = { ...builtInPlaybook, slug: "our-way", name: "Our way" };
const newest = nextVersion(
  own,
  changeItem(changeItem(own, "SET-26", { durationDays: 5 }), "SET-33", { offsetDays: -21 }),
  "The workshop takes a week",
  { today: TODAY, user: "Dana" },
);
const WORKSHOP = /^SET-26 .*: duration$/;
const REQUIREMENTS = /^SET-33 .*: due$/;

let count = 0;
async function open(tab = "overview", fields: Partial<Implementation> = {}, playbook = newest) {
  count += 1;
  const id = `compare-${count}`;
  const kickoff = addBusinessDays(TODAY, 20);
  const implementation: Implementation = {
    ...buildImplementation({ kickoff, goLive: addBusinessDays(kickoff, 60), today: TODAY }),
    playbook: { slug: "our-way", name: "Our way", version: 1 },
    ...fields,
    id,
  };
  const app = renderApp(`/implementation/${id}/${tab}`, {
    implementations: [implementation],
    playbooks: [playbook],
  });
  await screen.findByRole("button", { name: "More actions" });
  return { ...app, document: () => app.main.documentOf(id) };
}

async function openDialog(app: Awaited<ReturnType<typeof open>>) {
  await app.user.click(screen.getByRole("button", { name: "More actions" }));
  await app.user.click(
    await screen.findByRole("menuitem", { name: "Compare with newest playbook…" }),
  );
  return screen.findByRole("dialog", { name: "Compare with the newest playbook" });
}

describe("compare with newest", () => {
  it("is hinted at on the overview and says version, note, from and to", async () => {
    const app = await open();
    const hint = await screen.findByRole("note");
    expect(hint.textContent).toContain("Playbook version 2 has 2 changes for what is open here.");
    await app.user.click(within(hint).getByRole("button", { name: "Compare…" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain(
      "Our way: started with version 1, the newest is version 2.",
    );
    expect(dialog.textContent).toContain("Version 2: The workshop takes a week");
    const row = within(dialog).getByRole("checkbox", { name: WORKSHOP }).closest("tr");
    expect(row?.textContent).toContain("3 days → 5 days");
    expect(within(dialog).getByRole("button", { name: "Take over" }).matches(":disabled")).toBe(
      true,
    );
  });

  it("takes over one change, leaves out the other, and is quiet then", async () => {
    const app = await open();
    await screen.findByRole("note");
    const dialog = await openDialog(app);
    await app.user.click(await within(dialog).findByRole("checkbox", { name: WORKSHOP }));
    await app.user.click(within(dialog).getByRole("button", { name: "Take over 1 change" }));
    await waitFor(() => {
      expect(app.document().items["SET-26"]?.durationDays).toBe(5);
    });
    expect(app.document().playbook.version).toBe(1);
    expect(screen.getByRole("note").textContent).toContain("has 1 change for");
    const again = await openDialog(app);
    await app.user.click(await within(again).findByRole("checkbox", { name: REQUIREMENTS }));
    await app.user.click(within(again).getByRole("button", { name: "Leave out" }));
    await waitFor(() => {
      expect(app.document().playbook.version).toBe(2);
    });
    expect(app.document().items["SET-33"]?.offsetDays).toBe(-22);
    await waitFor(() => {
      expect(screen.queryByRole("note")).toBeNull();
    });
  });

  it("follows the newest version once everything is taken over", async () => {
    const app = await open();
    await screen.findByRole("note");
    const dialog = await openDialog(app);
    await app.user.click(await within(dialog).findByRole("checkbox", { name: "All changes" }));
    await app.user.click(within(dialog).getByRole("button", { name: "Take over 2 changes" }));
    await waitFor(() => {
      expect(app.document().playbook).toMatchObject({ version: 2, dismissed: [] });
    });
  });

  it("says of a change what it goes together with, before and after it is chosen alone", async () => {
    const item = own.items.find(({ id }) => id === "SET-26")!;
    const added = { ...item, id: "SET-90", title: "Read the old settings", dependsOn: [] };
    const workshop = { ...item, dependsOn: [...item.dependsOn, "SET-90"] };
    const draft = {
      ...own,
      items: own.items.flatMap((one) => (one.id === "SET-26" ? [added, workshop] : [one])),
    };
    const saver = { today: TODAY, user: "Dana" };
    const app = await open("overview", {}, nextVersion(own, draft, "Read first", saver));
    await screen.findByRole("note");
    const dialog = await openDialog(app);
    const box = await within(dialog).findByRole("checkbox", { name: /^SET-26 .*: depend/ });
    const row = box.closest("tr")!;
    expect(row.textContent).toContain("Goes together with SET-90, a change of its own");
    await app.user.click(box);
    expect(row.textContent).toContain("Take SET-90 too: it needs what is added there");
    const take = () => within(dialog).getByRole("button", { name: /^Take over/ });
    expect(take().matches(":disabled")).toBe(true);
    await app.user.click(within(dialog).getByRole("checkbox", { name: /^SET-90 / }));
    expect(row.textContent).toContain("Goes together with SET-90");
    expect(take().matches(":disabled")).toBe(false);
    await app.user.click(take());
    await waitFor(() => {
      expect(app.document().items["SET-26"]?.dependsOn).toContain("SET-90");
    });
    expect(app.document().items["SET-90"]?.title).toBe("Read the old settings");
  });

  it("can only be read when the implementation is closed", async () => {
    const app = await open("overview", {
      closed: { on: TODAY, by: "Dana", retainUntil: "2033-11-23" },
    });
    const dialog = await openDialog(app);
    const box = await within(dialog).findByRole("checkbox", { name: WORKSHOP });
    expect(box.matches(":disabled")).toBe(true);
    expect(screen.queryByRole("note")).toBeNull();
  });

  it("says when there is nothing", async () => {
    const app = await open("overview", {
      playbook: { slug: "our-way", name: "Our way", version: 2 },
    });
    expect((await openDialog(app)).textContent).toContain("Nothing to take over");
  });

  it("says when the playbook cannot be read", async () => {
    const app = await open("overview", {
      playbook: { slug: "gone", name: "Gone", version: 1 },
    });
    const dialog = await openDialog(app);
    expect((await within(dialog).findByRole("alert")).textContent).toContain(
      "That playbook is not in the workspace",
    );
  });
});
