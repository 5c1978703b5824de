/** The sample: fictional payors in every phase, the same for the same arguments, made around the day they are asked for. */
import { addBusinessDays, onOrBeforeBusinessDay } from "../domain/calendar/business-days.ts";
import { type IsoDate, type IsoInstant, minDate } from "../domain/dates.ts";
import { defaultRetention } from "../domain/gates/closeout.ts";
import { createImplementation } from "../domain/playbook/create-implementation.ts";
import type { Implementation, Item, Person } from "../domain/implementation.ts";
import { BASELINE_ITEM_ID } from "../domain/schedule/key-items.ts";
import { plannedDue } from "../domain/schedule/plan.ts";
import type { Playbook } from "../domain/playbook/playbook.ts";
import type { Party, RoleCode } from "../domain/vocabulary.ts";
import { writeActivity } from "./activity.ts";
import { chooseCalendar, chooseTerms } from "./calendar.ts";
import { chooseCommunications } from "./communications.ts";
import { attestCloseout, passGates } from "./gates.ts";
import { tellHealthHistory } from "./health-history.ts";
import { chooseLessons } from "./lessons.ts";
import { chooseActions, chooseDecisions, chooseRisks, chooseSuccessCriteria } from "./logs.ts";
import { CUSTOMER_NOTES } from "./meeting-texts.ts";
import { chooseMeetings } from "./meetings.ts";
import { COLLEAGUES } from "./names.ts";
import { tellPayees } from "./payee-records.ts";
import { choosePayees } from "./payees.ts";
import { choosePayoutFailures } from "./payout-failures.ts";
import { choosePayor, chooseProfile, choosePeople } from "./payor.ts";
import { createRandom, mixSeed, type Random } from "../random.ts";
import { chooseRollOut } from "./rollout.ts";
import { runPlan } from "./run-plan.ts";
import { chooseScenario, type Scenario } from "./scenario.ts";
import { chooseTesting } from "./testing.ts";
import { chooseTraining } from "./training.ts";
import { chooseTroubles, type Trouble } from "./trouble.ts";

/** What the sample depends on, and nothing else: same values, same sample. */
export interface SampleOptions {
  /** How many implementations; names are all different up to 14,400. */
  readonly count: number;
  /** So many closed ones besides, after the others: what a team that has done this before looks back on. None by default. */
  readonly closedCount?: number;
  readonly seed: number;
  /** Open implementations stand as on this day. */
  readonly today: IsoDate;
  readonly playbook: Playbook;
  /** Name of the user, who leads most of them. */
  readonly ipm: string;
}

/** One generated implementation with what its file needs besides. */
export interface SampleEntry {
  readonly implementation: Implementation;
  /** One more than the number of changes in the activity log. */
  readonly revision: number;
  /** Id of the last change. */
  readonly changeId: string;
  /** When it was last saved: the moment of the last change. */
  readonly savedAt: IsoInstant;
}

/** How long before the kickoff a card is created, in business days: before the first item is due (K-5). */
const CREATED_BEFORE_KICKOFF_DAYS = 8;
/** Share of implementations that the user leads; the rest is shared by colleagues. */
const OWN_SHARE = 0.75;

/** Generates the sample one by one, so that thousands need not be held in memory. Pure. */
export function* generateSample(options: SampleOptions): Generator<SampleEntry> {
  const { count, closedCount = 0 } = options;
  for (let index = 0; index < count + closedCount; index++) yield generateOne(index, options);
}

const CALENDAR_SALT = 7;
const ROLLOUT_SALT = 8;
const PAYEE_SALT = 9;
const TESTING_SALT = 10;
const COMMUNICATION_SALT = 21;

function generateOne(index: number, options: SampleOptions): SampleEntry {
  const { seed, today, playbook } = options;
  const random = createRandom(mixSeed(seed, index));
  const scenario = chooseScenario(
    index,
    { seed, today, mustBeClosed: index >= options.count },
    random,
  );
  const troubles = chooseTroubles(scenario, random);
  const payor = choosePayor(index, seed, random);
  const ipm = random.chance(OWN_SHARE) ? options.ipm : random.pick(COLLEAGUES);
  const createdOn = minDate(
    addBusinessDays(scenario.kickoff, -CREATED_BEFORE_KICKOFF_DAYS),
    scenario.asOf,
  );
  const fresh = createImplementation(playbook, {
    id: random.uuid(),
    payorName: payor.name,
    location: payor.location,
    profile: chooseProfile(random),
    kickoff: scenario.kickoff,
    goLive: scenario.goLive,
    ipm,
    today: createdOn,
  });
  const people = choosePeople(payor, ipm, scenario.phase, random);
  // Drawn apart, so that the stories stay as they were.
  const apart = createRandom(mixSeed(seed, index, CALENDAR_SALT));
  const planned: Implementation = {
    ...fresh,
    calendar: chooseCalendar(scenario, apart),
    moneyMovement: chooseTerms(fresh, scenario, apart),
    payor: { ...fresh.payor, website: `https://${payor.domain}` },
    people,
  };
  const rollOutRandom = createRandom(mixSeed(seed, index, ROLLOUT_SALT));
  const payeeRandom = createRandom(mixSeed(seed, index, PAYEE_SALT));
  const testingRandom = createRandom(mixSeed(seed, index, TESTING_SALT));
  const messageRandom = createRandom(mixSeed(seed, index, COMMUNICATION_SALT));
  const randoms = { random, rollOutRandom, payeeRandom, testingRandom, messageRandom };
  const run = tellStory(planned, scenario, troubles, randoms);
  const activity = writeActivity(run, onOrBeforeBusinessDay(scenario.asOf), random);
  const told = { ...run, activity };
  const savedAt = Object.values(activity).at(-1)?.at ?? `${createdOn}T15:00:00.000Z`;
  return {
    implementation: { ...told, ...tellHealthHistory(told) },
    revision: Object.keys(activity).length + 1,
    changeId: random.uuid(),
    savedAt,
  };
}

interface StoryRandoms {
  readonly random: Random;
  readonly rollOutRandom: Random;
  readonly payeeRandom: Random;
  readonly testingRandom: Random;
  readonly messageRandom: Random;
}

function tellStory(
  planned: Implementation,
  scenario: Scenario,
  troubles: ReadonlySet<Trouble>,
  { random, rollOutRandom, payeeRandom, testingRandom, messageRandom }: StoryRandoms,
): Implementation {
  const { people, ipm } = planned;
  const nameOf = (role: RoleCode): string => holderOf(people, role)?.name ?? ipm;
  const items = runPlan(planned, scenario, troubles, people, random);
  const started = { ...planned, items };
  const meetings = chooseMeetings(scenario, people, random);
  const listed = choosePayees(scenario, troubles, nameOf("PPM"), random);
  const names: Record<Party, string> = {
    payor: nameOf("PPM"),
    procore: nameOf("PAYOPS"),
    payee: "",
    bank: nameOf("BANK"),
  };
  const rollOut = chooseRollOut(started, scenario, rollOutRandom);
  const payees = tellPayees(
    listed,
    { items, scenario, troubles, nameOf, hasSubTier: planned.profile.subTier },
    rollOut.projects,
    payeeRandom,
  );
  const told: Implementation = {
    ...started,
    ...standing(scenario, ipm, random),
    ...baselineOf(started, firstGoLive(scenario, troubles, random)),
    phase: scenario.phase,
    notes: random.chance(0.3) ? random.pick(CUSTOMER_NOTES) : "",
    closeoutGates: attestCloseout(started, scenario, ipm),
    meetings,
    payees,
    ...rollOut,
    trainingSessions: chooseTraining(started, scenario.asOf, rollOutRandom),
    ...chooseTesting(started, scenario, testingRandom),
    decisions: chooseDecisions(started, scenario, troubles, nameOf, random),
    risks: chooseRisks(started, scenario, troubles, nameOf("PPM"), random),
    actions: chooseActions(meetings, scenario, names, random),
    lessons: chooseLessons(
      { items, meetings },
      scenario,
      [ipm, nameOf("PPM"), nameOf("PAYOPS")],
      random,
    ),
    successCriteria: chooseSuccessCriteria(started, scenario),
    payoutFailures: choosePayoutFailures(payees, scenario, nameOf("ACCT"), random),
  };
  const written: Implementation = {
    ...told,
    communications: chooseCommunications(told, scenario.asOf, messageRandom),
  };
  // Gates look at everything else, so they come last.
  return { ...written, ...passGates(written, scenario, nameOf("SPON"), ipm) };
}

/** The go-live as first agreed: earlier than the present one when the story says that it was moved. */
function firstGoLive(
  { goLive }: Scenario,
  troubles: ReadonlySet<Trouble>,
  random: Random,
): IsoDate {
  if (troubles.has("far_moved_go_live")) return addBusinessDays(goLive, -random.int(12, 18));
  if (troubles.has("moved_go_live")) return addBusinessDays(goLive, -random.int(4, 8));
  return goLive;
}

/** The baseline: frozen on the day on which SET-10 was done, as the plan was then; before that it is the plan. */
function baselineOf(
  { anchors, items, calendar }: Implementation,
  agreedGoLive: IsoDate,
): Pick<Implementation, "anchors" | "items"> {
  const frozenOn = items[BASELINE_ITEM_ID]?.doneOn ?? null;
  const baselineGoLive = frozenOn === null ? anchors.goLive : agreedGoLive;
  const agreed = { anchors: { kickoff: anchors.kickoff, goLive: baselineGoLive }, calendar };
  const baselined = Object.values(items).map((item): [string, Item] => [
    item.id,
    { ...item, baselineDue: frozenOn === null ? item.due : plannedDue(item, agreed) },
  ]);
  return {
    anchors: { ...anchors, baselineGoLive, baselineFrozenOn: frozenOn },
    items: Object.fromEntries(baselined),
  };
}

function holderOf(people: Readonly<Record<string, Person>>, role: RoleCode): Person | undefined {
  return Object.values(people).find((person) => person.roles.includes(role));
}

function standing(
  { state, asOf }: Scenario,
  by: string,
  random: Random,
): Pick<Implementation, "hold" | "cancelled" | "closed"> {
  const none = { hold: null, cancelled: null, closed: null };
  switch (state) {
    case "active":
      return none;
    case "on_hold":
      return {
        ...none,
        hold: {
          reason: random.pick([
            "Payor's ERP upgrade comes first",
            "Sponsor changed; the new one reviews the scope",
            "Year-end close, no changes until the books are shut",
          ]),
          since: asOf,
          reviewOn: addBusinessDays(asOf, 30),
        },
      };
    case "cancelled":
      return {
        ...none,
        cancelled: { reason: "Payor was bought and uses the buyer's payments", on: asOf },
      };
    case "closed":
      return {
        ...none,
        closed: { on: asOf, by, retainUntil: defaultRetention(asOf) },
      };
  }
}
