import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { TriangleAlert } from "lucide-react";
import { onOrAfterBankingDay } from "../../../../../src-shared/domain/calendar/banking-days.ts";
import { calendarOf } from "../../../../../src-shared/domain/calendar/business-days.ts";
import { maxDate } from "../../../../../src-shared/domain/dates.ts";
import type { Item } from "../../../../../src-shared/domain/implementation.ts";
import { GO_LIVE_ITEM_ID } from "../../../../../src-shared/domain/schedule/key-items.ts";
import {
  BANKING_TIME_ZONE,
  payoutDates,
} from "../../../../../src-shared/domain/calendar/money-movement.ts";
import {
  cutOffInWords,
  nowInWords,
} from "../../../../../src-shared/domain/calendar/money-movement-words.ts";
import {
  bankDayConflict,
  goLiveConflict,
} from "../../../../../src-shared/domain/calendar/payor-calendar.ts";
import { shortDate } from "../../../../../src-shared/domain/people-dates.ts";
import { dateAt } from "../../../../../src-shared/domain/zoned-time.ts";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";
import { useAppStore } from "../../../../store/app-store.ts";
import { useImplementation } from "../../use-implementation.ts";
import { Facts } from "./Facts.tsx";

/** By when it has to be done on its day, and what follows for the money. An overdue item is done today at the earliest. */
export function ItemBankDay({ item }: { readonly item: Item }) {
  const { implementation, today } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const now = useAppStore((state) => state.now);
  const { moneyMovement } = implementation;
  const calendar = calendarOf(implementation);
  const day = onOrAfterBankingDay(maxDate(item.due, dateAt(now, BANKING_TIME_ZONE)));
  const dates = payoutDates(day, moneyMovement);
  const check = item.id === GO_LIVE_ITEM_ID ? goLiveConflict : bankDayConflict;
  const conflict = item.due >= today ? check(item.due, calendar) : null;
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      {conflict && (
        <Box sx={{ display: "flex", gap: 2, alignItems: "baseline" }}>
          <Box
            component="span"
            sx={{ color: "status.amber", flex: "none", transform: "translateY(2px)" }}
          >
            <TriangleAlert size={14} aria-hidden />
          </Box>
          <span>
            Not on {shortDate(item.due, today)}: {conflict.reason}
          </span>
        </Box>
      )}
      {item.due <= today && <Typography>{nowInWords(now, moneyMovement)}</Typography>}
      <Facts
        rows={[
          ["Banking day", <RelativeDate key="day" date={day} />],
          [
            "Authorize by",
            cutOffInWords(day, moneyMovement, timeZone) ??
              "not known: enter it under Banking terms in the menu above",
          ],
          [
            "Payees see it",
            <span key="credit">
              <RelativeDate date={dates.earliestCredit} />
              {dates.latestCredit !== dates.earliestCredit && (
                <>
                  {" to "}
                  <RelativeDate date={dates.latestCredit} />
                </>
              )}
            </span>,
          ],
          [
            "Watch returns",
            <span key="watch">
              until <RelativeDate date={dates.watchUntil} />
            </span>,
          ],
        ]}
      />
    </Box>
  );
}
