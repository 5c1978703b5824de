/** Requests for tables that come in: chosen by dialog, dropped or pasted, read in a thread that can be stopped. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import {
  type Delimiter,
  type ImportGrid,
  MOST_IMPORT_BYTES,
  MOST_IMPORT_ROWS,
  type TextEncodingName,
} from "../../../src-shared/imports/import-grid.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import { runTableJob } from "../../imports/table-thread.ts";
import { readProblem } from "../../storage/file-problems.ts";
import type { WindowPushes } from "../../windows/window-pushes.ts";
import type { Handlers } from "../typed-ipc.ts";

interface ChosenFile {
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** Handlers of the channels of imports. */
export function importHandlers({
  window,
  pushes,
}: {
  window: () => BrowserWindow;
  pushes: Pick<WindowPushes, "push">;
}): Pick<Handlers, "readTable" | "cancelReading"> {
  /** Kept so that it can be read with another encoding without being chosen again. */
  let last: ChosenFile | null = null;
  let running: AbortController | null = null;

  async function choose(): Promise<Result<ChosenFile>> {
    const answer = await dialog.showOpenDialog(window(), {
      title: "Import a list",
      buttonLabel: "Import",
      defaultPath: app.getPath("documents"),
      filters: [{ name: "Lists", extensions: ["xlsx", "csv", "tsv", "txt"] }],
      properties: ["openFile"],
    });
    const file = answer.filePaths[0];
    if (answer.canceled || file === undefined) {
      return fail(problem("cancelled", "Nothing was imported"));
    }
    const source = path.basename(file);
    try {
      const { size } = await stat(file);
      if (size > MOST_IMPORT_BYTES) return fail(tooLarge(source));
      return ok({ source, bytes: await readFile(file) });
    } catch (error) {
      return fail(readProblem(error, source));
    }
  }

  async function read(
    file: ChosenFile,
    encoding: TextEncodingName | null,
    delimiter: Delimiter | null,
  ): Promise<Result<ImportGrid>> {
    last = file;
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const answer = await runTableJob(
      { kind: "read", ...file, encoding, delimiter },
      {
        signal: controller.signal,
        onProgress: (done, total) => pushes.push("tableProgress", { done, total }),
      },
    );
    if (running === controller) running = null;
    if (!answer.ok) return answer;
    if (answer.value.kind !== "grid") return fail(problem("unexpected", "Nothing was imported"));
    const { grid } = answer.value;
    const long = grid.sheets.find(({ rows }) => rows.length > MOST_IMPORT_ROWS + 50);
    if (long) return fail(tooManyRows(file.source, long.rows.length));
    return ok(grid);
  }

  return {
    async readTable(input) {
      if (input.from === "again") {
        if (last) return read(last, input.encoding, input.delimiter);
        return fail(problem("not-found", "There is no file to read again"));
      }
      if (input.from === "file") {
        return read({ source: path.basename(input.name), bytes: input.bytes }, null, null);
      }
      if (input.from === "text") {
        const bytes = new TextEncoder().encode(input.text);
        return read({ source: "pasted cells", bytes }, "utf-8", null);
      }
      const chosen = await choose();
      return chosen.ok ? read(chosen.value, null, null) : chosen;
    },
    cancelReading() {
      running?.abort();
      return ok(null);
    },
  };
}

function tooLarge(where: string): ReturnType<typeof problem> {
  return problem("refused", `The file is larger than ${MOST_IMPORT_BYTES / 1_000_000} MB`, {
    where,
    advice: "Nothing was imported. Save only the sheet with the list, or cut it in two.",
  });
}

function tooManyRows(where: string, rows: number): ReturnType<typeof problem> {
  const most = MOST_IMPORT_ROWS.toLocaleString("en-US");
  return problem("refused", `The list has ${rows.toLocaleString("en-US")} rows`, {
    where,
    advice: `Nothing was imported. At most ${most} rows at a time; cut it in two.`,
  });
}
