/** The fast log of a meeting: what one typed line becomes (domain.md section 8). */
import { isIsoDate, type IsoDate } from "./dates.ts";
import { PARTIES, type Party } from "./vocabulary.ts";

/** What a typed line becomes. `incomplete` says what is still missing. */
export type LogLine =
  | { readonly kind: "note"; readonly text: string }
  /** `outcome` null = asked for and still open. */
  | { readonly kind: "decision"; readonly title: string; readonly outcome: string | null }
  | {
      readonly kind: "action";
      readonly title: string;
      readonly party: Party;
      readonly due: IsoDate | null;
    }
  | { readonly kind: "risk"; readonly title: string }
  | { readonly kind: "lesson"; readonly whatHappened: string }
  | { readonly kind: "incomplete"; readonly message: string };

const MARKED = /^\/(\S*)\s*(.*)$/s;
const DATE_LIKE = /^\d{1,4}-\d{1,2}-\d{1,2}$/;
const ARROW = /\s*(?:->|=>|→)\s*/;
/** Outcome of a decision that is written down as it was made, in one sentence. */
const AGREED = "Agreed";

const incomplete = (message: string): LogLine => ({ kind: "incomplete", message });

/**
 * Reads one line: plain text is a note; `/d text` a decision that was taken (`/d question -> outcome`), `/d? text` one
 * that is needed; `/a @party 2026-12-01 text` an action, party (Procore when absent) and due date being optional and in
 * either order; `/r text` a risk; `/l text` a lesson. A line that begins with two slashes is a note with one.
 */
export function parseLogLine(line: string): LogLine {
  const text = line.trim();
  if (text === "") return incomplete("Nothing typed yet");
  if (text.startsWith("//")) return { kind: "note", text: text.slice(1) };
  const marked = MARKED.exec(text);
  if (!marked) return { kind: "note", text };
  const [, mark = "", rest = ""] = marked;
  switch (mark.toLowerCase()) {
    case "d":
      return parseDecision(rest);
    case "d?":
      return rest === ""
        ? incomplete("Which decision is needed?")
        : { kind: "decision", title: rest, outcome: null };
    case "a":
      return parseAction(rest);
    case "r":
      return rest === "" ? incomplete("What may happen?") : { kind: "risk", title: rest };
    case "l":
      return rest === "" ? incomplete("What happened?") : { kind: "lesson", whatHappened: rest };
    default:
      return incomplete(`"/${mark}" is not known: use /d, /d?, /a, /r or /l`);
  }
}

function parseDecision(rest: string): LogLine {
  const [title = "", ...outcome] = rest.split(ARROW);
  if (title === "") return incomplete("What was decided?");
  return { kind: "decision", title, outcome: outcome.join(" -> ").trim() || AGREED };
}

function parseAction(rest: string): LogLine {
  const words = rest.trim().split(/\s+/);
  let party: Party | null = null;
  let due: IsoDate | null = null;
  for (let word = words[0]; word !== undefined; word = words[0]) {
    if (party === null && word.startsWith("@")) {
      const name = word.slice(1).toLowerCase();
      party = PARTIES.find((one) => one === name) ?? null;
      if (party === null) return incomplete(`"${word}" is no party: use ${listParties()}`);
    } else if (due === null && DATE_LIKE.test(word)) {
      if (!isIsoDate(word)) return incomplete(`"${word}" is no date: write YYYY-MM-DD`);
      due = word;
    } else {
      break;
    }
    words.shift();
  }
  const title = words.join(" ");
  if (title === "") return incomplete("What is to be done?");
  return { kind: "action", title, party: party ?? "procore", due };
}

function listParties(): string {
  return PARTIES.map((party) => `@${party}`).join(", ");
}

/** The minutes with one more line. */
export function appendToMinutes(minutes: string, line: string): string {
  const before = minutes.trimEnd();
  // Markdown runs single lines together, so that each note is an entry of a list.
  const entry = `- ${line}`;
  if (before === "") return entry;
  const isList = /^\s*- /.test(before.split("\n").at(-1) ?? "");
  return `${before}${isList ? "\n" : "\n\n"}${entry}`;
}
