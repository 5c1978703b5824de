/** Who at the payor signs a message, with a phone number that payees may call (PAY-03). */
import type { Implementation, Person } from "../implementation.ts";
import type { Payee } from "../payees/payee-schema.ts";
import { inPosition } from "../records.ts";
import type { RoleCode } from "../vocabulary.ts";

/** A person of the payor as named in a message; empty texts when not known. */
export interface PayorContact {
  readonly name: string;
  readonly phone: string;
}

function holder(people: readonly Person[], role: RoleCode): Person | undefined {
  const holders = people.filter(({ roles }) => roles.includes(role));
  return holders.find(({ isBackup }) => !isBackup) ?? holders[0];
}

/** The owner of the payee, else the payor project lead. Never the number of somebody else: payees call who signs. */
export function payorContact(
  { people }: Pick<Implementation, "people">,
  { owner }: Pick<Payee, "owner">,
): PayorContact {
  const listed = inPosition(people);
  const name = owner.trim();
  const lead = holder(listed, "PPM");
  const person = name === "" ? lead : listed.find((each) => each.name === name);
  return { name: name || (lead?.name ?? ""), phone: person?.phone ?? "" };
}

/** The sponsor, or an empty text. */
export function sponsorName({ people }: Pick<Implementation, "people">): string {
  return holder(inPosition(people), "SPON")?.name ?? "";
}
