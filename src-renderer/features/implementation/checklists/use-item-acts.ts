/** What can be done to items, each one command and so one step of undo. */
import { useMemo } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { doneThoughText } from "../../../../src-shared/domain/checklists.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { isSatisfied, type Item } from "../../../../src-shared/domain/implementation.ts";
import type { ItemStatus, RoleCode } from "../../../../src-shared/domain/vocabulary.ts";
import type { WorkFigures } from "../../../../src-shared/domain/work-figures/work-figures.ts";
import { type OpenImplementation, useImplementation } from "../use-implementation.ts";

/** The command that confirms items which the records prove: each done on the day on which the records say so, if any does. */
export function confirmationOf(
  items: readonly Item[],
  figures: WorkFigures,
): Extract<Command, { type: "item/complete" }> {
  const dated = items.flatMap(({ id }) => {
    const asOf = figures.get(id)?.asOf ?? null;
    return asOf === null ? [] : [[id, asOf] as const];
  });
  return {
    type: "item/complete",
    itemIds: items.map(({ id }) => id),
    ...(dated.length > 0 && { doneOn: Object.fromEntries(dated) }),
  };
}

/** The statuses that a menu sets; not applicable asks for its reason first. */
export type PlainStatus = Exclude<ItemStatus, "not_applicable">;

/** One tick is said with Undo beside it: a slip of the pointer is noticed. */
const ALWAYS_SAID: readonly Command["type"][] = ["item/remove", "item/complete", "item/reopen"];

function actsOver(
  execute: OpenImplementation["execute"],
  items: OpenImplementation["implementation"]["items"],
  figures: WorkFigures,
) {
  const run = async (itemIds: readonly string[], command: Command): Promise<boolean> => {
    // What changes many things or takes something away is said, with Undo beside it.
    const hasUndo = itemIds.length > 1 || ALWAYS_SAID.includes(command.type);
    const [only] = itemIds.length === 1 ? itemIds : [];
    const item = only === undefined ? undefined : items[only];
    const suffix = item && command.type === "item/complete" ? doneThoughText(item, items) : "";
    return (await execute(command, { hasUndo, suffix })).ok;
  };
  return {
    complete: (itemIds: string[]) => run(itemIds, { type: "item/complete", itemIds }),
    /** What the records prove, dated by them. */
    confirm: (these: readonly Item[]) => {
      const command = confirmationOf(these, figures);
      return run(command.itemIds, command);
    },
    reopen: (itemIds: string[]) => run(itemIds, { type: "item/reopen", itemIds }),
    /** Done, or open again when all of them are satisfied. */
    toggle: (these: readonly Item[]) => {
      const itemIds = these.map((item) => item.id);
      const type = these.every(isSatisfied) ? "item/reopen" : "item/complete";
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
  const { execute, implementation, figures } = useImplementation();
  const { items } = implementation;
  return useMemo(() => actsOver(execute, items, figures), [execute, items, figures]);
}

/** What can be done to items. */
export type ItemActs = ReturnType<typeof useItemActs>;
