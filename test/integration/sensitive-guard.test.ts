// Nothing that looks like an account, routing, tax or card number gets into a file unless the user says that it is none.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src-shared/commands/command.ts";
import type { SensitiveRefusal } from "../../src-shared/domain/sensitive-fields.ts";
import type { Result } from "../../src-shared/result.ts";
import { newId } from "../../src-main/clock.ts";
import {
  implementationNamed,
  makeWorkspace,
  newImplementation,
  problemOf,
  valueOf,
} from "../helpers/workspace-fixture.ts";

const ROUTING = "021000021";
const ACCOUNT = "4455667788";

const notes = (text: string): Command => ({
  type: "item/set-notes",
  itemId: "SET-05",
  notes: text,
});

function keysOf(answer: Result<unknown>): string[] {
  const refused = problemOf(answer);
  expect(refused.code).toBe("sensitive-number");
  return (refused.details as SensitiveRefusal).finds.map(({ key }) => key);
}

/** Everything below a folder as one text. */
async function allText(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const texts = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return (await stat(path)).isFile() ? readFile(path, "latin1") : "";
    }),
  );
  return texts.join("\n");
}

describe("the guard of numbers that must not be stored", () => {
  it("refuses a command with one, and stores nothing of it anywhere", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session, execute } = await workspace.open();
    const answer = await execute("a", notes(`Routing ${ROUTING} of the bank`));
    const refused = problemOf(answer);
    expect(refused).toMatchObject({
      code: "sensitive-number",
      details: { finds: [{ kind: "routing number", masked: "••••0021", field: "notes" }] },
    });
    expect(JSON.stringify(refused)).not.toContain("02100");
    await session.flush();
    const opened = valueOf(await session.open("a"));
    expect(opened.revision).toBe(1);
    expect(opened.history.undo).toBeNull();
    expect(await allText(workspace.folder)).not.toContain(ROUTING);
    expect(await allText(workspace.userDataDir)).not.toContain(ROUTING);
  });

  it("stores exactly what was confirmed, and asks anew for a second number", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session, execute } = await workspace.open();
    const keys = keysOf(await execute("a", notes(`Ticket ${ACCOUNT}`)));
    const send = async (text: string, confirmedNumbers: string[]) =>
      session.execute({
        implementationId: "a",
        id: newId(),
        command: notes(text),
        confirmedNumbers,
      });
    const more = keysOf(await send(`Ticket ${ACCOUNT}, routing ${ROUTING}`, keys));
    expect(more).toHaveLength(1);
    expect(more).not.toEqual(keys);
    valueOf(await send(`Ticket ${ACCOUNT}`, keys));
    const { implementation } = valueOf(await session.open("a"));
    expect(implementation.items["SET-05"]?.notes).toBe(`Ticket ${ACCOUNT}`);
    // What is stored already is not asked about again, in this text or another.
    valueOf(await send(`Ticket ${ACCOUNT} is closed`, []));
    valueOf(await execute("a", { type: "implementation/set-notes", notes: `See ${ACCOUNT}` }));
  });

  it("never blocks undo, redo, and texts that nobody touched", async () => {
    const workspace = await makeWorkspace();
    const old = implementationNamed("a");
    const item = { ...old.items["SET-05"]!, notes: `Old text with ${ROUTING}` };
    await workspace.plant({ ...old, items: { ...old.items, "SET-05": item } });
    const { session, execute } = await workspace.open();
    valueOf(await execute("a", { type: "item/complete", itemIds: ["SET-05"] }));
    valueOf(await execute("a", notes("")));
    valueOf(await session.undo("a"));
    expect(valueOf(await session.open("a")).implementation.items["SET-05"]?.notes).toContain(
      ROUTING,
    );
    valueOf(await session.redo("a"));
    valueOf(await session.undo("a"));
  });

  it("keeps a confirmed number out of the activity log and the labels of undo", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session } = await workspace.open();
    const command: Command = {
      type: "item/edit",
      itemIds: ["SET-05"],
      changes: { title: `Ticket ${ACCOUNT}` },
    };
    const input = { implementationId: "a", id: newId(), command };
    const confirmedNumbers = keysOf(await session.execute(input));
    const answer = valueOf(await session.execute({ ...input, confirmedNumbers }));
    const { implementation, history } = valueOf(await session.open("a"));
    expect(implementation.items["SET-05"]?.title).toBe(`Ticket ${ACCOUNT}`);
    valueOf(
      await session.execute({
        implementationId: "a",
        id: newId(),
        command: { type: "item/complete", itemIds: ["SET-05"] },
      }),
    );
    const after = valueOf(await session.open("a"));
    const said = [answer.label, history.undo, after.history.undo, after.implementation.activity];
    expect(JSON.stringify(said)).toContain("••••7788");
    expect(JSON.stringify(said)).not.toContain("445566");
  });

  it("asks for the texts of a new implementation and of a playbook as well", async () => {
    const workspace = await makeWorkspace();
    const { session } = await workspace.open();
    const input = newImplementation({ payorName: `Acme ${ACCOUNT}` });
    const confirmedNumbers = keysOf(await session.createImplementation(input));
    expect(await workspace.names()).toEqual([]);
    valueOf(await session.createImplementation({ ...input, confirmedNumbers }));
    const copy = {
      act: "duplicate",
      slug: input.playbookSlug,
      version: null,
      name: `Ours ${ROUTING}`,
    } as const;
    const keys = keysOf(await session.playbooks.change(copy));
    valueOf(await session.playbooks.change({ ...copy, confirmedNumbers: keys }));
  });
});
