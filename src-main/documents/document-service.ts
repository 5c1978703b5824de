/** The loaded implementations of a workspace: loading, keeping a few, and what other programs do to their files. */
import { join } from "node:path";
import { freeze } from "immer";
import { createImplementation } from "../../src-shared/domain/playbook/create-implementation.ts";
import type { CardSummary } from "../../src-shared/domain/card-summary.ts";
import { checkInvariants } from "../../src-shared/domain/invariants.ts";
import { refuseSensitive } from "../../src-shared/domain/sensitive-fields.ts";
import type { Playbook } from "../../src-shared/domain/playbook/playbook.ts";
import type { ParsedDocument } from "../../src-shared/document/parse-document.ts";
import type { Input } from "../../src-shared/ipc/contract.ts";
import { fail, ok, problem, type Problem, type Result } from "../../src-shared/result.ts";
import { momentOf } from "../clock.ts";
import { freeFileName } from "../storage/workspace-folder.ts";
import { DocumentFile, type DocumentState } from "./document-file.ts";
import { type DocumentServices, OpenDocument } from "./open-document.ts";
import { type FileContent, parseContent, problemCard, readContent } from "./read-document.ts";

/** So many implementations stay loaded; an unsaved one always does. */
const MAX_LOADED = 24;

/** The implementations that are loaded. */
export class DocumentService {
  readonly #services: DocumentServices;
  /** Least recently used first. */
  readonly #loaded = new Map<string, OpenDocument>();
  readonly #loading = new Map<string, Promise<Result<OpenDocument>>>();

  constructor(services: DocumentServices) {
    this.#services = services;
  }

  /** The loaded implementations, least recently used first. */
  loaded(): readonly OpenDocument[] {
    return [...this.#loaded.values()];
  }

  /** Whether the implementation of a file is loaded, or just being loaded. */
  isLoaded(fileName: string): boolean {
    const content = this.#services.index.row(fileName)?.content;
    if (content?.kind !== "implementation") return false;
    return this.#loaded.has(content.id) || this.#loading.has(content.id);
  }

  /**
   * Runs an act on an implementation, after all that were asked for before it, on a state that is not older than the
   * disk's. Errors: why it cannot be loaded, and those of the act.
   */
  async use<T>(
    id: string,
    act: (document: OpenDocument) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> {
    const loaded = await this.#load(id);
    if (!loaded.ok) return loaded;
    const document = loaded.value;
    return document.exclusively(async () => {
      const refused = await this.#catchUp(document);
      return refused ? fail(refused) : act(document);
    });
  }

  /**
   * Makes a new implementation from a playbook; it is on the disk when this resolves. Errors: `already-exists`,
   * `sensitive-number`, `broken-invariant`, and those of writing.
   */
  async create(
    playbook: Playbook,
    input: Input<"createImplementation">,
  ): Promise<Result<CardSummary>> {
    const { folder, index, clock } = this.#services;
    const { playbookSlug: _slug, confirmedNumbers, ...start } = input;
    const clean = refuseSensitive(start, null, confirmedNumbers);
    if (!clean.ok) return clean;
    if (index.fileNameOf(input.id) !== null) {
      return fail(
        problem("already-exists", "An implementation with this id is there already", {
          where: index.fileNameOf(input.id) ?? input.id,
          advice: "Nothing was changed. Start again with New implementation.",
        }),
      );
    }
    const [today, timeZone] = [clock.today(), clock.timeZone()];
    const implementation = createImplementation(playbook, { ...start, today, timeZone });
    const broken = checkInvariants(implementation);
    if (broken) return fail(broken);
    const fileName = await freeFileName(folder, input.payorName, input.id);
    const file = DocumentFile.notYetWritten(fileName, this.#services);
    const state: DocumentState = { implementation, revision: 1, changeId: "" };
    const written = await file.write(state);
    if (!written.ok) return written;
    return ok(index.put({ fileName, stamp: file.stamp, ...state }, momentOf(clock), null));
  }

  /** Looks after a loaded implementation whose file is gone or changed on the disk. */
  async checkOutside(document: OpenDocument): Promise<void> {
    await document.exclusively(async () => {
      await document.settled();
      if (document.hasUnsaved) return;
      const found = await document.file.look();
      if (found.ok && found.value.kind === "missing") document.markLost();
      else await this.#catchUp(document);
    });
  }

  /** Waits for every save; one that failed is tried once more. */
  async flush(): Promise<void> {
    await Promise.all(
      this.loaded().map(async (document) => {
        await document.exclusively(() => document.settled());
        if (document.saveState.state === "failed" && !document.isLost) await document.retrySave();
      }),
    );
  }

  /** Lets go of all of them. */
  close(): void {
    for (const document of this.loaded()) document.close();
    this.#loaded.clear();
  }

  async #load(id: string): Promise<Result<OpenDocument>> {
    const known = this.#loaded.get(id);
    if (known) {
      this.#loaded.delete(id);
      this.#loaded.set(id, known);
      return ok(known);
    }
    const loading = this.#loading.get(id) ?? this.#read(id);
    this.#loading.set(id, loading);
    try {
      const result = await loading;
      if (result.ok && !this.#loaded.has(id)) this.#loaded.set(id, result.value);
      this.#letGoOfOldest();
      return result;
    } finally {
      this.#loading.delete(id);
    }
  }

  async #read(id: string): Promise<Result<OpenDocument>> {
    const { folder, index, clock } = this.#services;
    const fileName = index.fileNameOf(id);
    if (fileName === null) return fail(this.#notThere(id));
    const content = await readContent(join(folder.implementations, fileName));
    if (!content.ok) return content;
    const parsed = parseContent(content.value.bytes);
    if (!parsed.ok) {
      await this.#showProblem(fileName, content.value, parsed.error);
      return parsed;
    }
    if (parsed.value.implementation.id !== id) return fail(this.#notThere(id));
    const state = stateOf(parsed.value);
    const file = DocumentFile.asRead(fileName, this.#services, content.value, parsed.value);
    const row = index.row(fileName)?.content;
    const isCurrent = row?.kind === "implementation" && row.revision === state.revision;
    if (!isCurrent) index.put({ fileName, stamp: file.stamp, ...state }, momentOf(clock), null);
    return ok(new OpenDocument(file, state, this.#services));
  }

  /** Takes over what another program wrote, unless something of ours waits. The value says why it cannot go on. */
  async #catchUp(document: OpenDocument): Promise<Problem | null> {
    // What waits goes first: the save keeps both states.
    if (document.hasUnsaved) return null;
    const found = await document.file.look();
    // A drive that cannot be read now is told by the save.
    if (!found.ok || found.value.kind !== "changed") return null;
    const { content } = found.value;
    const { fileName } = document.file;
    const parsed = parseContent(content.bytes);
    if (parsed.ok && parsed.value.implementation.id === document.id) {
      const file = DocumentFile.asRead(fileName, this.#services, content, parsed.value);
      document.takeOver(file, stateOf(parsed.value));
      return null;
    }
    return this.#giveUp(document, content, parsed);
  }

  /** The file now holds something else: our state is kept as a backup, and the card says what is there. */
  async #giveUp(
    document: OpenDocument,
    content: FileContent,
    parsed: Result<ParsedDocument>,
  ): Promise<Problem> {
    const { backups, clock, index, log } = this.#services;
    const kept = await backups.make({
      implementationId: document.id,
      bytes: document.file.bytesOf(document.state),
      revision: document.state.revision,
      reason: "merge",
      now: clock.now(),
    });
    if (!kept.ok) log.error("The last good state could not be kept as a backup", kept.error);
    document.close();
    this.#loaded.delete(document.id);
    const { fileName } = document.file;
    if (parsed.ok) {
      index.apply([], [fileName]);
      return this.#notThere(document.id);
    }
    await this.#showProblem(fileName, content, parsed.error);
    return parsed.error;
  }

  async #showProblem(fileName: string, { stamp }: FileContent, found: Problem): Promise<void> {
    const { index, backups } = this.#services;
    const card = await problemCard(fileName, found, backups);
    const content = { kind: "problem", implementationId: null, card } as const;
    index.apply(
      [{ file: { fileName, stamp, content }, due: null, lessons: null, experience: null }],
      [],
    );
  }

  #notThere(id: string): Problem {
    return problem("not-found", "That implementation is not in the workspace", {
      where: this.#services.folder.implementations,
      advice: "It may have been moved or removed by another program.",
      details: { id },
    });
  }

  #letGoOfOldest(): void {
    for (const [id, document] of this.#loaded) {
      if (this.#loaded.size <= MAX_LOADED) return;
      if (document.hasUnsaved || document.isBusy) continue;
      document.close();
      this.#loaded.delete(id);
    }
  }
}

/** Frozen once, so that saving can remember which records it has put in order already. */
function stateOf({ implementation, header }: ParsedDocument): DocumentState {
  return {
    implementation: freeze(implementation, true),
    revision: header.revision,
    changeId: header.changeId,
  };
}
