import { expect, test } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../src-shared/commands/command.ts";
import type { UnmetCriterion } from "../../../../src-shared/domain/gates/gates.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import type { Problem, ProblemCode } from "../../../../src-shared/result.ts";
import { buildBusyImplementation, CONTEXT } from "../../../helpers/busy-implementation.ts";
import { COMMAND_EXAMPLES, type CommandExample } from "../../../helpers/command-examples.ts";
import { deepFreeze } from "../../../helpers/document-changes.ts";
import { withItemsDone } from "../../../helpers/implementation-builders.ts";
import { withProofs } from "../../../helpers/proven-implementation.ts";

const busy = deepFreeze(buildBusyImplementation());

function refusal(command: Command, on: Implementation = busy): Problem {
  const applied = applyCommand(on, { id: "change-1", command }, CONTEXT);
  if (applied.ok) throw new Error(`Not refused: ${applied.value.label}`);
  return applied.error;
}

const missing: readonly Command[] = [
  { type: "item/complete", itemIds: ["SET-05", "NOPE-1"] },
  { type: "item/set-notes", itemId: "toString", notes: "" },
  { type: "person/remove", personId: "nobody" },
  { type: "person/edit", personId: "nobody", changes: { name: "X" } },
  { type: "meeting/edit", meetingId: "none", changes: {} },
  { type: "meeting/mark-held", meetingId: "none", minutes: "" },
  { type: "agenda/reorder", meetingId: "none", sectionIds: ["risks"] },
  { type: "agenda/restore-section", meetingId: "meeting-1", sectionId: "overdue" },
  { type: "decision/take", decisionId: "none", outcome: "x", by: "" },
  { type: "risk/close", riskId: "none" },
  { type: "action/complete", actionIds: ["action-1", "none"] },
  { type: "action/edit", actionId: "none", changes: {} },
  { type: "lesson/edit", lessonId: "none", changes: {} },
  { type: "payee/edit", edits: [{ payeeId: "none", changes: {} }] },
  { type: "payee/remove", payeeIds: ["none"] },
  { type: "success-criterion/edit", criterionId: "none", changes: {} },
  { type: "gate/waive", gate: "P0", criterionId: "C1", by: "x", reason: "y" },
  {
    type: "gate/attest",
    gate: "closeout",
    criterionId: "P0-1",
    by: "x",
    on: "2026-09-16",
    evidence: "",
  },
];

test.each(missing.map((command) => [command.type, command] as const))(
  "%s of something that is gone is refused and says what to do",
  (_type, command) => {
    const { code, advice } = refusal(command);
    expect(code).toBe("not-found");
    expect(advice).toContain("Nothing was changed");
  },
);

const adding = [
  "item/add",
  "person/add",
  "meeting/schedule",
  "agenda/add-section",
  "decision/add",
  "risk/add",
  "action/add",
  "lesson/record",
  "payee/add",
  "success-criterion/add",
] as const;

test.each(adding)("%s with an id that is taken is refused", (type) => {
  const { command }: CommandExample = COMMAND_EXAMPLES[type];
  const first = applyCommand(busy, { id: "change-1", command }, CONTEXT);
  if (!first.ok) throw new Error(first.error.message);
  const second = applyCommand(first.value.next, { id: "change-2", command }, CONTEXT);
  expect(second).toMatchObject({ ok: false, error: { code: "already-exists" } });
});

test("an id that comes twice in one command is refused", () => {
  const payee = COMMAND_EXAMPLES["payee/add"].command.payees[0];
  if (!payee) throw new Error("no payee in the example");
  expect(refusal({ type: "payee/add", payees: [payee, payee], newWaves: [] }).code).toBe(
    "already-exists",
  );
});

test("the same change sent twice is refused the second time", () => {
  const command: Command = { type: "item/complete", itemIds: ["SET-05"] };
  const first = applyCommand(busy, { id: "change-1", command }, CONTEXT);
  if (!first.ok) throw new Error(first.error.message);
  const reopen: Command = { type: "item/reopen", itemIds: ["SET-05"] };
  expect(refusal(reopen, first.value.next).code).toBe("already-exists");
});

test("an unknown command is refused by name", () => {
  const command = { type: "item/explode" } as unknown as Command;
  expect(refusal(command)).toMatchObject({
    code: "unknown-command",
    message: "Unknown command item/explode",
  });
});

const closed = buildBusyImplementation({
  closed: { on: "2026-09-01", by: "Dana", retainUntil: "2033-09-01" },
});

test("a closed implementation refuses every command but its reopening", () => {
  for (const { command } of Object.values<CommandExample>(COMMAND_EXAMPLES)) {
    const applied = applyCommand(closed, { id: "change-1", command }, CONTEXT);
    if (command.type === "implementation/reopen") expect(applied.ok).toBe(true);
    else expect(applied, command.type).toMatchObject({ ok: false, error: { code: "read-only" } });
  }
});

interface Refused {
  readonly what: string;
  readonly on?: Implementation;
  readonly command: Command;
  readonly code: ProblemCode;
  readonly message: string;
}

const refused: readonly Refused[] = [
  {
    what: "moving past an unmet gate without a waiver",
    command: { type: "phase/move", to: "P1", waiver: null },
    code: "gate-unmet",
    message:
      "The exit gate of P0 Intake is not met: Eligible; Profile flags filled; Contacts named; Kickoff booked",
  },
  {
    what: "a dependency cycle, which is named",
    command: { type: "item/edit", itemIds: ["SET-01"], changes: { dependsOn: ["SET-04"] } },
    code: "refused",
    message: "The items would wait for each other: SET-01 → SET-04 → SET-03 → SET-01",
  },
  {
    what: "an item that depends on itself",
    command: { type: "item/edit", itemIds: ["SET-05"], changes: { dependsOn: ["SET-05"] } },
    code: "refused",
    message: "The items would wait for each other: SET-05 → SET-05",
  },
  {
    what: "a dependency on an item that is not there",
    command: { type: "item/edit", itemIds: ["SET-05"], changes: { dependsOn: ["SET-99"] } },
    code: "not-found",
    message: "There is no item SET-99 to depend on",
  },
  {
    what: "a conditional item without a flag",
    command: { type: "item/edit", itemIds: ["SET-05"], changes: { requirement: "conditional" } },
    code: "refused",
    message: "SET-05 Hold the kickoff meeting: a conditional item needs a flag",
  },
  {
    what: "a link that runs code",
    command: {
      type: "item/add-link",
      itemId: "SET-05",
      link: { label: "", url: "javascript:alert(1)" },
    },
    code: "refused",
    message: "This address cannot be kept as a link",
  },
  {
    what: "shifting done items only",
    on: withItemsDone(busy),
    command: { type: "item/shift", itemIds: ["SET-05"], businessDays: 1 },
    code: "refused",
    message: "Items that are done or not applicable are not shifted",
  },
  {
    what: "unpinning an item without a planned date",
    on: buildBusyImplementation({ items: { "SET-05": { anchor: null, isPinned: true } } }),
    command: { type: "item/unpin", itemIds: ["SET-05"] },
    code: "refused",
    message: "These items have no planned date: they were added by hand",
  },
  {
    what: "adding after an item of another checklist",
    command: { ...COMMAND_EXAMPLES["item/add"].command, afterItemId: "SET-05" },
    code: "not-found",
    message: "The item to add these after is not in this checklist",
  },
  {
    what: "reordering over two checklists",
    command: { type: "item/reorder", itemIds: ["SET-01", "SET-05"], beforeItemId: null },
    code: "refused",
    message: "Items are reordered within one checklist",
  },
  {
    what: "putting items before one of themselves",
    command: { type: "item/reorder", itemIds: ["SET-01", "SET-02"], beforeItemId: "SET-02" },
    code: "refused",
    message: "Items cannot be put before one of themselves",
  },
  {
    what: "a go-live on the kickoff",
    command: { type: "implementation/set-anchors", kickoff: "2026-10-01", goLive: "2026-10-01" },
    code: "refused",
    message: "The target go-live must be after the kickoff",
  },
  {
    what: "holding a cancelled implementation",
    on: buildBusyImplementation({ cancelled: { reason: "x", on: "2026-09-01" } }),
    command: { type: "implementation/hold", reason: "x", reviewOn: "2026-10-01" },
    code: "refused",
    message: "Northgate Builders is cancelled",
  },
  {
    what: "closing before P7",
    command: { type: "implementation/close", retainUntil: "2033-09-16", waiver: null },
    code: "refused",
    message: "Northgate Builders is in P0 Intake",
  },
  {
    what: "closing while on hold",
    on: buildBusyImplementation({
      phase: "P7",
      hold: { reason: "x", reviewOn: "2026-10-01", since: "2026-09-01" },
    }),
    command: { type: "implementation/close", retainUntil: "2033-09-16", waiver: null },
    code: "refused",
    message: "Northgate Builders is on hold",
  },
  {
    what: "a retention date in the past",
    on: withItemsDone(buildBusyImplementation({ phase: "P7" })),
    command: { type: "implementation/close", retainUntil: "2026-09-15", waiver: null },
    code: "refused",
    message: "The retention date has passed",
  },
  {
    what: "attesting a criterion that its items prove",
    command: {
      type: "gate/attest",
      gate: "P0",
      criterionId: "P0-1",
      by: "Robin Vega",
      on: "2026-09-16",
      evidence: "",
    },
    code: "refused",
    message: "This criterion is proven by what is recorded, not by hand",
  },
  {
    what: "attesting that every required item is done",
    command: {
      type: "gate/attest",
      gate: "closeout",
      criterionId: "C8",
      by: "Robin Vega",
      on: "2026-09-16",
      evidence: "",
    },
    code: "refused",
    message: "This criterion is proven by what is recorded, not by hand",
  },
  {
    what: "attesting what lies in the future",
    command: {
      type: "gate/attest",
      gate: "closeout",
      criterionId: "C5",
      by: "Robin Vega",
      on: "2026-09-17",
      evidence: "",
    },
    code: "refused",
    message: "What lies in the future cannot be confirmed",
  },
  {
    what: "a decision without a name",
    command: { type: "gate/decide", phase: "P0", decision: "fail", by: "", conditions: "" },
    code: "refused",
    message: "A decision needs the name of who decided",
  },
  {
    what: "passing with conditions that are not said",
    on: withItemsDone(busy),
    command: {
      type: "gate/decide",
      phase: "P5",
      decision: "pass_with_conditions",
      by: "Robin Vega",
      conditions: "",
    },
    code: "refused",
    message: "Passing with conditions needs the conditions",
  },
  {
    what: "letting a gate pass over an unmet criterion",
    on: withItemsDone(busy, ({ id }) => id !== "TST-13"),
    command: {
      type: "gate/decide",
      phase: "P5",
      decision: "pass",
      by: "Robin Vega",
      conditions: "",
    },
    code: "gate-unmet",
    message: "The exit gate of P5 Payment testing cannot pass yet: Both signatures",
  },
];

test.each(refused)("refuses $what", ({ command, on, code, message }) => {
  expect(refusal(command, on && deepFreeze(on))).toMatchObject({ code, message });
});

test("closing with unmet closeout gates lists them", () => {
  const done = withItemsDone(
    withProofs(buildBusyImplementation({ phase: "P7" })),
    ({ id }) => id !== "CLO-11" && id !== "CLO-12",
  );
  const { code, details } = refusal(
    { type: "implementation/close", retainUntil: "2033-09-16", waiver: null },
    done,
  );
  expect(code).toBe("gate-unmet");
  const unmet = details as readonly UnmetCriterion[];
  expect(unmet.map(({ criterionId }) => criterionId)).toEqual(["C5", "C8", "C10"]);
  expect(unmet.at(-1)).toEqual({
    phase: "P7",
    criterionId: "C10",
    text: "Sponsor signature",
    missingItemIds: ["CLO-11"],
    alsoMissing: [],
  });
});

// Of the work streams; a name that every object inherits must not be taken for a record.
const pointing = Object.values<CommandExample>(COMMAND_EXAMPLES).flatMap(({ command, on }) =>
  Object.entries<unknown>({ ...command })
    .filter(([key]) =>
      /^(payee|wave|project|course|session|case|defect|attachment|attendee|communication|contact|callBack|attempt|evidence|question|template)Ids?$/.test(
        key,
      ),
    )
    .map(([key, value]) => ({ type: command.type, key, value, command, on })),
);

test.each(pointing)("$type refuses a $key that is not there", ({ key, value, command, on }) => {
  const gone = { ...command, [key]: Array.isArray(value) ? ["constructor"] : "constructor" };
  expect(refusal(gone, on).code).toBe("not-found");
});
