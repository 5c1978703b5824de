import { expect, it } from "vitest";
import { newFinds } from "../../../../src-shared/domain/sensitive-fields.ts";
import { acceptedNumbers } from "../../../../src-shared/imports/accepted-numbers.ts";

const sheet = {
  name: "List",
  isHidden: false,
  rows: [
    ["Vendor", "Notes"],
    ["Alder", "Routing 021000021"],
    ["Birch", "Routing 011000015"],
  ],
};

it("confirms the numbers of the accepted cells, and no others", () => {
  const keys = acceptedNumbers(sheet, ["2:1"]);
  expect(keys).toHaveLength(1);
  const asked = (value: string) => newFinds([{ path: ["notes"], value }], null, keys);
  expect(asked("Routing 021000021")).toEqual([]);
  expect(asked("Routing 011000015")).toHaveLength(1);
  expect(acceptedNumbers(sheet, [])).toEqual([]);
  expect(acceptedNumbers(sheet, ["9:9"])).toEqual([]);
});
