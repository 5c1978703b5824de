import MenuItem from "@mui/material/MenuItem";
import { TABLE_FORMATS } from "../../../../src-shared/exports/table-export.ts";
import { EXPORT_FORMATS } from "../../../../src-shared/ipc/contract.ts";
import { exportTable, TABLE_FORMAT_LABELS } from "../export-table.ts";
import { exportReport, FORMAT_LABELS } from "../reports/export-report.ts";
import { ExportMenu } from "../reports/ExportMenu.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Coverage with who is missing as a report. Exporting changes nothing, so it works on a closed one too. */
export function TrainingExport() {
  const { id } = useImplementation().implementation;
  return (
    <ExportMenu title="Export the coverage">
      {(then) => [
        ...EXPORT_FORMATS.toReversed().map((format) => (
          <MenuItem
            key={format}
            onClick={then(
              () => void exportReport({ kind: "training", implementationId: id }, format),
            )}
          >
            Coverage as {FORMAT_LABELS[format]}
          </MenuItem>
        )),
        ...TABLE_FORMATS.map((format) => (
          <MenuItem
            key={format}
            onClick={then(
              () => void exportTable({ kind: "training", implementationId: id }, format),
            )}
          >
            Coverage as {TABLE_FORMAT_LABELS[format]}
          </MenuItem>
        )),
      ]}
    </ExportMenu>
  );
}
