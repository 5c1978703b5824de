import { describe, expect, test } from "vitest";
import { SCHEMES } from "../../../src-renderer/tokens.ts";

/** Relative luminance of a colour `#RRGGBB` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(["light", "dark"] as const)("contrast in the %s scheme", (scheme) => {
  const colours = SCHEMES[scheme];
  const grounds = ["page", "paper", "sunken", "accentSoft"] as const;
  const texts = ["text", "textQuiet", "accent", "green", "amber", "red", "none"] as const;

  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    "text in %s on %s reaches 4.5:1",
    (text, ground) => {
      expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([
    ["onAccent", "accent"],
    ["onAccent", "accentStrong"],
    ["green", "greenSoft"],
    ["amber", "amberSoft"],
    ["red", "redSoft"],
    ["none", "noneSoft"],
  ] as const)("text in %s on %s reaches 4.5:1", (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)("the edge of a control on %s reaches 3:1", (ground) => {
    expect(contrast(colours.edge, colours[ground])).toBeGreaterThanOrEqual(3);
  });
});
