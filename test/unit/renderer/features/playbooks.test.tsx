import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { filterPlaybook } from "../../../../src-renderer/features/playbooks/filter-playbook.ts";
import { offsetInWords } from "../../../../src-shared/domain/playbook/playbook-words.ts";
import { MEETING_KIND_CODES } from "../../../../src-shared/domain/vocabulary.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

describe("the page of a playbook", () => {
  test("shows every item of the built-in playbook under its phase and kind", async () => {
    renderApp("/playbooks/procore-pay-payor");
    await screen.findByRole("heading", { name: /^P0 Intake/ });
    const ids = screen
      .getAllByRole("row")
      .map((row) => row.firstElementChild?.textContent ?? "")
      .filter((text) => text !== "Item");
    expect(ids.toSorted()).toEqual(builtInPlaybook.items.map(({ id }) => id).toSorted());
    expect(screen.getByText(/108 items/)).toBeDefined();
  });

  test("says of each criterion what proves it, and shows closeout, agendas and risks", async () => {
    renderApp("/playbooks/procore-pay-payor");
    const intake = await screen.findByRole("region", { name: /^P0 Intake/ });
    const criterion = within(intake).getByText("Profile flags filled").closest("li");
    expect(criterion?.textContent).toBe("Profile flags filled SET-02, the profile is filled");
    const parts = ["Closeout criteria", "Agendas", "Risks to start with"].map((name) =>
      within(screen.getByRole("region", { name })).getAllByRole("listitem"),
    );
    expect(parts.map((rows) => rows.length)).toEqual([
      builtInPlaybook.closeoutGates.length,
      MEETING_KIND_CODES.length,
      builtInPlaybook.seededRisks.length,
    ]);
    const byHand = [
      ...builtInPlaybook.closeoutGates,
      ...Object.values(builtInPlaybook.gates).flat(),
    ].filter(({ itemIds, checks }) => itemIds.length + checks.length === 0);
    expect(screen.queryAllByText("attested by hand")).toHaveLength(byHand.length);
  });

  test("filters by text in the address", async () => {
    const { user } = renderApp("/playbooks/procore-pay-payor");
    await user.type(await screen.findByRole("searchbox", { name: "Filter items" }), "SET-05");
    const table = await screen.findByRole("table", { name: /^Setup in / });
    expect(within(table).getAllByRole("row")).toHaveLength(2);
    expect(screen.getAllByRole("table")).toHaveLength(1);
  });
});

test("a phase without a fitting item is left out", () => {
  const phases = filterPlaybook(builtInPlaybook, "set-05");
  expect(phases.map(({ itemCount, kinds }) => [itemCount, kinds.map(({ kind }) => kind)])).toEqual([
    [1, ["setup"]],
  ]);
});

test("offsets are said from their anchor", () => {
  expect(offsetInWords({ anchor: "K", offsetDays: 5 })).toBe("K+5");
  expect(offsetInWords({ anchor: "G", offsetDays: -10 })).toBe("G−10");
  expect(offsetInWords({ anchor: "K", offsetDays: 0 })).toBe("K");
});
