/** What a migration is: one step of the file format, on plain JSON. */

/** A plain JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Brings a file of version `from` to version `from + 1`. */
export interface Migration {
  /** The version that it reads; the first is 1. */
  readonly from: number;
  /** What it changes, in one sentence. */
  readonly summary: string;
  /** Gives the new file (envelope and data); never changes the old one. `schemaVersion` is set by the caller. */
  readonly up: (file: JsonObject) => JsonObject;
}
