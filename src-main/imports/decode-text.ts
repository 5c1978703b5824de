/** Bytes of a text file as text: by the byte-order mark, else as UTF-8 when it is valid, else as Windows-1252. */
import type { TextEncodingName } from "../../src-shared/imports/import-grid.ts";

/** A text, and how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

const MARKS: readonly (readonly [TextEncodingName, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Decodes; `chosen` is what the user says it is, whatever it looks like. */
export function decodeText(bytes: Uint8Array, chosen: TextEncodingName | null = null): DecodedText {
  if (chosen !== null) return { text: decode(bytes, chosen), encoding: chosen };
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) {
      return { text: decode(bytes, encoding), encoding };
    }
  }
  const guessed = guessWide(bytes);
  if (guessed) return { text: decode(bytes, guessed), encoding: guessed };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "utf-8" };
  } catch {
    return { text: decode(bytes, "windows-1252"), encoding: "windows-1252" };
  }
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** UTF-16 without a mark: in a list of names, every second byte is zero. */
function guessWide(bytes: Uint8Array): TextEncodingName | null {
  const looked = Math.min(bytes.length, 400) & ~1;
  if (looked < 4) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = looked / 4;
  if (odd > half && even === 0) return "utf-16le";
  return even > half && odd === 0 ? "utf-16be" : null;
}
