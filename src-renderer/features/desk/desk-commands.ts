/** From what is done on the Desk to commands. Not every kind of thing can be done, given or moved from here. */
import type { Command } from "../../../src-shared/commands/command.ts";
import { completeCommands, moveCommand } from "../../../src-shared/commands/dated-commands.ts";
import type {
  DatedEntry,
  DatedKind,
} from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import type { Party } from "../../../src-shared/domain/vocabulary.ts";

/** What can be done to a row without leaving the Desk. */
export type DeskAct =
  | { readonly kind: "complete" }
  | { readonly kind: "assign"; readonly name: string }
  | { readonly kind: "due"; readonly due: IsoDate }
  | { readonly kind: "wait"; readonly party: Party };
/** Name of an act. */
export type DeskActKind = DeskAct["kind"];

/** The kinds of things that each act can be done to. What takes place or needs an outcome is opened instead. */
const KINDS_OF_ACTS: Readonly<Record<DeskActKind, readonly DatedKind[]>> = {
  complete: ["item", "action"],
  assign: ["item", "action"],
  due: ["item", "action", "decision"],
  wait: ["item"],
};

/** Whether the act can be done to it. */
export function canDo(act: DeskActKind, { kind }: DatedEntry): boolean {
  return KINDS_OF_ACTS[act].includes(kind);
}

function commandsOf(own: readonly DatedEntry[], act: DeskAct): readonly Command[] {
  const itemIds = own.filter(({ kind }) => kind === "item").map(({ id }) => id);
  const others = own.filter(({ kind }) => kind !== "item");
  const ofItems = (command: Command): readonly Command[] => (itemIds.length > 0 ? [command] : []);
  switch (act.kind) {
    case "complete":
      return completeCommands(own);
    case "assign":
      return [
        ...ofItems({ type: "item/assign", itemIds, assignee: act.name }),
        ...others.map(
          ({ id }) =>
            ({ type: "action/edit", actionId: id, changes: { owner: act.name } }) as const,
        ),
      ];
    case "due":
      return [
        ...ofItems({ type: "item/set-due", itemIds, due: act.due }),
        ...others.flatMap((entry) => moveCommand(entry, act.due) ?? []),
      ];
    case "wait":
      return ofItems({ type: "item/set-status", itemIds, status: `waiting_${act.party}` });
  }
}

/** A change of one implementation. */
export interface DeskChange {
  readonly implementationId: string;
  readonly command: Command;
}

/** The commands of an act: as few as can be, payor by payor. What the act cannot be done to is left out. */
export function changesOf(entries: readonly DatedEntry[], act: DeskAct): readonly DeskChange[] {
  const able = entries.filter((entry) => canDo(act.kind, entry));
  const byPayor = Map.groupBy(able, ({ implementationId }) => implementationId);
  return [...byPayor].flatMap(([implementationId, own]) =>
    commandsOf(own, act).map((command) => ({ implementationId, command })),
  );
}
