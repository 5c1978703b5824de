import { useMemo } from "react";
import { calendarOf } from "../../../../../src-shared/domain/calendar/business-days.ts";
import { countDays } from "../../../../../src-shared/domain/people-dates.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { payeeStalls, STALL_KINDS } from "../../../../../src-shared/domain/payees/payee-stalls.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import { useImplementation } from "../../use-implementation.ts";
import { type PayeeRow, payeeRowOf } from "./payee-rows.ts";

/** The rows of all payees in their order. A payee that did not change keeps its row, so that the grid leaves it alone. */
export function usePayeeRows(): readonly PayeeRow[] {
  const { implementation, today } = useImplementation();
  const { payees, calendar, payeeStatusWords } = implementation;
  // Thrown away with what every row depends on.
  const known = useMemo(() => {
    const days = calendarOf({ calendar });
    return {
      rows: new WeakMap<Payee, PayeeRow>(),
      rowOf: (payee: Payee, stall: string) => payeeRowOf(payee, stall, today, days),
    };
  }, [calendar, today]);
  return useMemo(() => {
    const stalls = new Map<string, string>();
    for (const { payee, kind, days } of payeeStalls(
      { payees, calendar, payeeStatusWords },
      today,
    )) {
      const why = `${STALL_KINDS[kind]}, ${countDays(days)}`;
      const before = stalls.get(payee.id);
      stalls.set(payee.id, before === undefined ? why : `${before}; ${why}`);
    }
    return inPosition(payees).map((payee) => {
      const stall = stalls.get(payee.id) ?? "";
      const before = known.rows.get(payee);
      if (before?.stall === stall) return before;
      const row = known.rowOf(payee, stall);
      known.rows.set(payee, row);
      return row;
    });
  }, [payees, calendar, payeeStatusWords, today, known]);
}
