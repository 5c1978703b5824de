/** Text that every calendar takes: RFC 5545 knows no control characters but the line break. */

// Tabs and old line ends become spaces or line breaks first, so only what nobody sees is lost.
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

/** Text of several lines without control characters; halves of a character become a mark. */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line) => line.replaceAll(CONTROLS, " ").trimEnd())
    .join("\n")
    .trim();
}

/** Text as one line: line breaks and runs of space are one space. */
export function onOneLine(text: string): string {
  return withoutControls(text).replaceAll(/\s+/g, " ").trim();
}
