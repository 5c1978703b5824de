import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN_TEMPLATES } from "../../../../../src-shared/domain/messages/built-in-templates.ts";
import { fillText, unknownNames } from "../../../../../src-shared/domain/messages/fill-message.ts";
import {
  draftMessage,
  draftsAsText,
  isMailAddress,
  messageGaps,
} from "../../../../../src-shared/domain/messages/message-drafts.ts";
import {
  proposedTemplateId,
  templatesOf,
} from "../../../../../src-shared/domain/messages/message-templates.ts";
import {
  PLACEHOLDER_NAMES,
  PLACEHOLDERS,
} from "../../../../../src-shared/domain/messages/placeholders.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import {
  COMMUNICATION_SEQUENCE,
  sequenceMessage,
} from "../../../../../src-shared/domain/rollout/communication-sequence.ts";
import {
  buildCommitment,
  buildImplementation,
  buildPayee,
  buildPerson,
  buildProject,
  buildWave,
  byId,
} from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-24";
const wave = buildWave({ id: "wave-1", type: "pilot", invitationsOn: "2026-11-20" });
const base = buildImplementation({
  waves: byId(wave),
  projects: byId(buildProject({ id: "project-1", name: "Dock 9", feePayer: "GC" })),
  people: byId(
    buildPerson({ id: "p-1", name: "Robin Vega", roles: ["PPM"], phone: "555 0101" }),
    buildPerson({ id: "p-2", name: "Sam Ito", roles: ["SPON"], phone: "" }),
  ),
});
const implementation = {
  ...base,
  communications: byId(
    ...COMMUNICATION_SEQUENCE.map((step, position) => ({
      ...sequenceMessage(step, wave, base),
      position,
      ...(step.key === "office-hours" && { links: "https://meet.example/hours" }),
    })),
  ),
};
const payee = buildPayee({
  id: "payee-1",
  legalName: "Blue Mesa Concrete, LLC",
  tradingName: "",
  waveId: "wave-1",
  owner: "",
  contactName: "Ana Ruiz",
  contactEmail: "ana@bluemesa.example",
  admin: { name: "Ana Ruiz", email: "", phone: "", backup: "" },
  status: "invited",
  invitation: {
    sentOn: "2026-11-20",
    sentBy: "",
    path: "unknown",
    attempts: 1,
    expiresOn: null,
  },
  commitments: byId(
    buildCommitment({
      number: "SC-014",
      title: "Slab",
      projectId: "project-1",
      isInScope: true,
      agreement: "pending",
    }),
  ),
});
const context = { implementation, payee, today: TODAY };

describe("filling a message", () => {
  it.each(PLACEHOLDER_NAMES)("knows %s of a payee of which everything is known", (name) => {
    expect(PLACEHOLDERS[name].value(context)).not.toBe("");
  });

  it("fills what it says", () => {
    const text =
      "{{payee}}|{{contact}}|{{phone}}|{{expiresOn}}|{{ daysLeft }}|{{commitments}}|{{fee}}";
    expect(fillText(text, context).text).toBe(
      `Blue Mesa Concrete, LLC|Ana Ruiz|555 0101|Fri 4 Dec 2026|10 days|SC-014 Slab|You pay no platform fee: ${implementation.payor.name} bears it.`,
    );
  });

  it.each(BUILT_IN_TEMPLATES.map(({ id, subject, body }) => [id, subject, body] as const))(
    "leaves nothing open in the built-in template %s",
    (_id, subject, body) => {
      const draft = draftMessage(implementation, payee, { subject, body }, TODAY);
      expect(draft.missing).toEqual([]);
      expect(draft.body).not.toContain("[");
    },
  );

  it("finds unknown placeholders and braces that never close", () => {
    expect(unknownNames("{{payee}} {{iban}} {{ contact")).toEqual(["iban", "{{"]);
    expect(fillText("{{iban}} {{ contact", context).text).toBe("[iban?] { contact");
  });

  it("does not fill a name that looks like a placeholder", () => {
    const odd = { ...payee, contactName: "{{payor}}\nBcc: all@example.com" };
    const { text } = fillText("{{contact}}", { ...context, payee: odd });
    expect(text).toBe("{payor}} Bcc: all@example.com");
  });

  it("never leaves two opening braces, whatever stands in the text and in the record", () => {
    const piece = fc.oneof(
      fc.constantFrom("{", "{{", "}}", "{{payee}}", "{{contact}}", "{{nothing}}"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.string(), fc.string(), (pieces, name, contactName) => {
        const odd = { ...payee, legalName: name, contactName };
        const { text } = fillText(pieces.join(""), { ...context, payee: odd });
        expect(text).not.toContain("{{");
      }),
    );
  });

  it("changes nothing but placeholders", () => {
    const plain = fc.string({ unit: "binary" }).map((text) => text.replaceAll(/[{}]/g, ""));
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const filled = fillText(`${before}{{payor}}${after}`, context);
        expect(filled.text).toBe(`${before}${implementation.payor.name}${after}`);
      }),
    );
  });
});

describe("messages for a selection", () => {
  const nameless: Payee = { ...payee, id: "payee-2", contactName: " ", contactEmail: "" };
  const text = { subject: "For {{payee}}", body: "Hello {{contact}}" };
  const drafts = [payee, nameless].map((each) => draftMessage(implementation, each, text, TODAY));

  it("says where each gap is mended", () => {
    const body = "{{contact}} {{nothing}}";
    const draft = draftMessage(implementation, nameless, { subject: "", body }, TODAY);
    expect(messageGaps([draft]).map(({ missing, mend }) => [missing, mend])).toEqual([
      ["e-mail address", "payee"],
      ["contact name", "payee"],
      ['"nothing" is no placeholder', "template"],
    ]);
  });

  it("counts what is missing", () => {
    expect(messageGaps(drafts).map(({ words }) => words)).toEqual([
      "1 of 2 payees has no e-mail address",
      "1 of 2 payees has no contact name",
    ]);
  });

  it("puts all into one text", () => {
    expect(draftsAsText(drafts.slice(0, 1))).toBe(
      "To: Ana Ruiz <ana@bluemesa.example>\nSubject: For Blue Mesa Concrete, LLC\n\nHello Ana Ruiz",
    );
  });

  it.each([
    ["ana@bluemesa.example", true],
    ["ana@bluemesa", false],
    ["ana@x.example, bob@x.example", false],
    ["ana@x.example\nBcc: b@x.example", false],
    ["Ana <ana@x.example>", false],
  ])("takes %j for one address: %s", (text, isOne) => {
    expect(isMailAddress(text)).toBe(isOne);
  });
});

describe("the fee sentence", () => {
  it.each([
    [{ feePayer: "SC" as const }, /You bear it/],
    [{ feePayer: "GC" as const }, /no platform fee/],
  ])("follows the payee's own setting %j", (own, sentence) => {
    expect(fillText("{{fee}}", { ...context, payee: { ...payee, ...own } }).text).toMatch(sentence);
  });

  it("is missing while it is mixed and nobody decided for the project", () => {
    const undecided = {
      ...implementation,
      profile: { ...implementation.profile, feePayer: "mixed" as const },
      projects: {},
    };
    expect(fillText("{{fee}}", { ...context, implementation: undecided }).empty).toEqual(["fee"]);
  });
});

describe("the template proposed for a payee", () => {
  it.each([
    ["not_invited", {}, "invitation-coming"],
    ["invited", {}, "day-3"],
    ["invited", { invitation: { ...payee.invitation, sentOn: "2026-11-14" } }, "day-10"],
    ["invite_expired", {}, "day-10"],
    ["bank_pending", {}, "bank-not-verified"],
    ["agreement_pending", {}, "agreement-pending"],
    ["paid", {}, "first-payment"],
    ["ready", {}, null],
    ["declined", {}, null],
  ] as const)("at %s with %j is %s", (status, changes, expected) => {
    const at = { ...payee, status, ...changes } as Payee;
    expect(proposedTemplateId(at, implementation, TODAY)).toBe(expected);
  });
});

it("shows a built-in template as it was changed here, and own ones behind", () => {
  const own = { id: "own-1", name: "Own", subject: "", body: "", position: 11 };
  const day3 = { id: "day-3", name: "Day 3", subject: "Hello?", body: "", position: 3 };
  const entries = templatesOf({ messageTemplates: byId(own, day3) });
  expect(entries).toHaveLength(BUILT_IN_TEMPLATES.length + 1);
  expect(entries.find(({ template }) => template.id === "day-3")).toMatchObject({
    isChanged: true,
    template: { subject: "Hello?" },
  });
  expect(entries.at(-1)).toMatchObject({ isBuiltIn: false, template: own });
});
