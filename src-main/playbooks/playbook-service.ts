/** The playbooks of a workspace: the built-in ones to read, its own ones in files that are written whole or not at all. */
import { basename, join } from "node:path";
import { serialisePlaybook } from "../../src-shared/document/parse-playbook.ts";
import { playbookErrors } from "../../src-shared/domain/playbook/playbook-check.ts";
import {
  freePlaybookSlug,
  isSafeAsFileName,
} from "../../src-shared/domain/playbook/playbook-slug.ts";
import {
  copyPlaybook,
  nextVersion,
  type Saver,
} from "../../src-shared/domain/playbook/playbook-versions.ts";
import type { Playbook } from "../../src-shared/domain/playbook/playbook.ts";
import { refuseSensitive } from "../../src-shared/domain/sensitive-fields.ts";
import type {
  PlaybookEntry,
  PlaybookLibrary,
  RemovedPlaybook,
} from "../../src-shared/ipc/answers.ts";
import type { PlaybookAct } from "../../src-shared/ipc/contract.ts";
import { fail, ok, problem, type Problem, type Result } from "../../src-shared/result.ts";
import type { Clock } from "../clock.ts";
import type { WriteEnvironment } from "../storage/atomic-write.ts";
import { hashOf } from "../storage/backups.ts";
import { readProblem } from "../storage/file-problems.ts";
import type { WorkspaceFolder } from "../storage/workspace-folder.ts";
import { bringBack, listBin, moveToBin } from "./playbook-bin.ts";
import {
  earlierNames,
  earlierPath,
  findPlaybooks,
  type FoundPlaybooks,
  makePlaybookFolders,
  readPlaybookFile,
  type StoredPlaybook,
} from "./playbook-files.ts";
import { keepEarlier, writePlaybook } from "./write-playbook.ts";

/** What the service needs of the world. */
export interface PlaybookServiceOptions {
  readonly folder: WorkspaceFolder;
  readonly builtIn: readonly Playbook[];
  readonly clock: Clock;
  readonly user: () => string;
  readonly environment: WriteEnvironment;
  /** Why nothing may be written, or null. */
  readonly readOnly: () => Problem | null;
  /** The implementations that were made from a playbook. */
  readonly madeFrom: (
    slug: string,
  ) => readonly { readonly id: string; readonly payorName: string }[];
}

const NAMED_PAYORS = 3;

/** The refusal of a playbook that breaks a rule: it says the first, `details` has all of them. */
export function refuseErrors(playbook: Playbook, what: string): Problem | null {
  const errors = playbookErrors(playbook);
  const [first] = errors;
  if (!first) return null;
  const more = errors.length > 1 ? `; and ${errors.length - 1} more` : "";
  return problem("refused", `${what}: ${first.message}${more}`, {
    where: playbook.name,
    advice: "Nothing was saved. Mend it, then try again.",
    details: errors,
  });
}

/** The playbooks of the open workspace. Changes are made one after the other. */
export class PlaybookService {
  readonly #options: PlaybookServiceOptions;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: PlaybookServiceOptions) {
    this.#options = options;
  }

  /** Everything there is. Errors: those of reading the folder. */
  async list(): Promise<Result<PlaybookLibrary>> {
    const found = await this.#find();
    if (!found.ok) return found;
    const own = found.value.stored.map(entryOf);
    own.sort((a, b) => a.playbook.name.localeCompare(b.playbook.name));
    return ok({
      entries: [...this.#options.builtIn.map(builtInEntry), ...own],
      problems: found.value.problems,
      removed: await listBin(this.#options.folder.bin),
    });
  }

  /** One version of a playbook; null = the newest. Errors: `not-found`, and those of its file. */
  async read(slug: string, version: number | null): Promise<Result<Playbook>> {
    const builtIn = this.#options.builtIn.find((playbook) => playbook.slug === slug);
    const newest = builtIn ? ok(builtIn) : await this.#readNewest(slug);
    if (!newest.ok || version === null || newest.value.version === version) return newest;
    const path = earlierPath(this.#options.folder.playbooks, slug, version);
    const earlier = builtIn ? null : await readPlaybookFile(path, basename(path));
    if (earlier?.ok && earlier.value.playbook.slug === slug) return ok(earlier.value.playbook);
    if (earlier && !earlier.ok && earlier.error.code !== "not-found") return earlier;
    return fail(
      problem("not-found", `Version ${version} of ${newest.value.name} is not in the workspace`, {
        where: basename(path),
        advice: "It was made by another workspace or an earlier Payor Desk.",
      }),
    );
  }

  /** The newest version, for a new implementation. Errors: `not-found`, `refused` when it breaks a rule. */
  async forNewImplementation(slug: string): Promise<Result<Playbook>> {
    const newest = await this.read(slug, null);
    if (!newest.ok) return newest;
    const refused = refuseErrors(newest.value, `${newest.value.name} cannot be used`);
    return refused ? fail({ ...refused, advice: "Mend the playbook first." }) : newest;
  }

  /**
   * Makes a change. Errors: `sensitive-number`, `refused` (breaks a rule: `details` are the findings; or built-in), `changed-outside`,
   * `not-found`, `already-exists`, `read-only`, and those of writing.
   */
  async change(act: PlaybookAct): Promise<Result<PlaybookEntry>> {
    return this.#inTurn(async () => {
      switch (act.act) {
        case "save":
          return this.#save(act);
        case "duplicate": {
          const source = await this.read(act.slug, act.version);
          if (!source.ok) return source;
          const named = refuseSensitive({ name: act.name }, source.value, act.confirmedNumbers);
          if (!named.ok) return named;
          const note = `Copy of ${source.value.name}, version ${source.value.version}`;
          return this.#add(source.value, act.name, note);
        }
        case "rename": {
          const current = await this.#current(act.slug, act.fingerprint);
          if (!current.ok) return current;
          const { playbook } = current.value;
          const named = refuseSensitive({ name: act.name }, playbook, act.confirmedNumbers);
          if (!named.ok) return named;
          return this.#write({ ...playbook, name: act.name }, current.value);
        }
        case "bring-back":
          return this.#bringBack(act.binId);
      }
    });
  }

  /**
   * Moves a playbook into the bin. Errors: `refused` when implementations were made from it and that is not accepted
   * (`details`: their ids), and those of `change`.
   */
  async remove(
    slug: string,
    fingerprint: string,
    isUseAccepted: boolean,
  ): Promise<Result<RemovedPlaybook>> {
    return this.#inTurn(async () => {
      const current = await this.#current(slug, fingerprint);
      if (!current.ok) return current;
      const users = this.#options.madeFrom(slug);
      if (users.length > 0 && !isUseAccepted) return fail(inUse(current.value.playbook, users));
      return moveToBin(current.value, this.#options.clock.now(), this.#places());
    });
  }

  /** Takes in a playbook as it is; its slug is free, and gets a number where it cannot name a file. Errors: those of `change`. */
  async take(playbook: Playbook): Promise<Result<PlaybookEntry>> {
    return this.#inTurn(async () => {
      const refused = refuseErrors(playbook, `${playbook.name} cannot be imported`);
      if (refused) return fail(refused);
      const taken = await this.#takenSlugs();
      if (!taken.ok) return taken;
      if (taken.value.includes(playbook.slug)) {
        return fail(problem("already-exists", `${playbook.slug} is there already`));
      }
      const { today, user } = this.#saver();
      // On Windows and macOS "Our-way" is the file of "our-way", and some names are no file at all.
      const isOwnFile = isSafeAsFileName(playbook.slug, taken.value);
      const slug = isOwnFile ? playbook.slug : freePlaybookSlug(playbook.slug, taken.value);
      const saved = playbook.saved ?? { on: today, by: user };
      return this.#write({ ...playbook, slug, saved }, null);
    });
  }

  /** Takes in a playbook under another name, as a new one. Errors: those of `change`. */
  async takeCopy(source: Playbook, name: string, note: string): Promise<Result<PlaybookEntry>> {
    return this.#inTurn(() => this.#add(source, name, note));
  }

  async #save(act: Extract<PlaybookAct, { act: "save" }>): Promise<Result<PlaybookEntry>> {
    const refused = refuseErrors(act.playbook, `${act.playbook.name} was not saved`);
    if (refused) return fail(refused);
    const current = await this.#current(act.playbook.slug, act.fingerprint);
    if (!current.ok) return current;
    const brought = { playbook: act.playbook, note: act.note };
    const clean = refuseSensitive(brought, current.value.playbook, act.confirmedNumbers);
    if (!clean.ok) return clean;
    const { playbooks } = this.#options.folder;
    const made = await makePlaybookFolders(playbooks);
    if (!made.ok) return made;
    const kept = await keepEarlier(current.value, playbooks, this.#options.environment);
    if (!kept.ok) return kept;
    const next = nextVersion(current.value.playbook, act.playbook, act.note, this.#saver());
    return this.#write(next, current.value);
  }

  async #add(source: Playbook, name: string, note: string): Promise<Result<PlaybookEntry>> {
    const taken = await this.#takenSlugs();
    if (!taken.ok) return taken;
    const slug = freePlaybookSlug(name, taken.value);
    return this.#write(copyPlaybook(source, { slug, name, note }, this.#saver()), null);
  }

  async #bringBack(binId: string): Promise<Result<PlaybookEntry>> {
    const found = await this.#find();
    if (!found.ok) return found;
    const inUse = this.#inUse(found.value).map(inSmall);
    const isTaken = (slug: string): boolean => inUse.includes(inSmall(slug));
    const back = await bringBack(binId, isTaken, this.#places());
    return back.ok ? ok(entryOf(back.value)) : back;
  }

  async #write(playbook: Playbook, current: StoredPlaybook | null): Promise<Result<PlaybookEntry>> {
    const { folder, environment } = this.#options;
    const made = await makePlaybookFolders(folder.playbooks);
    if (!made.ok) return made;
    const fileName = current?.fileName ?? `${playbook.slug}.json`;
    const text = serialisePlaybook(playbook);
    const path = join(folder.playbooks, fileName);
    const written = await writePlaybook(path, text, current?.fingerprint ?? null, environment);
    if (!written.ok) return written;
    return ok({ playbook, isBuiltIn: false, fileName, fingerprint: hashOf(text) });
  }

  /** The file of a playbook, when it still is what the window knows. */
  async #current(slug: string, fingerprint: string): Promise<Result<StoredPlaybook>> {
    if (this.#options.builtIn.some((playbook) => playbook.slug === slug)) {
      return fail(
        problem("refused", "A built-in playbook cannot be changed", {
          where: slug,
          advice: "Duplicate it, and change the copy.",
        }),
      );
    }
    const found = await this.#find();
    if (!found.ok) return found;
    const stored = found.value.stored.find(({ playbook }) => playbook.slug === slug);
    if (!stored) return fail(notThere(slug));
    if (stored.fingerprint === fingerprint) return ok(stored);
    return fail(changedOutside(stored.fileName));
  }

  async #readNewest(slug: string): Promise<Result<Playbook>> {
    const found = await this.#find();
    if (!found.ok) return found;
    const stored = found.value.stored.find(({ playbook }) => playbook.slug === slug);
    return stored ? ok(stored.playbook) : fail(notThere(slug));
  }

  async #find(): Promise<Result<FoundPlaybooks>> {
    const { folder, builtIn } = this.#options;
    return findPlaybooks(
      folder.playbooks,
      builtIn.map(({ slug }) => slug),
    );
  }

  /** What is in use, and slugs of which an earlier version is left: none of them goes to a new playbook. */
  async #takenSlugs(): Promise<Result<readonly string[]>> {
    const found = await this.#find();
    if (!found.ok) return found;
    const { playbooks } = this.#options.folder;
    try {
      const earlier = await earlierNames(playbooks, "");
      const left = earlier.map((name) => name.replace(/\.v\d.*$/, ""));
      return ok([...this.#inUse(found.value), ...left]);
    } catch (error) {
      return fail(readProblem(error, basename(playbooks)));
    }
  }

  /** Slugs of the playbooks that are there, and the names of their files and of those that cannot be read. */
  #inUse({ stored, problems }: FoundPlaybooks): readonly string[] {
    return [
      ...this.#options.builtIn.map(({ slug }) => slug),
      ...stored.map(({ playbook }) => playbook.slug),
      ...[...stored, ...problems].map(({ fileName }) => basename(fileName, ".json")),
    ];
  }

  #saver(): Saver {
    return { today: this.#options.clock.today(), user: this.#options.user() };
  }

  #places(): Parameters<typeof moveToBin>[2] {
    const { folder, environment } = this.#options;
    return { playbooks: folder.playbooks, bin: folder.bin, environment };
  }

  async #inTurn<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
    const refused = this.#options.readOnly();
    if (refused) return fail(refused);
    const turn = this.#turn.then(act);
    // Whoever asked for it gets its error; the next one runs all the same.
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

function inSmall(slug: string): string {
  return slug.toLowerCase();
}

function entryOf({ playbook, fileName, fingerprint }: StoredPlaybook): PlaybookEntry {
  return { playbook, isBuiltIn: false, fileName, fingerprint };
}

function builtInEntry(playbook: Playbook): PlaybookEntry {
  return { playbook, isBuiltIn: true, fileName: null, fingerprint: null };
}

function notThere(slug: string): Problem {
  return problem("not-found", "That playbook is not in the workspace", {
    where: slug,
    advice: "It may have been moved or removed by another program.",
  });
}

function changedOutside(fileName: string): Problem {
  return problem("changed-outside", `${fileName} was changed meanwhile`, {
    where: fileName,
    advice:
      "Nothing was overwritten. Export or duplicate what you have, then open the playbook again.",
  });
}

function inUse(
  playbook: Playbook,
  users: readonly { readonly id: string; readonly payorName: string }[],
): Problem {
  const named = users.slice(0, NAMED_PAYORS).map(({ payorName }) => payorName);
  const more = users.length - named.length;
  const count =
    users.length === 1 ? "1 implementation was" : `${users.length} implementations were`;
  return problem(
    "refused",
    `${count} made from ${playbook.name}: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    {
      where: playbook.name,
      advice: "They keep their plan. Comparing them with its newest version is no longer possible.",
      details: users.map(({ id }) => id),
    },
  );
}
