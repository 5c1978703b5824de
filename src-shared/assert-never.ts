/** Compile-time proof that a switch is exhaustive; throws when reached all the same (a bug, not user input). */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
