import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Implementation } from "../../../../../../src-shared/domain/implementation.ts";
import { buildBusyImplementation } from "../../../../../helpers/busy-implementation.ts";
import { withItemsDone } from "../../../../../helpers/implementation-builders.ts";
import { withProofs } from "../../../../../helpers/proven-implementation.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

const ID = "impl-1";
const busy = buildBusyImplementation({ phase: "P7" });
const inCloseout = withItemsDone(
  { ...withProofs(busy), successCriteria: busy.successCriteria },
  ({ id }) => id !== "CLO-11" && id !== "CLO-12",
);

function open(implementation: Implementation = inCloseout) {
  return renderApp(`/implementation/${ID}/closeout`, { implementations: [implementation] });
}
const gate = async (code: string): Promise<HTMLElement> =>
  screen.findByRole("listitem", { name: new RegExp(`^${code} `) });

describe("closeout gates", () => {
  test("stand in order with shape and word, and link to what is missing", async () => {
    open();
    const gates = within(await screen.findByRole("region", { name: "Closeout gates" }));
    expect(
      gates
        .getAllByRole("listitem", { name: /^C\d+ / })
        .map(
          (row) =>
            `${within(row).getByText(/^(Met|Open|Waived|To confirm)$/).textContent} ${row.getAttribute("aria-label")!.split(" ")[0]}`,
        ),
    ).toEqual([
      "Met C1",
      "Met C2",
      "Met C3",
      "Met C4",
      "To confirm C5",
      "Met C6",
      "Open C7",
      "Open C8",
      "Met C9",
      "Open C10",
    ]);
    expect(gates.getByText("6 of 10 met, 4 open")).toBeDefined();
    expect(within(await gate("C7")).getByText(/^0 of 1 measure/)).toBeDefined();
    const missing = within(await gate("C10")).getByRole("link");
    expect(missing.textContent).toBe("CLO-11 Obtain closeout sign-off");
    expect(missing.getAttribute("href")).toBe(`/implementation/${ID}/checklists?item=CLO-11`);
    expect(within(await gate("C10")).queryByRole("button", { name: "Confirm C10" })).toBeNull();
  });

  test("one is confirmed with evidence, and the confirmation taken back", async () => {
    const { user, main } = open();
    await user.click(within(await gate("C5")).getByRole("button", { name: "Confirm C5" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Confirm C5" }));
    await user.type(dialog.getByLabelText("Evidence"), "Run of 12 Nov, seen by the IPM");
    await user.click(dialog.getByRole("button", { name: "Confirm" }));
    expect(await within(await gate("C5")).findByText("Met")).toBeDefined();
    expect(main.documentOf(ID).closeoutGates["C5"]).toMatchObject({
      isAttested: true,
      attestedBy: "Dana Whitfield",
      attestedOn: "2026-11-23",
      evidence: "Run of 12 Nov, seen by the IPM",
    });
    await user.click(
      within(await gate("C5")).getByRole("button", { name: "Take back the confirmation of C5" }),
    );
    expect(await within(await gate("C5")).findByText("To confirm")).toBeDefined();
    expect(
      within(await gate("C5")).getByText("Earlier: Run of 12 Nov, seen by the IPM"),
    ).toBeDefined();
  });

  test("one is waived by name and reason, and the waiver taken back", async () => {
    const { user, main } = open();
    await user.click(within(await gate("C10")).getByRole("button", { name: "Waive C10" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Waive C10" }));
    await user.click(dialog.getByRole("button", { name: "Waive" }));
    expect(dialog.getByText("Say why it may pass")).toBeDefined();
    await user.clear(dialog.getByLabelText(/^Allowed by/));
    await user.type(dialog.getByLabelText(/^Allowed by/), "Robin Vega");
    await user.type(dialog.getByLabelText(/^Reason/), "One run was enough");
    await user.click(dialog.getByRole("button", { name: "Waive" }));
    expect(
      await within(await gate("C10")).findByText(
        "Waived by Robin Vega on Mon 23 Nov 2026: One run was enough",
      ),
    ).toBeDefined();
    expect(within(await gate("C10")).getByText("Waived")).toBeDefined();
    await user.click(
      within(await gate("C10")).getByRole("button", { name: "Take back the waiver of C10" }),
    );
    expect(await within(await gate("C10")).findByText("Open")).toBeDefined();
    expect(main.documentOf(ID).closeoutGates["C10"]?.waivedOn).toBeNull();
  });
});

test("exit gates name what was waived on the way", async () => {
  const p0 = inCloseout.gates["P0"]!;
  open({
    ...inCloseout,
    items: { ...inCloseout.items, "SET-04": { ...inCloseout.items["SET-04"]!, status: "blocked" } },
    gates: {
      ...inCloseout.gates,
      P0: {
        ...p0,
        criteria: {
          ...p0.criteria,
          "P0-4": {
            ...p0.criteria["P0-4"]!,
            waivedBy: "Robin Vega",
            waiverReason: "Kickoff was agreed by mail",
            waivedOn: "2026-09-10",
          },
        },
      },
    },
  });
  const gates = within(await screen.findByRole("region", { name: "Exit gates" }));
  const [first] = gates.getAllByRole("listitem");
  expect(first!.textContent).toBe(
    "WaivedP0Intake: 3 of 4 met, 1 waivedKickoff booked. Waived by Robin Vega on Thu 10 Sep 2026: Kickoff was agreed by mail",
  );
});

test("what is open is counted and leads to it", async () => {
  open();
  const region = within(await screen.findByRole("region", { name: "Still open" }));
  expect(region.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "1required item",
    "1action",
    `${Object.keys(inCloseout.risks).length}risks and issues`,
  ]);
  expect(region.getByRole("link", { name: "action" }).getAttribute("href")).toBe(
    `/implementation/${ID}/log`,
  );
});

test("success criteria are added, measured and removed", async () => {
  const { user, main } = open();
  await user.click(await screen.findByRole("button", { name: "Edit Days to pay an invoice" }));
  let dialog = within(await screen.findByRole("dialog", { name: "Edit success criterion" }));
  await user.type(dialog.getByLabelText("Actual"), "18");
  await user.type(dialog.getByLabelText("Measured on"), "2026-11-20");
  await user.click(dialog.getByRole("button", { name: "Save" }));
  await waitFor(() => {
    expect(main.documentOf(ID).successCriteria["measure-1"]).toMatchObject({
      actual: "18",
      measureOn: "2026-11-20",
      target: "20",
    });
  });
  await user.click(screen.getByRole("button", { name: "Add criterion" }));
  dialog = within(await screen.findByRole("dialog", { name: "Add success criterion" }));
  await user.click(dialog.getByRole("button", { name: "Add criterion" }));
  expect(dialog.getByText("Say what is measured")).toBeDefined();
  await user.type(dialog.getByLabelText(/^Criterion/), "Check runs a month");
  await user.click(dialog.getByRole("button", { name: "Add criterion" }));
  const table = within(screen.getByRole("table", { name: "Success criteria" }));
  expect(await table.findByRole("cell", { name: "Check runs a month" })).toBeDefined();
  await user.click(table.getByRole("button", { name: "Remove Days to pay an invoice" }));
  await waitFor(() => {
    expect(Object.values(main.documentOf(ID).successCriteria).map(({ text }) => text)).toEqual([
      "Check runs a month",
    ]);
  });
});

describe("closing", () => {
  test("lists what is not met, closes with a waiver, and is read-only from then on", async () => {
    const { user, main } = open();
    await user.click(await screen.findByRole("button", { name: "Close implementation" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Close Northgate Builders" }));
    expect(dialog.getByLabelText<HTMLInputElement>(/^Keep until/).value).toBe("2033-11-23");
    const unmet = await dialog.findByRole("list", { name: "Gates that are not met" });
    expect(within(unmet).getAllByRole("listitem")).toHaveLength(4);
    expect(main.documentOf(ID).closed).toBeNull();
    await user.click(dialog.getByRole("button", { name: "Close with waiver" }));
    expect(dialog.getByText("Say why it may pass")).toBeDefined();
    await user.type(dialog.getByLabelText(/^Reason/), "Payor was sold");
    await user.click(dialog.getByRole("button", { name: "Close with waiver" }));
    expect(
      await screen.findByText("Closed on Mon 23 Nov 2026, kept until Wed 23 Nov 2033."),
    ).toBeDefined();
    expect(main.documentOf(ID).closed).toEqual({
      on: "2026-11-23",
      by: "Dana Whitfield",
      retainUntil: "2033-11-23",
    });
    expect(main.documentOf(ID).closeoutGates["C10"]).toMatchObject({
      waivedBy: "Dana Whitfield",
      waiverReason: "Payor was sold",
    });
    expect(screen.queryByRole("button", { name: "Close implementation" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Agenda" })).toBeNull();
    expect(screen.getByRole("button", { name: "Add criterion" })).toHaveProperty("disabled", true);
  });

  test("says in the dialog why it is refused outside of P7", async () => {
    const { user } = open({ ...inCloseout, phase: "P6" });
    await user.click(await screen.findByRole("button", { name: "Close implementation" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Close Northgate Builders" }));
    await user.click(dialog.getByRole("button", { name: "Close implementation" }));
    expect((await dialog.findByRole("alert")).textContent).toBe(
      "Northgate Builders is in P6 Go-live & hypercare. Move it to P7 Closeout first.",
    );
  });

  test("the closeout report is previewed and exported", async () => {
    const { user, main } = open();
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Preview: Report" }));
    await user.click(dialog.getByRole("button", { name: "Export as HTML" }));
    expect(await screen.findByText("Exported report.html to /home/dana")).toBeDefined();
    expect(main.calls.find(({ key }) => key === "exportReport")?.input).toEqual({
      report: { kind: "closeout", implementationId: ID },
      format: "html",
    });
  });
});
