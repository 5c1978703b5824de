import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findSensitiveNumbers,
  findSensitiveNumbersIn,
  maskSensitiveNumbers,
} from "../../../../src-shared/domain/sensitive-numbers.ts";

describe("numbers that must not be stored", () => {
  it.each([
    ["routing 021000021 at the bank", "routing number", "021000021"],
    ["account 4455667788", "long number", "4455667788"],
    ["SSN 123-45-6789.", "tax number", "123-45-6789"],
    ["EIN: 12-3456789", "tax number", "12-3456789"],
    ["card 4111 1111 1111 1111", "card number", "4111 1111 1111 1111"],
    ["card 4111111111111111", "card number", "4111111111111111"],
  ] as const)("finds what is in %j", (text, kind, found) => {
    expect(findSensitiveNumbers(text)).toMatchObject([{ kind, text: found }]);
  });

  it.each([
    "Call 555-0134 or (720) 555-0134",
    "due 2026-11-24, kickoff 2026-09-08",
    "Invoice 4521, check 10000, $1,250,000.00",
    "https://example.com/ticket/123456789",
    "SET-20 and PT-01",
    "last four 6789",
  ])("leaves %j alone", (text) => {
    expect(findSensitiveNumbers(text)).toEqual([]);
  });

  it("masks all but the last four digits", () => {
    expect(maskSensitiveNumbers("routing 021000021, EIN 12-3456789")).toBe(
      "routing ••••0021, EIN ••••6789",
    );
  });

  it("leaves nothing to find after masking", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 10_000_000, max: 9_999_999_999 }),
        (words, digits) => {
          expect(findSensitiveNumbers(maskSensitiveNumbers(`${words} ${digits} ${words}`))).toEqual(
            [],
          );
        },
      ),
    );
  });

  it("looks into records and lists, and leaves phone fields alone", () => {
    const command = {
      type: "payee/add",
      payees: [{ legalName: "Ace", notes: "routing 021000021", contactPhone: "7205550134" }],
    };
    expect(findSensitiveNumbersIn(command)).toMatchObject([{ kind: "routing number" }]);
  });
});
