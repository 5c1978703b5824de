/** The union of every command, and the table from type to definition. */
import { z } from "zod";
import { movePhase } from "./phase-commands.ts";

/** Every command definition. Add a command here and it exists: in the schema, in main, in undo, in the activity log. */
export const COMMANDS = [movePhase] as const;

/** A command's definition, whichever. */
export type AnyCommandDefinition = (typeof COMMANDS)[number];

/** Schema of any command; unknown types and unknown keys are refused. */
export const commandSchema = z.discriminatedUnion(
  "type",
  COMMANDS.map((definition) => definition.schema) as unknown as readonly [
    AnyCommandDefinition["schema"],
    ...AnyCommandDefinition["schema"][],
  ],
);

/** A command: plain data. */
export type Command = {
  [D in AnyCommandDefinition as D["type"]]: z.infer<D["schema"]>;
}[AnyCommandDefinition["type"]];

/** Type of a command, e.g. `item/complete`. */
export type CommandType = Command["type"];

/** Definitions by type. */
export const COMMANDS_BY_TYPE: ReadonlyMap<string, AnyCommandDefinition> = new Map(
  COMMANDS.map((definition) => [definition.type, definition]),
);
