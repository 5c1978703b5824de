import { expect, it } from "vitest";
import { composeCallSheets } from "../../../../src-shared/reports/call-sheet-report.ts";
import { renderHtml } from "../../../../src-shared/reports/render-html.ts";
import { renderMarkdown } from "../../../../src-shared/reports/render-markdown.ts";
import { buildImplementation, buildPayee, byId } from "../../../helpers/implementation-builders.ts";

function compose(
  implementation: ReturnType<typeof buildImplementation>,
  audience: "customer" | "internal",
  payeeIds: readonly string[],
) {
  const context = { today: "2026-11-24", user: "Dana" };
  return composeCallSheets(implementation, { audience, payeeIds }, context);
}

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
  const text = renderMarkdown(compose(implementation, "customer", ["b", "a", "gone"]));
  expect(text).toContain("555 0199");
  expect(text).toContain("10 days left");
  expect(text).toContain("attempt 2");
  expect(text).toContain("phone call on day 3");
  expect(text).toContain("Never write down account");
  expect(text).not.toContain("difficult");
  expect(text.indexOf("Harbor Steel")).toBeLessThan(text.indexOf("Blue Mesa"));
});

const contact = {
  id: "contact-1",
  on: "2026-11-23",
  by: "Dana",
  channel: "phone",
  text: "Owner was rude",
} as const;

it("says in the internal edition only what was said", () => {
  const implementation = buildImplementation({
    payees: byId(buildPayee({ id: "a", contacts: byId(contact) })),
  });
  const internal = renderMarkdown(compose(implementation, "internal", ["a"]));
  const customer = renderMarkdown(compose(implementation, "customer", ["a"]));
  expect(internal).toContain("Owner was rude");
  expect(customer).not.toContain("rude");
  expect(customer).toContain("Dana");
});

it("says why a payee stands still, what to do and to ask, in the words of the implementation", () => {
  const payee = buildPayee({ id: "a", status: "invite_expired", statusAsOf: "2026-11-02" });
  const implementation = buildImplementation({
    payees: byId(payee),
    payeeStatusWords: { invite_expired: { label: "Letter lapsed", aliases: [] } },
  });
  const text = renderMarkdown(compose(implementation, "customer", ["a"]));
  expect(text).toContain("Letter lapsed since");
  expect(text).toContain("Invitation expired, 15 business days");
  expect(text).toContain("Send a fresh invitation");
  expect(text).toContain("What kept you from accepting the first one?");
});

it("begins a page for each payee after the first", () => {
  const payees = ["a", "b", "c"].map((id, position) => buildPayee({ id, position }));
  const implementation = buildImplementation({ payees: byId(...payees) });
  const html = renderHtml(compose(implementation, "customer", ["a", "b", "c"]), {
    paperSize: "Letter",
    generatedOn: "2026-11-24",
  });
  expect(html.match(/<h2 class="page">/g)).toHaveLength(2);
});
