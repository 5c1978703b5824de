import { describe, expect, it } from "vitest";
import {
  newFinds,
  refuseSensitive,
  sensitiveProblem,
} from "../../../../src-shared/domain/sensitive-fields.ts";

const findSensitiveFields = (value: unknown) => newFinds([{ path: [], value }], null, []);

describe("numbers in the fields of records", () => {
  it("looks into records and lists, and names the field in words", () => {
    const payee = { legalName: "Ace", verificationNote: "routing 021000021", tags: ["4455667788"] };
    expect(findSensitiveFields({ "payee-1": payee })).toMatchObject([
      { kind: "routing number", masked: "••••0021", field: "verification note" },
      { kind: "long number", masked: "••••7788", field: "tags" },
    ]);
  });

  it("never carries the number itself", () => {
    expect(
      JSON.stringify(sensitiveProblem(findSensitiveFields({ notes: "4455667788" }))),
    ).not.toMatch(/445566/);
  });

  it("leaves phones and ids alone", () => {
    const record = {
      contactPhone: "7205550134",
      phone: "7205550134",
      itemId: "4455667788",
      id: "12345678",
    };
    expect(findSensitiveFields(record)).toEqual([]);
  });

  it("takes long numbers of commitments, vendors and disbursements for what they are, but no cards and tax numbers", () => {
    expect(findSensitiveFields({ number: "4455667788", vendorNumber: "12345678" })).toEqual([]);
    expect(findSensitiveFields({ disbursementNumber: "4455667788" })).toEqual([]);
    expect(findSensitiveFields({ vendorNumber: "12-3456789" })).toMatchObject([
      { kind: "tax number" },
    ]);
    expect(findSensitiveFields({ number: "4111 1111 1111 1111" })).toMatchObject([
      { kind: "card number" },
    ]);
  });

  it("knows a number again however it is written", () => {
    const [one, other] = findSensitiveFields({
      a: "4111 1111 1111 1111",
      b: "4111-1111-1111-1111",
    });
    expect(one?.key).toBe(other?.key);
    expect(findSensitiveFields("4455667788")[0]?.key).not.toBe(
      findSensitiveFields("4455667789")[0]?.key,
    );
  });
});

describe("new numbers", () => {
  const change = [{ path: ["payees", "payee-1", "notes"], value: "was 4455667788, now 021000021" }];

  it("are those that are neither stored nor confirmed", () => {
    expect(newFinds(change, {}, [])).toHaveLength(2);
    const stored = { items: { "SET-01": { notes: "4455 667788" } } };
    const open = newFinds(change, stored, []);
    expect(open).toMatchObject([{ kind: "routing number", field: "notes" }]);
    expect(
      newFinds(
        change,
        stored,
        open.map(({ key }) => key),
      ),
    ).toEqual([]);
  });

  it("are looked for by the field at the end of the path", () => {
    expect(
      newFinds([{ path: ["payees", "p-1", "contactPhone"], value: "7205550134" }], {}, []),
    ).toEqual([]);
    expect(
      newFinds([{ path: ["projects", "p-1", "number"], value: "7205550134" }], {}, []),
    ).toEqual([]);
  });

  it("refuse a name that is no command", () => {
    expect(
      refuseSensitive({ fileName: "statement 4455667788.pdf" }, null, undefined),
    ).toMatchObject({
      ok: false,
      error: {
        code: "sensitive-number",
        message:
          "This looks like a number that must not be stored: long number ••••7788 in name of the file",
      },
    });
    const [find] = findSensitiveFields("4455667788");
    expect(refuseSensitive("4455667788", null, [find!.key])).toEqual({
      ok: true,
      value: "4455667788",
    });
  });
});
