import type { Command } from "../../../../../src-shared/commands/command.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { useImplementation } from "../../use-implementation.ts";

type PayeeChanges = Extract<Command, { type: "payee/edit" }>["edits"][number]["changes"];

/** Sends changes of one payee's own fields; answers whether main took them. */
export function useEditPayee({
  id,
}: Pick<Payee, "id">): (changes: PayeeChanges) => Promise<boolean> {
  const { execute } = useImplementation();
  return async (changes) =>
    (await execute({ type: "payee/edit", edits: [{ payeeId: id, changes }] })).ok;
}
