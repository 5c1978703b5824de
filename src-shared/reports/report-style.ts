/** The one style sheet of exported documents: black on white, made for paper first (screen.md sections 2 and 8). */

/** Paper of a printed document. */
export type PaperSize = "A4" | "Letter";

// Ink, lines and the one accent. Everything that carries meaning is black: a print without colour loses nothing.
const INK = "#12181f";
const QUIET = "#4b5763";
const LINE = "#c9d0d6";
const FAINT = "#f3f5f6";
const ACCENT = "#0b5f63";

/** Text as a CSS string in quotes: every character beyond letters and digits is escaped by its number. */
function cssString(text: string): string {
  const escaped = [...text]
    .map((character) =>
      /[A-Za-z0-9]/.test(character)
        ? character
        : `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
    )
    .join("");
  return `"${escaped}"`;
}

/**
 * The style sheet. `runningTitle` stands at the foot of every printed page beside "Page x of y". `fontUrl`, if given,
 * is where Inter is found (a `data:` address keeps the document self-contained); without it the system's font is used.
 */
export function reportStyle(
  paperSize: PaperSize,
  runningTitle: string,
  fontUrl: string | null,
): string {
  const font = fontUrl
    ? `@font-face { font-family: "Inter Variable"; src: url(${cssString(fontUrl)}) format("woff2"); font-weight: 100 900; }`
    : "";
  return `${font}
@page {
  size: ${paperSize};
  margin: 13mm 15mm 15mm;
  @bottom-left { content: ${cssString(runningTitle)}; font: 8pt "Inter Variable", Inter, system-ui, sans-serif; color: ${QUIET}; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt "Inter Variable", Inter, system-ui, sans-serif; color: ${QUIET}; }
}
@page wide { size: ${paperSize} landscape; margin: 11mm 13mm 13mm; }
* { box-sizing: border-box; }
html { background: #fff; color: ${INK}; font: 400 9.25pt/1.4 "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; max-width: 190mm; padding: 10mm 6mm; overflow-wrap: break-word; }
header { border-bottom: 1.5pt solid ${INK}; padding-bottom: 4mm; margin-bottom: 5mm; }
header .label { margin: 0 0 1mm; font-size: 8.5pt; font-weight: 600; color: ${ACCENT}; letter-spacing: .02em; }
h1 { margin: 0; font-size: 20pt; line-height: 1.2; font-weight: 600; }
header .payor { margin: 1mm 0 0; font-size: 12pt; color: ${QUIET}; }
h2 { margin: 4.5mm 0 1.2mm; font-size: 12pt; line-height: 1.3; font-weight: 600; break-after: avoid; }
h3 { margin: 4mm 0 1.5mm; font-size: 9.5pt; line-height: 1.3; font-weight: 600; break-after: avoid; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
p:has(+ table), p:has(+ ul), p:has(+ .signatures) { break-after: avoid; }
em { color: ${QUIET}; }
strong, th, dt { font-weight: 600; }
a { color: inherit; }
ul, ol { margin: 0 0 2mm; padding-left: 5mm; }
li { margin: 0 0 .8mm; padding-left: .5mm; break-inside: avoid; }
li::marker { color: ${QUIET}; }
dl { margin: 0 0 3mm; display: grid; grid-template-columns: minmax(26mm, max-content) 1fr; gap: .8mm 5mm; }
dt { color: ${QUIET}; font-weight: 400; max-width: 55mm; }
dd { margin: 0; }
header + dl { font-size: 9pt; grid-template-columns: max-content 1fr max-content 1fr; }
header + dl dt { max-width: 30mm; }
table { width: 100%; margin: 0 0 3mm; border-collapse: collapse; font-size: 8.25pt; line-height: 1.35; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tbody tr:last-child, ul + p, table + p { break-before: avoid; }
th, td { min-width: 16mm; padding: 0.75mm 3mm 0.75mm 0; text-align: left; vertical-align: top; border-bottom: .5pt solid ${LINE}; }
th:last-child, td:last-child { padding-right: 0; }
th { color: ${QUIET}; font-size: 8pt; border-bottom: 1pt solid ${INK}; vertical-align: bottom; }
table.compact { width: auto; min-width: 45%; break-inside: avoid; }
.compact .narrow { width: auto; }
.compact .end { padding-left: 8mm; }
.narrow { min-width: 0; white-space: nowrap; width: 1%; }
.end { text-align: right; }
tr.blank td { height: 7mm; }
.callout { margin: 0 0 3mm; padding: 2.5mm 3mm; border: .75pt solid ${INK}; border-left-width: 3pt; break-inside: avoid; }
.columns { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 5mm; margin: 0 0 3mm; break-inside: avoid; }
.columns > div { background: ${FAINT}; border-top: 1.5pt solid ${ACCENT}; padding: 2.5mm 3mm 1mm; }
.columns h3 { margin-top: 0; }
.columns ul { padding-left: 3.5mm; font-size: 8.75pt; }
.status { white-space: nowrap; font-weight: 600; }
.status svg { width: 2.6mm; height: 2.6mm; vertical-align: -.25mm; margin-right: 1.2mm; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 12mm 10mm; margin: 12mm 0 4mm; break-inside: avoid; }
.signatures div { border-top: .75pt solid ${INK}; padding-top: 1.5mm; }
.signatures p { margin: 0; }
figure { margin: 0 0 4mm; }
figure svg { display: block; width: 100%; height: auto; font-variant-numeric: tabular-nums; }
figcaption { margin: 0 0 2mm; font-size: 12pt; line-height: 1.3; font-weight: 600; }
.page { break-before: page; }
.wide { page: wide; break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } .wide { margin: 0; } .wide svg { max-height: 170mm; } }
@media screen and (max-width: 640px) { header + dl { grid-template-columns: max-content 1fr; } .columns, .signatures { display: block; } .columns > div { margin-bottom: 3mm; } }
`;
}
