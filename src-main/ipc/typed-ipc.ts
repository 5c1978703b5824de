/** The only user of Electron's IPC in main: typed by the contract, every input validated, every refusal an answer. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from "electron";
import type { z } from "zod";
import { type ChannelKey, CHANNELS, type EventKey, EVENTS } from "../../src-shared/ipc/channels.ts";
import {
  type EventPayloads,
  type Input,
  INPUTS,
  type Outputs,
} from "../../src-shared/ipc/contract.ts";
import { fail, type Problem, problem, type Result } from "../../src-shared/result.ts";
import type { Log } from "../log.ts";
import type { TrustedSenders } from "./trusted-senders.ts";

/** One handler per channel; a missing one does not compile. */
export type Handlers = {
  readonly [K in ChannelKey]: (input: Input<K>) => Outputs[K] | Promise<Outputs[K]>;
};

type Refusal = Extract<Result<never>, { readonly ok: false }>;

/** Said apart from the answers, whose union is too long for the compiler to look for the type of a failure in. */
function refuse(why: Problem): Refusal {
  return fail(why);
}

/**
 * Answers one request: `not-trusted` for a foreign sender, `bad-input` (with the field) for an input that does not fit
 * the contract, `unexpected` when the handler throws, else what the handler says.
 */
export async function answerRequest<K extends ChannelKey>(
  key: K,
  event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">,
  input: unknown,
  { handlers, trusted, log }: { handlers: Handlers; trusted: TrustedSenders; log: Log },
): Promise<Outputs[K] | Refusal> {
  if (!trusted.isTrusted(event)) {
    log.warn("refused a message of an unknown sender", { channel: CHANNELS[key] });
    return refuse(problem("not-trusted", "The message did not come from Payor Desk's own window"));
  }
  const schema: z.ZodType = INPUTS[key];
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join(".") ?? "";
    log.warn("refused an input", { channel: CHANNELS[key], where, message: issue?.message });
    return refuse(
      problem(
        "bad-input",
        `The request ${CHANNELS[key]} was not understood: ${issue?.message ?? ""}`,
        { where },
      ),
    );
  }
  try {
    return await handlers[key](parsed.data as Input<K>);
  } catch (error) {
    log.error(`handler of ${CHANNELS[key]} failed`, {
      error: error instanceof Error ? error.stack : String(error),
    });
    return refuse(
      problem("unexpected", "Something went wrong inside Payor Desk; nothing more was changed", {
        where: CHANNELS[key],
        advice: "Try again. If it happens again, the log file in the user-data folder says more.",
        details: error instanceof Error ? error.message : String(error),
      }),
    );
  }
}

/** Registers all handlers of the contract. */
export function registerHandlers(parts: {
  handlers: Handlers;
  trusted: TrustedSenders;
  log: Log;
}): void {
  for (const key of Object.keys(CHANNELS) as ChannelKey[]) {
    ipcMain.handle(CHANNELS[key], (event, input: unknown) =>
      answerRequest(key, event, input, parts),
    );
  }
}

/** Pushes an event to a window; one that is gone is skipped. */
export function pushEvent<K extends EventKey>(
  contents: WebContents | null,
  key: K,
  payload: EventPayloads[K],
): void {
  if (contents && !contents.isDestroyed()) contents.send(EVENTS[key], payload);
}
