/** The one source of randomness in the window: ids of records and of changes. */
export function newId(): string {
  return crypto.randomUUID();
}
