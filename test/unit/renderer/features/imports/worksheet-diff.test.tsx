import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { composeTable } from "../../../../../src-shared/exports/table-requests.ts";
import type { GridCell, ImportGrid } from "../../../../../src-shared/imports/import-grid.ts";
import { buildPayee, byId } from "../../../../helpers/implementation-builders.ts";
import { buildBusyImplementation } from "../../../../helpers/busy-implementation.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";

const before = buildBusyImplementation({
  payees: byId(
    buildPayee({ id: "payee-1", legalName: "Alder Electric", owner: "Robin", position: 1 }),
    buildPayee({ id: "payee-2", legalName: "Birch Concrete", owner: "Robin", position: 2 }),
  ),
});

/** The worksheet of both payees as it is read, with other words in cells "row:heading". */
function worksheetWith(changes: Readonly<Record<string, string>>): ImportGrid {
  const request = {
    kind: "payee-worksheet",
    implementationId: before.id,
    payeeIds: null,
  } as const;
  const origin = { today: "2026-09-16", now: "2026-09-16T15:00:00.000Z", revision: 3 };
  const { sheets } = composeTable(request, before, origin);
  return {
    source: "Payees.xlsx",
    text: null,
    sheets: sheets.map(({ name, isHidden, columns, rows }, at) => ({
      name,
      isHidden: isHidden !== undefined,
      rows: [
        columns.map(({ header }) => header),
        ...rows.map((row, i) =>
          row.map((cell, column): GridCell => {
            const { header = "", kind } = columns[column] ?? {};
            const changed = at === 0 ? changes[`${i + 2}:${header}`] : undefined;
            const isMoney = kind === "money" && typeof cell === "number";
            return changed ?? (isMoney ? cell / 100 : cell);
          }),
        ),
      ],
    })),
  };
}

it("shows what the worksheet changes, leaves clashes until they are chosen, and applies in one step", async () => {
  const meanwhile = {
    ...before.payees["payee-2"],
    owner: "Dana",
  } as (typeof before.payees)[string];
  const now = { ...before, payees: { ...before.payees, "payee-2": meanwhile } };
  const { main, user } = renderApp(`/implementation/${before.id}/payees`, {
    implementations: [now],
    chosenTable: worksheetWith({ "2:Trade": "Steel", "3:Owner": "Sam" }),
  });
  await user.click(await screen.findByRole("button", { name: "Import" }));
  await user.click(await screen.findByRole("button", { name: "Choose a file" }));
  const dialog = within(
    await screen.findByRole("dialog", { name: "Update payees from the worksheet Payees.xlsx" }),
  );
  expect(dialog.getByRole("status").textContent).toContain("2 changed cells of 2 payees");
  const clash = dialog.getByRole("row", { name: /Birch Concrete/ });
  expect(
    within(clash)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual(["", "Birch Concrete", "Owner", "Robin", "Sam", "Dana, changed here too"]);
  expect(dialog.getByRole("button", { name: "Apply 1 change" })).toBeDefined();
  await user.click(dialog.getByRole("checkbox", { name: "Take Owner of Birch Concrete" }));
  await user.click(await dialog.findByRole("button", { name: "Apply 2 changes" }));
  await waitFor(() => {
    expect(screen.queryByRole("dialog")).toBeNull();
  });
  const sent = main.calls.find(({ key }) => key === "executeCommand")?.input;
  expect(sent).toMatchObject({
    command: {
      type: "payee/import",
      source: "worksheet Payees.xlsx",
      newPayees: [],
      merges: [
        { payeeId: "payee-1", fields: { trade: "Steel" }, status: null },
        { payeeId: "payee-2", fields: { owner: "Sam" }, status: null },
      ],
    },
  });
});
