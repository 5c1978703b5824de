import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findSensitiveNumbers,
  maskedNumber,
  maskSensitiveNumbers,
} from "../../../../src-shared/domain/sensitive-numbers.ts";

describe("numbers that must not be stored", () => {
  it.each([
    ["routing 021000021 at the bank", "routing number", "021000021"],
    ["12 021000021", "routing number", "021000021"],
    [
      "\uff10\uff12\uff11\uff10\uff10\uff10\uff10\uff12\uff11",
      "routing number",
      "\uff10\uff12\uff11\uff10\uff10\uff10\uff10\uff12\uff11",
    ],
    ["routing 0210-0002-1", "routing number", "0210-0002-1"],
    ["account 4455667788", "long number", "4455667788"],
    ["nine digits that are no routing number: 021000022", "long number", "021000022"],
    ["eight digits 12345678", "long number", "12345678"],
    ["1234 5678 90", "long number", "1234 5678 90"],
    ["12-345-678", "long number", "12-345-678"],
    ["12345678-123-456", "long number", "12345678-123-456"],
    ["ACCT-123456789", "long number", "123456789"],
    ["ACCT123456789", "long number", "123456789"],
    ["phone without its shape 7205550134", "long number", "7205550134"],
    ["$500 021000021", "routing number", "021000021"],
    ["SSN 123-45-6789.", "tax number", "123-45-6789"],
    ["SSN 123 45 6789", "tax number", "123 45 6789"],
    ["EIN: 12-3456789", "tax number", "12-3456789"],
    ["EIN 12 3456789", "tax number", "12 3456789"],
    ["card 4111 1111 1111 1111", "card number", "4111 1111 1111 1111"],
    ["card 4111.1111.1111.1111", "card number", "4111.1111.1111.1111"],
    ["card 4111-1111-1111-1111", "card number", "4111-1111-1111-1111"],
    ["card 4111111111111111", "card number", "4111111111111111"],
    ["mistyped card 4111 1111 1111 1112", "card number", "4111 1111 1111 1112"],
    ["Amex 3782 822463 10005", "card number", "3782 822463 10005"],
    ["DE89 3704 0044 0532 0130 00", "account number", "DE89 3704 0044 0532 0130 00"],
    ["GB82WEST12345698765432", "account number", "GB82WEST12345698765432"],
  ] as const)("finds what is in %j", (text, kind, found) => {
    expect(findSensitiveNumbers(text)).toMatchObject([{ kind, text: found }]);
  });

  it.each([
    "Call 555-0134 or (720) 555-0134",
    "720-555-0134, 720.555.0134, +1 720 555 0134, +49 30 1234567",
    "due 2026-11-24, kickoff 2026-09-08",
    "2026-11-24 2026-11-25, 25.11.2026, 11-25-2026, scan-20261125.pdf",
    "2026-11-25T10:30:00.123Z",
    "2025-2026, budget 2026-0045, in 2024 3500 invoices",
    "Invoice 4521, check 10000, $1,250,000.00",
    "1,250,000.00 and 12,345,678, USD 12500000, $12500000.00",
    "https://example.com/ticket/123456789",
    "550e8400-e29b-41d4-a716-446655440000",
    "SET-20 and PT-01",
    "last four 6789",
    "masked: ••••0021 123 456",
    "34 of 41 payees, 12 waves, 3 projects, 100 invoices",
  ])("leaves %j alone", (text) => {
    expect(findSensitiveNumbers(text)).toEqual([]);
    expect(maskSensitiveNumbers(text)).toBe(text);
  });

  it("tells a number with a fitting check digit from one that is merely long", () => {
    const isChecked = (text: string) => findSensitiveNumbers(text).map((find) => find.isChecked);
    expect(isChecked("021000021, 021000022")).toEqual([true, false]);
    expect(isChecked("4111 1111 1111 1111, 4111 1111 1111 1112")).toEqual([true, false]);
    // No Federal Reserve district begins with 99, whatever its sum.
    expect(isChecked("990000003")).toEqual([false]);
  });

  it("masks all but the last four digits", () => {
    expect(maskSensitiveNumbers("routing 021000021, EIN 12-3456789")).toBe(
      "routing ••••0021, EIN ••••6789",
    );
    expect(maskSensitiveNumbers("\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18")).toBe(
      "••••5678",
    );
  });

  const signs = fc.constantFrom(
    ..."0123456789 -.,()•+/ab\n",
    "2026-11-25",
    "021000021",
    "\uff11",
    "$",
  );
  const texts = fc.array(signs, { maxLength: 40 }).map((parts) => parts.join(""));

  it("leaves nothing to find after masking, and of each find no more than its last four digits", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const masked = maskSensitiveNumbers(text);
        expect(findSensitiveNumbers(masked)).toEqual([]);
        for (const find of findSensitiveNumbers(text)) {
          expect(text.slice(find.index, find.index + find.text.length)).toBe(find.text);
          expect(maskedNumber(find)).toMatch(/^••••[\dA-Z]{4}$/);
          expect(find.text.length).toBeGreaterThan(7);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("changes nothing but the finds", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const finds = findSensitiveNumbers(text);
        let [expected, from] = ["", 0];
        for (const find of finds) {
          expected += text.slice(from, find.index) + maskedNumber(find);
          from = find.index + find.text.length;
        }
        expect(maskSensitiveNumbers(text)).toBe(expected + text.slice(from));
      }),
    );
  });
});
