import { beforeEach, describe, expect, test } from "vitest";
import { applyPatches, enablePatches } from "immer";
import {
  applyChange,
  execute,
  openImplementation,
  useDocumentStore,
} from "../../../../src-renderer/store/document-store.ts";
import type { ChangeAnswer } from "../../../../src-shared/ipc/answers.ts";
import { problem } from "../../../../src-shared/result.ts";
import { installFakeApi } from "../../../helpers/fake-api.ts";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";

enablePatches();

const ID = "impl-1";

function opened(id = ID) {
  const entry = useDocumentStore.getState().entries[id];
  if (entry?.status !== "ready") throw new Error(`${id} is not open`);
  return entry.opened;
}

function change(fromRevision: number, notes: string): ChangeAnswer {
  return {
    implementationId: ID,
    fromRevision,
    revision: fromRevision + 1,
    patches: [{ op: "replace", path: ["notes"], value: notes }],
    label: "Wrote notes",
    history: { undo: "Wrote notes", redo: null },
  };
}

describe("the opened implementation", () => {
  beforeEach(() => {
    useDocumentStore.setState({ entries: {} });
  });

  test("follows changes by patches, and is what main has", async () => {
    const main = installFakeApi({ implementations: [buildImplementation()] });
    await openImplementation(ID);
    const answer = await execute(ID, { type: "item/complete", itemIds: ["SET-01"] });
    expect(answer.ok).toBe(true);
    expect(opened().revision).toBe(2);
    expect(opened().history.undo).toMatch(/^Completed SET-01/);
    expect(opened().implementation).toEqual(main.documentOf(ID));
  });

  test("drops a revision that it has already", async () => {
    installFakeApi({ implementations: [buildImplementation({ notes: "first" })] });
    await openImplementation(ID);
    applyChange(change(1, "second"));
    applyChange(change(0, "older"));
    applyChange(change(1, "again"));
    expect(opened().implementation.notes).toBe("second");
    expect(opened().revision).toBe(2);
  });

  test("reads again after a gap", async () => {
    const main = installFakeApi({ implementations: [buildImplementation({ notes: "on disk" })] });
    await openImplementation(ID);
    applyChange(change(7, "patch for a state that the window never saw"));
    expect(opened().implementation.notes).toBe("on disk");
    await expect
      .poll(() => main.calls.filter(({ key }) => key === "openImplementation").length)
      .toBe(2);
  });

  test("a refusal changes nothing and comes back as a problem", async () => {
    const main = installFakeApi({ implementations: [buildImplementation()] });
    await openImplementation(ID);
    const before = opened();
    main.refuse("executeCommand", problem("read-only", "It is closed"));
    const answer = await execute(ID, { type: "item/complete", itemIds: ["SET-01"] });
    expect(answer).toEqual({ ok: false, error: { code: "read-only", message: "It is closed" } });
    expect(opened()).toBe(before);
  });

  test("a request that does not come back is a problem, not an exception", async () => {
    installFakeApi({ implementations: [buildImplementation()] });
    await openImplementation(ID);
    const answer = await execute(ID, { type: "item/complete", itemIds: ["not an id!"] });
    expect(answer.ok).toBe(false);
    expect(answer.ok ? null : answer.error.code).toBe("unexpected");
  });

  test("one that cannot be opened says why, and is asked for again on the next opening", async () => {
    const main = installFakeApi({ implementations: [buildImplementation()] });
    main.refuse("openImplementation", problem("not-json", "The file is cut off"));
    await openImplementation(ID);
    expect(useDocumentStore.getState().entries[ID]).toEqual({
      status: "failed",
      problem: { code: "not-json", message: "The file is cut off" },
    });
    main.allow("openImplementation");
    await openImplementation(ID);
    expect(opened().revision).toBe(1);
  });

  test("keeps the eight opened last", async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `impl-${index}`);
    installFakeApi({ implementations: ids.map((id) => buildImplementation({ id })) });
    for (const id of ids.slice(0, 8)) await openImplementation(id);
    await openImplementation("impl-0");
    await openImplementation("impl-8");
    await openImplementation("impl-9");
    expect(Object.keys(useDocumentStore.getState().entries)).toEqual([
      "impl-3",
      "impl-4",
      "impl-5",
      "impl-6",
      "impl-7",
      "impl-0",
      "impl-8",
      "impl-9",
    ]);
  });

  test("patches of another implementation leave it alone", async () => {
    installFakeApi({ implementations: [buildImplementation()] });
    await openImplementation(ID);
    const before = opened();
    applyChange({ ...change(1, "other"), implementationId: "impl-2" });
    expect(opened()).toBe(before);
    expect(applyPatches(before.implementation, change(1, "x").patches).notes).toBe("x");
  });
});
