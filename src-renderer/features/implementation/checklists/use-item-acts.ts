/** What can be done to items, each one command and so one step of undo. */
import { useMemo } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { isSatisfied, type Item } from "../../../../src-shared/domain/implementation.ts";
import type { ItemStatus, RoleCode } from "../../../../src-shared/domain/vocabulary.ts";
import { type OpenImplementation, useImplementation } from "../use-implementation.ts";

/** The statuses that a menu sets; not applicable asks for its reason first. */
export type PlainStatus = Exclude<ItemStatus, "not_applicable">;

function actsOver(execute: OpenImplementation["execute"]) {
  const run = async (itemIds: readonly string[], command: Command): Promise<boolean> => {
    // What changes many things or takes something away is said, with Undo beside it.
    const hasUndo = itemIds.length > 1 || command.type === "item/remove";
    return (await execute(command, { hasUndo })).ok;
  };
  return {
    complete: (itemIds: string[]) => run(itemIds, { type: "item/complete", itemIds }),
    reopen: (itemIds: string[]) => run(itemIds, { type: "item/reopen", itemIds }),
    /** Done, or open again when all of them are satisfied. */
    toggle: (items: readonly Item[]) => {
      const itemIds = items.map((item) => item.id);
      const type = items.every(isSatisfied) ? "item/reopen" : "item/complete";
      return run(itemIds, { type, itemIds });
    },
    setStatus: (itemIds: string[], status: PlainStatus) =>
      run(
        itemIds,
        status === "done"
          ? { type: "item/complete", itemIds }
          : { type: "item/set-status", itemIds, status },
      ),
    markNotApplicable: (itemIds: string[], reason: string) =>
      run(itemIds, { type: "item/mark-not-applicable", itemIds, reason }),
    setOwners: (itemIds: string[], owners: RoleCode[]) =>
      run(itemIds, { type: "item/set-owners", itemIds, owners }),
    assign: (itemIds: string[], assignee: string) =>
      run(itemIds, { type: "item/assign", itemIds, assignee }),
    shift: (itemIds: string[], businessDays: number) =>
      run(itemIds, { type: "item/shift", itemIds, businessDays }),
    setDue: (itemIds: string[], due: IsoDate) =>
      run(itemIds, { type: "item/set-due", itemIds, due }),
    /** Keeps the date that an item has: the same date, set by hand. */
    pin: (item: Item) =>
      run([item.id], { type: "item/set-due", itemIds: [item.id], due: item.due }),
    unpin: (itemIds: string[]) => run(itemIds, { type: "item/unpin", itemIds }),
    remove: (itemIds: string[]) => run(itemIds, { type: "item/remove", itemIds }),
    reorder: (itemIds: string[], beforeItemId: string | null) =>
      run([], { type: "item/reorder", itemIds, beforeItemId }),
  };
}

/** The acts of the open implementation; a refusal is shown, the answer says whether it went through. */
export function useItemActs() {
  const { execute } = useImplementation();
  return useMemo(() => actsOver(execute), [execute]);
}

/** What can be done to items. */
export type ItemActs = ReturnType<typeof useItemActs>;
