/** Payment testing of sample payors: cases as tried as the items say, with evidence, defects, planned days and signatures. */
import { isBankingDay } from "../domain/calendar/banking-days.ts";
import {
  addBusinessDays,
  type BusinessCalendar,
  calendarOf,
} from "../domain/calendar/business-days.ts";
import { goLiveConflict } from "../domain/calendar/payor-calendar.ts";
import { addCalendarDays, type IsoDate, maxDate, minDate } from "../domain/dates.ts";
import type { Implementation, Item } from "../domain/implementation.ts";
import { CASES_OF_ITEM } from "../domain/testing/test-items.ts";
import { END_TO_END_ITEM_IDS } from "../domain/schedule/key-items.ts";
import { appliesTo, END_TO_END_CASE_ID, isMandatory } from "../domain/testing/test-results.ts";
import type { Defect, Signature, TestAttempt, TestCase } from "../domain/testing/testing-schema.ts";
import type { DefectStatus, TestResult } from "../domain/testing/testing-words.ts";
import type { RoleCode } from "../domain/vocabulary.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "./scenario.ts";
import {
  ACCEPTED_DEFECTS,
  BLOCKED_TEXTS,
  type DefectTemplate,
  MENDED_DEFECTS,
  PASSED,
  SKIPPED_TEXT,
  REFUSED_DRAWDOWN,
  STUCK_PAYOUT,
} from "./testing-texts.ts";

/** Cases that no item names: tried together with those of this item. */
const TRIED_WITH: Readonly<Record<string, string>> = {
  "PT-02": "TST-05",
  "PT-03": "TST-05",
  "PT-12": "TST-07",
  "PT-13": "TST-08",
  "PT-14": "TST-10",
  "PT-15": "TST-10",
  "PT-21": "TST-07",
  "PT-22": "TST-10",
};
const ITEM_OF_CASE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(TRIED_WITH),
  // The end-to-end case passes when the money has arrived, not when it was authorized.
  ...Object.entries(CASES_OF_ITEM)
    .filter(([itemId]) => itemId !== "TST-04")
    .flatMap(([itemId, caseIds]) => caseIds.map((caseId): [string, string] => [caseId, itemId])),
]);

/** Who tries the cases of an item. */
const TRIED_BY: Readonly<Record<string, RoleCode>> = {
  "TST-05": "DISB",
  "TST-06": "DISB",
  "TST-07": "DISB",
  "TST-08": "PA",
  "TST-09": "ACCT",
  "TST-10": "PAYOPS",
};
/** Cases in which money moves. */
const PAYING: ReadonlySet<string> = new Set(["PT-01", "PT-02", "PT-03", "PT-05", "PT-06"]);
/** Times before every cut-off of the sample, one after the other over a day. */
const TIMES = ["09:30", "10:15", "11:00", "13:00", "13:30"] as const;
const UNDER_WAY: ReadonlySet<string> = new Set([
  "in_progress",
  "waiting_payor",
  "waiting_procore",
  "waiting_payee",
  "waiting_bank",
  "blocked",
]);
const LONGEST_SEARCH_DAYS = 30;

/** What testing brought. */
export type TestingStory = Pick<Implementation, "defects" | "testCases" | "testSignOff">;

type Source = Pick<
  Implementation,
  "calendar" | "createdOn" | "defects" | "ipm" | "items" | "people" | "profile" | "testCases"
>;

interface Teller extends Source {
  readonly scenario: Pick<Scenario, "asOf" | "mood">;
  readonly random: Random;
  readonly defectsSoFar: Record<string, Defect>;
}

/**
 * Cases, defects and signatures that prove the testing items as they stand: an item that is done has passing attempts, with
 * evidence once TST-11 is done; one under way has some. A mandatory case fails or is blocked only where its item is late or
 * blocked already, so that health says why and not something new.
 */
export function chooseTesting(
  source: Source,
  scenario: Pick<Scenario, "asOf" | "mood">,
  random: Random,
): TestingStory {
  const teller: Teller = { ...source, scenario, random, defectsSoFar: {} };
  const mended = new Map(
    random
      .sample(MENDED_DEFECTS, scenario.mood === "steady" ? random.int(0, 1) : random.int(1, 2))
      .map((defect) => [defect.caseId, defect]),
  );
  const days = new Map<IsoDate, number>();
  const tried = Object.values(source.testCases).map((testCase): [string, TestCase] => {
    const attempts = attemptsOf(testCase, mended.get(testCase.id), teller);
    const plan = planOf(testCase, attempts, days, teller);
    return [testCase.id, { ...testCase, ...plan, attempts: byId(attempts) }];
  });
  addAccepted(teller);
  const testSignOff = signaturesOf(teller);
  const signed = ([id, testCase]: [string, TestCase]): [string, TestCase] => [
    id,
    Object.keys(testCase.attempts).length > 0 && testSignOff.payor && testSignOff.procore
      ? { ...testCase, signedByPayor: testSignOff.payor, signedByProcore: testSignOff.procore }
      : testCase,
  ];
  return {
    testCases: Object.fromEntries(tried.map(signed)),
    defects: teller.defectsSoFar,
    testSignOff,
  };
}

function attemptsOf(
  testCase: TestCase,
  mended: DefectTemplate | undefined,
  teller: Teller,
): readonly TestAttempt[] {
  const { items, profile, random, scenario } = teller;
  const item = items[ITEM_OF_CASE.get(testCase.id) ?? ""];
  if (!item || !appliesTo(testCase, profile)) return [];
  if (item.status === "done" && item.doneOn !== null) {
    const on = executedOn(testCase, item.doneOn, teller);
    const passed = attempt(testCase, "pass", on, PASSED[testCase.id] ?? "", 2, teller);
    const failedOn = addBusinessDays(on, -random.int(1, 2));
    if (!mended || failedOn < teller.createdOn)
      return [{ ...passed, id: "attempt-1", position: 1 }];
    addDefect(mended, "closed", failedOn, on, passed.id, teller);
    return [attempt(testCase, "fail", failedOn, mended.seen, 1, teller), passed];
  }
  if (item.status === "not_applicable" && scenario.asOf >= item.due) {
    const skipped = attempt(testCase, "skipped", item.due, "", 1, teller);
    return testCase.id === "PT-05" || testCase.id === "PT-06"
      ? [{ ...skipped, skipReason: SKIPPED_TEXT }]
      : [];
  }
  if (testCase.id === END_TO_END_CASE_ID) return stuckEndToEnd(testCase, teller);
  return UNDER_WAY.has(item.status) ? attemptsUnderWay(testCase, item, teller) : [];
}

/** Why authorization or arrival is late or blocked: it was tried. */
function stuckEndToEnd(testCase: TestCase, teller: Teller): readonly TestAttempt[] {
  const { items, scenario } = teller;
  const late = END_TO_END_ITEM_IDS.flatMap((id) => items[id] ?? []).find(
    ({ status, due }) => UNDER_WAY.has(status) && (due < scenario.asOf || status === "blocked"),
  );
  if (!late) return [];
  const defect = late.id === "TST-04" ? REFUSED_DRAWDOWN : STUCK_PAYOUT;
  const on = onBankDay(minDate(maxDate(late.statusSince, late.due), scenario.asOf));
  addDefect(defect, "in_work", on, null, null, teller);
  return [attempt(testCase, "fail", on, defect.seen, 1, teller)];
}

function attemptsUnderWay(testCase: TestCase, item: Item, teller: Teller): readonly TestAttempt[] {
  const { random, scenario } = teller;
  const since = onBankDay(minDate(item.statusSince, scenario.asOf));
  const cases = CASES_OF_ITEM[item.id] ?? [];
  // The last case of an item is what it waits for.
  if (testCase.id === cases.at(-1)) {
    return item.status === "blocked"
      ? [attempt(testCase, "blocked", since, random.pick(BLOCKED_TEXTS), 1, teller)]
      : [];
  }
  return cases.includes(testCase.id)
    ? [attempt(testCase, "pass", since, PASSED[testCase.id] ?? "", 1, teller)]
    : [];
}

/** Money is under way for some days: the end-to-end case was executed when it was authorized. */
function executedOn({ id }: TestCase, doneOn: IsoDate, { items }: Teller): IsoDate {
  const authorizedOn = id === "PT-01" ? items["TST-04"]?.doneOn : null;
  return onBankDay(authorizedOn ?? doneOn);
}

function attempt(
  testCase: TestCase,
  result: TestResult,
  on: IsoDate,
  actual: string,
  position: number,
  { items, people, ipm, random }: Teller,
): TestAttempt {
  const itemId = ITEM_OF_CASE.get(testCase.id) ?? "";
  const isPaying = PAYING.has(testCase.id) && (result === "pass" || result === "fail");
  const isFiled = items["TST-11"]?.status === "done" || random.chance(0.75);
  const evidence = {
    id: "evidence-1",
    label: testCase.evidenceAsked,
    url: `https://files.example.com/pay-testing/${testCase.id.toLowerCase()}`,
    attachmentId: null,
    position: 1,
  };
  return {
    id: `attempt-${position}`,
    on,
    by: holderOf(people, TRIED_BY[itemId] ?? "IPM") ?? ipm,
    actual,
    result,
    skipReason: "",
    amountCents: isPaying ? random.int(8, 60) * 2_500 : null,
    disbursementNumber: isPaying ? `D-${random.int(1001, 1049) + position * 50}` : "",
    evidence: result === "pass" && isFiled ? { [evidence.id]: evidence } : {},
    position,
  };
}

function addDefect(
  { caseId, title, severity, mended, workaround }: DefectTemplate,
  status: DefectStatus,
  raisedOn: IsoDate,
  closedOn: IsoDate | null,
  retestAttemptId: string | null,
  { defectsSoFar, people, ipm }: Teller,
): void {
  const position = Object.keys(defectsSoFar).length + 1;
  const id = `defect-${String(position).padStart(2, "0")}`;
  defectsSoFar[id] = {
    id,
    caseId,
    title,
    severity,
    owner: holderOf(people, severity === "low" ? "ACCT" : "PAYOPS") ?? ipm,
    status,
    workaround,
    raisedOn,
    closedOn,
    retestAttemptId,
    notes: mended,
    position,
  };
}

/** What people live with: accepted once TST-12 is done, open before. */
function addAccepted(teller: Teller): void {
  const { items, random } = teller;
  const arrived = items["TST-05"]?.doneOn ?? null;
  if (arrived === null || !random.chance(0.6)) return;
  const settledOn = items["TST-12"]?.doneOn ?? null;
  const chosen = random.pick(ACCEPTED_DEFECTS);
  const status = settledOn === null ? "open" : "accepted";
  const template = settledOn === null ? { ...chosen, workaround: "" } : chosen;
  addDefect(template, status, onBankDay(arrived), settledOn, null, teller);
}

function signaturesOf({ items, people, ipm }: Teller): Implementation["testSignOff"] {
  const item = items["TST-13"];
  const sign = (role: RoleCode, on: IsoDate): Signature => ({
    name: holderOf(people, role) ?? ipm,
    on,
    note: "",
  });
  if (item?.status !== "done" || item.doneOn === null) return { payor: null, procore: null };
  return { payor: sign("PA", item.doneOn), procore: sign("PAYOPS", item.doneOn) };
}

/** Cases are planned once the scope is agreed (TST-01), on days that banks and payor are open, before the cut-off. */
function planOf(
  testCase: TestCase,
  attempts: readonly TestAttempt[],
  days: Map<IsoDate, number>,
  { items, profile, calendar, scenario, random }: Teller,
): Pick<TestCase, "plannedOn" | "plannedTime"> {
  const none = { plannedOn: null, plannedTime: null };
  const item = items[ITEM_OF_CASE.get(testCase.id) ?? ""];
  const scope = items["TST-01"];
  if (!item || !scope || item.status === "not_applicable") return none;
  if (!appliesTo(testCase, profile)) return none;
  const isHalf = scope.status !== "done" && UNDER_WAY.has(scope.status);
  if (scope.status !== "done" && !(isHalf && isMandatory(testCase) && random.chance(0.5))) {
    return none;
  }
  const first = attempts[0]?.on;
  const due = (testCase.id === "PT-01" ? items["TST-04"]?.due : null) ?? item.due;
  const plannedOn = first ?? freeDay(maxDate(due, scenario.asOf), calendarOf({ calendar }));
  const place = days.get(plannedOn) ?? 0;
  days.set(plannedOn, place + 1);
  return { plannedOn, plannedTime: TIMES[place % TIMES.length] ?? null };
}

function freeDay(from: IsoDate, calendar: BusinessCalendar): IsoDate {
  for (let count = 0; count < LONGEST_SEARCH_DAYS; count++) {
    const day = addCalendarDays(from, count);
    if (isBankingDay(day) && goLiveConflict(day, calendar) === null) return day;
  }
  return from;
}

/** The banking day on or before a date. */
function onBankDay(date: IsoDate): IsoDate {
  let day = date;
  while (!isBankingDay(day)) day = addCalendarDays(day, -1);
  return day;
}

function holderOf(people: Implementation["people"], role: RoleCode): string | undefined {
  return Object.values(people).find(({ roles }) => roles.includes(role))?.name;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
