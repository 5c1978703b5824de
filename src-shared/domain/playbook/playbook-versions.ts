/** From one version of a playbook to the next, and from one playbook to another. */
import type { IsoDate } from "../dates.ts";
import type { Playbook } from "./playbook.ts";

/** Who saves, and when. */
export interface Saver {
  readonly today: IsoDate;
  readonly user: string;
}

/**
 * The draft as the version that follows `current`. Identity, name and history come from `current`: a draft changes what
 * implementations are made from, nothing else.
 */
export function nextVersion(
  current: Playbook,
  draft: Playbook,
  note: string,
  { today, user }: Saver,
): Playbook {
  const { version, saved } = current;
  const left = {
    version,
    note: current.note,
    savedOn: saved?.on ?? today,
    savedBy: saved?.by ?? "",
  };
  return {
    ...draft,
    slug: current.slug,
    name: current.name,
    version: version + 1,
    note,
    earlier: [...current.earlier, left],
    saved: { on: today, by: user },
  };
}

/** A playbook of its own from a version of another one; it begins at version 1. */
export function copyPlaybook(
  source: Playbook,
  copy: { readonly slug: string; readonly name: string; readonly note: string },
  { today, user }: Saver,
): Playbook {
  return { ...source, ...copy, version: 1, earlier: [], saved: { on: today, by: user } };
}
