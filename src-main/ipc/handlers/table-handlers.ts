/** Requests for tables that leave the program: composed from data, written in a thread, saved where the user says. */
import path from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { TableFormat } from "../../../src-shared/exports/table-export.ts";
import { composeTable } from "../../../src-shared/exports/table-requests.ts";
import { fail, ok, problem } from "../../../src-shared/result.ts";
import { type Clock, momentOf } from "../../clock.ts";
import { writeExport } from "../../exports/write-export.ts";
import { runTableJob } from "../../imports/table-thread.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

const FORMAT_NAMES: Readonly<Record<TableFormat, string>> = {
  xlsx: "Excel workbook",
  csv: "CSV",
};

/** Handlers of the channels of tables. */
export function tableHandlers({
  window,
  workspace,
  clock,
}: {
  window: () => BrowserWindow;
  workspace: CurrentWorkspace;
  clock: Clock;
}): Pick<Handlers, "exportTable"> {
  return {
    async exportTable({ table: request, format }) {
      const session = workspace.require();
      if (!session.ok) return session;
      const read = await session.value.readWithRevision(request.implementationId);
      if (!read.ok) return read;
      const { implementation, revision } = read.value;
      const table = composeTable(request, implementation, { revision, ...momentOf(clock) });
      const name = FORMAT_NAMES[format];
      const answer = await dialog.showSaveDialog(window(), {
        title: `Export as ${name}`,
        defaultPath: path.join(app.getPath("documents"), `${table.fileName}.${format}`),
        filters: [{ name, extensions: [format] }],
        properties: ["showOverwriteConfirmation", "createDirectory"],
      });
      if (answer.canceled || !answer.filePath) {
        return fail(problem("cancelled", "Nothing was exported"));
      }
      const made = await runTableJob({ kind: "write", table, format });
      if (!made.ok) return made;
      if (made.value.kind !== "bytes") return fail(problem("unexpected", "Nothing was exported"));
      const written = await writeExport(answer.filePath, made.value.bytes);
      if (!written.ok) return written;
      return ok({
        fileName: path.basename(answer.filePath),
        folder: path.dirname(answer.filePath),
      });
    },
  };
}
