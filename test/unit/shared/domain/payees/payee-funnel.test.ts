import { describe, expect, it } from "vitest";
import { STANDARD_CALENDAR } from "../../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import { historyKey } from "../../../../../src-shared/domain/payees/blank-payee.ts";
import {
  payeeFunnel,
  readinessLine,
  statusOn,
} from "../../../../../src-shared/domain/payees/payee-funnel.ts";
import type { PayeeStatusEntry } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { PAYEE_STATUSES } from "../../../../../src-shared/domain/vocabulary.ts";
import { createRandom, mixSeed } from "../../../../../src-shared/random.ts";
import { buildPayee } from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";
const GO_LIVE = "2026-12-14";

/** A payee that wandered through the list for four months, sometimes twice on one day. */
function wanderer(seed: number) {
  const random = createRandom(mixSeed(11, seed));
  const entries: PayeeStatusEntry[] = Array.from({ length: random.int(1, 7) }, () => ({
    status: random.pick(PAYEE_STATUSES),
    asOf: addCalendarDays(TODAY, -random.int(0, 120)),
    source: "",
    note: "",
  }));
  const last = entries.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  if (!last) throw new Error("A wanderer has at least one entry");
  return buildPayee({
    id: `payee-${seed}`,
    status: last.status,
    statusAsOf: last.asOf,
    history: Object.fromEntries(entries.map((entry) => [historyKey(entry), entry])),
  });
}

describe("readinessLine", () => {
  it("says for each day what looking at every payee on that day says", () => {
    const payees = Array.from({ length: 300 }, (_, seed) => wanderer(seed));
    const line = readinessLine(payees, "2026-11-16", TODAY, STANDARD_CALENDAR);
    const known = line.filter(({ date }) => date <= TODAY);
    expect(known.length).toBeGreaterThan(20);
    for (const { date, actual } of known) {
      const listed = payees.filter(
        (payee) => payee.status !== "exempt" && statusOn(payee, date) !== "exempt",
      );
      const ready = listed.filter((payee) =>
        ["ready", "paid"].includes(statusOn(payee, date) ?? ""),
      );
      expect(actual, date).toBe(Math.floor((ready.length * 100) / listed.length));
    }
    expect(new Set(known.map(({ actual }) => actual)).size).toBeGreaterThan(3);
  });

  it("knows nothing of days to come, ends on go-live and expects everybody then", () => {
    const line = readinessLine([wanderer(1)], GO_LIVE, TODAY, STANDARD_CALENDAR);
    expect(line.filter(({ date }) => date > TODAY).every(({ actual }) => actual === null)).toBe(
      true,
    );
    expect(line.at(-1)?.date).toBe(GO_LIVE);
    const expected = line.map((point) => point.expected);
    expect(expected.toSorted((a, b) => a - b)).toEqual(expected);
  });

  it("has no actual line while nobody is in scope", () => {
    const exempt = buildPayee({ status: "exempt" });
    const line = readinessLine([exempt], GO_LIVE, TODAY, STANDARD_CALENDAR);
    expect(line.every(({ actual }) => actual === null)).toBe(true);
  });
});

describe("payeeFunnel", () => {
  it("counts the change since a day by payees and by monthly value", () => {
    const moved = buildPayee({
      id: "moved",
      monthlyPayoutCents: 5_000,
      status: "accepted",
      statusAsOf: "2026-11-20",
      history: {
        "2026-11-02-invited": { status: "invited", asOf: "2026-11-02", source: "", note: "" },
        "2026-11-20-accepted": { status: "accepted", asOf: "2026-11-20", source: "", note: "" },
      },
    });
    const { rows, moved: count } = payeeFunnel([moved], "2026-11-16");
    expect(count).toBe(1);
    expect(rows.find(({ status }) => status === "invited")).toMatchObject({
      change: -1,
      changeCents: -5_000,
    });
    expect(rows.find(({ status }) => status === "accepted")).toMatchObject({
      change: 1,
      changeCents: 5_000,
    });
  });
});
