/** Projects and waves of sample payors, as far as the roll-out items have come (ROL-01 to ROL-15). */
import { addBusinessDays, calendarOf } from "../domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate, maxDate, minDate } from "../domain/dates.ts";
import { type Implementation, isSatisfied } from "../domain/implementation.ts";
import { inPosition } from "../domain/records.ts";
import { blankProject } from "../domain/rollout/blank-project.ts";
import { blankWave } from "../domain/rollout/blank-wave.ts";
import type { Project, Wave } from "../domain/rollout/rollout-schema.ts";
import { nextFreeRun, nextFreeStart } from "../domain/rollout/wave-dates.ts";
import type { RoleCode } from "../domain/vocabulary.ts";
import { FIRST_NAMES, SURNAMES } from "./names.ts";
import type { Random } from "../random.ts";
import { BUILDINGS, FALLBACKS, PLACES, REGIONS, REVIEWS } from "./rollout-texts.ts";
import type { Scenario } from "./scenario.ts";

const SMALLEST_COUNT = 8;
const LARGEST_COUNT = 20;
const CENTS = 100;
const BILLING_CYCLE_DAYS = 28;

/** In business days from go-live: ROL-04, PAY-17, and what the waves after the pilot plan. */
const PILOT_APPROVED_AT = -32;
const PILOT_STARTS_AT = -26;
const SECOND_STARTS_AT = 9;
const SECOND_INVITED_AT = 10;
const RUN_UP = 24;
const THIRD_STARTS_AT = 40;

/** Waves of the sample. The first three have payees, the last stands for what begins after them. */
export const SAMPLE_WAVE_IDS = ["wave-1", "wave-2", "wave-3", "wave-4"] as const;

type Story = Pick<
  Implementation,
  "anchors" | "calendar" | "items" | "payor" | "people" | "profile"
>;

/**
 * Ids of the projects that belong to a wave, whether or not that is approved yet (before ROL-04 the projects themselves say
 * nothing of it): commitments of the wave's payees are on these.
 */
export function projectIdsOfWave(
  projects: Readonly<Record<string, Project>>,
  waveId: string,
): readonly string[] {
  const place = SAMPLE_WAVE_IDS.findIndex((id) => id === waveId);
  return Object.values(projects)
    .filter(({ position }) => waveOf(position, Object.keys(projects).length) === place)
    .map(({ id }) => id);
}

/** So many projects of the pilot follow from the number of projects, so that nothing besides has to be kept. */
function pilotCountOf(count: number): number {
  return 1 + (count % 3);
}

function waveOf(position: number, count: number): number {
  const pilot = pilotCountOf(count);
  if (position <= pilot) return 0;
  return position <= pilot + Math.ceil((count - pilot) / 2) ? 1 : 2;
}

/** The projects and waves of a payor. */
export function chooseRollOut(
  story: Story,
  scenario: Scenario,
  random: Random,
): Pick<Implementation, "projects" | "waves"> {
  const names = new Map<RoleCode, string>();
  for (const person of inPosition(story.people)) {
    for (const role of person.roles) if (!names.has(role)) names.set(role, person.name);
  }
  const nameOf = (role: RoleCode): string => names.get(role) ?? "";
  return {
    projects: chooseProjects(story, scenario, nameOf, random),
    waves: chooseWaves(story, scenario, nameOf, random),
  };
}

function isDone({ items }: Story, id: string): boolean {
  const item = items[id];
  return item === undefined || isSatisfied(item);
}

function doneOn({ items }: Story, id: string): IsoDate | null {
  return items[id]?.doneOn ?? null;
}

function chooseProjects(
  story: Story,
  scenario: Scenario,
  nameOf: (role: RoleCode) => string,
  random: Random,
): Record<string, Project> {
  const count = random.int(SMALLEST_COUNT, LARGEST_COUNT);
  const used = new Set<string>();
  const projects: Record<string, Project> = {};
  for (let position = 1; position <= count; position++) {
    let name: string;
    do name = `${random.pick(PLACES)} ${random.pick(BUILDINGS)}`;
    while (used.has(name));
    used.add(name);
    const id = `project-${position}`;
    projects[id] = {
      ...blankProject(),
      id,
      name,
      position,
      number: `${scenario.kickoff.slice(2, 4)}-${String(100 + position * 7 + random.int(0, 6))}`,
      region: random.pick(REGIONS),
      ...standingOf(story, scenario, waveOf(position, count), nameOf, random),
    };
  }
  return projects;
}

/** What is known of a project by now: each field as far as the item that asks for it has come. */
function standingOf(
  story: Story,
  scenario: Scenario,
  wave: number,
  nameOf: (role: RoleCode) => string,
  random: Random,
): Partial<Project> {
  const isPilot = wave === 0;
  const isListed = isDone(story, "ROL-01");
  const isApproved = isDone(story, "ROL-04");
  // Drawn whether or not it is used, so that one more item done does not change the rest.
  const drawn = {
    manager: `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}`,
    commitments: random.int(8, 36),
    payees: isPilot ? random.int(5, 8) : random.int(5, 26),
    payout: random.int(12, 180) * 10_000 * CENTS,
    isTold: random.chance(0.5),
    isEngaged: random.chance(0.5),
    hasDispute: random.chance(0.12),
    feePayer: random.chance(0.6) ? ("SC" as const) : ("GC" as const),
    isInFlight: random.chance(0.4),
    entity: random.int(1, 2),
    billing: random.int(24, 38),
    lateBilling: random.int(3, 70),
  };
  const isKnown = isListed || drawn.isTold;
  const { profile, payor } = story;
  const isSetUp = isPilot
    ? isDone(story, "SET-32")
    : doneOn(story, "ROL-15") !== null && wave === 1;
  const isTemplateDone = isPilot ? isDone(story, "SET-35") : isSetUp;
  const approvedOn = addBusinessDays(scenario.goLive, PILOT_APPROVED_AT);
  const firstBilling = isPilot
    ? addCalendarDays(approvedOn, drawn.billing)
    : addCalendarDays(scenario.asOf, drawn.lateBilling);
  const isInFlight = !isPilot && profile.inFlightProjects && drawn.isInFlight;
  return {
    approach: isInFlight ? "in_flight" : "new",
    estimate: isKnown
      ? {
          commitments: drawn.commitments,
          payees: drawn.payees,
          monthlyPayoutCents: drawn.payout,
        }
      : blankProject().estimate,
    nextBillingOn: isKnown ? nextOfCycle(firstBilling, scenario.asOf) : null,
    projectManager: drawn.manager,
    isManagerEngaged: isPilot ? isListed : isListed && drawn.isEngaged,
    hasOpenDispute: !isPilot && isListed && drawn.hasDispute,
    feePayer: !isDone(story, "ROL-03")
      ? null
      : profile.feePayer === "mixed"
        ? drawn.feePayer
        : profile.feePayer,
    waveId: isApproved ? (SAMPLE_WAVE_IDS[wave] ?? null) : null,
    templateState: isTemplateDone ? "approved" : isPilot && isApproved ? "draft" : "none",
    entity: isSetUp
      ? profile.multiEntity && drawn.entity === 2
        ? `${payor.name} West`
        : payor.name
      : "",
    fundingAccount: isSetUp ? `Operating ${drawn.entity}` : "",
    invoiceAdministrator: isSetUp || (isPilot && isDone(story, "SET-29")) ? nameOf("IA") : "",
    payEnabledOn: !isSetUp ? null : doneOn(story, isPilot ? "SET-32" : "ROL-15"),
    cutOverPeriod: isInFlight && isSetUp ? "Next billing period" : "",
  };
}

/** The first billing date of a cycle that is not over. */
function nextOfCycle(first: IsoDate, asOf: IsoDate): IsoDate {
  let date = first;
  while (date < asOf) date = addCalendarDays(date, BILLING_CYCLE_DAYS);
  return date;
}

function chooseWaves(
  story: Story,
  scenario: Scenario,
  nameOf: (role: RoleCode) => string,
  random: Random,
): Record<string, Wave> {
  const [pilot, second, third, rest] = SAMPLE_WAVE_IDS;
  const fallback = random.pick(FALLBACKS);
  const review = random.pick(REVIEWS);
  const isHasty = random.chance(0.35);
  const isApproved = isDone(story, "ROL-04");
  const owner = isApproved ? nameOf("PPM") : "";
  const fallbackOf = isDone(story, "ROL-07") ? fallback : "";
  const named = (id: string, name: string, type: Wave["type"], position: number): Wave => ({
    ...blankWave(),
    id,
    name,
    type,
    position,
    owner,
  });
  return {
    [pilot]: {
      ...named(pilot, "Pilot", "pilot", 1),
      ...(isApproved ? pilotDates(story, scenario) : {}),
      fallback: fallbackOf,
      reviewNote: doneOn(story, "ROL-14") === null ? "" : review,
    },
    [second]: {
      ...named(second, "Wave 2", "wave", 2),
      ...(isApproved ? secondDates(story, scenario, isHasty) : {}),
      fallback: fallbackOf,
      decision: decisionOf(story, nameOf("SPON")),
    },
    [third]: {
      ...named(third, "Wave 3", "wave", 3),
      ...(isApproved ? thirdDates(story, scenario) : {}),
    },
    ...(isApproved ? { [rest]: named(rest, "All new projects", "new_projects", 4) } : {}),
  };
}

type Dates = Partial<
  Pick<Wave, "invitationsOn" | "plannedStart" | "enableOn" | "firstPayRunOn" | "firstPaymentOn">
>;

function dueOrDone({ items }: Story, id: string): IsoDate | null {
  const item = items[id];
  return item ? (item.doneOn ?? item.due) : null;
}

/** Its first pay run is the go-live itself. */
function pilotDates(story: Story, { goLive }: Scenario): Dates {
  const calendar = calendarOf(story);
  const enableOn = dueOrDone(story, "SET-32");
  const wanted = addBusinessDays(goLive, PILOT_STARTS_AT);
  const free = nextFreeStart(wanted, calendar) ?? wanted;
  return {
    invitationsOn: dueOrDone(story, "PAY-06"),
    // It cannot wait for a free day until after Pay is on.
    plannedStart: enableOn !== null && free > enableOn ? minDate(wanted, enableOn) : free,
    enableOn,
    firstPaymentOn: doneOn(story, "ROL-11"),
  };
}

function secondDates(story: Story, { goLive, asOf }: Scenario, isHasty: boolean): Dates {
  const calendar = calendarOf(story);
  const invitationsOn = dueOrDone(story, "PAY-17") ?? addBusinessDays(goLive, SECOND_INVITED_AT);
  const wanted = addBusinessDays(goLive, SECOND_STARTS_AT);
  const paidOn = doneOn(story, "ROL-15");
  if (paidOn !== null) {
    return {
      invitationsOn: minDate(invitationsOn, paidOn),
      plannedStart: minDate(wanted, paidOn),
      enableOn: maxDate(minDate(wanted, paidOn), addBusinessDays(paidOn, -2)),
      firstPayRunOn: paidOn,
      firstPaymentOn: minDate(paidOn, asOf),
    };
  }
  const runUp = addBusinessDays(invitationsOn, RUN_UP);
  return {
    invitationsOn,
    // Some plan before they look at the calendar: that is the conflict to be seen.
    plannedStart: isHasty ? wanted : nextFreeStart(wanted, calendar),
    enableOn: nextFreeRun(addBusinessDays(runUp, -4), calendar),
    firstPayRunOn: nextFreeRun(runUp, calendar),
  };
}

function thirdDates(story: Story, { goLive }: Scenario): Dates {
  const calendar = calendarOf(story);
  const start = nextFreeStart(addBusinessDays(goLive, THIRD_STARTS_AT), calendar);
  if (start === null) return {};
  const run = nextFreeRun(addBusinessDays(start, RUN_UP + 1), calendar);
  return { plannedStart: start, invitationsOn: start, enableOn: run, firstPayRunOn: run };
}

/** Wave 2 went live with what was not ready paid the other way. */
function decisionOf(story: Story, sponsor: string): Wave["decision"] {
  const on = doneOn(story, "ROL-15");
  if (on === null || sponsor === "") return null;
  return {
    outcome: "go_with_conditions",
    conditions: "Payees that are not ready are called once a week until they are",
    by: sponsor,
    on,
    waiver: { by: sponsor, reason: "Payees that are not ready are paid by check" },
  };
}
