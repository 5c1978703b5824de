/**
 * The forecast from experience, in a process of its own: prints `{ ours, floor }`, milliseconds of an outlook (2,000 runs
 * over 110 items) and of 100 schedules of the same implementation, turn by turn over running implementations of the sample.
 */
import { aggregateExperience } from "../../src-shared/domain/experience/experience-aggregate.ts";
import { learnFrom } from "../../src-shared/domain/experience/experience.ts";
import { outlookOf } from "../../src-shared/domain/experience/go-live-outlook.ts";
import { computeSchedule } from "../../src-shared/domain/schedule/schedule.ts";
import { generateSample } from "../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook, fullProfile } from "../helpers/implementation-builders.ts";
import { BENCH_NOW } from "./bench-workspace.ts";

const TIMES = 60;
/** As many as take about as long as an outlook, so that a busy machine slows both. */
const SCHEDULES = 100;
const today = BENCH_NOW.slice(0, 10);
const sample = [
  ...generateSample({
    ...{ count: 40, closedCount: 40, seed: 7, today },
    ...{ playbook: builtInPlaybook, ipm: "Dana Reyes" },
  }),
].map(({ implementation }) => implementation);
const experience = aggregateExperience(sample.flatMap((each) => learnFrom(each) ?? []));
// Those in which most is still open, with every item of the playbook.
const running = sample
  .filter(({ phase, closed }) => closed === null && phase <= "P1")
  .map((each) => ({
    ...each,
    profile: fullProfile,
    items: Object.fromEntries(
      Object.values(each.items).map((item) => [
        item.id,
        item.status === "not_applicable" ? { ...item, status: "not_started" as const } : item,
      ]),
    ),
  }));

function timed(act: () => unknown): number {
  const startedAt = performance.now();
  act();
  return performance.now() - startedAt;
}

const [ours, floor]: [number[], number[]] = [[], []];
for (let count = 0; count < TIMES; count += 1) {
  for (const implementation of running) {
    const outlook = timed(() => outlookOf(implementation, today, experience));
    const schedule = timed(() => {
      for (let each = 0; each < SCHEDULES; each += 1) computeSchedule(implementation, today);
    });
    // The first rounds warm up both.
    if (count < TIMES / 4) continue;
    ours.push(outlook);
    floor.push(schedule);
  }
}
console.log(JSON.stringify({ ours, floor }));
