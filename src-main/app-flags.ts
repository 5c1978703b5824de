/** The flags a person may start the app with; the same on every host. */

/** With it the system starts the app at login. */
export const AT_LOGIN_FLAG = "--at-login";

/** Parsed command line. Paths are as typed. */
export interface AppFlags {
  readonly userDataDir: string | null;
  readonly workspace: string | null;
  /** The system started the app, not the user: it may stay in the background. */
  readonly isAtLogin: boolean;
}

function valueOf(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  const found = argv.findLast((argument) => argument.startsWith(prefix));
  const value = found?.slice(prefix.length) ?? "";
  return value === "" ? null : value;
}

/** Reads `--user-data-dir=DIR`, `--workspace=DIR` and `--at-login`; the last one wins, empty values count as absent. */
export function parseAppFlags(argv: readonly string[]): AppFlags {
  return {
    userDataDir: valueOf(argv, "user-data-dir"),
    workspace: valueOf(argv, "workspace"),
    isAtLogin: argv.includes(AT_LOGIN_FLAG),
  };
}
