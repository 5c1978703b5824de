/** Fills placeholders into a text: in one pass, so that a name that looks like a placeholder is never filled again. */
import {
  isPlaceholder,
  type MessageContext,
  type PlaceholderName,
  PLACEHOLDERS,
} from "./placeholders.ts";

/** A filled text, and what could not be filled. */
export interface FilledText {
  /** Complete, or with gaps such as `[contact name?]`. Never holds two opening braces. */
  readonly text: string;
  /** Placeholders of which the value is not known for this payee, each once. */
  readonly empty: readonly PlaceholderName[];
  /** What stands between braces and is no placeholder; `{{` for braces that never close. Each once. */
  readonly unknown: readonly string[];
}

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const OPEN = "{{";

/** A value on one line: what a name brings along must never begin a new line, least of all in a header of a mail. */
function oneLine(value: string): string {
  return value.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Names of what stands between braces in the text, in order, each once. */
function namesInText(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => (name ?? "").trim()))];
}

/** What stands between braces in a text and is no placeholder. */
export function unknownNames(text: string): readonly string[] {
  const unknown = namesInText(text).filter((name) => !isPlaceholder(name));
  return text.replace(PLACEHOLDER, "").includes(OPEN) ? [...unknown, OPEN] : unknown;
}

/** Fills a text for a payee. */
export function fillText(template: string, context: MessageContext): FilledText {
  const empty = new Set<PlaceholderName>();
  const filled = template.replace(PLACEHOLDER, (_whole, between: string) => {
    const name = between.trim();
    if (!isPlaceholder(name)) return `[${name}?]`;
    const value = oneLine(PLACEHOLDERS[name].value(context));
    if (value === "") empty.add(name);
    return value === "" ? `[${PLACEHOLDERS[name].label}?]` : value;
  });
  return {
    text: filled.replace(/\{{2,}/g, "{"),
    empty: [...empty],
    unknown: unknownNames(template),
  };
}
