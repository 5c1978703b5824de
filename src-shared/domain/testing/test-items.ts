/** Which test records prove which checklist item (domain.md section 3, P5), for items that know their figure. */
import type { ItemId } from "../ids.ts";
import {
  appliesTo,
  caseState,
  hasTestRecords,
  isDefectOpen,
  isMandatory,
  isSevere,
  summariseTests,
  type TestSource,
} from "./test-results.ts";
import { signOffState } from "./test-sign-off.ts";

/** The cases that prove an item by passing. */
export const CASES_OF_ITEM: Readonly<Record<ItemId, readonly string[]>> = {
  "TST-04": ["PT-01"],
  "TST-05": ["PT-01", "PT-04"],
  "TST-06": ["PT-05", "PT-06"],
  "TST-07": ["PT-07", "PT-08"],
  "TST-08": ["PT-09", "PT-10", "PT-11"],
  "TST-09": ["PT-19", "PT-20"],
  "TST-10": ["PT-16", "PT-17", "PT-18"],
};

/** What the records say of an item. */
export interface TestItemFigure {
  readonly done: number;
  readonly total: number;
  /** "2 of 3 cases passed". */
  readonly text: string;
  /** All of it is there: the item may be proposed as done. */
  readonly isProven: boolean;
}

function figure(done: number, total: number, text: string): TestItemFigure {
  return { done, total, text, isProven: total > 0 && done === total };
}

function casesOf(itemId: ItemId, source: TestSource): TestItemFigure | null {
  const cases = (CASES_OF_ITEM[itemId] ?? [])
    .flatMap((id) => source.testCases[id] ?? [])
    .filter((testCase) => appliesTo(testCase, source.profile));
  if (cases.length === 0) return null;
  const passed = cases.filter((one) => caseState(one, source.profile) === "pass").length;
  return figure(
    passed,
    cases.length,
    `${passed} of ${cases.length} ${cases.length === 1 ? "case" : "cases"} passed`,
  );
}

/** The figure of a checklist item from the test records; null when they have nothing to say about it. */
export function testItemFigure(itemId: ItemId, source: TestSource): TestItemFigure | null {
  const cases = Object.values(source.testCases).filter((one) => appliesTo(one, source.profile));
  if (cases.length === 0) return null;
  if (CASES_OF_ITEM[itemId]) return casesOf(itemId, source);
  switch (itemId) {
    case "TST-01": {
      const mandatory = cases.filter(isMandatory);
      const planned = mandatory.filter(
        ({ plannedOn, attempts }) => plannedOn !== null || Object.keys(attempts).length > 0,
      ).length;
      return figure(planned, mandatory.length, `${planned} of ${mandatory.length} cases planned`);
    }
    case "TST-11": {
      const { mandatory, evidenceMissing } = summariseTests(source);
      const filed = mandatory.pass - evidenceMissing.length;
      return figure(filed, mandatory.total, `evidence on ${filed} of ${mandatory.total} cases`);
    }
    case "TST-12": {
      if (!hasTestRecords(source)) return null;
      const severe = Object.values(source.defects).filter(isSevere);
      const open = severe.filter(isDefectOpen).length;
      const left = cases.some(
        (one) => isMandatory(one) && ["open", "blocked"].includes(caseState(one, source.profile)),
      );
      return {
        done: severe.length - open,
        total: severe.length,
        text: open === 0 ? "no critical or high defect open" : `${open} critical or high open`,
        isProven: open === 0 && !left,
      };
    }
    case "TST-13": {
      const { payor, procore } = signOffState(source);
      const signed = Number(payor !== null) + Number(procore !== null);
      return figure(signed, 2, `${signed} of 2 signed`);
    }
    default:
      return null;
  }
}
