// A program that changes one implementation for ever and prints each revision that was said to be saved. The kill test
// starts it and ends it with SIGKILL at any instant.
import { writeSync } from "node:fs";
import { newId, systemClock } from "../../src-main/clock.ts";
import type { Command } from "../../src-shared/commands/command.ts";
import { openWorkspaceSession } from "../../src-main/documents/open-workspace.ts";

const [folder = "", userDataDir = "", id = ""] = process.argv.slice(2);

/** Straight to the pipe: what was printed before the kill has arrived. */
function print(line: string): void {
  writeSync(1, `${line}\n`);
}

const opened = await openWorkspaceSession({
  ...{ folder, userDataDir, appVersion: "0.1.0", clock: systemClock(), playbooks: [] },
  user: () => "Dana",
  log: { info: () => undefined, warn: print, error: print },
  events: {
    changed: () => undefined,
    summariesChanged: () => undefined,
    saveStateChanged: ({ state, revision }) => {
      print(`${state} ${revision}`);
    },
    indexProgress: () => undefined,
    historyChanged: () => undefined,
    dueChanged: () => undefined,
  },
});
if (!opened.ok) throw new Error(opened.error.message);
for (let count = 0; ; count += 1) {
  const type = count % 2 === 0 ? "item/complete" : "item/reopen";
  const command: Command = { type, itemIds: ["SET-05"] };
  const done = await opened.value.execute({ implementationId: id, id: newId(), command });
  if (!done.ok) throw new Error(done.error.message);
  // Some kills hit one write, others several that wait.
  if (count % 3 !== 0) await opened.value.flush();
}
