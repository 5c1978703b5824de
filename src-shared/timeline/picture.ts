/**
 * A picture as data: shapes with the style that they have by name. Text in it is plain; `pictureSvg` makes it harmless.
 * Drawn black on white: everything that carries meaning is told by shape, so that a print without colour loses nothing.
 */
import { round } from "./timeline-bars.ts";

/** Fill, line and dash of each kind of shape on paper, as attributes of SVG. */
export const PICTURE_STYLES = {
  paper: { fill: "#ffffff" },
  off: { fill: "#eef0f2" },
  holiday: { fill: "#d3d8dd" },
  blackout: { fill: "#f3f5f6" },
  monthEnd: { fill: "#f6f1e4" },
  hatch: { fill: "none", stroke: "#8a949e", "stroke-width": "0.6" },
  group: { fill: "#e6e9ec" },
  line: { fill: "none", stroke: "#c9d0d6", "stroke-width": "0.5" },
  frame: { fill: "none", stroke: "#12181f", "stroke-width": "0.9" },
  open: { fill: "#a9b3bd", stroke: "#4b5763", "stroke-width": "0.8" },
  critical: { fill: "#12181f", stroke: "#12181f", "stroke-width": "0.8" },
  done: { fill: "#ffffff", stroke: "#4b5763", "stroke-width": "0.8" },
  overdue: { fill: "#ffffff", stroke: "#b3201c", "stroke-width": "1.8" },
  baseline: { fill: "#ffffff", stroke: "#4b5763", "stroke-width": "0.6" },
  bracket: { fill: "#4b5763" },
  link: { fill: "none", stroke: "#12181f", "stroke-width": "0.7" },
  linkHead: { fill: "#12181f" },
  sign: { fill: "#12181f" },
  signLine: { fill: "none", stroke: "#12181f", "stroke-width": "1.3", "stroke-linecap": "round" },
  kickoff: { fill: "none", stroke: "#4b5763", "stroke-width": "1.2" },
  wave: { fill: "none", stroke: "#4b5763", "stroke-width": "1", "stroke-dasharray": "1 3" },
  training: { fill: "none", stroke: "#4b5763", "stroke-width": "1", "stroke-dasharray": "4 2" },
  today: { fill: "none", stroke: "#0b5f63", "stroke-width": "1.6" },
  target: { fill: "none", stroke: "#12181f", "stroke-width": "1.2", "stroke-dasharray": "5 3" },
  forecast: { fill: "none", stroke: "#12181f", "stroke-width": "1.8" },
  flag: { fill: "#12181f" },
  flagToday: { fill: "#0b5f63" },
  text: { fill: "#12181f" },
  quietText: { fill: "#4b5763" },
  flagText: { fill: "#ffffff" },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** Name of a style. */
export type PictureStyle = keyof typeof PICTURE_STYLES;

/** A shape of a picture. */
export type Shape =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly style: PictureStyle;
    }
  /** A path, moved by `x` and `y`. */
  | {
      readonly kind: "path";
      readonly d: string;
      readonly x: number;
      readonly y: number;
      readonly style: PictureStyle;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      /** The line on which the text stands. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly isStrong: boolean;
      readonly anchor: "start" | "middle" | "end";
      readonly style: PictureStyle;
    };

/** A picture of a size, with what it shows in words. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** For those who do not see it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// Characters that XML does not allow at all, even escaped: a picture with one of them would not be shown.
const NOT_XML = /[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]/gu;

function escapeXml(text: string): string {
  return text
    .replaceAll(NOT_XML, " ")
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function attributes(style: PictureStyle): string {
  return Object.entries(PICTURE_STYLES[style])
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, style } = shape;
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${attributes(style)}/>`;
    }
    case "path": {
      const isMoved = shape.x !== 0 || shape.y !== 0;
      const move = isMoved ? ` transform="translate(${round(shape.x)} ${round(shape.y)})"` : "";
      return `<path d="${shape.d}"${move}${attributes(shape.style)}/>`;
    }
    case "text": {
      const { x, y, text, size, isStrong, anchor, style } = shape;
      const weight = isStrong ? ' font-weight="600"' : "";
      const align = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
      return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight}${align}${attributes(style)}>${escapeXml(text)}</text>`;
    }
  }
}

/** The picture as SVG that takes the width it is given: no script, no request, no style attribute, all text escaped. */
export function pictureSvg({ width, height, description, shapes }: Picture): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" role="img" ` +
    `aria-label="${escapeXml(description)}">${shapes.map(shapeSvg).join("")}</svg>`
  );
}

// Without a way to measure: widths of Inter's letters in parts of the font size, rounded up.
const NARROW = /[iljtfr.,:;'|!()[\]I ]/;
const WIDE = /[mwMW@%&]/;

/** Width of a line of text, as far as it can be told without a font; rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) width += 0.34;
    else if (WIDE.test(letter)) width += 0.9;
    else if (/[A-Z]/.test(letter)) width += 0.7;
    else if (letter.charCodeAt(0) > 0x2e80) width += 1.05;
    else width += 0.58;
  }
  return width * size;
}

/** The text, cut with an ellipsis where it would be wider than `width`. */
export function fitText(text: string, width: number, size: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (textWidth(line, size) <= width) return line;
  const letters = [...line];
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
