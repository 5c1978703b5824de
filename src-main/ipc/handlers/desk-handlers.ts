/** Requests of the Desk. */
import { fail, problem } from "../../../src-shared/result.ts";
import type { Handlers } from "../typed-ipc.ts";

/** Handlers of the channels of the Desk. */
export function deskHandlers(): Pick<Handlers, "readDesk"> {
  return { readDesk: () => fail(problem("refused", "This is not there yet")) };
}
