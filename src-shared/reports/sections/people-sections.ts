/** Who takes part, who is missing, whom to ask. */
import type { Implementation, Person } from "../../domain/implementation.ts";
import { rolesWithoutHolder } from "../../domain/people.ts";
import { inPosition } from "../../domain/records.ts";
import { PARTY_LABELS, type RoleCode, ROLES } from "../../domain/vocabulary.ts";
import {
  type Block,
  bullets,
  paragraph,
  rich,
  strong,
  table,
  type TextLike,
} from "../report-model.ts";
import {
  type ComposeSection,
  type DataContext,
  peopleWithRole,
  roleNames,
  type SectionContext,
  silence,
} from "./section-context.ts";

/** Roles that need a name for an implementation to work, in the order of the responsibility matrix. */
const MATRIX_ROLES: readonly RoleCode[] = [
  "SPON",
  "PPM",
  "SIGN",
  "ACCT",
  "IT",
  "CADM",
  "PA",
  "DISB",
  "BAPP",
  "IA",
  "LEGAL",
  "BANK",
  "IPM",
  "PAYOPS",
  "SPC",
];

function namesOf(people: readonly Person[]): string {
  return people
    .map((person) => (person.isBackup ? `${person.name} (backup)` : person.name))
    .join(", ");
}

/** Responsibility matrix: every role with its people, gaps first. */
export function composeMatrix({ implementation }: SectionContext): readonly Block[] {
  const rows = MATRIX_ROLES.map((role) => ({
    role,
    people: peopleWithRole(implementation, role),
  }));
  const gaps = rolesWithoutHolder(implementation);
  const gapLine: Block =
    gaps.length === 0
      ? silence("Every role that the plan needs has a name.")
      : {
          kind: "callout",
          colour: "amber",
          content: rich(
            "nobody is named yet for ",
            gaps.map((role) => ROLES[role].name).join(", "),
          ),
        };
  const named = rows.filter(({ people }) => people.length > 0);
  if (named.length === 0) return [gapLine];
  return [
    gapLine,
    table(
      ["Role", "Name", "-From"],
      named.map(({ role, people }): TextLike[] => [
        ROLES[role].name,
        namesOf(people),
        PARTY_LABELS[ROLES[role].party],
      ]),
    ),
  ];
}

/** A section about the holders of certain roles, with how many there should be. */
export function holdersOf(roles: readonly RoleCode[]): ComposeSection {
  return ({ implementation }) => [
    table(
      ["Role", "Name"],
      roles.map((role): TextLike[] => [
        ROLES[role].name,
        namesOf(peopleWithRole(implementation, role)) || "nobody named yet",
      ]),
    ),
  ];
}

/** All people with role, e-mail address and telephone number. */
export function composeContacts({ implementation }: SectionContext): readonly Block[] {
  return contactTable(inPosition(implementation.people), "No contact is recorded yet.");
}

/** People with certain roles, with e-mail address and telephone number. */
export function contactsOf(roles: readonly RoleCode[]): (context: DataContext) => readonly Block[] {
  return ({ implementation }) =>
    contactTable(
      inPosition(implementation.people).filter((person) =>
        person.roles.some((role) => roles.includes(role)),
      ),
      "Nobody is named for these roles yet.",
    );
}

function contactTable(people: readonly Person[], nothing: string): readonly Block[] {
  if (people.length === 0) return [silence(nothing)];
  return [
    table(
      ["Name", "Role", "E-mail", "-Phone"],
      people.map((person): TextLike[] => [
        person.name,
        roleNames(person),
        person.email,
        person.phone,
      ]),
    ),
  ];
}

/** Separation of duties: people who hold a role on both sides of a payment, from the list of people. */
export function composeSeparation({ implementation }: SectionContext): readonly Block[] {
  const both = inPosition(implementation.people).filter(
    ({ roles }) => roles.includes("DISB") && (roles.includes("IA") || roles.includes("BAPP")),
  );
  const disbursers = peopleWithRole(implementation, "DISB").length;
  const approvers = peopleWithRole(implementation, "BAPP").length;
  const counts = `${disbursers} Payments ${disbursers === 1 ? "Disburser" : "Disbursers"} and ${approvers} Beneficiary ${approvers === 1 ? "Approver" : "Approvers"} are named; two of each are needed.`;
  if (both.length === 0) return [paragraph(counts, " Nobody holds both sides of a payment.")];
  return [
    paragraph(counts),
    bullets(
      both.map((person) =>
        rich(
          strong(person.name),
          ` holds ${roleNames(person)}: check that another person can authorize`,
        ),
      ),
    ),
  ];
}

/** Attendees by organisation, each with the first role, for the head of an agenda. */
export function attendeesByOrganisation(
  { people }: Pick<Implementation, "people">,
  attendeeIds: readonly string[],
): readonly { readonly organisation: string; readonly names: string }[] {
  const groups = new Map<string, string[]>();
  for (const id of attendeeIds) {
    const person = people[id];
    if (!person) continue;
    const role = person.roles[0];
    const names = groups.get(person.organisation) ?? [];
    names.push(role ? `${person.name} (${ROLES[role].name})` : person.name);
    groups.set(person.organisation, names);
  }
  return [...groups].map(([organisation, names]) => ({ organisation, names: names.join(", ") }));
}
