// Random commands of every type that fit the document at hand: the examples, with their ids replaced by ids that are there.
import type { Command } from "../../src-shared/commands/command.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { COMMAND_EXAMPLES, type CommandExample } from "./command-examples.ts";

type CollectionName =
  | "items"
  | "people"
  | "meetings"
  | "decisions"
  | "risks"
  | "actions"
  | "lessons"
  | "payees"
  | "projects"
  | "waves"
  | "communications"
  | "courses"
  | "trainingSessions"
  | "testCases"
  | "defects"
  | "attachments"
  | "payoutFailures";

const EXAMPLES = Object.values<CommandExample>(COMMAND_EXAMPLES);

const COLLECTION_OF: Readonly<Record<string, CollectionName>> = {
  item: "items",
  person: "people",
  meeting: "meetings",
  decision: "decisions",
  risk: "risks",
  action: "actions",
  lesson: "lessons",
  payee: "payees",
  project: "projects",
  wave: "waves",
  communication: "communications",
  course: "courses",
  session: "trainingSessions",
  case: "testCases",
  defect: "defects",
  attachment: "attachments",
  failure: "payoutFailures",
};

/** Draws a number from 0 to `below - 1`. */
export type Pick = (below: number) => number;

function pickFrom(records: object, pick: Pick, fallback: string): string {
  const ids = Object.keys(records);
  return ids[pick(ids.length || 1)] ?? fallback;
}

function withFreshId(value: unknown, freshId: string): unknown {
  if (Array.isArray(value))
    return value.map((entry, index) => withFreshId(entry, `${freshId}-${index}`));
  const hasId = typeof value === "object" && value !== null && "id" in value;
  return hasId ? { ...value, id: freshId } : value;
}

/** A random command; `freshId` becomes the id of whatever it adds. It may still be refused. */
export function randomCommand(
  implementation: Implementation,
  pick: Pick,
  freshId: string,
): Command {
  const example = EXAMPLES[pick(EXAMPLES.length)]?.command ?? { type: "implementation/rebaseline" };
  const entries = Object.entries(example).map(([key, value]): [string, unknown] => {
    const collection = COLLECTION_OF[key.replace(/Ids?$/, "")];
    if (key.endsWith("Ids") && collection) {
      const count = 1 + pick(4);
      const draw = (): string => pickFrom(implementation[collection], pick, "none");
      return [key, Array.from({ length: count }, draw)];
    }
    if (key.endsWith("Id") && collection) {
      return [key, pickFrom(implementation[collection], pick, "none")];
    }
    if (typeof value === "string" && (key === "notes" || key === "minutes")) {
      return [key, `${value} ${pick(100)}`];
    }
    return [key, withFreshId(value, freshId)];
  });
  return Object.fromEntries(entries) as unknown as Command;
}
