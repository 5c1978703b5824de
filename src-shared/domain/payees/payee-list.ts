/** Payees as a list: in order, filtered, and pasted. */
import type { Implementation } from "../implementation.ts";
import type { Payee } from "./payee-schema.ts";
import { inPosition } from "../records.ts";
import { PAYEE_STATUS_LABELS, type PayeeStatus } from "../vocabulary.ts";

/** Payees in their order that have every word of the text and the status, if one is given. */
export function matchingPayees(
  { payees, waves }: Pick<Implementation, "payees" | "waves">,
  text: string,
  status: PayeeStatus | null,
): readonly Payee[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return inPosition(payees).filter((payee) => {
    if (status !== null && payee.status !== status) return false;
    const { legalName, trade, contactName, contactEmail, notes } = payee;
    const all = [
      legalName,
      trade,
      waveNameOf(payee, waves),
      contactName,
      contactEmail,
      notes,
      PAYEE_STATUS_LABELS[payee.status],
    ]
      .join("\n")
      .toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Name of the payee's wave, or an empty text. */
export function waveNameOf(
  { waveId }: Pick<Payee, "waveId">,
  waves: Implementation["waves"],
): string {
  return waveId === null ? "" : (waves[waveId]?.name ?? "");
}

/** Pasted payees: new ones, and the names that are in the list already. */
export interface ParsedPayees {
  readonly payees: readonly { readonly legalName: string; readonly trade: string }[];
  readonly knownNames: readonly string[];
}

const LONGEST_NAME = 500;
const key = (name: string): string => name.toLowerCase().replace(/\s+/g, " ").trim();

/** One payee a line, the second column (after a tab) its trade. Names in the list, and doubles, are left out and named. */
export function parsePayeeLines(text: string, payees: Implementation["payees"]): ParsedPayees {
  const seen = new Set(Object.values(payees).map((payee) => key(payee.legalName)));
  const fresh: { legalName: string; trade: string }[] = [];
  const knownNames: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [name = "", trade = ""] = line.split("\t").map((cell) => cell.trim());
    const legalName = name.slice(0, LONGEST_NAME).trim();
    if (legalName === "") continue;
    if (seen.has(key(legalName))) knownNames.push(legalName);
    else fresh.push({ legalName, trade });
    seen.add(key(legalName));
  }
  return { payees: fresh, knownNames };
}
