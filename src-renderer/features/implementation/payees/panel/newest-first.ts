/** Dated records, the newest first; ties by id, so that the order is total. */
export function newestFirst<T extends { readonly id: string; readonly on: string }>(
  records: Readonly<Record<string, T>>,
): T[] {
  return Object.values(records).sort((a, b) => b.on.localeCompare(a.on) || (a.id < b.id ? -1 : 1));
}
