/** The flags a person may start the app with; the same on every host. */

/** Parsed command line. Paths are as typed. */
export interface AppFlags {
  readonly userDataDir: string | null;
  readonly workspace: string | null;
}

function valueOf(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  const found = argv.findLast((argument) => argument.startsWith(prefix));
  const value = found?.slice(prefix.length) ?? "";
  return value === "" ? null : value;
}

/** Reads `--user-data-dir=DIR` and `--workspace=DIR`; the last one wins, empty values count as absent. */
export function parseAppFlags(argv: readonly string[]): AppFlags {
  return { userDataDir: valueOf(argv, "user-data-dir"), workspace: valueOf(argv, "workspace") };
}
