import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { BANKING_TIME_ZONE } from "../../../../src-shared/domain/calendar/money-movement.ts";
import { type IsoDate, isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { longDate, shortDate } from "../../../../src-shared/domain/people-dates.ts";
import {
  type BankLineDay,
  bankLine,
  momentInZone,
  planDay,
  verdictInWords,
} from "../../../../src-shared/domain/testing/day-planner.ts";
import { dateAt, timeAt } from "../../../../src-shared/domain/zoned-time.ts";
import { useAppStore } from "../../../store/app-store.ts";
import { useImplementation } from "../use-implementation.ts";

/** What happens on a day, for the authorizer; on the day itself both first marks are one. */
function marksInWords(marks: BankLineDay["marks"]): readonly string[] {
  const has = (mark: BankLineDay["marks"][number]): boolean => marks.includes(mark);
  return [
    ...(has("moment") ? ["You authorize"] : []),
    ...(has("authorized") ? [has("moment") ? "and it counts" : "It counts from here"] : []),
    ...(has("earliest") ? [has("latest") ? "Payees are paid" : "Payees paid, earliest"] : []),
    ...(has("latest") && !has("earliest") ? ["Payees paid, latest"] : []),
    ...(has("watch_end") ? ["Watch until here"] : []),
  ];
}

const isPayday = ({ marks }: BankLineDay): boolean =>
  marks.includes("earliest") || marks.includes("latest");

const SHADES = {
  in_time: "status.green",
  too_late: "status.amber",
  banks_closed: "status.amber",
  unknown: "status.amber",
};

function creditInWords(earliest: IsoDate, latest: IsoDate, today: IsoDate): string {
  return earliest === latest
    ? shortDate(earliest, today)
    : `${shortDate(earliest, today)} to ${shortDate(latest, today)}`;
}

/** Whether an authorization at a moment makes the cut-off, and when the payee sees the money. */
export function DayPlanner() {
  const { implementation, today } = useImplementation();
  const now = useAppStore((state) => state.now);
  const timeZone = useAppStore((state) => state.timeZone);
  const terms = implementation.moneyMovement;
  const [date, setDate] = useState(() => dateAt(now, BANKING_TIME_ZONE));
  const [time, setTime] = useState(() => timeAt(now, BANKING_TIME_ZONE));
  const isReady = isIsoDate(date) && /^\d{2}:\d{2}$/.test(time);
  const plan = isReady ? planDay({ date, time }, terms) : null;
  const own = isReady ? momentInZone({ date, time }, timeZone) : null;
  return (
    <Box sx={{ display: "grid", gap: 5, p: 4, maxWidth: 1200 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 3, alignItems: "center" }}>
        <TextField
          label="Authorize on"
          type="date"
          value={date}
          onChange={(event) => {
            setDate(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          label="At, in New York"
          type="time"
          value={time}
          onChange={(event) => {
            setTime(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Typography color="textSecondary">
          {own &&
            `${own.time}${own.date === date ? "" : ` on ${shortDate(own.date, today)}`} your time`}
        </Typography>
      </Box>
      {plan && (
        <>
          <Box role="status" sx={{ display: "grid", gap: 1 }}>
            <Typography variant="h2" component="p" sx={{ color: SHADES[plan.state] }}>
              {verdictInWords({ date }, plan, terms)}.
            </Typography>
            <Typography>
              {plan.datesWhenTooLate
                ? `In time it counts for ${longDate(plan.dates.authorizedFor)}: payees see the money ${creditInWords(plan.dates.earliestCredit, plan.dates.latestCredit, today)}. Too late it counts for ${longDate(plan.datesWhenTooLate.authorizedFor)}: ${creditInWords(plan.datesWhenTooLate.earliestCredit, plan.datesWhenTooLate.latestCredit, today)}. Ask the bank for its cut-off and enter it under Banking.`
                : `It counts for ${longDate(plan.dates.authorizedFor)}. Payees see the money ${creditInWords(plan.dates.earliestCredit, plan.dates.latestCredit, today)}; watch for returns until ${longDate(plan.dates.watchUntil)}.`}
            </Typography>
            {plan.holidays.length > 0 && (
              <Typography color="textSecondary">
                Bank holidays between:{" "}
                {plan.holidays
                  .map((holiday) => `${holiday.name} (${shortDate(holiday.date, today)})`)
                  .join(", ")}
              </Typography>
            )}
          </Box>
          <Box
            component="ol"
            aria-label="Bank days"
            sx={{
              display: "grid",
              gridTemplateColumns: "repeat(auto-fit, minmax(112px, 1fr))",
              gap: 2,
              m: 0,
              p: 0,
              listStyle: "none",
            }}
          >
            {bankLine({ date }, plan).map((day) => (
              <Box
                component="li"
                key={day.date}
                title={day.date}
                sx={{
                  display: "grid",
                  alignContent: "start",
                  minHeight: 76,
                  p: 2,
                  border: 1,
                  borderColor: day.marks.length > 0 ? "text.secondary" : "divider",
                  borderRadius: 1,
                  ...(isPayday(day) && {
                    bgcolor: "status.greenSoft",
                    borderColor: "status.green",
                  }),
                  ...(!day.isBankingDay && { bgcolor: "sunken", color: "text.secondary" }),
                }}
              >
                <strong>{shortDate(day.date, today)}</strong>
                {!day.isBankingDay && <span>{day.holiday ?? "banks closed"}</span>}
                {marksInWords(day.marks).map((words) => (
                  <span key={words}>{words}</span>
                ))}
              </Box>
            ))}
          </Box>
        </>
      )}
    </Box>
  );
}
