// Worksheets as they leave and come back, through the real writer and reader.
import { doTableJob } from "../../src-main/imports/table-jobs.ts";
import { applyCommand } from "../../src-shared/commands/apply-command.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { composeTable, type TableRequest } from "../../src-shared/exports/table-requests.ts";
import type { TableFormat } from "../../src-shared/exports/table-export.ts";
import type { ImportGrid } from "../../src-shared/imports/import-grid.ts";
import {
  NO_WORKSHEET_DECISIONS,
  planWorksheet,
  type WorksheetDecisions,
  type WorksheetPlan,
} from "../../src-shared/imports/plan-worksheet.ts";
import { recogniseWorksheet } from "../../src-shared/imports/worksheet.ts";
import { buildBusyImplementation, CONTEXT, TODAY } from "./busy-implementation.ts";
import { buildPayee, byId } from "./implementation-builders.ts";

/** Three payees in two waves, with money, dates, an invitation and an exception. */
export function buildRoster(): Implementation {
  return buildBusyImplementation({
    payees: byId(
      buildPayee({
        id: "payee-1",
        legalName: "Alder Electric, LLC",
        monthlyPayoutCents: 1_250_025,
        notes: "Line one\nLine two",
        tags: ["steel", "night work"],
        position: 1,
      }),
      buildPayee({
        id: "payee-2",
        legalName: "=Birch & Sons",
        vendorNumber: "00042",
        contactPhone: "+1 555 0100",
        waveId: "wave-2",
        status: "identified",
        invitation: {
          sentOn: "2026-09-01",
          sentBy: "",
          path: "unknown",
          attempts: 1,
          expiresOn: null,
        },
        position: 2,
      }),
      buildPayee({
        id: "payee-3",
        legalName: "Cedar Plumbing",
        status: "exempt",
        exception: { reason: "Paid by card", approver: "Robin Vega", reviewOn: "2026-12-01" },
        position: 3,
      }),
    ),
  });
}

/** Bytes of an export. */
export async function exported(
  request: TableRequest,
  implementation: Implementation,
  format: TableFormat = "xlsx",
): Promise<Uint8Array> {
  const origin = { today: TODAY, now: CONTEXT.now, revision: 7 };
  const table = composeTable(request, implementation, origin);
  const answer = await doTableJob({ kind: "write", table, format }, () => undefined);
  if (answer.kind !== "bytes") throw new Error(JSON.stringify(answer));
  return answer.bytes;
}

/** The worksheet of all payees. */
export async function exportedWorksheet(implementation: Implementation): Promise<Uint8Array> {
  const implementationId = implementation.id;
  return exported({ kind: "payee-worksheet", implementationId, payeeIds: null }, implementation);
}

/** A file as the import reads it. */
export async function readBack(bytes: Uint8Array, source = "Payees.xlsx"): Promise<ImportGrid> {
  const job = { kind: "read", source, bytes, encoding: null, delimiter: null } as const;
  const answer = await doTableJob(job, () => undefined);
  if (answer.kind !== "grid") throw new Error(JSON.stringify(answer));
  return answer.grid;
}

/** The plan of a worksheet that came back. */
export async function planned(
  bytes: Uint8Array,
  implementation: Implementation,
  decisions: Partial<WorksheetDecisions> = {},
): Promise<WorksheetPlan> {
  const worksheet = recogniseWorksheet(await readBack(bytes));
  if (!worksheet) throw new Error("Not recognised as a worksheet");
  let ids = 0;
  return planWorksheet(worksheet, {
    implementation,
    today: TODAY,
    decisions: { ...NO_WORKSHEET_DECISIONS, ...decisions },
    newId: () => `new-${(ids += 1)}`,
  });
}

/** The implementation after the plan's command, and after its undo. */
export function done(
  implementation: Implementation,
  { command }: Pick<WorksheetPlan, "command">,
): Implementation {
  if (!command) return implementation;
  const answer = applyCommand(implementation, { id: "import-1", command }, CONTEXT);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.next;
}
