// Items that know: the figure in rows, panel and overview, the offer to confirm, and the quiet doubt.
import { configure, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import {
  clearFilter,
  setFolded,
} from "../../../../../src-renderer/features/implementation/checklists/checklist-view.ts";
import {
  buildDecision,
  buildImplementation,
  buildMeeting,
  buildPayee,
  byId,
} from "../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";

configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

const invited = (id: string, sentOn: string) =>
  buildPayee({
    id,
    legalName: `Payee ${id}`,
    invitation: { sentOn, sentBy: "", path: "unknown", attempts: 1, expiresOn: null },
  });
const waiting = buildPayee({ id: "w", legalName: "Waiting LLC", status: "not_invited" });
const walkthrough = buildMeeting({
  kind: "payee_walkthrough",
  status: "held",
  date: "2026-11-09",
});

function build(overrides: Parameters<typeof buildImplementation>[0] = {}): Implementation {
  return buildImplementation({
    payees: byId(invited("a", "2026-11-02"), invited("b", "2026-11-05")),
    meetings: byId(walkthrough),
    ...overrides,
  });
}

const list = "payee_onboarding";
beforeEach(() => {
  clearFilter("impl-1");
  setFolded("impl-1", [`kind:${list}`, `list:${list}/Prepare`, `list:${list}/Campaign`], false);
});

describe("a row", () => {
  it("shows the figure, and confirms by the date of the records", async () => {
    const { main, user } = renderApp("/implementation/impl-1/checklists?item=PAY-06", {
      implementations: [build()],
    });
    const row = await screen.findByRole("row", { name: /^PAY-06/ });
    expect(row.textContent).toContain("2 of 2 pilot payees invited");
    await user.click(within(row).getByRole("button", { name: /^Confirm as done/ }));
    await waitFor(() => {
      expect(main.documentOf("impl-1").items["PAY-06"]).toMatchObject({
        status: "done",
        doneOn: "2026-11-05",
      });
    });
  });

  it("offers nothing while something is missing", async () => {
    const payees = byId(invited("a", "2026-11-02"), waiting);
    renderApp("/implementation/impl-1/checklists?item=PAY-06", {
      implementations: [build({ payees })],
    });
    const row = await screen.findByRole("row", { name: /^PAY-06/ });
    expect(row.textContent).toContain("1 of 2 pilot payees invited");
    expect(within(row).queryByRole("button", { name: /^Confirm/ })).toBeNull();
    const panel = await screen.findByRole("complementary", { name: /^Details of PAY-06/ });
    const missing = within(panel).getByRole("list", { name: "Missing by the records" });
    expect(within(missing).getByRole("link", { name: "Waiting LLC" }).getAttribute("href")).toBe(
      "/implementation/impl-1/payees?payee=w",
    );
  });

  it("doubts what is marked as done against the records", async () => {
    const payees = byId(invited("a", "2026-11-02"), waiting);
    const items = { "PAY-06": { status: "done", doneOn: "2026-11-01" } } as const;
    renderApp("/implementation/impl-1/checklists?item=PAY-06", {
      implementations: [build({ payees, items })],
    });
    const panel = await screen.findByRole("complementary", { name: /^Details of PAY-06/ });
    expect(panel.textContent).toContain("Marked as done, but the records say otherwise");
    expect(
      within(screen.getByRole("row", { name: /^PAY-06/ })).getByRole("img", {
        name: "The records say otherwise",
      }),
    ).toBeTruthy();
  });
});

describe("the overview", () => {
  it("confirms all that the records prove in one undo", async () => {
    const decision = buildDecision({
      itemId: "ROL-02",
      status: "taken",
      decidedOn: "2026-10-01",
    });
    const { main, user } = renderApp("/implementation/impl-1/overview", {
      implementations: [build({ decisions: byId(decision) })],
    });
    expect(
      await screen.findByRole("heading", {
        name: "3 items can be confirmed: the records say so",
      }),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Confirm all 3" }));
    await waitFor(() => {
      const { items } = main.documentOf("impl-1");
      expect([items["ROL-02"], items["PAY-04"], items["PAY-06"]]).toMatchObject([
        { status: "done", doneOn: "2026-10-01" },
        { status: "done", doneOn: "2026-11-09" },
        { status: "done", doneOn: "2026-11-05" },
      ]);
    });
    expect(screen.queryByRole("heading", { name: /can be confirmed/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(main.documentOf("impl-1").items["PAY-06"]?.status).toBe("not_started");
    });
    expect(main.documentOf("impl-1").items["ROL-02"]?.status).toBe("not_started");
  });
});
