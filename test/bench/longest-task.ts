/** The longest task of a page, as the browser itself traces it: unlike what a page hears, shorter ones and processor time too. */
import type { Page } from "@playwright/test";

/** The longest task by each measure; not always the same task. */
export interface LongestTask {
  /** From beginning to end; other programs make it longer. */
  readonly wallMs: number;
  /** Time that the processor spent on it. */
  readonly cpuMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, of wall time and of processor time. */
  readonly dur?: number;
  readonly tdur?: number;
}

const TASK = /RunTask$/;

/** Longest task of the page's main thread during an act. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<LongestTask> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "devtools.timeline"] },
  });
  await act();
  const isComplete = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.end");
  await isComplete;
  await session.detach();
  // The main thread of the page is the one that lays out.
  const layouts = new Map<string, number>();
  for (const { name, pid, tid } of events) {
    if (name === "Layout") layouts.set(`${pid}/${tid}`, (layouts.get(`${pid}/${tid}`) ?? 0) + 1);
  }
  const [main] = [...layouts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === "X" && TASK.test(name) && `${pid}/${tid}` === main,
  );
  if (tasks.length === 0) throw new Error("The browser has traced no task of the page");
  return {
    wallMs: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
    cpuMs: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
  };
}
