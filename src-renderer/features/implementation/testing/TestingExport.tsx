import MenuItem from "@mui/material/MenuItem";
import { TABLE_FORMATS } from "../../../../src-shared/exports/table-export.ts";
import { exportTable, TABLE_FORMAT_LABELS } from "../export-table.ts";
import { ExportMenu } from "../reports/ExportMenu.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Cases and defects as a table. Exporting changes nothing, so it works on a closed one too. */
export function TestingExport() {
  const { id } = useImplementation().implementation;
  return (
    <ExportMenu label="Export table" title="Export the results">
      {(then) =>
        TABLE_FORMATS.map((format) => (
          <MenuItem
            key={format}
            onClick={then(
              () => void exportTable({ kind: "testing", implementationId: id }, format),
            )}
          >
            Results as {TABLE_FORMAT_LABELS[format]}
          </MenuItem>
        ))
      }
    </ExportMenu>
  );
}
