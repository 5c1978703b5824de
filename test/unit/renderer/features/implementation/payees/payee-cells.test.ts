import { describe, expect, it } from "vitest";
import type { GridColumn } from "../../../../../../src-renderer/components/data-grid/grid-types.ts";
import {
  commandForCells,
  tagEdits,
} from "../../../../../../src-renderer/features/implementation/payees/grid/payee-cells.ts";
import { payeeColumns } from "../../../../../../src-renderer/features/implementation/payees/grid/payee-columns.tsx";
import {
  type PayeeRow,
  payeeRowOf,
} from "../../../../../../src-renderer/features/implementation/payees/grid/payee-rows.ts";
import { createCalendar } from "../../../../../../src-shared/domain/calendar/business-days.ts";
import {
  buildCommitment,
  buildImplementation,
  buildPayee,
} from "../../../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-24";
const { calendar, waves } = buildImplementation();
const row = payeeRowOf(
  buildPayee({
    statusAsOf: "2026-11-16",
    invitation: {
      ...{ sentOn: "2026-11-16", sentBy: "", path: "unknown", attempts: 2, expiresOn: null },
    },
    commitments: {
      a: buildCommitment({ id: "a", agreement: "accepted" }),
      b: buildCommitment({ id: "b" }),
      c: buildCommitment({ id: "c", isInScope: false }),
    },
  }),
  "",
  TODAY,
  createCalendar(calendar),
);
const columns = payeeColumns({
  waves,
  statusWords: { bank_pending: { label: "Micro-deposits", aliases: ["verifying"] } },
  today: TODAY,
  suggestions: { trade: [], owner: [], tags: [] },
});
const column = (id: string): GridColumn<PayeeRow> => {
  const found = columns.find((one) => one.id === id);
  if (!found) throw new Error(`No column ${id}`);
  return found;
};
const parse = (id: string, text: string) => column(id).edit?.parse(text, row);

describe("payeeRowOf", () => {
  it("counts what is in scope, and dates the end of the open invitation", () => {
    expect(row).toMatchObject({
      commitmentCount: 2,
      acceptedCount: 1,
      valueInScopeCents: 2_000_000,
      daysInStatus: 6,
      expiresOn: "2026-11-30",
    });
  });
});

describe("columns", () => {
  it("read waves, statuses and amounts as people write them", () => {
    expect(parse("waveId", "wave 2")).toEqual({ ok: true, value: "wave-2" });
    expect(parse("waveId", "")).toEqual({ ok: true, value: "" });
    expect(parse("waveId", "Wave 9")).toEqual({ ok: false, why: 'There is no wave "Wave 9"' });
    expect(parse("status", "micro-deposits")).toEqual({ ok: true, value: "bank_pending" });
    expect(parse("status", "Verifying")).toEqual({ ok: true, value: "bank_pending" });
    expect(parse("status", "Pending Verification")).toEqual({ ok: true, value: "bank_pending" });
    expect(parse("monthlyPayoutCents", "$1,250.50")).toEqual({ ok: true, value: 125_050 });
    expect(parse("tags", "union; mbe, union")).toEqual({ ok: true, value: ["union", "mbe"] });
  });

  it("refuse what needs more than a word, and say what to do", () => {
    expect(parse("status", "Exempt")).toEqual({
      ok: false,
      why: "Needs a reason and a review date: use Set status",
    });
    expect(parse("legalName", " ")).toEqual({ ok: false, why: "A payee needs a name" });
    expect(parse("monthlyPayoutCents", "much")?.ok).toBe(false);
    expect(column("daysInStatus").edit).toBeUndefined();
  });

  it("take no status that the dialog must ask a reason for, by any of its words", () => {
    for (const word of ["Exempt", "Declined", "Blocked"])
      expect(parse("status", word)?.ok).toBe(false);
  });
});

describe("commandForCells", () => {
  const facts = { today: TODAY, userName: "Dana Reyes" };
  it("makes one command of cells of many columns", () => {
    const cells = [
      { row, column: column("waveId"), value: "" },
      { row, column: column("trade"), value: "Glazing" },
    ];
    expect(commandForCells(cells, facts)).toEqual({
      type: "payee/edit",
      edits: [{ payeeId: "payee-1", changes: { waveId: null, trade: "Glazing" } }],
    });
    expect(
      commandForCells([...cells, { row, column: column("status"), value: "ready" }], facts),
    ).toEqual({
      type: "payee/edit-cells",
      edits: [{ payeeId: "payee-1", changes: { waveId: null, trade: "Glazing" }, status: "ready" }],
      asOf: TODAY,
      source: "Dana Reyes",
    });
    expect(commandForCells([], facts)).toBeNull();
  });
});

describe("tagEdits", () => {
  it("leaves payees out that have the tag already, or have it not", () => {
    const tagged = buildPayee({ id: "a", tags: ["union", "mbe"] });
    const bare = buildPayee({ id: "b" });
    expect(tagEdits([tagged, bare], "union", true)).toEqual([
      { payeeId: "b", changes: { tags: ["union"] } },
    ]);
    expect(tagEdits([tagged, bare], "union", false)).toEqual([
      { payeeId: "a", changes: { tags: ["mbe"] } },
    ]);
  });
});
