/**
 * An import of 5,000 payees from an XLSX file, in a process of its own and in a workspace that is thrown away: prints
 * `{ ours, floor, planning }` in milliseconds. `ours` is everything from the bytes to the saved file: read in the thread,
 * rows, plan, counts, command, saved; `floor` is the workbook read by the library from the same bytes; `planning` is the
 * longest task of the part that the window does in slices, in processor time.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { clockStartingAt, newId } from "../../src-main/clock.ts";
import { openWorkspaceSession } from "../../src-main/documents/open-workspace.ts";
import { writeXlsx } from "../../src-main/exports/write-xlsx.ts";
import { runTableJob } from "../../src-main/imports/table-thread.ts";
import type { Command } from "../../src-shared/commands/command.ts";
import { PAYEE_FIELDS } from "../../src-shared/imports/import-fields.ts";
import { countRows, NO_CHOICES } from "../../src-shared/imports/import-plan.ts";
import { detectHeader, mapColumns } from "../../src-shared/imports/map-columns.ts";
import { type ImportPlan, planPayeesInSteps } from "../../src-shared/imports/plan-payees.ts";
import { readRowsInSteps } from "../../src-shared/imports/read-rows.ts";
import { inSlices } from "../../src-renderer/in-slices.ts";
import type { Steps } from "../../src-shared/steps.ts";
import { BENCH_NOW, BENCH_VERSION, benchWorkspace } from "./bench-workspace.ts";

const ROWS = 5000;
const TIMES = 5;
const STYLE = { decimal: null, dateOrder: "mdy", isLenient: false } as const;

async function timed(act: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

/** A list as payors send them: every column, some companies twice. */
async function makeList(): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const name = `Contractor ${at % 4500} ${at % 2 === 0 ? "LLC" : "Inc."}`;
    const email = `pay@contractor-${at % 4500}.example`;
    return [
      name,
      `V-${at % 4500}`,
      "Electrical",
      "A",
      email,
      100_000 + at,
      "2026-03-01",
      `SC-${at}`,
    ];
  });
  return writeXlsx({
    fileName: "list",
    sheets: [
      {
        name: "Vendors",
        columns: [
          { header: "Vendor Name", kind: "text" },
          { header: "Vendor No.", kind: "text" },
          { header: "Trade", kind: "text" },
          { header: "Priority", kind: "text" },
          { header: "E-mail", kind: "text" },
          { header: "Monthly", kind: "money" },
          { header: "Invited on", kind: "date" },
          { header: "Contract", kind: "text" },
        ],
        rows,
      },
    ],
  });
}

const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
let whenSaved: () => void = () => undefined;
const log = console.log;
// The measurement is all that goes to the output.
console.log = (): void => undefined;
const workspace = benchWorkspace(folder, 1);
console.log = log;
const session = await openWorkspaceSession({
  ...{ folder: workspace.folder, userDataDir: join(folder, "user-data") },
  ...{ appVersion: BENCH_VERSION, playbooks: [], clock: clockStartingAt(BENCH_NOW) },
  user: () => "Dana Reyes",
  log: { info: () => undefined, warn: console.error, error: console.error },
  events: {
    changed: () => undefined,
    summariesChanged: () => undefined,
    saveStateChanged: ({ state }) => {
      if (state === "saved") whenSaved();
    },
    indexProgress: () => undefined,
    historyChanged: () => undefined,
    dueChanged: () => undefined,
  },
});
if (!session.ok) throw new Error(session.error.message);
const [card] = session.value.board().summaries;
if (!card) throw new Error("There is no implementation");
const opened = await session.value.open(card.id);
if (!opened.ok) throw new Error(opened.error.message);
const { implementation } = opened.value;
const bytes = await makeList();
const [ours, floor, planning]: [number[], number[], number[]] = [[], [], []];

/** Processor time of this thread: other programs do not make it longer. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The most processor time between two turns of the event loop from now on. */
function watchTasks(): { readonly longestMs: () => number } {
  let [longest, last, isOver] = [0, threadMs(), false];
  const turn = (): void => {
    const now = threadMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    longestMs: () => {
      isOver = true;
      return Math.max(longest, threadMs() - last);
    },
  };
}

async function importList(): Promise<void> {
  const job = {
    kind: "read",
    source: "list.xlsx",
    bytes,
    encoding: null,
    delimiter: null,
  } as const;
  const read = await runTableJob(job);
  if (!read.ok || read.value.kind !== "grid") throw new Error("The list was not read");
  const [sheet] = read.value.grid.sheets;
  if (!sheet) throw new Error("There is no sheet");
  const tasks = watchTasks();
  const header = detectHeader(sheet, PAYEE_FIELDS);
  const mapping = mapColumns(header.headings, PAYEE_FIELDS);
  const options = { ...STYLE, accepted: new Set<string>() };
  const context = { implementation, today: BENCH_NOW.slice(0, 10), choices: NO_CHOICES, newId };
  const more = { source: "list.xlsx", isLenient: false };
  const plan = await inSlices(
    (function* (): Steps<ImportPlan<Command>> {
      const rows = yield* readRowsInSteps(
        ...([sheet, header, mapping, PAYEE_FIELDS, options, implementation] as const),
      );
      return yield* planPayeesInSteps(rows, { ...context, ...more });
    })(),
    { aborted: false },
  );
  if (!plan?.command || countRows(plan.rows).rows !== ROWS) throw new Error("Rows are missing");
  planning.push(tasks.longestMs());
  const saved = new Promise<void>((done) => {
    whenSaved = done;
  });
  const change = { implementationId: implementation.id, id: newId(), command: plan.command };
  const answer = session.ok ? await session.value.execute(change) : session;
  if (!answer.ok) throw new Error(answer.error.message);
  await saved;
}

for (let count = 0; count < TIMES; count += 1) {
  ours.push(await timed(importList));
  floor.push(await timed(() => new Workbook().xlsx.load(bytes)));
  const undone = await session.value.undo(implementation.id);
  if (!undone.ok) throw new Error(undone.error.message);
}
await session.value.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ ours, floor, planning }));
