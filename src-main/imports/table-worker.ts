/** The thread that reads and writes tables: one job, then it ends. */
import { parentPort, workerData } from "node:worker_threads";
import { doTableJob, type TableJob } from "./table-jobs.ts";

const answer = await doTableJob(workerData as TableJob, (progress) => {
  parentPort?.postMessage(progress);
});
parentPort?.postMessage(answer);
