import { configure, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { addBusinessDays } from "../../../../../src-shared/domain/calendar/business-days.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import {
  buildDecision,
  buildImplementation,
  buildMeeting,
  buildPayees,
  buildRisk,
  byId,
  fullProfile,
} from "../../../../helpers/implementation-builders.ts";
import { TODAY } from "../../../../helpers/fake-api.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";

// Without looking for hidden ancestors, a query by role takes a tenth of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

async function open(tab: string, implementation: Implementation = buildImplementation()) {
  const app = renderApp(`/implementation/impl-1/${tab}`, { implementations: [implementation] });
  await screen.findByRole("heading", { level: 1, name: "Northgate Builders" });
  return { ...app, document: () => app.main.documentOf("impl-1") };
}
const sentBy = (app: { main: { calls: readonly { key: string; input: unknown }[] } }): unknown[] =>
  app.main.calls.flatMap(({ key, input }) =>
    key === "executeCommand" ? [(input as { command: unknown }).command] : [],
  );

describe("the header", () => {
  it("opens all dimensions of health, with a link to what causes them", async () => {
    const { user, router } = await open("overview");
    await user.click(screen.getByRole("button", { name: /Off track/ }));
    const popover = await screen.findByRole("dialog", { name: "Health" });
    expect(within(popover).getByText("Schedule")).toBeTruthy();
    const [link] = within(popover).getAllByRole("link");
    await user.click(link!);
    await waitFor(() => {
      expect(router.state.location.pathname).toBe("/implementation/impl-1/checklists");
    });
    expect(router.state.location.search).toMatch(/^\?item=/);
  });

  it("asks for a waiver before it moves past an unmet gate", async () => {
    const app = await open("overview");
    const { user, document } = app;
    await user.click(screen.getByRole("button", { name: /^P0 Intake: gate not met/ }));
    const gate = await screen.findByRole("dialog", { name: "Gate of P0 Intake" });
    await user.click(
      within(gate).getByRole("button", { name: "Move to P1 Kickoff & plan with a waiver" }),
    );
    const dialog = await screen.findByRole("dialog", { name: /Move Northgate Builders to P1/ });
    expect(sentBy(app)).toEqual([]);
    await user.type(within(dialog).getByLabelText(/^Reason/), "Contract is signed");
    await user.click(within(dialog).getByRole("button", { name: "Move with waiver" }));
    await waitFor(() => {
      expect(document().phase).toBe("P1");
    });
    expect(document().gates.P0?.criteria["P0-1"]?.waiverReason).toBe("Contract is signed");
  });

  it("shows old and new dates before it moves an anchor", async () => {
    const app = await open("overview");
    const { user, document } = app;
    const goLive = addBusinessDays(document().anchors.goLive, 5);
    await user.click(screen.getByRole("button", { name: "More actions" }));
    await user.click(await screen.findByRole("menuitem", { name: /Change dates/ }));
    const field = await screen.findByLabelText(/Target go-live/);
    await user.clear(field);
    await user.type(field, goLive);
    const row = await screen.findByRole("row", { name: /^ROL-11.*5 business days later$/ });
    expect(row).toBeTruthy();
    expect(sentBy(app)).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^Move \d+ open items$/ }));
    await waitFor(() => {
      expect(document().anchors.goLive).toBe(goLive);
    });
  });
});

describe("dates that get too tight", () => {
  it("are said before they are moved, and afterwards in the overview; the kickoff meeting goes along", async () => {
    const start = buildImplementation({ kickoff: "2026-12-14", profile: fullProfile });
    const { user, document } = await open("overview", {
      ...start,
      meetings: byId(buildMeeting({ id: "kickoff", kind: "kickoff", date: "2026-12-14" })),
    });
    expect(screen.getByText(/not frozen yet: follows the plan until SET-10 is done/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "More actions" }));
    await user.click(await screen.findByRole("menuitem", { name: /Change dates/ }));
    const field = await screen.findByLabelText(/^Kickoff \(K\)/);
    await user.clear(field);
    await user.type(field, "2026-12-22");
    const dialog = screen.getByRole("dialog", { name: "Change the dates of Northgate Builders" });
    await within(dialog).findByText(/The kickoff meeting moves with the kickoff, to Tue 22 Dec/);
    const tight = /Kickoff and go-live are 54 business days apart, the plan needs 56/;
    expect(within(dialog).getByText(tight)).toBeTruthy();
    expect(within(dialog).getByText(/^SET-38 .* but SET-24 is due/)).toBeTruthy();
    const outcome = within(dialog).getByRole("table", { name: "The go-live before and after" });
    expect(within(outcome).getByRole("row", { name: /^Now .* on target no slip$/ })).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: /^Move \d+ open items$/ }));
    await waitFor(() => {
      expect(document().meetings["kickoff"]?.date).toBe("2026-12-22");
    });
    const card = screen.getByRole("region", { name: "What is in the way" });
    expect(await within(card).findByText(tight)).toBeTruthy();
  });
});

describe("the overview", () => {
  it("completes what is next in place", async () => {
    const { user, document } = await open(
      "overview",
      buildImplementation({
        items: { "SET-01": { due: "2026-12-01" }, "SET-02": { due: "2026-12-02" } },
      }),
    );
    const next = screen.getByRole("region", { name: "What is next" });
    await user.click(within(next).getByRole("checkbox", { name: /Record sold scope/ }));
    await waitFor(() => {
      expect(document().items["SET-01"]?.status).toBe("done");
    });
    expect(await within(next).findByText(/^SET-02/)).toBeTruthy();
  });

  it("names what is in the way", async () => {
    await open(
      "overview",
      buildImplementation({
        items: { "SET-09": { status: "blocked" } },
        decisions: byId(buildDecision({ title: "Who pays?", neededBy: "2026-11-20" })),
      }),
    );
    const way = screen.getByRole("region", { name: "What is in the way" });
    expect(within(way).getByText("Who pays?")).toBeTruthy();
    expect(within(way).getByText("1 item blocked")).toBeTruthy();
    expect(within(way).getByText("Gate of P0 Intake")).toBeTruthy();
  });

  it("names an item once: a blocked one with its reason, however late it is", async () => {
    await open(
      "overview",
      buildImplementation({
        items: {
          "SET-01": { status: "blocked", due: "2026-09-01", notes: "No contract yet\nAsked twice" },
        },
      }),
    );
    expect(screen.getAllByText(/^SET-01/)).toHaveLength(1);
    expect(screen.getByText("No contract yet")).toBeTruthy();
  });

  it("says nothing of items that are not there", async () => {
    await open("overview", { ...buildImplementation(), items: {} });
    expect(screen.getByText(/have no items yet/)).toBeTruthy();
    expect(screen.queryByText("Every item is done.")).toBeNull();
    expect(screen.queryByText(/of 0 shoulds?/)).toBeNull();
    expect(screen.queryByText("0/0")).toBeNull();
  });

  it("leads from the overdue items that are not named to those of their party", async () => {
    const { user } = await open("overview", buildImplementation({ kickoff: "2026-08-03" }));
    const payor = screen.getByRole("heading", { name: /^Payor: \d+ items overdue/ });
    await user.click(within(payor.parentElement!).getByRole("link", { name: /^\d+ more$/ }));
    const overdue = await screen.findByRole("button", { name: "Overdue" });
    expect(overdue.getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByRole("combobox", { name: /party/i }).textContent).toBe("Payor");
  });

  it("says how ready it is, with its base, and what costs most first", async () => {
    const { user } = await open("overview", buildImplementation({ payees: buildPayees(10, 4) }));
    const ready = within(screen.getByRole("region", { name: "Ready for the first payment?" }));
    expect(ready.getByText(/0 of 9 musts, 0 of 2 shoulds met/)).toBeTruthy();
    const parts = ready.getAllByRole("button", { name: /points$/ });
    expect(parts[0]?.getAttribute("aria-expanded")).toBe("true");
    const payees = ready.getByRole("button", { name: /^Payees/ });
    expect(payees.textContent).toMatch(/8 of 17 points$/);
    await user.click(payees);
    expect(ready.getByText(/40% by count \(4 of 10\), 40% by value; 80% asked/).isConnected).toBe(
      true,
    );
    const missing = within(ready.getByRole("list", { name: "Missing for Payees" }));
    expect(missing.getAllByRole("link")[0]?.getAttribute("href")).toMatch(/payees\?payee=/);
  });
});

describe("people, log and payees", () => {
  it("adds a person for a role that nobody holds", async () => {
    const { user, document } = await open("people");
    await user.click(screen.getByRole("button", { name: "PPM Payor project lead" }));
    const dialog = await screen.findByRole("dialog", { name: "Add person" });
    await user.type(within(dialog).getByLabelText(/^Name/), "Robin Vega");
    await user.click(within(dialog).getByRole("button", { name: "Add person" }));
    await waitFor(() => {
      expect(Object.values(document().people)).toMatchObject([
        { name: "Robin Vega", roles: ["PPM"] },
      ]);
    });
    expect(await screen.findByRole("row", { name: /Robin Vega/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "PPM Payor project lead" })).toBeNull();
  });

  it("sorts risks by score and closes one", async () => {
    const { user, document } = await open(
      "log",
      buildImplementation({
        risks: byId(
          buildRisk({ id: "small", title: "Small" }),
          buildRisk({ id: "big", title: "Big", probability: 5, impact: 4 }),
        ),
      }),
    );
    const log = screen.getByRole("region", { name: "Risks and issues" });
    expect(
      within(log)
        .getAllByRole("listitem")
        .map((row) => row.textContent.slice(0, 5)),
    ).toEqual(["20Big", "4Smal"]);
    await user.click(within(log).getByRole("button", { name: "Close Big" }));
    await waitFor(() => {
      expect(document().risks["big"]?.status).toBe("closed");
    });
  });

  it("opens the payout failure to which an address leads, a resolved one too", async () => {
    const failure = {
      id: "failure-1",
      kind: "returned" as const,
      title: "Payout of 3 Nov came back",
      payeeId: null,
      returnCode: "",
      owner: "",
      openedOn: "2026-11-04",
      resolvedOn: "2026-11-06",
      notes: "",
      position: 1,
    };
    const { user, router } = await open(
      "log?failure=failure-1",
      buildImplementation({ payoutFailures: { "failure-1": failure } }),
    );
    const dialog = await screen.findByRole("dialog", { name: "Edit payout failure" });
    expect(within(dialog).getByDisplayValue("Payout of 3 Nov came back")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await waitFor(() => {
      expect(router.state.location.search).toBe("");
    });
  });

  it("records what was decided, and not without words", async () => {
    const app = await open(
      "log",
      buildImplementation({ decisions: byId(buildDecision({ title: "Who pays?" })) }),
    );
    const { user, document } = app;
    await user.click(screen.getByRole("button", { name: /Record what was decided/ }));
    const dialog = await screen.findByRole("dialog", { name: "Decided: Who pays?" });
    await user.click(within(dialog).getByRole("button", { name: "Record the decision" }));
    expect(sentBy(app)).toEqual([]);
    await user.type(within(dialog).getByLabelText(/^What was decided/), "GC Pays");
    await user.click(within(dialog).getByRole("button", { name: "Record the decision" }));
    await waitFor(() => {
      expect(document().decisions["decision-1"]).toMatchObject({
        status: "taken",
        outcome: "GC Pays",
        decidedOn: TODAY,
      });
    });
  });

  it("adds pasted payees and sets the status of several", async () => {
    const { user, document } = await open("payees");
    await user.click(screen.getByRole("button", { name: "Add payees" }));
    await user.click(await screen.findByLabelText(/^Names, one a line/));
    await user.paste("Alder Creek Electric\tElectrical\nZamora Foundations");
    await user.click(screen.getByRole("button", { name: "Add 2 payees" }));
    await user.click(await screen.findByRole("checkbox", { name: "Select all rows shown" }));
    await user.click(await screen.findByRole("button", { name: "Set status" }));
    const dialog = await screen.findByRole("dialog", { name: "Status of 2 payees" });
    await user.click(within(dialog).getByRole("combobox", { name: "Status" }));
    await user.click(await screen.findByRole("option", { name: "Payment-ready" }));
    await user.click(within(dialog).getByRole("button", { name: "Set to Payment-ready" }));
    await waitFor(() => {
      expect(Object.values(document().payees).map(({ status }) => status)).toEqual([
        "ready",
        "ready",
      ]);
    });
    expect(await screen.findByText("2 of 2")).toBeTruthy();
  });
});
