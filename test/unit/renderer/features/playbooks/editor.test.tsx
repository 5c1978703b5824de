import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Playbook } from "../../../../../src-shared/domain/playbook/playbook.ts";
import { problem } from "../../../../../src-shared/result.ts";
import {
  buildImplementation,
  builtInPlaybook,
} from "../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";

const own: Playbook = {
  ...builtInPlaybook,
  slug: "our-way",
  name: "Our way",
  note: "How we do it",
  saved: { on: "2026-11-20", by: "Robin" },
};
const ADDRESS = "/playbooks/our-way/edit";

async function openEditor(playbook: Playbook = own) {
  const app = renderApp(ADDRESS, { playbooks: [playbook] });
  const grid = await screen.findByRole("grid", { name: "Items" });
  const panel = screen.getByRole("complementary", { name: "Item" });
  const rowOf = (id: string): HTMLElement =>
    within(grid)
      .getByRole("checkbox", { name: `Select ${id}` })
      .closest("tr")!;
  return { ...app, grid, panel, rowOf };
}
const findings = () => screen.getByRole("region", { name: "Findings" });
const saveButton = () => screen.getByRole("button", { name: /^Save as version/ });

describe("the playbook editor", () => {
  test("names a cycle as it is made, and does not save it", async () => {
    const { user, panel, rowOf, main } = await openEditor();
    expect(findings().textContent).toContain("Nothing to mend");
    fireEvent.click(rowOf("SET-05"));
    // By keyboard alone; by pointer it is refused in test/e2e/playbooks.spec.ts.
    await user.type(within(panel).getByRole("combobox", { name: "Depends on" }), "SET-06");
    await screen.findByRole("option", { name: /^SET-06 / });
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => {
      expect(findings().textContent).toContain("A cycle: SET-05 waits for SET-06 waits for SET-05");
    });
    expect((saveButton() as HTMLButtonElement).disabled).toBe(true);
    await user.keyboard("{Control>}s{/Control}");
    expect(screen.queryByRole("dialog")).toBeNull();
    const said = await screen.findByRole("alert");
    expect(said.textContent).toMatch(
      /Not saved\. A cycle: SET-05 waits for SET-06 waits for SET-05/,
    );
    expect(said.textContent).toMatch(/; and \d more\. Your draft is kept\. Mend /);
    expect(main.calls.some(({ key }) => key === "savePlaybook")).toBe(false);
    expect(main.playbookOf("our-way")).toEqual(own);
  });

  test("leads from a finding to its field", async () => {
    const { user, panel, rowOf } = await openEditor();
    fireEvent.click(rowOf("SET-09"));
    const title = within(panel).getByRole("textbox", { name: "Title" });
    fireEvent.change(title, { target: { value: "" } });
    fireEvent.click(rowOf("CLO-12"));
    await user.click(
      await within(findings()).findByRole("button", { name: /SET-09 has no title/ }),
    );
    await waitFor(() => {
      expect(document.activeElement).toBe(within(panel).getByRole("textbox", { name: "Title" }));
    });
    expect(within(panel).getByRole("heading", { name: /^SET-09/ })).toBeDefined();
  });

  test("saves a version with a note, said with what changed", async () => {
    const { user, panel, rowOf, main } = await openEditor();
    fireEvent.click(rowOf("SET-09"));
    fireEvent.change(within(panel).getByRole("textbox", { name: "Takes (days)" }), {
      target: { value: "3" },
    });
    await user.click(saveButton());
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("SET-09");
    await user.click(within(dialog).getByRole("button", { name: "Save version 2" }));
    expect(dialog.textContent).toContain("A later reader needs to know why");
    await user.type(within(dialog).getByRole("textbox"), "They are faster");
    await user.click(within(dialog).getByRole("button", { name: "Save version 2" }));
    expect(await screen.findByText("Saved as version 2")).toBeDefined();
    expect(main.playbookOf("our-way")).toMatchObject({
      version: 2,
      note: "They are faster",
      saved: { by: "Dana Whitfield", on: "2026-11-23" },
    });
    expect(screen.queryByText("Unsaved draft")).toBeNull();
    expect(saveButton().textContent).toContain("version 3");
  });

  test("keeps the draft when main refuses, and says why", async () => {
    const { user, panel, rowOf, main } = await openEditor();
    fireEvent.click(rowOf("SET-09"));
    fireEvent.change(within(panel).getByRole("textbox", { name: "Takes (days)" }), {
      target: { value: "3" },
    });
    main.refuse("savePlaybook", problem("changed-outside", "our-way.json was changed meanwhile"));
    await user.click(saveButton());
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox"), "Mine");
    await user.click(within(dialog).getByRole("button", { name: "Save version 2" }));
    expect((await within(dialog).findByRole("alert")).textContent).toContain(
      "our-way.json was changed meanwhile",
    );
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    expect(screen.getByText("Unsaved draft")).toBeDefined();
  });

  test("shows what another program saved, and puts the draft on top of it", async () => {
    const { user, panel, rowOf, main } = await openEditor();
    fireEvent.click(rowOf("SET-09"));
    fireEvent.change(within(panel).getByRole("textbox", { name: "Takes (days)" }), {
      target: { value: "3" },
    });
    main.saveOutside({ ...own, note: "Theirs", items: own.items.slice(0, -1) }, "Kim");
    await user.click(saveButton());
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox"), "Mine");
    await user.click(within(dialog).getByRole("button", { name: "Save version 2" }));
    expect((await within(dialog).findByRole("alert")).textContent).toContain("changed meanwhile");
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    const put = await screen.findByRole("button", { name: "Put my draft on top of it" });
    const warning = put.closest<HTMLElement>('[role="alert"]');
    expect(warning?.textContent).toContain("it now holds version 2 of Kim");
    expect(warning?.textContent).toContain("becomes version 3");
    await user.click(put);
    expect(screen.queryByRole("button", { name: "Put my draft on top of it" })).toBeNull();
    await user.click(saveButton());
    const again = await screen.findByRole("dialog", { name: /version 3/ });
    await user.type(within(again).getByRole("textbox"), "Mine after all");
    await user.click(within(again).getByRole("button", { name: "Save version 3" }));
    expect(await screen.findByText("Saved as version 3")).toBeDefined();
    const saved = main.playbookOf("our-way");
    expect(saved).toMatchObject({ version: 3, note: "Mine after all" });
    expect(saved?.earlier.map(({ version }) => version)).toEqual([1, 2]);
    expect(saved?.items.find(({ id }) => id === "SET-09")?.durationDays).toBe(3);
    expect(saved?.items).toHaveLength(own.items.length);
  });

  test("notices on coming back to the window that the file was changed", async () => {
    const { panel, rowOf, main } = await openEditor();
    fireEvent.click(rowOf("SET-09"));
    fireEvent.change(within(panel).getByRole("textbox", { name: "Takes (days)" }), {
      target: { value: "3" },
    });
    main.saveOutside({ ...own, note: "Theirs" }, "Kim");
    expect(screen.queryByRole("button", { name: "Put my draft on top of it" })).toBeNull();
    fireEvent.focus(window);
    expect(await screen.findByRole("button", { name: "Put my draft on top of it" })).toBeDefined();
    expect(screen.getByText("Unsaved draft")).toBeDefined();
  });

  test("promises no distance at which a plan fits that fits at none", async () => {
    const { panel, rowOf } = await openEditor();
    const fit = screen.getByRole("group", { name: "Does it fit?" });
    expect(fit.textContent).toContain("Fits from 56 business days on");
    fireEvent.click(rowOf("SET-06"));
    fireEvent.change(within(panel).getByRole("textbox", { name: "Takes (days)" }), {
      target: { value: "9" },
    });
    expect(fit.textContent).toContain("Fits at no distance until the errors below are mended");
    expect(fit.textContent).not.toContain("Fits from");
  });

  test("changes an agenda: minutes, a heading, what fills it, order; the built-in one is one click", async () => {
    const { user } = await openEditor();
    await user.click(screen.getByRole("tab", { name: "Agendas" }));
    const kinds = screen.getByRole("navigation", { name: "Kinds of meeting" });
    await user.click(within(kinds).getByRole("button", { name: /^Kickoff/ }));
    fireEvent.change(screen.getByRole("textbox", { name: "Minutes" }), { target: { value: "75" } });
    expect(within(kinds).getByRole("button", { name: /^Kickoff/ }).textContent).toContain("75 min");
    fireEvent.change(screen.getByRole("textbox", { name: "Minutes" }), {
      target: { value: "700" },
    });
    expect(within(kinds).getByRole("button", { name: /^Kickoff/ }).textContent).toContain("75 min");
    const headings = (): (string | undefined)[] =>
      screen
        .getAllByRole("group", { name: /^Section \d+: / })
        .map((group) => group.getAttribute("aria-label")?.replace(/^Section \d+: /, ""));
    const [first = "", second = ""] = headings().map(String);
    await user.click(screen.getByRole("button", { name: "Move section 2 up" }));
    expect(headings().slice(0, 2)).toEqual([second, first]);
    await user.click(screen.getByRole("button", { name: "Add a section" }));
    const last = screen.getAllByRole("group", { name: /^Section/ }).at(-1)!;
    fireEvent.change(within(last).getByRole("textbox", { name: "Heading" }), {
      target: { value: "" },
    });
    await waitFor(() => {
      expect(findings().textContent).toContain(
        "The agenda of Kickoff has a section without a heading",
      );
    });
    expect((saveButton() as HTMLButtonElement).disabled).toBe(true);
    await user.click(screen.getByRole("button", { name: "Use the built-in one" }));
    expect(headings().slice(0, 2)).toEqual([first, second]);
    await waitFor(() => {
      expect(findings().textContent).toContain("Nothing to mend");
    });
  });

  test("changes the risks that an implementation starts with", async () => {
    const { user, main } = await openEditor();
    await user.click(screen.getByRole("tab", { name: "Risks" }));
    const risk = (number: number) => screen.getByRole("group", { name: `Seeded risk ${number}` });
    const [top, second] = own.seededRisks;
    const probability = within(risk(1)).getByRole("textbox", { name: "Probability" });
    fireEvent.change(probability, { target: { value: "5" } });
    fireEvent.change(probability, { target: { value: "6" } });
    expect(risk(1).textContent).toContain(`Score ${5 * top!.impact}`);
    await user.click(screen.getByRole("button", { name: "Move risk 1 down" }));
    expect(within(risk(1)).getByRole("textbox", { name: "Risk" })).toHaveProperty(
      "value",
      second!.title,
    );
    await user.click(screen.getByRole("button", { name: "Add a risk" }));
    const added = risk(own.seededRisks.length + 1);
    fireEvent.change(within(added).getByRole("textbox", { name: "Risk" }), {
      target: { value: "" },
    });
    await waitFor(() => {
      expect(findings().textContent).toMatch(/Seeded risk \d+ has no title/);
    });
    await user.click(
      screen.getByRole("button", { name: `Remove risk ${own.seededRisks.length + 1}` }),
    );
    await user.click(saveButton());
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox"), "Signers are hard to reach");
    await user.click(within(dialog).getByRole("button", { name: "Save version 2" }));
    expect(await screen.findByText("Saved as version 2")).toBeDefined();
    expect(main.playbookOf("our-way")?.seededRisks.slice(0, 2)).toEqual([
      second,
      { ...top, probability: 5 },
    ]);
  });

  test("orders, adds, duplicates and removes by keyboard; undo takes each back", async () => {
    const { user, grid, rowOf } = await openEditor();
    const order = (): string[] =>
      within(grid)
        .getAllByRole("checkbox")
        .map((box) => box.getAttribute("aria-label")!.replace("Select ", ""));
    const start = order();
    fireEvent.click(rowOf("SET-01"));
    rowOf("SET-01").focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(order().slice(0, 3)).toEqual(["SET-02", "SET-01", "SET-03"]);
    rowOf("SET-01").focus();
    await user.keyboard("{Control>}d{/Control}");
    expect(order().slice(0, 3)).toEqual(["SET-02", "SET-01", "SET-41"]);
    await waitFor(() => {
      expect(document.activeElement).toBe(rowOf("SET-41"));
    });
    await user.keyboard("{Delete}");
    expect(order()).not.toContain("SET-41");
    rowOf("SET-01").focus();
    for (let step = 0; step < 3; step += 1) await user.keyboard("{Control>}z{/Control}");
    expect(order()).toEqual(start);
    expect(screen.queryByText("Unsaved draft")).toBeNull();
  });

  test("says what goes with an item before it is removed", async () => {
    const { user, grid, rowOf } = await openEditor();
    fireEvent.click(rowOf("SET-21"));
    await user.click(screen.getByRole("button", { name: "Remove item" }));
    const dialog = await screen.findByRole("dialog", { name: "Remove SET-21?" });
    expect(dialog.textContent).toContain("SET-22 waits for SET-21");
    expect(dialog.textContent).toContain("P2-3 of the gate of P2 rests on SET-21");
    await user.click(within(dialog).getByRole("button", { name: "Remove SET-21" }));
    expect(within(grid).queryByRole("checkbox", { name: "Select SET-21" })).toBeNull();
    await waitFor(() => {
      expect(findings().textContent).toContain("Without SET-21 this no longer works");
    });
    expect(findings().textContent).not.toContain("Error");
  });

  test("shifts many items at once, as one undo", async () => {
    const { user, grid } = await openEditor();
    for (const id of ["CLO-11", "CLO-12"]) {
      fireEvent.click(within(grid).getByRole("checkbox", { name: `Select ${id}` }));
    }
    const bar = screen.getByRole("toolbar", { name: "2 items selected" });
    await user.click(within(bar).getByRole("button", { name: "Shift due dates" }));
    expect(grid.textContent).toContain("G+28");
    await user.click(screen.getByRole("button", { name: "Undo in the playbook" }));
    expect(grid.textContent).not.toContain("G+28");
  });

  test("adds a criterion with a check to a gate", async () => {
    // The other gates with one criterion each: every field of the tab is drawn, which jsdom takes its time for.
    const gates = Object.fromEntries(
      Object.entries(own.gates).map(([code, criteria]) => [
        code,
        code === "P2" ? criteria : criteria.slice(0, 1),
      ]),
    );
    const { user } = await openEditor({ ...own, gates });
    await user.click(screen.getByRole("tab", { name: "Gates" }));
    const gate = screen.getByRole("region", { name: "Exit gate of P2 Initial setup" });
    await user.click(within(gate).getByRole("button", { name: "Add a criterion" }));
    fireEvent.change(within(gate).getByRole("textbox", { name: "Criterion P2-5" }), {
      target: { value: "Three people can pay" },
    });
    await user.click(
      within(gate).getAllByRole("combobox", { name: "Add a check of the data" })[4]!,
    );
    await user.click(screen.getByRole("option", { name: "So many people hold a role" }));
    const minimum = await within(gate).findAllByRole("textbox", { name: "People, at least" });
    expect(minimum.length).toBeGreaterThan(0);
    expect(findings().textContent).toContain("Nothing to mend");
  });

  test("is not there for the built-in playbook, which is read instead", async () => {
    renderApp("/playbooks/procore-pay-payor/edit");
    expect(await screen.findByRole("button", { name: "Duplicate to edit" })).toBeDefined();
    expect(screen.queryByRole("grid", { name: "Items" })).toBeNull();
  });
});

describe("the list of playbooks", () => {
  test("says versions, who saved, what was made from it, and what cannot be read", async () => {
    renderApp("/playbooks", {
      playbooks: [own],
      implementations: [buildImplementation()],
      playbookProblems: [
        {
          fileName: "broken.json",
          kind: "damaged",
          message: "The file does not have the form of a playbook: items.0.anchor is wrong",
          where: "items.0.anchor",
          advice: "The file was left as it is.",
        },
      ],
    });
    const table = await screen.findByRole("table", { name: "Playbooks" });
    const [, builtIn, ours] = within(table).getAllByRole("row");
    expect(builtIn?.textContent).toContain("Built-in");
    expect(within(builtIn!).getAllByRole("cell")[3]?.textContent).toBe("1");
    expect(ours?.textContent).toMatch(/Our way.*How we do it.*by Robin/);
    expect(within(builtIn!).queryByRole("button", { name: /^Edit/ })).toBeNull();
    expect(screen.getByRole("region", { name: "Files with a problem" }).textContent).toContain(
      "broken.json",
    );
  });

  test("removes a playbook after saying what was made from it, and brings it back", async () => {
    const made = {
      ...buildImplementation(),
      playbook: { slug: "our-way", name: "Our way", version: 1 },
    };
    const { user } = renderApp("/playbooks", { playbooks: [own], implementations: [made] });
    await user.click(await screen.findByRole("button", { name: "More for Our way" }));
    await user.click(screen.getByRole("menuitem", { name: "Remove…" }));
    const dialog = await screen.findByRole("dialog", { name: "Remove Our way?" });
    expect(dialog.textContent).toContain("Northgate Builders");
    await user.click(within(dialog).getByRole("button", { name: "Remove playbook" }));
    const removed = await screen.findByRole("region", { name: "Removed" });
    await user.click(within(removed).getByRole("button", { name: "Bring back" }));
    expect(await screen.findByRole("button", { name: "Edit Our way" })).toBeDefined();
  });

  test("says everything that is wrong with a file that is imported", async () => {
    const { user, main } = renderApp("/playbooks");
    main.refuse(
      "importPlaybook",
      problem("invalid-content", "our.json: The file does not have the form of a playbook", {
        where: "items.4.durationDays (SET-05)",
        details: [
          { field: "items.4.durationDays (SET-05)", message: "must be a number, but is text" },
          { field: "items.7.owners (SET-08)", message: "must be at least 1" },
        ],
      }),
    );
    await user.click(await screen.findByRole("button", { name: "Import" }));
    const dialog = await screen.findByRole("dialog", { name: "Nothing was imported" });
    expect(
      within(dialog)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "items.4.durationDays (SET-05) must be a number, but is text",
      "items.7.owners (SET-08) must be at least 1",
    ]);
  });
});
