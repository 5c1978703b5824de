/** Who the payor is: its name, its set-up and the people on both sides. */
import { defaultProfile } from "../domain/playbook/create-implementation.ts";
import type { Person, Profile } from "../domain/implementation.ts";
import type { PhaseCode, RoleCode } from "../domain/vocabulary.ts";
import { CITIES, COMPANY_WORDS, ERP_NAMES, FIRST_NAMES, PAYOR_FORMS, SURNAMES } from "./names.ts";
import type { Random } from "../random.ts";

/** Name and place of a payor. */
export interface PayorIdentity {
  readonly name: string;
  readonly location: string;
  /** Address of its made-up site, under a domain reserved for examples. */
  readonly domain: string;
  readonly areaCode: string;
}

/** Shares no factor with the count of surname pairs or of surnames with a word, so a walk in its steps visits all. */
const NAME_STEP = 1_231;

/**
 * The payor with that index. Names do not repeat within the first 14,400 indices of a seed: every form is used once in
 * twelve, and each time with the next pair of its parts.
 */
export function choosePayor(index: number, seed: number, random: Random): PayorIdentity {
  const form = PAYOR_FORMS[(index + seed) % PAYOR_FORMS.length] ?? "{A} & {B} Builders";
  const round = Math.floor(index / PAYOR_FORMS.length) + index + seed;
  const others = form.includes("{B}") ? SURNAMES.length - 1 : COMPANY_WORDS.length;
  const place = (round * NAME_STEP) % (SURNAMES.length * others);
  const first = place % SURNAMES.length;
  const other = Math.floor(place / SURNAMES.length);
  const names: Readonly<Record<string, string | undefined>> = {
    A: SURNAMES[first],
    B: SURNAMES[(first + 1 + other) % SURNAMES.length],
    W: COMPANY_WORDS[other % COMPANY_WORDS.length],
  };
  const name = form.replaceAll(/\{([ABW])\}/g, (_, key: string) => names[key] ?? "");
  const [city, state, areaCode] = random.pick(CITIES);
  const label = name.toLowerCase().replaceAll(/[^a-z]+/g, "");
  return { name, location: `${city}, ${state}`, domain: `${label}.example.com`, areaCode };
}

/** A sensible mix of profile flags. */
export function chooseProfile(random: Random): Profile {
  const erp = random.chance(0.72);
  return {
    ...defaultProfile(),
    sso: random.chance(0.45),
    erp,
    workflows: random.chance(0.55),
    complianceTemplates: random.chance(0.5),
    subTier: random.chance(0.35),
    multiEntity: random.chance(0.3),
    monthlySandbox: random.chance(0.2),
    earlyPay: random.chance(0.15),
    jointChecks: random.chance(0.25),
    bankPartner: random.chance(0.2),
    inFlightProjects: random.chance(0.4),
    feePayer: random.pickWeighted([
      ["SC", 6],
      ["GC", 3],
      ["mixed", 2],
    ]),
    erpName: erp ? random.pick(ERP_NAMES) : "",
  };
}

/** Roles that one person of the payor may hold together; the first line of each is named first. */
const PAYOR_SEATS: readonly (readonly RoleCode[])[] = [
  ["SPON"],
  ["PPM", "PA"],
  ["SIGN"],
  ["ACCT"],
  ["IT"],
  ["CADM"],
  ["PA"],
  ["DISB"],
  ["DISB", "BAPP"],
  ["BAPP"],
  ["IA"],
  ["IA"],
  ["LEGAL"],
];
const PROCORE_SEATS: readonly RoleCode[] = ["PAYOPS", "SPC", "AE", "CSM"];
const PROCORE = "Procore";
/** Seats that are filled before the kickoff; the others when the responsibility matrix is agreed. */
const EARLY_SEATS = 6;

/** The people, with e-mail addresses under example.com and telephone numbers reserved for fiction. */
export function choosePeople(
  payor: PayorIdentity,
  ipm: string,
  phase: PhaseCode,
  random: Random,
): Record<string, Person> {
  const people: Record<string, Person> = {};
  const usedNames = new Set<string>([ipm]);
  let line = random.int(0, 99);
  const add = (
    name: string,
    roles: readonly RoleCode[],
    organisation: string,
    domain: string,
    isBackup: boolean,
    notes = "",
  ): void => {
    const position = Object.keys(people).length + 1;
    const id = `person-${String(position).padStart(2, "0")}`;
    line = (line + 7) % 100;
    people[id] = {
      id,
      name,
      roles,
      organisation,
      email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@${domain}`,
      phone: `(${payor.areaCode}) 555-01${String(line).padStart(2, "0")}`,
      isBackup,
      notes,
      position,
    };
  };
  const someone = (): string => {
    let name: string;
    do name = `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}`;
    while (usedNames.has(name));
    usedNames.add(name);
    return name;
  };
  add(ipm, ["IPM"], PROCORE, "desk.example.com", false);
  const seats = phase === "P0" ? PAYOR_SEATS.slice(0, EARLY_SEATS) : PAYOR_SEATS;
  let hasAdmin = false;
  for (const roles of seats) {
    const isBackup = hasAdmin && roles.includes("PA");
    hasAdmin ||= roles.includes("PA");
    add(someone(), roles, payor.name, payor.domain, isBackup);
  }
  if (phase !== "P0") add(someone(), ["BANK"], "Funding bank", "bank.example.com", false);
  for (const role of PROCORE_SEATS) add(someone(), [role], PROCORE, "desk.example.com", false);
  return people;
}
