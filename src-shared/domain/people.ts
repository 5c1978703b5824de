/** Who holds which role. */
import type { Implementation, Person } from "./implementation.ts";
import { inPosition } from "./records.ts";
import { isSatisfied } from "./implementation.ts";
import { ROLE_CODES, type RoleCode } from "./vocabulary.ts";

/** Roles that an open item needs and that nobody in the list of people holds, in the order of the roles. */
export function rolesWithoutHolder({
  people,
  items,
  ipm,
}: Pick<Implementation, "people" | "items" | "ipm">): readonly RoleCode[] {
  const needed = new Set<RoleCode>();
  for (const item of Object.values(items)) {
    if (!isSatisfied(item)) for (const role of item.owners) needed.add(role);
  }
  const held = new Set<RoleCode>(Object.values(people).flatMap((person) => person.roles));
  // The card names its own project manager.
  if (ipm !== "") held.add("IPM");
  return ROLE_CODES.filter((role) => needed.has(role) && !held.has(role));
}

/** People in their order. */
export function peopleInOrder({ people }: Pick<Implementation, "people">): readonly Person[] {
  return inPosition(people);
}
