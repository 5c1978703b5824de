// Builders of implementations for tests, all from the built-in playbook as it ships.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addBusinessDays } from "../../src-shared/domain/calendar/business-days.ts";
import {
  createImplementation,
  defaultProfile,
} from "../../src-shared/domain/playbook/create-implementation.ts";
import type { IsoDate } from "../../src-shared/domain/dates.ts";
import type { Blackout } from "../../src-shared/domain/calendar/payor-calendar-schema.ts";
import type { PayoutFailure } from "../../src-shared/domain/health/payout-failure-schema.ts";
import type {
  Decision,
  Implementation,
  Item,
  Meeting,
  Person,
  Profile,
  Risk,
} from "../../src-shared/domain/implementation.ts";
import { blankPayee, historyKey } from "../../src-shared/domain/payees/blank-payee.ts";
import type { Commitment, Payee } from "../../src-shared/domain/payees/payee-schema.ts";
import { blankWave } from "../../src-shared/domain/rollout/blank-wave.ts";
import type { Project, Wave } from "../../src-shared/domain/rollout/rollout-schema.ts";
import { type Playbook, playbookSchema } from "../../src-shared/domain/playbook/playbook.ts";
import { PROFILE_FLAGS } from "../../src-shared/domain/vocabulary.ts";

// Not `new URL`: under jsdom that is another class, which Node does not read from.
const PLAYBOOK_FILE = join(import.meta.dirname, "../../assets/playbooks/procore-pay-payor.json");

/** The built-in playbook, parsed as the product parses it. */
export const builtInPlaybook: Playbook = playbookSchema.parse(
  JSON.parse(readFileSync(PLAYBOOK_FILE, "utf8")),
);

/** Monday, the kickoff of a built implementation unless told otherwise. */
export const KICKOFF: IsoDate = "2026-09-14";

/** A profile with every flag on: no item of the playbook is left out. */
export const fullProfile: Profile = {
  ...defaultProfile(),
  ...Object.fromEntries(PROFILE_FLAGS.map((flag) => [flag, true])),
};

/** What a test may say about an implementation; every other field of the document can be overridden as a whole. */
export interface ImplementationOverrides extends Partial<
  Omit<Implementation, "items" | "profile">
> {
  readonly playbook?: never;
  readonly kickoff?: IsoDate;
  /** 60 business days after the kickoff by default. */
  readonly goLive?: IsoDate;
  readonly today?: IsoDate;
  readonly profile?: Partial<Profile>;
  /** Changes to items of the playbook, by id. */
  readonly items?: Readonly<Record<string, Partial<Item>>>;
}

/** A closure around Christmas. */
export function buildBlackout(overrides: Partial<Blackout> = {}): Blackout {
  return {
    id: "blackout-1",
    reason: "Christmas week",
    from: "2026-12-21",
    to: "2026-12-24",
    kind: "closed",
    position: 1,
    ...overrides,
  };
}

/** A new implementation from the built-in playbook, with changes; without meetings unless they are given. */
export function buildImplementation(overrides: ImplementationOverrides = {}): Implementation {
  const { kickoff = KICKOFF, items = {}, profile = {}, today = kickoff, ...fields } = overrides;
  const { goLive = addBusinessDays(kickoff, 60), ...document } = fields;
  const created = createImplementation(builtInPlaybook, {
    id: "impl-1",
    payorName: "Northgate Builders",
    location: "Austin, TX",
    profile: { ...defaultProfile(), ...profile },
    kickoff,
    goLive,
    ipm: "Dana Whitfield",
    today,
  });
  return {
    ...created,
    meetings: {},
    waves: buildWaves(),
    ...document,
    items: changeItems(created.items, items),
  };
}

function changeItems(
  items: Implementation["items"],
  changes: Readonly<Record<string, Partial<Item>>>,
): Implementation["items"] {
  const changed: Record<string, Item> = { ...items };
  for (const [id, change] of Object.entries(changes)) {
    const item = items[id];
    if (!item) throw new Error(`The playbook has no item ${id}`);
    changed[id] = { ...item, ...change };
  }
  return changed;
}

/** The same implementation with every item done on its due date, apart from those named and those not applicable. */
export function withItemsDone(
  implementation: Implementation,
  isDone: (item: Item) => boolean = () => true,
): Implementation {
  const items = Object.fromEntries(
    Object.values(implementation.items).map((item): [string, Item] => {
      const change: Partial<Item> =
        item.status !== "not_applicable" && isDone(item)
          ? { status: "done", statusSince: item.due, doneOn: item.due }
          : {};
      return [item.id, { ...item, ...change }];
    }),
  );
  return { ...implementation, items };
}

/** Records by id. */
export function byId<T extends { readonly id: string }>(
  ...records: readonly T[]
): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

/** A wave; the pilot unless told otherwise. */
export function buildWave(overrides: Partial<Wave> = {}): Wave {
  return { ...blankWave(), id: "wave-1", name: "Pilot", type: "pilot", position: 1, ...overrides };
}

/** The waves of a built implementation: `wave-1` is the pilot, `wave-2` the next. */
function buildWaves(): Record<string, Wave> {
  return byId(buildWave(), buildWave({ id: "wave-2", name: "Wave 2", type: "wave", position: 2 }));
}

/** A new project of the pilot. */
export function buildProject(overrides: Partial<Project> = {}): Project {
  return {
    id: "project-1",
    name: "Riverside Clinic",
    number: "24-017",
    region: "",
    entity: "",
    fundingAccount: "",
    feePayer: null,
    approach: "new",
    cutOverPeriod: "",
    templateState: "none",
    nextBillingOn: null,
    invoiceAdministrator: "",
    projectManager: "",
    isManagerEngaged: false,
    hasOpenDispute: false,
    waveId: "wave-1",
    payEnabledOn: null,
    estimate: { commitments: null, payees: null, monthlyPayoutCents: null },
    notes: "",
    position: 1,
    ...overrides,
  };
}

/** A commitment in scope, without a project. */
export function buildCommitment(overrides: Partial<Commitment> = {}): Commitment {
  return {
    id: "commitment-1",
    number: "SC-017-003",
    title: "Electrical",
    projectId: null,
    valueCents: 1_000_000,
    status: "approved",
    agreement: "pending",
    agreementAcceptedOn: null,
    isInScope: true,
    position: 1,
    ...overrides,
  };
}

/** A payee in scope of the pilot. */
export function buildPayee(overrides: Partial<Payee> = {}): Payee {
  const { status = "invited", statusAsOf = KICKOFF, statusSource = "" } = overrides;
  const entry = { status, asOf: statusAsOf, source: statusSource, note: "" };
  return {
    ...blankPayee(KICKOFF, ""),
    id: "payee-1",
    legalName: "Alder Creek Electric LLC",
    trade: "Electrical",
    waveId: "wave-1",
    monthlyPayoutCents: 100_000,
    position: 1,
    status,
    statusAsOf,
    history: { [historyKey(entry)]: entry },
    ...overrides,
  };
}

/** Payees of which the first `ready` are payment-ready. */
export function buildPayees(total: number, ready: number): Record<string, Payee> {
  return byId(
    ...Array.from({ length: total }, (_, index) =>
      buildPayee({
        id: `payee-${index + 1}`,
        status: index < ready ? "ready" : "invited",
        position: index + 1,
      }),
    ),
  );
}

/** A planned weekly status meeting. */
export function buildMeeting(overrides: Partial<Meeting> = {}): Meeting {
  return {
    id: "meeting-1",
    kind: "weekly_status",
    title: "Weekly status",
    date: KICKOFF,
    startTime: null,
    timeZone: "America/New_York",
    durationMinutes: 30,
    place: "",
    attendeeIds: [],
    status: "planned",
    agendaEdits: {},
    minutes: "",
    privateNotes: "",
    ...overrides,
  };
}

/** An open decision without a date. */
export function buildDecision(overrides: Partial<Decision> = {}): Decision {
  return {
    id: "decision-1",
    title: "Who bears the platform fee?",
    detail: "",
    neededFrom: null,
    neededBy: null,
    status: "open",
    outcome: "",
    decidedBy: "",
    decidedOn: null,
    raisedOn: KICKOFF,
    itemId: null,
    meetingId: null,
    position: 1,
    ...overrides,
  };
}

/** An open risk that scores 4. */
export function buildRisk(overrides: Partial<Risk> = {}): Risk {
  return {
    id: "risk-x",
    kind: "risk",
    title: "Signer hard to reach",
    probability: 2,
    impact: 2,
    response: "",
    owner: "",
    status: "open",
    raisedOn: KICKOFF,
    lastActionOn: KICKOFF,
    closedOn: null,
    itemId: null,
    position: 1,
    ...overrides,
  };
}

/** A person without a role. */
export function buildPerson(overrides: Partial<Person> = {}): Person {
  return {
    id: "person-1",
    name: "Robin Vega",
    roles: [],
    organisation: "Northgate Builders",
    email: "",
    phone: "",
    isBackup: false,
    notes: "",
    position: 1,
    ...overrides,
  };
}

/** A payout that came back on the day of the kickoff. */
export function buildPayoutFailure(overrides: Partial<PayoutFailure> = {}): PayoutFailure {
  return {
    id: "failure-1",
    kind: "returned",
    title: "Invoice 1042 came back",
    payeeId: null,
    returnCode: "R02",
    owner: "",
    openedOn: KICKOFF,
    resolvedOn: null,
    notes: "",
    position: 1,
    ...overrides,
  };
}
