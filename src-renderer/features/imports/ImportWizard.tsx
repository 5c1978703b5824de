import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useEffect, useMemo, useState } from "react";
import type { ImportGrid } from "../../../src-shared/imports/import-grid.ts";
import { recogniseWorksheet } from "../../../src-shared/imports/worksheet.ts";
import type { TableSource } from "../../../src-shared/ipc/contract.ts";
import { request, subscribe } from "../../api-client.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { tellProblem } from "../../store/ui-store.ts";
import { ImportPlanView } from "./ImportPlanView.tsx";
import { WorksheetDiff } from "./WorksheetDiff.tsx";
import type { ImportKind } from "./use-import.ts";

/** Imports a list: from a file that is chosen or dropped, or from pasted cells. */
export function ImportWizard({
  kind,
  onClose,
  initialText = "",
}: {
  readonly kind: ImportKind;
  readonly onClose: () => void;
  /** Cells that were pasted elsewhere. */
  readonly initialText?: string;
}) {
  const [text, setText] = useState(initialText);
  /** A worksheet that the user wants to import as any other list. */
  const [isList, setIsList] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const [percent, setPercent] = useState<number | null>(null);
  const [grid, setGrid] = useState<ImportGrid | null>(null);
  useEffect(
    () =>
      subscribe("tableProgress", ({ done, total }) => {
        setPercent(total === 0 ? null : Math.min(100, Math.round((100 * done) / total)));
      }),
    [],
  );
  const take = async (source: TableSource): Promise<void> => {
    setIsReading(true);
    setPercent(null);
    const answer = await request("readTable", source);
    setIsReading(false);
    if (answer.ok) setGrid(answer.value);
    else if (answer.error.code !== "cancelled") tellProblem(answer.error);
  };
  const cancel = (): void => {
    if (isReading) void request("cancelReading", {});
    else onClose();
  };
  const worksheet = useMemo(() => {
    return grid && kind === "payees" ? recogniseWorksheet(grid) : null;
  }, [grid, kind]);
  if (worksheet && !isList) {
    return (
      <WorksheetDiff
        worksheet={worksheet}
        onClose={onClose}
        onList={() => {
          setIsList(true);
        }}
      />
    );
  }
  if (grid) {
    return (
      <ImportPlanView
        kind={kind}
        grid={grid}
        onRead={(source) => void take(source)}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={`Import ${kind}`}
      verb="Read the cells"
      width="md"
      isDisabled={isReading || text.trim() === ""}
      onCancel={cancel}
      onSubmit={() => void take({ from: "text", text })}
    >
      <Box
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (!file) return;
          void file
            .arrayBuffer()
            .then((buffer) =>
              take({ from: "file", name: file.name, bytes: new Uint8Array(buffer) }),
            );
        }}
        sx={{ border: 1, borderStyle: "dashed", borderColor: "divider", p: 4, textAlign: "center" }}
      >
        <Button
          variant="contained"
          disabled={isReading}
          onClick={() => void take({ from: "dialog" })}
        >
          Choose a file
        </Button>
        <Typography color="textSecondary" sx={{ mt: 2 }}>
          or drop an XLSX or CSV file here
        </Typography>
      </Box>
      {isReading && (
        <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
          <LinearProgress
            aria-label="Reading the list"
            sx={{ flex: 1 }}
            {...(percent === null ? {} : { variant: "determinate", value: percent })}
          />
          <Typography component="span" className="tabular" color="textSecondary">
            {percent === null ? "Reading" : `${percent}%`}
          </Typography>
        </Box>
      )}
      <TextField
        label="Or paste cells, with their headings"
        value={text}
        multiline
        minRows={5}
        maxRows={12}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </FormDialog>
  );
}
