import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addBankingDays,
  isBankingDay,
} from "../../../../../src-shared/domain/calendar/banking-days.ts";
import {
  addCalendarDays,
  fromEpochDay,
  toEpochDay,
} from "../../../../../src-shared/domain/dates.ts";
import {
  authorizationDay,
  authorizationHoldsUntil,
  authorizationNow,
  cutOffInstant,
  payoutDates,
  termsOf,
} from "../../../../../src-shared/domain/calendar/money-movement.ts";
import {
  bankDayInWords,
  cutOffInWords,
  cutOffPassedInWords,
  minutesInWords,
  nowInWords,
  serviceTermsInWords,
} from "../../../../../src-shared/domain/calendar/money-movement-words.ts";

const PROCORE = { ...termsOf("procore_payment_services"), note: "" };
const PARTNER = { ...termsOf("goldman_sachs_txb"), note: "" };
const MINUTE = 60_000;

/** What a wall clock in New York shows, told by the engine's own zone data: another source than the library asked. */
const NEW_YORK = new Intl.DateTimeFormat("en-CA", {
  timeZone: "America/New_York",
  dateStyle: "short",
  timeStyle: "short",
  hourCycle: "h23",
});

function inNewYork(instant: string): { readonly date: string; readonly time: string } {
  const parts = Object.fromEntries(
    NEW_YORK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts["year"] ?? ""}-${parts["month"] ?? ""}-${parts["day"] ?? ""}`,
    time: `${parts["hour"] ?? ""}:${parts["minute"] ?? ""}`,
  };
}

const anyInstant = fc
  .integer({ min: Date.parse("2020-01-01T00:00Z"), max: Date.parse("2035-12-31T00:00Z") })
  .map((ms) => new Date(ms).toISOString());
const anyDate = fc
  .integer({ min: toEpochDay("2020-01-01"), max: toEpochDay("2035-12-31") })
  .map(fromEpochDay);
const anyCutOff = fc
  .integer({ min: 6 * 60, max: 23 * 60 + 59 })
  .map(
    (minutes) =>
      `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`,
  );

describe("cutOffInstant", () => {
  test.each([
    // Clocks go forward on 8 March 2026 and back on 1 November 2026.
    ["2026-03-06", "2026-03-06T21:00:00.000Z"],
    ["2026-03-09", "2026-03-09T20:00:00.000Z"],
    ["2026-10-30", "2026-10-30T20:00:00.000Z"],
    ["2026-11-02", "2026-11-02T21:00:00.000Z"],
    ["2026-12-31", "2026-12-31T21:00:00.000Z"],
  ])("on %s is %s", (date, instant) => {
    expect(cutOffInstant(date, PROCORE)).toBe(instant);
  });

  it("shows the cut-off on a clock in New York on every day, clock changes included", () => {
    fc.assert(
      fc.property(anyDate, anyCutOff, (date, cutOff) => {
        const instant = cutOffInstant(date, { cutOff });
        expect(inNewYork(instant ?? "")).toEqual({ date, time: cutOff });
      }),
    );
  });

  it("is not guessed for a bank partner", () => {
    expect(cutOffInstant("2026-11-25", PARTNER)).toBeNull();
  });
});

describe("authorizationDay", () => {
  const known = (instant: string): string => {
    const day = authorizationDay(instant, PROCORE);
    return day.isKnown ? day.date : "unknown";
  };

  test.each([
    ["the last moment counts", "2026-11-25T21:00:00.000Z", "2026-11-25"],
    ["a moment later skips Thanksgiving", "2026-11-25T21:00:00.001Z", "2026-11-27"],
    ["on a holiday it is the next banking day", "2026-11-26T15:00:00.000Z", "2026-11-27"],
    [
      "Saturday morning in Berlin is Friday evening in New York",
      "2026-11-28T02:00:00.000Z",
      "2026-11-30",
    ],
    [
      "already Tuesday in Tokyo, in time on Monday in New York",
      "2026-11-30T20:30:00.000Z",
      "2026-11-30",
    ],
    ["after the cut-off on New Year's Eve", "2026-12-31T22:00:00.000Z", "2027-01-04"],
    ["an hour later in summer time", "2026-03-09T20:00:00.000Z", "2026-03-09"],
    ["and no longer than that", "2026-03-09T20:30:00.000Z", "2026-03-10"],
    ["back in winter time", "2026-11-02T20:30:00.000Z", "2026-11-02"],
  ])("%s", (_case, instant, date) => {
    expect(known(instant)).toBe(date);
  });

  it("is the banking day of New York up to its cut-off, else the next one", () => {
    fc.assert(
      fc.property(anyInstant, anyCutOff, (instant, cutOff) => {
        const day = authorizationDay(instant, { cutOff });
        if (!day.isKnown) throw new Error("a cut-off was given");
        const { date, time } = inNewYork(instant);
        expect(isBankingDay(day.date)).toBe(true);
        const isInTime = time < cutOff || (time === cutOff && Date.parse(instant) % MINUTE === 0);
        expect(day.date).toBe(isBankingDay(date) && isInTime ? date : addBankingDays(date, 1));
      }),
    );
  });

  it("never goes back as time goes on", () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 10 * 86_400_000 }), (instant, ms) => {
        const later = new Date(Date.parse(instant) + ms).toISOString();
        expect(known(later) >= known(instant)).toBe(true);
      }),
    );
  });

  it("with an unknown cut-off is one of two days, and both are named", () => {
    expect(authorizationDay("2026-11-25T15:00:00.000Z", PARTNER)).toEqual({
      isKnown: false,
      inTime: "2026-11-25",
      tooLate: "2026-11-27",
    });
    // On a day off there is nothing to know.
    expect(authorizationDay("2026-11-28T15:00:00.000Z", PARTNER)).toEqual({
      isKnown: true,
      date: "2026-11-30",
    });
  });
});

describe("authorizationHoldsUntil", () => {
  const until = (instant: string, terms = PROCORE): string =>
    authorizationHoldsUntil(instant, terms);

  it("is the cut-off of the day for which it counts, whatever the clocks in New York do between", () => {
    expect(until("2026-11-25T14:00:00.000Z")).toBe("2026-11-25T21:00:00.000Z");
    expect(until("2026-11-25T21:00:00.001Z"), "Thanksgiving lies between").toBe(
      "2026-11-27T21:00:00.000Z",
    );
    expect(until("2026-10-30T20:30:00.000Z"), "clocks go back on 1 November").toBe(
      "2026-11-02T21:00:00.000Z",
    );
    expect(until("2026-03-06T22:00:00.000Z"), "clocks go forward on 8 March").toBe(
      "2026-03-09T20:00:00.000Z",
    );
  });

  it("is the end of the day in New York while no cut-off is known", () => {
    expect(until("2026-11-25T14:00:00.000Z", PARTNER)).toBe("2026-11-26T04:59:59.999Z");
  });

  test("every instant up to it gives the same day, the next one another when a cut-off is known", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.constantFrom(PROCORE, PARTNER),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (epochMs, terms, share) => {
          const at = (ms: number): string => new Date(ms).toISOString();
          const last = Date.parse(until(at(epochMs), terms));
          expect(last).toBeGreaterThanOrEqual(epochMs);
          const day = authorizationDay(at(epochMs), terms);
          const between = at(Math.floor(epochMs + share * (last - epochMs)));
          for (const moment of [between, at(last)]) {
            expect(authorizationDay(moment, terms)).toEqual(day);
          }
          if (terms.cutOff !== null) {
            expect(authorizationDay(at(last + 1), terms)).not.toEqual(day);
          }
        },
      ),
    );
  });
});

describe("payoutDates", () => {
  it("are one and two banking days later, and two more to watch", () => {
    expect(payoutDates("2026-11-25", PROCORE)).toEqual({
      authorizedFor: "2026-11-25",
      earliestCredit: "2026-11-27",
      latestCredit: "2026-11-30",
      watchUntil: "2026-12-02",
    });
    expect(payoutDates("2026-12-31", PROCORE)).toMatchObject({
      earliestCredit: "2027-01-04",
      latestCredit: "2027-01-05",
      watchUntil: "2027-01-07",
    });
  });

  it("follow the bank's own terms, and a day off stands for the next banking day", () => {
    const terms = { ...PARTNER, earliestCreditDays: 0, latestCreditDays: 1, returnsWatchDays: 5 };
    expect(payoutDates("2026-11-28", terms)).toEqual({
      authorizedFor: "2026-11-30",
      earliestCredit: "2026-11-30",
      latestCredit: "2026-12-01",
      watchUntil: "2026-12-08",
    });
  });

  it("are banking days in order, on any day", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const dates = Object.values(payoutDates(date, PROCORE)) as readonly string[];
        expect(dates.every(isBankingDay)).toBe(true);
        expect([...dates].sort()).toEqual(dates);
      }),
    );
  });
});

describe("authorizationNow", () => {
  it("counts the minutes to the cut-off", () => {
    expect(authorizationNow("2026-11-25T18:46:30.000Z", PROCORE)).toMatchObject({
      state: "in_time",
      cutOffAt: "2026-11-25T21:00:00.000Z",
      minutesLeft: 133,
      dates: { authorizedFor: "2026-11-25", watchUntil: "2026-12-02" },
    });
    expect(authorizationNow("2026-11-25T21:00:00.000Z", PROCORE)).toMatchObject({ minutesLeft: 0 });
  });

  it("tells a passed cut-off from closed banks, and both from an unknown one", () => {
    expect(authorizationNow("2026-11-25T21:01:00.000Z", PROCORE)).toMatchObject({
      state: "too_late",
      dates: { authorizedFor: "2026-11-27" },
    });
    expect(authorizationNow("2026-11-26T15:00:00.000Z", PROCORE).state).toBe("banks_closed");
    expect(authorizationNow("2026-11-26T15:00:00.000Z", PARTNER).state).toBe("banks_closed");
    expect(authorizationNow("2026-11-25T15:00:00.000Z", PARTNER)).toMatchObject({
      state: "unknown",
      dates: { authorizedFor: "2026-11-25" },
      datesWhenTooLate: { authorizedFor: "2026-11-27" },
    });
  });

  it("agrees with the clock of New York at any moment", () => {
    fc.assert(
      fc.property(anyInstant, (now) => {
        const answer = authorizationNow(now, PROCORE);
        const { date } = inNewYork(now);
        expect(answer.state === "banks_closed").toBe(!isBankingDay(date));
        if (answer.state !== "in_time") {
          expect(answer.dates.authorizedFor > date).toBe(true);
          return;
        }
        expect(answer.dates.authorizedFor).toBe(date);
        const left = (Date.parse(answer.cutOffAt) - Date.parse(now)) / MINUTE;
        expect(left - answer.minutesLeft).toBeGreaterThanOrEqual(0);
        expect(left - answer.minutesLeft).toBeLessThan(1);
      }),
    );
  });
});

describe("in words", () => {
  it("say for which day an authorization after the cut-off counts", () => {
    expect(cutOffPassedInWords(PROCORE, "2026-11-30", "2026-11-27")).toBe(
      "the cut-off was 16:00 Eastern: counts for Mon 30 Nov",
    );
    expect(cutOffPassedInWords(PARTNER, "2026-11-30", "2026-11-27")).toBe(
      "the banks' day is over: counts for Mon 30 Nov",
    );
  });

  const reader = { today: "2026-11-25", timeZone: "Europe/Berlin" };

  it("an authorization on a day, with the reader's own time", () => {
    expect(bankDayInWords("2026-12-02", PROCORE, reader)).toBe(
      "Authorize by 16:00 Eastern (22:00 your time); payees see the money Thu 3 Dec to Fri 4 Dec; watch returns until Tue 8 Dec.",
    );
  });

  it("between the two clock changes the reader is an hour nearer", () => {
    expect(cutOffInWords("2026-03-10", PROCORE, "Europe/Berlin")).toBe(
      "16:00 Eastern (21:00 your time)",
    );
    expect(cutOffInWords("2026-03-10", PROCORE, "Asia/Tokyo")).toBe(
      "16:00 Eastern (05:00 on Wed 11 Mar your time)",
    );
    expect(cutOffInWords("2026-03-10", PROCORE, "America/New_York")).toBe("16:00 Eastern");
  });

  it("a day off, and a cut-off that nobody has entered", () => {
    expect(bankDayInWords("2026-11-28", PARTNER, reader)).toBe(
      "Authorize on Mon 30 Nov before the bank's cut-off, which is not entered yet; payees see the money Tue 1 Dec to Wed 2 Dec; watch returns until Fri 4 Dec.",
    );
  });

  it("a payout on one day only", () => {
    const sameDay = { ...PROCORE, latestCreditDays: 1 };
    expect(bankDayInWords("2026-11-25", sameDay, reader)).toContain(
      "payees see the money Fri 27 Nov;",
    );
  });

  test.each([
    ["2026-11-25T18:46:30.000Z", PROCORE, "Today's cut-off is in 2 h 13 min."],
    [
      "2026-11-25T21:30:00.000Z",
      PROCORE,
      "Today's cut-off has passed: an authorization counts for Fri 27 Nov.",
    ],
    [
      "2026-11-26T15:00:00.000Z",
      PROCORE,
      "The banks are closed today: an authorization counts for Fri 27 Nov.",
    ],
    [
      "2026-11-25T15:00:00.000Z",
      PARTNER,
      "No cut-off is entered: an authorization counts for Wed 25 Nov, or for Fri 27 Nov when it is too late.",
    ],
  ])("at %s", (now, terms, words) => {
    expect(nowInWords(now, terms)).toBe(words);
  });

  test.each([
    [0, "less than a minute"],
    [1, "1 min"],
    [60, "1 h"],
    [134, "2 h 14 min"],
  ])("%i minutes", (minutes, words) => {
    expect(minutesInWords(minutes)).toBe(words);
  });

  it("the terms of a service", () => {
    expect(serviceTermsInWords(PROCORE)).toContain(
      "by 16:00 Eastern and settled by the payor's bank before 17:00",
    );
    expect(serviceTermsInWords(PARTNER)).toBe(
      "Goldman Sachs TxB has its own terms: ask for the cut-off in writing and enter it here.",
    );
  });
});

test("every zone of a reader sees the same banking day", () => {
  // The process may run anywhere: see test.mjs, which runs these tests in four zones.
  for (let day = "2026-03-01"; day <= "2026-03-31"; day = addCalendarDays(day, 1)) {
    const instant = `${day}T20:30:00.000Z`;
    const answer = authorizationDay(instant, PROCORE);
    const isAfterCutOff = day >= "2026-03-08";
    const expected = isBankingDay(day) && !isAfterCutOff ? day : addBankingDays(day, 1);
    expect(answer).toEqual({ isKnown: true, date: expected });
  }
});
