import { configure, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { problem } from "../../../../../../src-shared/result.ts";
import { buildImplementation, buildPayee } from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

// Without looking for hidden ancestors, a query by role takes a tenth of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

const ALDER = "Alder Creek Electric LLC";
const BIRCH = "Birch Glazing Inc";
const CEDAR = "Cedar Roofing LLC";

async function open() {
  const payees = {
    "payee-1": buildPayee({ owner: "Ann Lee" }),
    "payee-2": buildPayee({
      id: "payee-2",
      legalName: BIRCH,
      trade: "Glazing",
      monthlyPayoutCents: 900_000,
      position: 2,
    }),
    "payee-3": buildPayee({
      id: "payee-3",
      legalName: CEDAR,
      trade: "Roofing",
      monthlyPayoutCents: 500_000,
      position: 3,
    }),
  };
  const app = renderApp("/implementation/impl-1/payees", {
    implementations: [buildImplementation({ payees })],
  });
  await screen.findByRole("grid", { name: "Payees" });
  const sent = (): unknown[] =>
    app.main.calls
      .filter(({ key }) => key === "executeCommand")
      .map(({ input }) => (input as { command: unknown }).command);
  return { ...app, sent, payee: (id: string) => app.main.documentOf("impl-1").payees[id] };
}

const grid = (): HTMLElement => screen.getByRole("grid", { name: "Payees" });
const names = (): (string | undefined)[] =>
  within(grid())
    .getAllByRole("row")
    .slice(1)
    .map((row) => [ALDER, BIRCH, CEDAR].find((name) => row.textContent.includes(name)));
const cellOf = (name: string, header: string): HTMLElement => {
  const column = within(grid())
    .getByRole("columnheader", { name: new RegExp(`^${header}`) })
    .getAttribute("aria-colindex");
  const row = within(grid())
    .getAllByRole("row")
    .find(({ textContent }) => textContent.includes(name));
  const cell = row?.querySelector<HTMLElement>(`[role="gridcell"][aria-colindex="${column}"]`);
  if (!cell) throw new Error(`No cell ${header} of ${name}`);
  return cell;
};

describe("rows", () => {
  it("are sorted by a header, up, down and back", async () => {
    const { user } = await open();
    const header = within(grid()).getByRole("columnheader", { name: /^Monthly payout/ });
    await user.click(header);
    expect(header.getAttribute("aria-sort")).toBe("ascending");
    expect(names()).toEqual([ALDER, CEDAR, BIRCH]);
    await user.click(header);
    expect(names()).toEqual([BIRCH, CEDAR, ALDER]);
    await user.click(header);
    expect(names()).toEqual([ALDER, BIRCH, CEDAR]);
  });

  it("are narrowed by a text, and say how many are shown", async () => {
    const { user } = await open();
    await user.type(screen.getByRole("searchbox", { name: "Filter payees" }), "glaz");
    await waitFor(() => {
      expect(names()).toEqual([BIRCH]);
    });
    expect(screen.getByText("1 of 3 payees shown")).toBeTruthy();
    await user.clear(screen.getByRole("searchbox", { name: "Filter payees" }));
    await waitFor(() => {
      expect(names()).toHaveLength(3);
    });
  });

  it("say a cell in full once the mouse comes to it, and not before", async () => {
    const { user } = await open();
    const cell = cellOf(BIRCH, "Trade");
    expect(cell.hasAttribute("title")).toBe(false);
    await user.hover(cell);
    expect(cell.title).toBe("Glazing");
  });
});

describe("keyboard", () => {
  it("walks, edits a cell by typing and goes on below", async () => {
    const { user, payee } = await open();
    await user.click(cellOf(ALDER, "Trade"));
    await user.keyboard("Plumbing{Enter}");
    await waitFor(() => {
      expect(payee("payee-1")?.trade).toBe("Plumbing");
    });
    expect(document.activeElement).toBe(cellOf(BIRCH, "Trade"));
    await user.keyboard("{ArrowUp}{ArrowRight}");
    expect(document.activeElement?.closest("[role='row']")?.textContent).toContain(ALDER);
  });

  it("leaves a cell as it was on Escape", async () => {
    const { user, sent } = await open();
    await user.click(cellOf(ALDER, "Trade"));
    await user.keyboard("Plumbing{Escape}");
    expect(cellOf(ALDER, "Trade").textContent).toBe("Electrical");
    expect(sent()).toEqual([]);
  });
});

describe("a selection", () => {
  it("gets a contact logged in one change", async () => {
    const { user, payee, sent } = await open();
    await user.click(screen.getByRole("checkbox", { name: "Select all rows shown" }));
    await user.click(screen.getByRole("button", { name: "Log a contact" }));
    await user.type(screen.getByRole("textbox", { name: "What was said" }), "Will sign on Friday");
    await user.click(screen.getByRole("button", { name: "Log a contact with 3 payees" }));
    await waitFor(() => {
      expect(Object.values(payee("payee-3")?.contacts ?? {})).toMatchObject([
        { channel: "phone", text: "Will sign on Friday" },
      ]);
    });
    expect(sent()).toHaveLength(1);
    await waitFor(() => {
      expect(screen.queryByRole("textbox", { name: "What was said" })).toBeNull();
    });
  });

  it("keeps what was typed when the change is refused", async () => {
    const { user, main, sent } = await open();
    main.refuse("executeCommand", problem("read-only", "The folder cannot be written"));
    await user.click(screen.getByRole("checkbox", { name: `Select ${BIRCH}` }));
    await user.click(screen.getByRole("button", { name: "Log a contact" }));
    await user.type(screen.getByRole("textbox", { name: "What was said" }), "Left a message");
    await user.click(screen.getByRole("button", { name: "Log a contact with 1 payee" }));
    await waitFor(() => {
      expect(sent()).toHaveLength(1);
    });
    const field = await screen.findByDisplayValue("Left a message");
    expect(field).toBeTruthy();
  });
});
