import { useEffect, useMemo, useState } from "react";
import {
  compareWithNewest,
  type PlaybookOffer,
} from "../../../../src-shared/domain/playbook/compare-with-newest.ts";
import type { Playbook } from "../../../../src-shared/domain/playbook/playbook.ts";
import type { Problem } from "../../../../src-shared/result.ts";
import { request } from "../../../api-client.ts";
import { useImplementation } from "../use-implementation.ts";

/** The newest version of the playbook, and the version that the implementation was started with. */
interface Versions {
  /** Null when its file is not there any more. */
  readonly base: Playbook | null;
  readonly newest: Playbook;
}

async function readVersions(slug: string, version: number): Promise<Versions | Problem> {
  const newest = await request("readPlaybook", { slug, version: null });
  if (!newest.ok) return newest.error;
  if (newest.value.version <= version) return { base: newest.value, newest: newest.value };
  const base = await request("readPlaybook", { slug, version });
  return { base: base.ok ? base.value : null, newest: newest.value };
}

/** How the comparison with the newest playbook stands. */
export type Comparison =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly problem: Problem }
  | ({ readonly status: "ready"; readonly offers: readonly PlaybookOffer[] } & Versions);

/** What the newest version of its playbook offers to the open implementation. */
export function useNewestPlaybook(): Comparison {
  const { implementation, today } = useImplementation();
  const { slug, version } = implementation.playbook;
  const [answer, setAnswer] = useState<Versions | Problem | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readVersions(slug, version).then((read) => {
      if (isWanted) setAnswer(read);
    });
    return () => {
      isWanted = false;
    };
  }, [slug, version]);
  return useMemo(() => {
    if (answer === null) return { status: "loading" };
    if (!("newest" in answer)) return { status: "failed", problem: answer };
    const { base, newest } = answer;
    // Between two versions the answer may still be about the one before.
    const isNewer = newest.version > version;
    const offers = isNewer ? compareWithNewest(implementation, base, newest, today) : [];
    return { status: "ready", offers, base, newest };
  }, [answer, implementation, today, version]);
}
