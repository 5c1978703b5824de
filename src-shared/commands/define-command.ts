/** How a command is written down: one record with its schema, its words and its pure effect. */
import type { Draft } from "immer";
import { z } from "zod";
import type { IsoDate, IsoInstant } from "../domain/dates.ts";
import type { HealthThresholds } from "../domain/health/health-thresholds.ts";
import type { Implementation } from "../domain/implementation.ts";
import type { Problem } from "../result.ts";

/** What a command may know of the world: nothing else is read while it is applied. */
export interface CommandContext {
  /** Today in the user's zone. */
  readonly today: IsoDate;
  /** The same moment in UTC. */
  readonly now: IsoInstant;
  /** Name of the user, for the activity log and decisions. */
  readonly user: string;
  /** The thresholds of the workspace: with each change the history of health is brought up to date. */
  readonly healthThresholds: HealthThresholds;
}

/** Whether a command goes into undo on its own, joins the entry before it when of the same type and target, or never. */
export type HistoryPolicy = "now" | "merge" | "never";

/** A command's definition. `Payload` is plain JSON and never contains `type`. */
export interface CommandDefinition<Type extends string, Shape extends z.ZodRawShape> {
  readonly type: Type;
  readonly schema: z.ZodObject<Shape & { type: z.ZodLiteral<Type> }, z.core.$strict>;
  readonly history: HistoryPolicy;
  /** Whether it may run while the implementation is closed (read-only). */
  readonly isAllowedWhenClosed: boolean;
  /**
   * What it did, in the past tense and with names ("Completed SET-05 Hold the kickoff meeting"): the activity line, and
   * the label of undo. Called with the implementation before and after.
   */
  describe(
    payload: z.infer<z.ZodObject<Shape>>,
    before: Implementation,
    after: Implementation,
  ): string;
  /** Changes the draft, or returns why not (the draft is then thrown away). A command that changes nothing is a no-op. */
  apply(
    draft: Draft<Implementation>,
    payload: z.infer<z.ZodObject<Shape>>,
    context: CommandContext,
  ): Problem | undefined;
}

/** Defines a command; `shape` is its payload, unknown keys are refused. */
export function defineCommand<const Type extends string, Shape extends z.ZodRawShape>(definition: {
  type: Type;
  shape: Shape;
  history?: HistoryPolicy;
  isAllowedWhenClosed?: boolean;
  describe: CommandDefinition<Type, Shape>["describe"];
  apply: CommandDefinition<Type, Shape>["apply"];
}): CommandDefinition<Type, Shape> {
  const { type, shape, history = "now", isAllowedWhenClosed = false, describe, apply } = definition;
  return {
    type,
    schema: z.strictObject({ ...shape, type: z.literal(type) }),
    history,
    isAllowedWhenClosed,
    describe,
    apply,
  };
}
