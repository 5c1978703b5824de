/** Checks of people: contacts, holders of roles, separation of duties. */
import { type CheckSource, type CheckState, ofCount, ofParts, plural } from "./check-state.ts";
import type { Person } from "../implementation.ts";
import type { Missing } from "./missing.ts";
import { inPosition } from "../records.ts";
import { ROLES, type RoleCode } from "../vocabulary.ts";

/** People who hold a role, in their order. */
function holdersOf({ people }: Pick<CheckSource, "people">, role: RoleCode): readonly Person[] {
  return inPosition(people).filter((person) => person.roles.includes(role));
}

/** Each of the roles has a holder with e-mail and phone (SET-03). */
export function contactsNamed(source: CheckSource, roles: readonly RoleCode[]): CheckState {
  const missing = roles.flatMap((role): Missing[] => {
    const holders = holdersOf(source, role);
    const { name } = ROLES[role];
    const [first] = holders;
    if (!first) {
      const next = "Add the person with e-mail and phone";
      return [{ text: `${name}: nobody named`, next, target: { kind: "role", role } }];
    }
    if (holders.some(({ email, phone }) => email.trim() !== "" && phone.trim() !== "")) return [];
    const lacks = [
      ...(first.email.trim() === "" ? ["e-mail"] : []),
      ...(first.phone.trim() === "" ? ["phone"] : []),
    ].join(" and ");
    return [
      {
        text: `${name} ${first.name}: no ${lacks}`,
        next: `Add the ${lacks}`,
        target: { kind: "person", personId: first.id },
      },
    ];
  });
  const named = roles.length - missing.length;
  return ofParts(
    `${named} of ${roles.length} contacts have name, e-mail and phone`,
    roles.length,
    missing,
  );
}

/** So many people hold the role. */
export function roleHolders(source: CheckSource, role: RoleCode, minimum: number): CheckState {
  const holders = holdersOf(source, role);
  const { name } = ROLES[role];
  const names = holders.length > 0 ? ` (${holders.map((person) => person.name).join(", ")})` : "";
  const value = `${plural(holders.length, name)}${names}; ${minimum} asked`;
  return ofCount(value, holders.length, minimum, (more) => ({
    text: `${more} more ${more === 1 ? name : `${name}s`}`,
    next: "Add a person with this role",
    target: { kind: "role", role },
  }));
}

/** Nobody who approves is the only one who could disburse (SET-30). */
export function dutiesSeparated(
  source: CheckSource,
  approver: RoleCode,
  disburser: RoleCode,
): CheckState {
  const approvers = holdersOf(source, approver);
  const disbursers = holdersOf(source, disburser);
  const [one, other] = [ROLES[approver].name, ROLES[disburser].name];
  const nobody = [
    ...(approvers.length === 0 ? [approver] : []),
    ...(disbursers.length === 0 ? [disburser] : []),
  ].map((role): Missing => ({
    text: `${ROLES[role].name}: nobody named`,
    next: "Add a person with this role",
    target: { kind: "role", role },
  }));
  // Authorization is refused to the last approver (domain.md section 1): somebody else has to be there.
  const alone = approvers.filter(
    ({ id }) => disbursers.length > 0 && disbursers.every((person) => person.id === id),
  );
  const missing = [
    ...nobody,
    ...alone.map((person): Missing => ({
      text: `${person.name} approves and is the only ${other}`,
      next: `Name another ${other}`,
      target: { kind: "role", role: disburser },
    })),
  ];
  const value =
    missing.length === 0
      ? `${plural(approvers.length, one)} and ${plural(disbursers.length, other)}, nobody alone`
      : missing.map(({ text }) => text).join("; ");
  return ofParts(value, 2, missing);
}
