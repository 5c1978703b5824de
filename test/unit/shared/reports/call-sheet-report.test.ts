import { expect, it } from "vitest";
import { composeCallSheets } from "../../../../src-shared/reports/call-sheet-report.ts";
import { renderMarkdown } from "../../../../src-shared/reports/render-markdown.ts";
import { buildImplementation, buildPayee, byId } from "../../../helpers/implementation-builders.ts";

it("says who to call and what to do next, without internal notes", () => {
  const payee = buildPayee({
    id: "a",
    legalName: "Blue Mesa Concrete",
    status: "invited",
    contactPhone: "555 0199",
    notes: "Owner is difficult",
    invitation: { sentOn: "2026-11-20", sentBy: "", path: "unknown", attempts: 2, expiresOn: null },
  });
  const other = buildPayee({ id: "b", legalName: "Harbor Steel", position: 2 });
  const implementation = buildImplementation({ payees: byId(payee, other) });
  const report = composeCallSheets(implementation, ["b", "a", "gone"], {
    today: "2026-11-24",
    user: "Dana",
  });
  const text = renderMarkdown(report);
  expect(text).toContain("555 0199");
  expect(text).toContain("10 days left");
  expect(text).toContain("attempt 2");
  expect(text).toContain("phone call on day 3");
  expect(text).toContain("Never write down account");
  expect(text).not.toContain("difficult");
  expect(text.indexOf("Harbor Steel")).toBeLessThan(text.indexOf("Blue Mesa"));
});
