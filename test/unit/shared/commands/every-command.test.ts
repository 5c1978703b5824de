import { describe, expect, test } from "vitest";
import { applyPatches } from "immer";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import { type Command, commandSchema, COMMANDS } from "../../../../src-shared/commands/command.ts";
import { newDocumentHeader } from "../../../../src-shared/document/file-format.ts";
import { serialiseDocument } from "../../../../src-shared/document/serialise-document.ts";
import {
  type Implementation,
  implementationSchema,
} from "../../../../src-shared/domain/implementation.ts";
import { buildBusyImplementation, CONTEXT } from "../../../helpers/busy-implementation.ts";
import { COMMAND_EXAMPLES, type CommandExample } from "../../../helpers/command-examples.ts";
import { deepFreeze, documentChanges } from "../../../helpers/document-changes.ts";

const HEADER = newDocumentHeader({
  appVersion: "0.1.0",
  id: "impl-1",
  revision: 1,
  changeId: "",
  savedAt: "2026-09-16T15:00:00.000Z",
});
const text = (implementation: Implementation): string => serialiseDocument(HEADER, implementation);

// Every command writes a line of the log and brings the history of health up to date; both have tests of their own.
function withoutTraces(implementation: Implementation): unknown {
  const {
    activity: _log,
    healthHistory: _history,
    healthKnownOn: _known,
    ...rest
  } = implementation;
  return rest;
}

function apply(before: Implementation, command: Command) {
  const applied = applyCommand(before, { id: "change-1", command }, CONTEXT);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value;
}

test("no command is without an example, and no two have one type", () => {
  const types = COMMANDS.map((definition) => definition.type);
  expect(new Set(types).size).toBe(types.length);
  expect(Object.keys(COMMAND_EXAMPLES).sort()).toEqual([...types].sort());
});

describe.each(Object.entries<CommandExample>(COMMAND_EXAMPLES))("%s", (type, example) => {
  const before = deepFreeze(example.on ?? buildBusyImplementation());
  const { command, label, changes } = example;

  test("passes its schema, which refuses an unknown key", () => {
    expect(commandSchema.parse(command)).toEqual(command);
    expect(commandSchema.safeParse({ ...command, extra: 1 }).success).toBe(false);
  });

  test("changes what it says, and nothing else", () => {
    const { next } = apply(before, command);
    expect(documentChanges(withoutTraces(before), withoutTraces(next))).toEqual(changes);
    expect(implementationSchema.safeParse(next).error).toBeUndefined();
  });

  test("says what it did, once, in the activity log", () => {
    const applied = apply(before, command);
    expect(applied.label).toBe(label);
    expect(Object.values(applied.next.activity)).toEqual([
      { id: "change-1", at: CONTEXT.now, by: CONTEXT.user, command: type, text: label },
    ]);
  });

  test("its patches lead there, its inverse back to the same bytes", () => {
    const { next, patches, inverse } = apply(before, command);
    expect(text(applyPatches(before, patches))).toBe(text(next));
    expect(text(applyPatches(next, inverse))).toBe(text(before));
  });

  test("survives a trip as JSON and gives the same again", () => {
    const replayed = JSON.parse(JSON.stringify(command)) as Command;
    expect(apply(before, replayed).next).toEqual(apply(before, command).next);
  });
});
