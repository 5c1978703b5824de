/** Texts that a spreadsheet would take for a formula: made harmless when they leave, read as they were when they come back. */

/**
 * What spreadsheets take for a formula or a command at the beginning of a cell (OWASP, CSV injection): = + - \@ tab and
 * carriage return, also behind spaces, and the full-width forms that some programs read alike.
 */
const DANGEROUS = /^\s*[=+\-@\t\r＝＋－＠]/;

/** The text with an apostrophe before it when a spreadsheet would calculate it; spreadsheets show it as the text. */
export function neutralised(text: string): string {
  return DANGEROUS.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
}

/** A text without the apostrophe that `neutralised` put before it; so that what we wrote is read as it was. */
export function withoutNeutraliser(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && neutralised(rest) === text ? rest : text;
}
