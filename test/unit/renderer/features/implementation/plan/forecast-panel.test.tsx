import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { execute } from "../../../../../../src-renderer/store/document-store.ts";
import { addBusinessDays } from "../../../../../../src-shared/domain/calendar/business-days.ts";
import type { Implementation } from "../../../../../../src-shared/domain/implementation.ts";
import { problem } from "../../../../../../src-shared/result.ts";
import { TODAY } from "../../../../../helpers/fake-api.ts";
import {
  buildImplementation,
  withItemsDone,
} from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

const KICKOFF = "2026-11-16";
const running = buildImplementation({ id: "running", kickoff: KICKOFF, today: TODAY });

/** Closed ones, each a few days later than the one before. */
function closedOnes(count: number): Implementation[] {
  return Array.from({ length: count }, (_, index) => {
    const done = withItemsDone(
      buildImplementation({ id: `closed-${index}`, kickoff: "2026-02-02" }),
    );
    const items = Object.fromEntries(
      Object.values(done.items).map((item) => [
        item.id,
        item.doneOn === null ? item : { ...item, doneOn: addBusinessDays(item.doneOn, index) },
      ]),
    );
    const closed = { on: "2026-07-01", by: "Dana", retainUntil: "2033-07-01" };
    return { ...done, items, closed, phaseEnteredOn: { P0: "2026-01-26", P1: "2026-02-02" } };
  });
}

function open(closed: number, more: Partial<Implementation> = {}) {
  return renderApp("/implementation/running/plan", {
    implementations: [{ ...running, ...more }, ...closedOnes(closed)],
  });
}

const panel = () => screen.findByRole("region", { name: "When will it really go live?" });

describe("the forecast panel", () => {
  it("says target, plan, likely and safe date with the evidence", async () => {
    open(6);
    const region = within(await panel());
    await region.findByText("From 6 closed implementations of this workspace.");
    for (const name of ["Target", "As planned", "Likely (P50)", "Safe to promise (P85)"]) {
      const fact = region.getByText(name).parentElement!;
      expect(within(fact).getByRole("time").getAttribute("title"), name).toMatch(/^20\d\d-/);
    }
    expect(region.getAllByText(/(after|before|on) the target$/)).toHaveLength(3);
  });

  it("says that it does not rest on experience while too few are closed", async () => {
    open(2);
    const region = within(await panel());
    await region.findByText(/^Not from experience: .* this workspace has 2\./);
  });

  it("shows why: bars in words, a table, drivers that open their item, phases, a sentence", async () => {
    const { user, router } = open(6);
    const region = within(await panel());
    await user.click(await region.findByRole("button", { name: "Show why" }));
    region.getByRole("img", { name: /^Half of the runs are live by .*, 85 of 100 by/ });
    await user.click(region.getByRole("button", { name: "Show as a table" }));
    const table = within(region.getByRole("table", { name: "Simulated go-live by date" }));
    expect(table.getAllByRole("row").at(-1)?.textContent).toMatch(/100\.0%$/);
    region.getByText(/^usually 5 business days/);
    region.getByText(/^Target .*, as planned .*, likely .* \(P50\), safe to promise .* \(P85\)\./);
    const drivers = within(region.getByRole("group", { name: "What makes it late" }));
    const [driver] = drivers.getAllByRole("button");
    await user.click(driver!);
    expect(router.state.location.search).toMatch(/^\?item=/);
    await user.click(region.getByRole("button", { name: "Hide why" }));
    expect(region.queryByRole("table")).toBeNull();
  });

  it("asks again after a change, and keeps the dates when the answer does not come", async () => {
    const { main, user } = open(6);
    const region = within(await panel());
    await region.findByText(/^From 6 closed/);
    const lost = problem("unexpected", "The request did not get through");
    main.refuse("forecastFromExperience", lost);
    await execute("running", { type: "item/complete", itemIds: ["SET-01"] });
    const alert = await region.findByRole("alert");
    expect(alert.textContent).toContain("The dates above are those of before");
    region.getByText(/^From 6 closed/);
    main.allow("forecastFromExperience");
    await user.click(region.getByRole("button", { name: "Try again" }));
    await waitFor(() => {
      expect(region.queryByRole("alert")).toBeNull();
    });
  });

  it("says when it went live once it has", async () => {
    open(6, { items: withItemsDone(running).items });
    const region = within(await panel());
    await region.findByText(/^It went live/);
    expect(region.queryByRole("button", { name: "Show why" })).toBeNull();
  });

  it("says that nothing can be forecast while nothing is planned", async () => {
    open(6, { items: {} });
    const region = within(await panel());
    await region.findByText(/^Nothing is planned, so nothing can be forecast: the target is/);
    expect(region.queryByText(/It went live/)).toBeNull();
  });

  it("is not there for a cancelled one", async () => {
    open(6, { cancelled: { reason: "Bought", on: "2026-11-20" } });
    await screen.findByRole("treegrid", { name: "Timeline" });
    expect(screen.queryByRole("region", { name: "When will it really go live?" })).toBeNull();
  });
});
