/** Success with a value, or an expected failure as a value. Expected failures are never thrown. */
export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a problem as failure. */
export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/**
 * Codes of every expected failure, kebab-case. `user` = the user can act on it, `bug` = we have to mend something.
 * Handled in exhaustive switches; adding a code is a compile error where it is not handled.
 */
export const PROBLEM_CODES = {
  "bad-input": "bug",
  "unknown-command": "bug",
  "not-trusted": "bug",
  "not-found": "user",
  "read-only": "user",
  "gate-unmet": "user",
  refused: "user",
  /** Looks like an account, routing, tax or card number; `details` is a `SensitiveRefusal`. */
  "sensitive-number": "user",
  "nothing-to-undo": "user",
  "nothing-to-redo": "user",
  "history-mismatch": "user",
  "not-json": "user",
  "not-an-implementation": "user",
  "not-a-playbook": "user",
  "newer-version": "user",
  "invalid-content": "user",
  "broken-invariant": "user",
  "no-workspace": "user",
  "workspace-missing": "user",
  "already-exists": "user",
  "disk-full": "user",
  "no-permission": "user",
  "file-held": "user",
  "changed-outside": "user",
  io: "user",
  cancelled: "user",
  unexpected: "bug",
} as const;

/** Code of an expected failure. */
export type ProblemCode = keyof typeof PROBLEM_CODES;

/**
 * An expected failure as told to the user, in this order: what happened (`message`), where (`where`: file, row,
 * field or line), what was kept and what to do next (`advice`).
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly where?: string;
  readonly advice?: string;
  /** Machine-readable particulars, e.g. the unmet criteria of a gate. Plain JSON. */
  readonly details?: unknown;
}

/** Builds a problem. */
export function problem(
  code: ProblemCode,
  message: string,
  more: Omit<Problem, "code" | "message"> = {},
): Problem {
  return { code, message, ...more };
}
