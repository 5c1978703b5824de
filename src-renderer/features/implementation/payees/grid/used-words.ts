import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import type { ColumnFacts } from "./payee-columns.tsx";

/** Trades, owners and tags that are in use, each once and in order. */
export function usedWords(payees: Implementation["payees"]): ColumnFacts["suggestions"] {
  const [trades, owners, tags] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const payee of Object.values(payees)) {
    trades.add(payee.trade);
    owners.add(payee.owner);
    for (const tag of payee.tags) tags.add(tag);
  }
  const inOrder = (words: Set<string>): string[] => [...words].filter(Boolean).toSorted();
  return { trade: inOrder(trades), owner: inOrder(owners), tags: inOrder(tags) };
}
