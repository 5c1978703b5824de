/** Applies a command to an implementation: pure, replayable, with patches both ways. */
import { type Draft, enablePatches, type Patch, produceWithPatches } from "immer";
import { extendHealthHistory } from "../domain/health/health-history.ts";
import { checkInvariants } from "../domain/invariants.ts";
import type { Implementation } from "../domain/implementation.ts";
import { maskSensitiveNumbers } from "../domain/sensitive-numbers.ts";
import { fail, ok, problem, type Problem, type Result } from "../result.ts";
import { type AnyCommandDefinition, type Command, COMMANDS_BY_TYPE } from "./command.ts";
import type { CommandContext, HistoryPolicy } from "./define-command.ts";

enablePatches();

/** What a command did. `patches` lead from before to `next`, `inverse` back. Empty patches = nothing changed. */
export interface AppliedCommand {
  readonly next: Implementation;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** What happened, as a sentence. */
  readonly label: string;
  readonly history: HistoryPolicy;
  /** Type of the command. */
  readonly type: string;
  /** The records that the command is about, e.g. `itemId=SET-05`; tells bursts of typing in one field apart. */
  readonly target: string;
}

/** How long edits of one text join: in undo, and in the activity log. Counted from the first edit. */
export const BURST_MS = 120_000;

/** A command on its way: `id` also becomes the id of its line in the activity log, so replaying gives the same file. */
export interface CommandEnvelope {
  readonly id: string;
  readonly command: Command;
}

/**
 * Applies one command. Errors: `unknown-command`, `already-exists` (the same id again), `read-only` (closed
 * implementation), `broken-invariant`, and whatever the command refuses with. Nothing changes on a refusal.
 */
export function applyCommand(
  implementation: Implementation,
  { id, command }: CommandEnvelope,
  context: CommandContext,
): Result<AppliedCommand> {
  const definition: AnyCommandDefinition | undefined = COMMANDS_BY_TYPE.get(command.type);
  if (!definition)
    return fail(problem("unknown-command", `Unknown command ${String(command.type)}`));
  if (Object.hasOwn(implementation.activity, id)) {
    return fail(
      problem("already-exists", "This change was made already", {
        where: id,
        advice: "Nothing was changed a second time.",
      }),
    );
  }
  if (implementation.closed && !definition.isAllowedWhenClosed) {
    return fail(
      problem("read-only", `${implementation.payor.name} is closed and read-only`, {
        advice: "Reopen it with a reason to change it.",
      }),
    );
  }
  let refusal: Problem | undefined;
  const [changed, patches, inverse] = produceWithPatches(implementation, (draft) => {
    // The table guarantees that definition and command belong together; the union cannot express it.
    refusal = definition.apply(draft, command as never, context);
  });
  if (refusal) return fail(refusal);
  if (patches.length === 0) {
    return ok({
      next: implementation,
      patches: [],
      inverse: [],
      label: "",
      history: "never",
      type: command.type,
      target: "",
    });
  }
  const broken = checkInvariants(changed);
  if (broken) return fail(broken);
  // A text may hold a number that the user allowed there; the log and the labels of undo never repeat it.
  const label = maskSensitiveNumbers(
    definition.describe(command as never, implementation, changed),
  );
  const about = { type: command.type, target: targetOf(command), label };
  const isLogged = !(
    definition.history === "merge" && isLoggedInThisBurst(implementation, about, context)
  );
  const [logged, logPatches, logInverse] = produceWithPatches(changed, (draft) => {
    if (!isLogged) return;
    draft.activity[id] = {
      id,
      at: context.now,
      by: context.user,
      command: command.type,
      text: label,
    };
  });
  const [next, healthPatches, healthInverse] = produceWithPatches(logged, (draft) => {
    keepHealth(draft, implementation, logged, context);
  });
  return ok({
    next,
    patches: [...patches, ...logPatches, ...healthPatches],
    inverse: [...healthInverse, ...logInverse, ...inverse],
    history: definition.history,
    ...about,
  });
}

// Entry by entry, so that a command that changes one colour leaves one small patch.
function keepHealth(
  draft: Draft<Implementation>,
  before: Implementation,
  after: Implementation,
  context: CommandContext,
): void {
  const kept = extendHealthHistory(before, after, context, context.healthThresholds);
  if (kept.healthKnownOn !== before.healthKnownOn) draft.healthKnownOn = kept.healthKnownOn;
  const [old, history] = [before.healthHistory, kept.healthHistory];
  for (const on in old) if (!history[on]) Reflect.deleteProperty(draft.healthHistory, on);
  for (const on in history) {
    const entry = history[on];
    if (entry && entry !== old[on]) draft.healthHistory[on] = entry;
  }
}

/** The ids that a command carries at its top, as text: equal for two commands about the same record. */
function targetOf(command: Command): string {
  return Object.entries(command)
    .filter(([key]) => key.endsWith("Id"))
    .map(([key, value]) => `${key}=${String(value)}`)
    .sort()
    .join(" ");
}

/** Whether the newest line of the log says the same of the same burst of typing: one line then stands for all of it. */
function isLoggedInThisBurst(
  implementation: Implementation,
  { type, label }: { type: string; label: string },
  { now, user }: CommandContext,
): boolean {
  const lines = Object.values(implementation.activity);
  const newest = lines.reduce((latest, { at }) => (at > latest ? at : latest), "");
  return lines.some(
    (line) =>
      line.at === newest &&
      line.command === type &&
      line.text === label &&
      line.by === user &&
      Date.parse(now) - Date.parse(line.at) <= BURST_MS,
  );
}
