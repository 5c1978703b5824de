import MenuItem from "@mui/material/MenuItem";
import { useMemo, useState } from "react";
import { EXPORT_FORMATS, type ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import { TABLE_FORMATS } from "../../../../src-shared/exports/table-export.ts";
import { exportTable, TABLE_FORMAT_LABELS } from "../export-table.ts";
import { exportReport, FORMAT_LABELS } from "../reports/export-report.ts";
import { ExportMenu } from "../reports/ExportMenu.tsx";
import { ReportPreview } from "../reports/ReportPreview.tsx";
import { useImplementation } from "../use-implementation.ts";

/** The roll-out plan as a report, and its projects as a table. Exporting changes nothing, so it works on a closed one too. */
export function RollOutExport() {
  const { id } = useImplementation().implementation;
  const report = useMemo<ReportRequest>(() => ({ kind: "rollout", implementationId: id }), [id]);
  const [isPreviewOpen, setIsPreviewOpen] = useState(false);
  return (
    <>
      <ExportMenu title="Export the roll-out plan">
        {(then) => [
          <MenuItem
            key="preview"
            onClick={then(() => {
              setIsPreviewOpen(true);
            })}
          >
            Preview the roll-out plan
          </MenuItem>,
          ...EXPORT_FORMATS.toReversed().map((format) => (
            <MenuItem key={format} onClick={then(() => void exportReport(report, format))}>
              Roll-out plan as {FORMAT_LABELS[format]}
            </MenuItem>
          )),
          ...TABLE_FORMATS.map((format) => (
            <MenuItem
              key={format}
              onClick={then(
                () => void exportTable({ kind: "projects", implementationId: id }, format),
              )}
            >
              Projects as {TABLE_FORMAT_LABELS[format]}
            </MenuItem>
          )),
        ]}
      </ExportMenu>
      {isPreviewOpen && (
        <ReportPreview
          report={report}
          onClose={() => {
            setIsPreviewOpen(false);
          }}
        />
      )}
    </>
  );
}
