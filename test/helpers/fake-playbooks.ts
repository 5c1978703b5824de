// Playbooks in memory for tests of the window, over the real rules: what main does with files stands in
// test/integration/playbooks.test.ts.
import { playbookErrors } from "../../src-shared/domain/playbook/playbook-check.ts";
import { freePlaybookSlug } from "../../src-shared/domain/playbook/playbook-slug.ts";
import { copyPlaybook, nextVersion } from "../../src-shared/domain/playbook/playbook-versions.ts";
import type { Playbook } from "../../src-shared/domain/playbook/playbook.ts";
import type {
  PlaybookEntry,
  PlaybookFileProblem,
  RemovedPlaybook,
} from "../../src-shared/ipc/answers.ts";
import type { Input, Outputs } from "../../src-shared/ipc/contract.ts";
import { fail, ok, problem } from "../../src-shared/result.ts";
import { builtInPlaybook } from "./implementation-builders.ts";

type PlaybookKeys =
  | "listPlaybooks"
  | "readPlaybook"
  | "savePlaybook"
  | "removePlaybook"
  | "importPlaybook"
  | "exportPlaybook";

/** The playbook side of the fake: handlers, and a look at what is kept. */
export function fakePlaybooks(world: {
  readonly own: readonly Playbook[];
  readonly problems: readonly PlaybookFileProblem[];
  readonly user: () => string;
  readonly today: string;
  readonly now: string;
  readonly madeFrom: (
    slug: string,
  ) => readonly { readonly id: string; readonly payorName: string }[];
}) {
  const versions = new Map(world.own.map((playbook) => [playbook.slug, [playbook]]));
  const bin = new Map<string, { removed: RemovedPlaybook; versions: Playbook[] }>();
  const newest = (slug: string): Playbook | undefined =>
    slug === builtInPlaybook.slug ? builtInPlaybook : versions.get(slug)?.at(-1);
  const fingerprintOf = (playbook: Playbook): string =>
    `${playbook.slug}-${playbook.version}-${playbook.name}`;
  const entryOf = (playbook: Playbook): PlaybookEntry => ({
    playbook,
    isBuiltIn: false,
    fileName: `${playbook.slug}.json`,
    fingerprint: fingerprintOf(playbook),
  });
  const notThere = () => fail(problem("not-found", "That playbook is not in the workspace"));
  const saver = () => ({ today: world.today, user: world.user() });

  function change(act: Input<"savePlaybook">): Outputs["savePlaybook"] {
    if (act.act === "bring-back") {
      const binned = bin.get(act.binId);
      const last = binned?.versions.at(-1);
      if (!binned || !last) return notThere();
      bin.delete(act.binId);
      versions.set(last.slug, binned.versions);
      return ok(entryOf(last));
    }
    if (act.act === "duplicate") {
      const source = newest(act.slug);
      if (!source) return notThere();
      const slug = freePlaybookSlug(act.name, [builtInPlaybook.slug, ...versions.keys()]);
      const note = `Copy of ${source.name}, version ${source.version}`;
      const copy = copyPlaybook(source, { slug, name: act.name, note }, saver());
      versions.set(slug, [copy]);
      return ok(entryOf(copy));
    }
    const slug = act.act === "save" ? act.playbook.slug : act.slug;
    const current = versions.get(slug)?.at(-1);
    if (!current) return notThere();
    if (fingerprintOf(current) !== act.fingerprint) {
      return fail(problem("changed-outside", `${slug}.json was changed meanwhile`));
    }
    if (act.act === "rename") {
      const renamed = { ...current, name: act.name };
      versions.set(slug, [...versions.get(slug)!.slice(0, -1), renamed]);
      return ok(entryOf(renamed));
    }
    const errors = playbookErrors(act.playbook);
    if (errors[0]) {
      return fail(problem("refused", errors[0].message, { details: errors }));
    }
    const next = nextVersion(current, act.playbook, act.note, saver());
    versions.set(slug, [...versions.get(slug)!, next]);
    return ok(entryOf(next));
  }

  return {
    find: newest,
    /** Another program saves the next version of a playbook, as its file says. */
    saveOutside: (playbook: Playbook, by: string): void => {
      const own = versions.get(playbook.slug) ?? [];
      const current = own.at(-1);
      if (!current) throw new Error(`There is no playbook ${playbook.slug}`);
      const next = nextVersion(current, playbook, playbook.note, { today: world.today, user: by });
      versions.set(playbook.slug, [...own, next]);
    },
    handlers: {
      listPlaybooks: () =>
        ok({
          entries: [
            { playbook: builtInPlaybook, isBuiltIn: true, fileName: null, fingerprint: null },
            ...[...versions.values()].flatMap((own) => own.slice(-1)).map(entryOf),
          ],
          problems: world.problems,
          removed: [...bin.values()].map(({ removed }) => removed),
        }),
      readPlaybook({ slug, version }) {
        const found =
          version === null
            ? newest(slug)
            : [builtInPlaybook, ...(versions.get(slug) ?? [])].find(
                (one) => one.slug === slug && one.version === version,
              );
        return found ? ok(found) : notThere();
      },
      savePlaybook: change,
      removePlaybook({ slug, isUseAccepted }) {
        const own = versions.get(slug);
        const last = own?.at(-1);
        if (!own || !last) return notThere();
        const users = world.madeFrom(slug);
        if (users.length > 0 && !isUseAccepted) {
          const names = users.map(({ payorName }) => payorName).join(", ");
          return fail(
            problem("refused", `${users.length} implementations were made from it: ${names}`, {
              details: users.map(({ id }) => id),
            }),
          );
        }
        versions.delete(slug);
        const { name, version } = last;
        const removed = { binId: `bin-${slug}`, name, version, removedAt: world.now };
        bin.set(removed.binId, { removed, versions: own });
        return ok(removed);
      },
      importPlaybook: () => fail(problem("cancelled", "Nothing was imported")),
      exportPlaybook: ({ slug }) => ok({ fileName: `${slug}.json`, folder: "/home/dana" }),
    } satisfies { readonly [K in PlaybookKeys]: (input: Input<K>) => Outputs[K] },
  };
}
