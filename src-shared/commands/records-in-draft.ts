/** Finding, adding and ordering id-keyed records inside a command. */
import { fail, ok, problem, type Problem, type Result } from "../result.ts";

type Records<T> = Record<string, T>;
interface Positioned {
  position: number;
}

/** The record, own properties only, or `not-found`. */
export function requireRecord<T>(records: Records<T>, id: string, noun: string): Result<T> {
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (record !== undefined) return ok(record);
  return fail(
    problem("not-found", `This ${noun} is no longer there`, {
      where: id,
      advice: "It was removed meanwhile; Undo brings it back. Nothing was changed.",
    }),
  );
}

/** The records in the order of the ids, each once, or `not-found` for the first that is missing. */
export function requireRecords<T>(
  records: Records<T>,
  ids: readonly string[],
  noun: string,
): Result<T[]> {
  const found: T[] = [];
  for (const id of new Set(ids)) {
    const record = requireRecord(records, id, noun);
    if (!record.ok) return record;
    found.push(record.value);
  }
  return ok(found);
}

/** `already-exists` when one of the new ids is taken or comes twice, else undefined. */
export function refuseTakenIds(
  records: Records<unknown>,
  ids: readonly string[],
  noun: string,
): Problem | undefined {
  const seen = new Set<string>();
  for (const id of ids) {
    if (Object.hasOwn(records, id) || seen.has(id)) {
      return problem("already-exists", `There is already a ${noun} with the id ${id}`, {
        where: id,
        advice: "Nothing was changed. Try again: a new id is made each time.",
      });
    }
    seen.add(id);
  }
  return undefined;
}

/** The position after the last record; 0 when there is none. */
export function nextPosition(records: Records<Positioned>): number {
  return Object.values(records).reduce((next, { position }) => Math.max(next, position + 1), 0);
}

/**
 * `count` rising positions strictly between `before` and `after`; null = nothing on that side. Undefined when the
 * numbers between the two are used up (after about fifty halvings), so that the whole list has to be renumbered.
 */
export function positionsBetween(
  before: number | null,
  after: number | null,
  count: number,
): number[] | undefined {
  const start = before ?? (after === null ? -1 : after - count - 1);
  const end = after ?? start + count + 1;
  const step = (end - start) / (count + 1);
  const positions = Array.from({ length: count }, (_, index) => start + step * (index + 1));
  const isRising = [start, ...positions, end].every(
    (value, index, all) => index === 0 || value > (all[index - 1] ?? Infinity),
  );
  return isRising ? positions : undefined;
}
