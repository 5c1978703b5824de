/** What texts typed or pasted into cells stand for, whatever the rows are. */
import { parseDollars } from "../../../src-shared/domain/money.ts";
import type { Choice, ParsedCell } from "./grid-types.ts";

/** Any text. */
export const parseText = (text: string): ParsedCell => ({ ok: true, value: text });

/** An amount in dollars as cents. */
export function parseMoney(text: string): ParsedCell {
  const value = parseDollars(text);
  return value === null
    ? { ok: false, why: `"${text}" is no amount in dollars, e.g. 12,500` }
    : { ok: true, value };
}

/** A closed list by its words or codes, whatever their case; the empty text is `none`, when there is one. */
export function parseChoice(
  choices: readonly Choice[],
  noun: string,
  none?: string,
): (text: string) => ParsedCell {
  return (text) => {
    if (text === "" && none !== undefined) return { ok: true, value: none };
    const wanted = text.toLowerCase();
    const found =
      choices.find(([, label]) => label.toLowerCase() === wanted) ??
      choices.find(([code]) => code.toLowerCase() === wanted);
    return found
      ? { ok: true, value: found[0] }
      : { ok: false, why: text === "" ? `A ${noun} is needed` : `There is no ${noun} "${text}"` };
  };
}
