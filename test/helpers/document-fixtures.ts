// Frozen files of every version of the format. They are never made anew: a program must read what an older one wrote.
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../fixtures/documents/", import.meta.url);

/** Text of a frozen file, e.g. `v1/complete.json`. */
export function readFixture(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

/** Names of the frozen files of a version; empty when there are none. */
export function fixturesOfVersion(version: number): readonly string[] {
  const folders = readdirSync(FOLDER);
  const folder = `v${version}`;
  if (!folders.includes(folder)) return [];
  return readdirSync(new URL(`${folder}/`, FOLDER)).map((name) => `${folder}/${name}`);
}
