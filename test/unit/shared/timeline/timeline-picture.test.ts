import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeSchedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import { fitText, pictureSvg, textWidth } from "../../../../src-shared/timeline/picture.ts";
import { hatchLines } from "../../../../src-shared/timeline/hatch-lines.ts";
import {
  pageRows,
  PAPER_SETTING,
  timelinePictures,
} from "../../../../src-shared/timeline/timeline-picture.ts";
import { timelineRows } from "../../../../src-shared/timeline/timeline-rows.ts";
import { buildImplementation, withItemsDone } from "../../../helpers/implementation-builders.ts";

const today = "2026-10-20";
const HOSTILE = `</text><script>alert(1)</script>"'&\u0000\uD800 <img src=x onerror=alert(1)>`;

const implementation = withItemsDone(
  buildImplementation({ today, items: { "SET-30": { title: HOSTILE } } }),
  ({ due }) => due < today,
);
const schedule = computeSchedule(implementation, today);
const { rows } = timelineRows(implementation, schedule, today);
const pictures = timelinePictures({ implementation, schedule, today }, rows, PAPER_SETTING);

describe("pages", () => {
  it("hold every row once, in order, and each begins with a phase", () => {
    const pages = pageRows(rows, 33);
    expect(pages.length).toBeGreaterThan(2);
    const shown = pages
      .flat()
      .filter((row) => !("label" in row && row.label.endsWith("(continued)")));
    expect(shown.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
    for (const page of pages) {
      expect(page.length).toBeLessThanOrEqual(33);
      expect(page[0]?.type).toBe("phase");
      // A heading at the foot would belong to nothing.
      expect(page.at(-1)?.type).toBe("item");
    }
  });

  it("hold any rows, however few fit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), (most) => {
        const pages = pageRows(rows, most);
        expect(pages.every((page) => page.length > 0 && page.length <= most)).toBe(true);
        const keys = pages.flat().filter(({ type }) => type === "item");
        expect(keys).toHaveLength(rows.filter(({ type }) => type === "item").length);
      }),
    );
  });

  it("fit on a landscape page of Letter, whose height is 0.68 of its width within the margins", () => {
    for (const { width, height } of pictures) {
      expect(width).toBeCloseTo(1000, 1);
      expect(height / width).toBeLessThan(0.68);
    }
  });
});

describe("the picture", () => {
  it("draws within its edges", () => {
    for (const { shapes, width, height } of pictures) {
      for (const shape of shapes) {
        if (shape.kind === "path") continue;
        expect(shape.x).toBeGreaterThanOrEqual(0);
        expect(shape.x).toBeLessThanOrEqual(width + 0.1);
        expect(shape.y).toBeLessThanOrEqual(height);
        if (shape.kind === "rect") expect(shape.x + shape.width).toBeLessThanOrEqual(width + 0.1);
      }
    }
  });

  it("says what it shows, for those who do not see it", () => {
    expect(pictures[0]?.description).toMatch(
      /^Timeline, part 1 of \d+: P0 Intake, P1 Kickoff & plan/,
    );
  });

  it("is harmless whatever the titles are, and well-formed", () => {
    const svg = pictures.map((picture) => pictureSvg(picture)).join("");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toMatch(/<script|<img|onerror=(?!alert)|\son\w+="|style=|href|url\(/i);
    expect(svg.includes("\0")).toBe(false);
    const tags = [...svg.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)];
    const names = new Set(tags.map(([, , name]) => name));
    expect([...names].sort()).toEqual(["path", "rect", "svg", "text"]);
    const depth = tags.reduce((sum, [, end, , self]) => sum + (self ? 0 : end ? -1 : 1), 0);
    expect(depth).toBe(0);
  });
});

describe("text", () => {
  it("is cut where it would not fit, and says so", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.integer({ min: 20, max: 300 }),
        (text, width) => {
          const fitted = fitText(text, width, 10);
          expect(textWidth(fitted, 10)).toBeLessThanOrEqual(Math.max(width, textWidth("…", 10)));
          if (textWidth(text, 10) <= width)
            expect(fitted).toBe(text.replaceAll(/\s+/g, " ").trim());
        },
      ),
    );
    expect(fitText("Hold the kickoff meeting", 60, 10)).toMatch(/^Hold.*…$/);
  });
});

describe("hatching", () => {
  it("stays within its area", () => {
    const d = hatchLines({ x: 10, y: 20, width: 30, height: 8 }, 5);
    const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(points.length).toBeGreaterThan(8);
    for (const [x = 0, y = 0] of points) {
      expect(x >= 10 && x <= 40 && y >= 20 && y <= 28).toBe(true);
    }
  });
});
