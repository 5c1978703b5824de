import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addBusinessDays } from "../../../../../../src-shared/domain/calendar/business-days.ts";
import { checklistsOf } from "../../../../../../src-shared/domain/checklists.ts";
import type { Implementation } from "../../../../../../src-shared/domain/implementation.ts";
import {
  clearFilter,
  setFolded,
} from "../../../../../../src-renderer/features/implementation/checklists/checklist-view.ts";
import {
  buildImplementation,
  withItemsDone,
} from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

// Without looking for hidden ancestors, a query by role takes a tenth of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

const ADDRESS = "/implementation/impl-1/checklists";

async function open(implementation: Implementation = buildImplementation(), address = ADDRESS) {
  const app = renderApp(address, { implementations: [implementation] });
  await screen.findByRole("treegrid", { name: "Checklists" });
  return { ...app, item: (id: string) => app.main.documentOf("impl-1").items[id] };
}
const row = (name: RegExp): HTMLElement => screen.getByRole("row", { name });
const boxOf = (name: RegExp): HTMLElement => within(row(name)).getByRole("checkbox");

beforeEach(() => {
  clearFilter("impl-1");
  setFolded("impl-1", ["kind:setup", "list:setup/Intake", "list:setup/Kickoff & plan"], false);
});

describe("ticking", () => {
  it("sends one command and shows the row as done", async () => {
    const { main, user, item } = await open();
    await user.click(boxOf(/^SET-01/));
    await waitFor(() => {
      expect(boxOf(/^SET-01/).getAttribute("aria-checked")).toBe("true");
    });
    const sent = main.calls.filter(({ key }) => key === "executeCommand");
    expect(sent.map(({ input }) => (input as { command: unknown }).command)).toEqual([
      { type: "item/complete", itemIds: ["SET-01"] },
    ]);
    expect(item("SET-01")?.status).toBe("done");
    expect(screen.getByRole("row", { name: /^Intake, 1 of 4 done/ })).toBeTruthy();
  });

  it("says what was ticked, with Undo, and that what it waits for is open", async () => {
    const { user } = await open();
    await user.click(boxOf(/^SET-04/));
    const toast = await screen.findByText(
      /^Completed SET-04 .*, though 2 items it waits for are open/,
    );
    expect(toast).toBeTruthy();
    expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
  });

  it("toggles by x and by Space on the row that has the keyboard", async () => {
    const { user, item } = await open();
    row(/^SET-01/).focus();
    fireEvent.click(row(/^SET-01/));
    await waitFor(() => {
      expect(document.activeElement).toBe(row(/^SET-01/));
    });
    await user.keyboard("x");
    await waitFor(() => {
      expect(item("SET-01")?.status).toBe("done");
    });
    await waitFor(() => {
      expect(boxOf(/^SET-01/).getAttribute("aria-checked")).toBe("true");
    });
    await user.keyboard(" ");
    await waitFor(() => {
      expect(item("SET-01")?.status).toBe("not_started");
    });
  });
});

describe("what is done", () => {
  // Each with an id of its own: folds by hand are kept while the app runs.
  const intakeDone = (id: string): Implementation =>
    withItemsDone(buildImplementation({ id }), ({ checklist }) => checklist === "Intake");

  it("is folded away when the tab opens, so that work is in sight", async () => {
    const { user } = await open(intakeDone("impl-2"), ADDRESS.replace("impl-1", "impl-2"));
    expect(row(/^Intake/).getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("row", { name: /^SET-01/ })).toBeNull();
    expect(row(/^SET-05/)).toBeTruthy();
    await user.click(row(/^Intake/));
    expect(row(/^SET-01/)).toBeTruthy();
    await user.click(boxOf(/^SET-05/));
    expect(row(/^SET-01/)).toBeTruthy();
  });

  it("is unfolded when its item is opened by address", async () => {
    await open(intakeDone("impl-3"), `${ADDRESS.replace("impl-1", "impl-3")}?item=SET-02`);
    expect(await screen.findByRole("row", { name: /^SET-02/ })).toBeTruthy();
  });

  it("does not fold under the pointer with the last tick", async () => {
    const { user } = await open(
      withItemsDone(buildImplementation(), ({ id }) => ["SET-01", "SET-02", "SET-03"].includes(id)),
    );
    await user.click(boxOf(/^SET-04/));
    await waitFor(() => {
      expect(boxOf(/^SET-04/).getAttribute("aria-checked")).toBe("true");
    });
    expect(row(/^Intake/).getAttribute("aria-expanded")).toBe("true");
  });
});

describe("walking", () => {
  it("keeps a row that is done under Open only until the filter changes", async () => {
    const { user, item } = await open();
    await user.click(screen.getByRole("button", { name: "Open only" }));
    await user.click(row(/^SET-02/));
    await user.keyboard("x");
    await waitFor(() => {
      expect(item("SET-02")?.status).toBe("done");
    });
    await waitFor(() => {
      expect(boxOf(/^SET-02/).getAttribute("aria-checked")).toBe("true");
    });
    expect(row(/^SET-02/).dataset["staying"]).toBe("true");
    expect(document.activeElement).toBe(row(/^SET-02/));
    await user.click(screen.getByRole("button", { name: "Overdue" }));
    await user.click(screen.getByRole("button", { name: "Overdue" }));
    await waitFor(() => {
      expect(screen.queryByRole("row", { name: /^SET-02/ })).toBeNull();
    });
    expect(row(/^SET-03/)).toBeTruthy();
  });

  it("goes by arrows, and an open panel goes along", async () => {
    const { user, router } = await open();
    await user.click(row(/^SET-01/));
    expect(await screen.findByRole("complementary", { name: /SET-01/ })).toBeTruthy();
    await user.keyboard("{ArrowDown}");
    expect(await screen.findByRole("complementary", { name: /SET-02/ })).toBeTruthy();
    expect(document.activeElement).toBe(row(/^SET-02/));
    expect(router.state.location.search).toBe("?item=SET-02");
    await user.keyboard("{Escape}");
    await waitFor(() => {
      expect(screen.queryByRole("complementary")).toBeNull();
    });
  });

  it("opens the panel of the item in the address", async () => {
    await open(buildImplementation(), `${ADDRESS}?item=SET-05`);
    const panel = await screen.findByRole("complementary", { name: /SET-05/ });
    expect(within(panel).getByRole("button", { name: /^SET-04/ })).toBeTruthy();
    expect(within(panel).getByDisplayValue("Hold the kickoff meeting")).toBeTruthy();
  });
});

describe("many at once", () => {
  it("shifts the selected ones by business days as one change", async () => {
    const { main, user, item } = await open();
    const before = ["SET-01", "SET-02", "SET-03"].map((id) => item(id)?.due ?? "");
    await user.click(row(/^SET-01/));
    fireEvent.click(row(/^SET-03/), { shiftKey: true });
    expect(await screen.findByText("3 items selected")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Shift" }));
    const days = await screen.findByLabelText("Business days");
    await user.clear(days);
    await user.type(days, "4");
    await user.click(screen.getByRole("button", { name: "Shift 3 open items" }));
    await waitFor(() => {
      expect(item("SET-03")?.isPinned).toBe(true);
    });
    expect(["SET-01", "SET-02", "SET-03"].map((id) => item(id)?.due)).toEqual(
      before.map((due) => addBusinessDays(due, 4)),
    );
    expect(main.calls.filter(({ key }) => key === "executeCommand")).toHaveLength(1);
    expect(await screen.findByText(/Shifted 3 items by 4 business days/)).toBeTruthy();
  });

  it("asks why something is not applicable, and does nothing without a reason", async () => {
    const { main, user, item } = await open();
    fireEvent.click(row(/^SET-01/), { ctrlKey: true });
    fireEvent.click(row(/^SET-03/), { ctrlKey: true });
    const bar = await screen.findByRole("toolbar", { name: "Selected items" });
    await user.click(within(bar).getByRole("button", { name: "Not applicable" }));
    await user.click(screen.getByRole("button", { name: "Mark as not applicable" }));
    expect(await screen.findByText("Say why it does not apply")).toBeTruthy();
    expect(main.calls.filter(({ key }) => key === "executeCommand")).toHaveLength(0);
    await user.type(screen.getByLabelText(/^Reason/), "Sold without it");
    await user.click(screen.getByRole("button", { name: "Mark as not applicable" }));
    await waitFor(() => {
      expect(item("SET-03")?.status).toBe("not_applicable");
    });
    expect(item("SET-01")?.notApplicableReason).toBe("Sold without it");
    expect(item("SET-02")?.status).toBe("not_started");
  });
});

describe("the list itself", () => {
  it("makes five items of five pasted lines in one command", async () => {
    const { main, user } = await open();
    await user.click(screen.getByRole("button", { name: "Add items to Kickoff & plan" }));
    const field = await screen.findByLabelText("Items, one a line");
    await user.click(field);
    await user.paste("- One\n- Two\t2026-12-01\n\nThree\nFour\nFive");
    await user.click(screen.getByRole("button", { name: "Add 5 items" }));
    await waitFor(() => {
      expect(Object.keys(main.documentOf("impl-1").items)).toHaveLength(113);
    });
    expect(main.calls.filter(({ key }) => key === "executeCommand")).toHaveLength(1);
    const list = checklistsOf(main.documentOf("impl-1")).find(
      ({ name }) => name === "Kickoff & plan",
    );
    const added = list?.items.slice(-5) ?? [];
    expect(added.map(({ title }) => title)).toEqual(["One", "Two", "Three", "Four", "Five"]);
    expect(added[1]?.due).toBe("2026-12-01");
  });

  it("says which date was not understood, and that the filter hides what was added", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Overdue" }));
    await user.click(screen.getByRole("button", { name: "Add items" }));
    await user.click(await screen.findByLabelText("Items, one a line"));
    await user.paste("Call\t24.12.2026\nSend\t1 Dec 2099");
    expect(
      await screen.findByText(/^Line 1: the date "24.12.2026" was not understood/),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Add 2 items" }));
    expect(await screen.findByText("Added 2 items, 2 hidden by the filter")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    expect(await screen.findByText("110 items")).toBeTruthy();
    expect(screen.queryByText(/hidden by the filter/)).toBeNull();
  });

  it("moves an item by Alt+Down within its checklist", async () => {
    const { main, user } = await open();
    await user.click(row(/^SET-01/));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => {
      const [intake] = checklistsOf(main.documentOf("impl-1"));
      expect(intake?.items.map(({ id }) => id)).toEqual(["SET-02", "SET-01", "SET-03", "SET-04"]);
    });
  });

  it("hides what the filter does not let through, and says how many are shown", async () => {
    const { user } = await open();
    await user.type(screen.getByRole("searchbox", { name: "Filter items" }), "set-05");
    expect(await screen.findByText("1 of 108 items")).toBeTruthy();
    expect(screen.queryByRole("row", { name: /^SET-01/ })).toBeNull();
    expect(row(/^SET-05/)).toBeTruthy();
  });

  it("folds a checklist", async () => {
    const { user } = await open();
    await user.click(row(/^Intake/));
    await waitFor(() => {
      expect(screen.queryByRole("row", { name: /^SET-01/ })).toBeNull();
    });
    expect(row(/^Intake/).getAttribute("aria-expanded")).toBe("false");
  });

  it("says which open items one waits for", async () => {
    await open();
    expect(within(row(/^SET-04/)).getByLabelText("Waits for 2")).toBeTruthy();
  });

  it("draws rows in sight only", async () => {
    await open();
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
  });
});

describe("notes", () => {
  it("are sent when the panel goes away, so that nothing typed is lost", async () => {
    const { user, item } = await open(buildImplementation(), `${ADDRESS}?item=SET-05`);
    await user.click(await screen.findByLabelText("Notes"));
    await user.paste("They meet in room 4");
    await user.click(screen.getByRole("button", { name: "Close the panel" }));
    await waitFor(() => {
      expect(item("SET-05")?.notes).toBe("They meet in room 4");
    });
  });

  it("are sent after a pause in typing", async () => {
    const { user, item } = await open(buildImplementation(), `${ADDRESS}?item=SET-05`);
    await user.click(await screen.findByLabelText("Notes"));
    await user.paste("Bank holiday");
    await waitFor(
      () => {
        expect(item("SET-05")?.notes).toBe("Bank holiday");
      },
      { timeout: 3000 },
    );
  });

  it("stay in the field when main refuses them", async () => {
    const { main, user } = await open(buildImplementation(), `${ADDRESS}?item=SET-05`);
    main.refuse("executeCommand", { code: "io", message: "The disk is gone" });
    await user.click(await screen.findByLabelText("Notes"));
    await user.paste("Keep me");
    await user.tab();
    expect(await screen.findByText("Not taken over; your text is still here")).toBeTruthy();
    expect(screen.getByDisplayValue("Keep me")).toBeTruthy();
  });
});

describe("a closed implementation", () => {
  const closed = buildImplementation({
    closed: { on: "2026-11-20", by: "Dana Whitfield", retainUntil: "2033-11-20" },
  });

  it("changes nothing, and says why", async () => {
    const { main, user } = await open(closed, `${ADDRESS}?item=SET-05`);
    expect(screen.getByText(/^Closed on Fri 20 Nov 2026 by Dana Whitfield/)).toBeTruthy();
    expect(boxOf(/^SET-01/).hasAttribute("disabled")).toBe(true);
    expect(screen.getByRole("button", { name: "Add items" }).hasAttribute("disabled")).toBe(true);
    const panel = await screen.findByRole("complementary", { name: /SET-05/ });
    expect(within(panel).getByLabelText("Notes").hasAttribute("readonly")).toBe(true);
    row(/^SET-05/).focus();
    await user.keyboard("x");
    await user.keyboard("{Delete}");
    expect(main.calls.filter(({ key }) => key === "executeCommand")).toHaveLength(0);
  });

  it("is reopened with a reason", async () => {
    const { main, user } = await open(closed);
    await user.click(screen.getByRole("button", { name: "Reopen" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Reopen" }));
    expect(within(dialog).getByText("Say why it is opened again")).toBeTruthy();
    await user.type(within(dialog).getByLabelText(/^Reason/), "Wave 3 was added");
    await user.click(within(dialog).getByRole("button", { name: "Reopen" }));
    await waitFor(() => {
      expect(main.documentOf("impl-1").closed).toBeNull();
    });
  });
});
