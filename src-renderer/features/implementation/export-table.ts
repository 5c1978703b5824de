import type { TableFormat } from "../../../src-shared/exports/table-export.ts";
import type { TableRequest } from "../../../src-shared/exports/table-requests.ts";
import { request } from "../../api-client.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";

/** The formats as they are offered. */
export const TABLE_FORMAT_LABELS: Readonly<Record<TableFormat, string>> = {
  xlsx: "Excel",
  csv: "CSV",
};

/** Asks where to save, writes the table, and says where it is; silent when the user gives up. */
export async function exportTable(table: TableRequest, format: TableFormat): Promise<void> {
  const answer = await request("exportTable", { table, format });
  if (answer.ok) tellDone(`Exported ${answer.value.fileName} to ${answer.value.folder}`);
  else if (answer.error.code !== "cancelled") tellProblem(answer.error);
}
