import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { buildImplementation, withItemsDone } from "../../../../helpers/implementation-builders.ts";
import { withProofs } from "../../../../helpers/proven-implementation.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";

const ID = "impl-1";
/** In P2 with everything but the funding test. */
const atFundingTest = withItemsDone(
  withProofs(buildImplementation({ phase: "P2" })),
  ({ id, phase }) => ["P0", "P1", "P2"].includes(phase) && id !== "SET-25",
);

async function open(implementation: Implementation, address = `/implementation/${ID}/overview`) {
  const app = renderApp(address, { implementations: [implementation] });
  // The gate of an address covers the page at once.
  await screen.findByRole("heading", { level: 1, name: "Northgate Builders", hidden: true });
  return app;
}
const gateOf = async (name: string) =>
  within(await screen.findByRole("dialog", { name: `Gate of ${name}` }));

describe("why can't this move on", () => {
  it("is answered with W: the criterion, what is missing, who has it, and a link that lands there", async () => {
    const { user } = await open(atFundingTest);
    await user.keyboard("w");
    const gate = await gateOf("P2 Initial setup");
    expect(gate.getByText("1 criterion keeps it here.")).toBeDefined();
    const missing = within(gate.getByRole("list", { name: "Missing for P2-4" }));
    const link = missing.getByRole("link", { name: "SET-25 Pass the funding-account test" });
    expect(link.getAttribute("href")).toBe(`/implementation/${ID}/checklists?item=SET-25`);
    expect(missing.getByRole("listitem").textContent).toMatch(/Procore, .*Start it$/);
  });

  it("is answered from an address, for any gate, and people are named by what they lack", async () => {
    const { people } = atFundingTest;
    const [first] = Object.values(people);
    await open(
      { ...atFundingTest, people: { [first!.id]: first! } },
      `/implementation/${ID}/overview?gate=P3`,
    );
    const gate = await gateOf("P3 Configure & train");
    const missing = within(gate.getByRole("list", { name: "Missing for P3-2" }));
    const role = missing.getByRole("link", { name: "2 more Payments Disbursers" });
    expect(role.getAttribute("href")).toBe(`/implementation/${ID}/people?role=DISB`);
  });
});

describe("the decision of a gate", () => {
  it("cannot pass over what is open; waived by name it can, with conditions that must be said", async () => {
    const { user, main } = await open(atFundingTest);
    await user.keyboard("w");
    let gate = await gateOf("P2 Initial setup");
    await user.click(gate.getByRole("button", { name: "Decide" }));
    let dialog = within(await screen.findByRole("dialog", { name: /^Decide the gate of P2/ }));
    await user.click(dialog.getByRole("radio", { name: "Pass" }));
    expect(dialog.getByRole("alert").textContent).toContain("Funding account tested open: SET-25");
    expect(dialog.getByRole("button", { name: "Record decision" })).toHaveProperty(
      "disabled",
      true,
    );
    await user.click(dialog.getByRole("button", { name: "Cancel" }));

    gate = await gateOf("P2 Initial setup");
    await user.click(gate.getByRole("button", { name: "Waive P2-4" }));
    const waive = within(await screen.findByRole("dialog", { name: "Waive P2-4" }));
    await user.type(waive.getByLabelText(/^Reason/), "Tested by phone");
    await user.click(waive.getByRole("button", { name: "Waive" }));
    gate = await gateOf("P2 Initial setup");
    expect(await gate.findByText(/^Waived by Dana Whitfield .*: Tested by phone$/)).toBeDefined();

    await user.click(gate.getByRole("button", { name: "Decide" }));
    dialog = within(await screen.findByRole("dialog", { name: /^Decide the gate of P2/ }));
    await user.click(dialog.getByRole("radio", { name: "Pass with conditions" }));
    await user.click(dialog.getByRole("button", { name: "Record decision" }));
    expect(dialog.getByText("Say what is still to be done, by whom and until when")).toBeDefined();
    await user.type(dialog.getByLabelText(/^Conditions/), "Test on 1 Dec, Sam");
    await user.click(dialog.getByRole("button", { name: "Record decision" }));
    await waitFor(() => {
      expect(main.documentOf(ID).gates.P2).toMatchObject({
        decision: "pass_with_conditions",
        conditions: "Test on 1 Dec, Sam",
        decidedBy: "Dana Whitfield",
        decidedOn: "2026-11-23",
      });
    });
    gate = await gateOf("P2 Initial setup");
    await user.click(await gate.findByRole("button", { name: "Take back the decision" }));
    await waitFor(() => {
      expect(main.documentOf(ID).gates.P2?.decision).toBeNull();
    });
  });

  it("asks for a new go-live after a no-go, and again from what is recorded", async () => {
    const { user, main } = await open(buildImplementation({ phase: "P5" }));
    await user.keyboard("w");
    let gate = await gateOf("P5 Payment testing");
    await user.click(gate.getByRole("button", { name: "Decide" }));
    const decide = within(await screen.findByRole("dialog", { name: /^Decide the gate of P5/ }));
    await user.click(decide.getByRole("radio", { name: /^No-go/ }));
    await user.click(decide.getByRole("button", { name: "Record decision" }));
    const named = { name: "Change the dates of Northgate Builders" };
    let dates = within(await screen.findByRole("dialog", named));
    expect(main.documentOf(ID).gates.P5?.decision).toBe("fail");
    expect(dates.getByText(/When is the new go-live/)).toBeDefined();
    expect(document.activeElement).toBe(dates.getByLabelText("Target go-live (G)"));
    await user.click(dates.getByRole("button", { name: "Cancel" }));

    gate = await gateOf("P5 Payment testing");
    await user.click(gate.getByRole("button", { name: "Change dates…" }));
    dates = within(await screen.findByRole("dialog", named));
    fireEvent.change(dates.getByLabelText("Target go-live (G)"), {
      target: { value: "2027-03-04" },
    });
    await user.click(dates.getByRole("button", { name: /^Move/ }));
    await waitFor(() => {
      expect(main.documentOf(ID).anchors.goLive).toBe("2027-03-04");
    });
  });

  it("notes evidence on a criterion that data prove", async () => {
    const { user, main } = await open(atFundingTest);
    await user.keyboard("w");
    const gate = await gateOf("P2 Initial setup");
    await user.click(gate.getByRole("button", { name: "Note evidence of P2-3" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Evidence of P2-3" }));
    await user.type(dialog.getByLabelText("Evidence"), "Screen of 3 Nov");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => {
      expect(main.documentOf(ID).gates.P2?.criteria["P2-3"]?.evidence).toBe("Screen of 3 Nov");
    });
  });
});
