import { describe, expect, it } from "vitest";
import { decodeWire, encodeWire } from "../../chromium-host/wire.ts";

const pass = (value: unknown): unknown => decodeWire(encodeWire(value));

describe("what travels between main and page", () => {
  it.each([
    ["plain data", { a: [1, "two", null, true], b: { c: "ü" } }],
    ["undefined, also inside", { a: undefined, b: [undefined] }],
    ["odd numbers", [Number.NaN, Number.POSITIVE_INFINITY, -0]],
    ["big integers", 12345678901234567890n],
    ["dates", new Date("2026-03-02T14:00:00Z")],
    ["maps and sets", new Map([["a", new Set([1, 2])]])],
    ["bytes", new Uint8Array([0, 127, 255])],
    ["an object with the marker's own key", { $: "date", v: 0 }],
  ])("keeps %s", (_what, value) => {
    expect(pass(value)).toStrictEqual(value);
  });

  it("keeps the name and message of an error", () => {
    expect(pass(new RangeError("too far"))).toMatchObject({
      name: "RangeError",
      message: "too far",
    });
  });

  it("turns a Node buffer into bytes", () => {
    expect(pass(Buffer.from("ab"))).toStrictEqual(new Uint8Array([97, 98]));
  });

  it("refuses functions in Electron's words", () => {
    expect(() => encodeWire({ a: () => 1 })).toThrow("An object could not be cloned.");
  });
});
