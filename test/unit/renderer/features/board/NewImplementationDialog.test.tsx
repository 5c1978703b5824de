import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { problem } from "../../../../../src-shared/result.ts";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";
import { textOf, valueOf } from "./dom-words.ts";

async function openDialog() {
  const drawn = renderApp("/board", { implementations: [buildImplementation()] });
  await drawn.user.click(await screen.findByRole("button", { name: "New implementation" }));
  const dialog = await screen.findByRole("dialog", { name: "New implementation" });
  await within(dialog).findByLabelText("Dated plan");
  return { ...drawn, dialog, in: within(dialog) };
}

test("asks, previews the plan while one types, creates, and opens the page", async () => {
  const { main, router, dialog, in: inside } = await openDialog();
  expect(valueOf(inside.getByLabelText(/^Kickoff/))).toBe("2026-12-01");
  expect(valueOf(inside.getByLabelText(/^Target go-live/))).toBe("2027-03-01");
  expect(valueOf(inside.getByLabelText("IPM"))).toBe("Dana Whitfield");
  expect(textOf(dialog)).toContain("60 business days from kickoff to go-live, around:");
  expect(textOf(dialog)).toContain("Christmas Fri 25 Dec");
  expect(textOf(dialog)).toContain("not applicable: Single sign-on is off in the profile");

  fireEvent.change(inside.getByLabelText(/^Payor/), { target: { value: "Juniper Steel" } });
  fireEvent.click(inside.getByLabelText("Single sign-on"));
  await waitFor(() => {
    expect(textOf(dialog)).not.toContain("Single sign-on is off in the profile");
  });
  fireEvent.click(inside.getByLabelText("ERP integration"));
  fireEvent.change(inside.getByLabelText("Name of the ERP"), { target: { value: "Sage 300" } });
  fireEvent.change(inside.getByLabelText(/^Kickoff/), { target: { value: "2026-12-07" } });
  expect(valueOf(inside.getByLabelText(/^Target go-live/))).toBe("2027-03-05");
  fireEvent.click(inside.getByText("Create implementation"));

  await waitFor(() => {
    expect(router.state.location.pathname).toMatch(/^\/implementation\/.+/);
  });
  const id = router.state.location.pathname.split("/")[2]!;
  expect(main.documentOf(id)).toMatchObject({
    payor: { name: "Juniper Steel" },
    ipm: "Dana Whitfield",
    anchors: { kickoff: "2026-12-07", goLive: "2027-03-05" },
    profile: { sso: true, erp: true, erpName: "Sage 300", subTier: false },
  });
  expect(screen.queryByRole("dialog", { name: "New implementation" })).toBeNull();
});

test("says what is missing, and sends nothing", async () => {
  const { main, in: inside, dialog } = await openDialog();
  fireEvent.click(inside.getByText("Create implementation"));
  expect(textOf(dialog)).toContain("Enter the name of the payor");
  fireEvent.change(inside.getByLabelText(/^Target go-live/), { target: { value: "2026-11-30" } });
  expect(textOf(dialog)).toContain("Must be after the kickoff");
  expect(main.calls.filter(({ key }) => key === "createImplementation")).toEqual([]);
});

test("a plan that is too tight is warned of with the items that clash", async () => {
  const { in: inside, dialog } = await openDialog();
  fireEvent.change(inside.getByLabelText(/^Target go-live/), { target: { value: "2026-12-15" } });
  await waitFor(() => {
    expect(textOf(dialog)).toMatch(/Kickoff and go-live are 10 business days apart/);
  });
  expect(textOf(dialog)).toMatch(/starts .+, but .+ is due/);
});

test("a target that cannot be met is told with the realistic one, which one click takes", async () => {
  const { user, in: inside, dialog } = await openDialog();
  expect(textOf(dialog)).not.toContain("Realistic go-live");
  fireEvent.change(inside.getByLabelText(/^Target go-live/), { target: { value: "2027-01-29" } });
  await waitFor(() => {
    expect(textOf(dialog)).toContain(
      "Realistic go-live is Tue 16 Feb 2027, 11 business days after your target",
    );
  });
  await user.click(inside.getByRole("button", { name: "Use it" }));
  expect(valueOf(inside.getByLabelText(/^Target go-live/))).toBe("2027-02-16");
  await waitFor(() => {
    expect(textOf(dialog)).not.toContain("Realistic go-live");
  });
});

test("the clashes that do not fit can be opened, and a start in the past is said", async () => {
  const { user, in: inside, dialog } = await openDialog();
  fireEvent.change(inside.getByLabelText(/^Kickoff/), { target: { value: "2026-11-24" } });
  fireEvent.change(inside.getByLabelText(/^Target go-live/), { target: { value: "2026-12-15" } });
  const more = await inside.findByRole("button", { name: /^and \d+ more$/ });
  const hiddenCount = Number(/\d+/.exec(textOf(more))?.[0]);
  const before = inside.getAllByText(/starts .+, but .+ is due/).length;
  await user.click(more);
  expect(inside.getAllByText(/starts .+, but .+ is due/).length).toBe(before + hiddenCount);
  expect(textOf(dialog)).toMatch(/\d+ items? should have started before today\./);
  expect(inside.getAllByText("in the past").length).toBeGreaterThan(0);
});

test("a refusal is shown in place and nothing typed is lost", async () => {
  const { user, main, in: inside, dialog } = await openDialog();
  main.refuse(
    "createImplementation",
    problem("disk-full", "The disk is full", { advice: "Free some space and try again." }),
  );
  fireEvent.change(inside.getByLabelText(/^Payor/), { target: { value: "Juniper Steel" } });
  fireEvent.click(inside.getByText("Create implementation"));
  expect(textOf(await inside.findByRole("alert"))).toContain(
    "The disk is full Free some space and try again.",
  );
  await user.keyboard("{Escape}");
  expect(valueOf(inside.getByLabelText(/^Payor/))).toBe("Juniper Steel");
  main.allow("createImplementation");
  fireEvent.click(inside.getByText("Create implementation"));
  await waitFor(() => {
    expect(dialog.isConnected).toBe(false);
  });
  const ids = main.calls
    .filter(({ key }) => key === "createImplementation")
    .map(({ input }) => (input as { id: string }).id);
  expect(new Set(ids).size).toBe(1);
});

test("a payor of the same name is pointed out", async () => {
  const { in: inside, dialog } = await openDialog();
  fireEvent.change(inside.getByLabelText(/^Payor/), { target: { value: "northgate builders" } });
  expect(textOf(dialog)).toContain("A payor of this name is on the board already");
});
