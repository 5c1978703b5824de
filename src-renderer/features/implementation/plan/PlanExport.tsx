import Divider from "@mui/material/Divider";
import MenuItem from "@mui/material/MenuItem";
import { type RefObject, useMemo, useState } from "react";
import { EXPORT_FORMATS, type ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import { exportReport, FORMAT_LABELS } from "../reports/export-report.ts";
import { ExportMenu } from "../reports/ExportMenu.tsx";
import { ReportPreview } from "../reports/ReportPreview.tsx";
import { useImplementation } from "../use-implementation.ts";

/** The plan as a report, and the timeline as an image. Exporting changes nothing, so it works on a closed one too. */
export function PlanExport({
  button,
  onExportImage,
}: {
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Null where there is no picture to export. */
  readonly onExportImage: (() => void) | null;
}) {
  const { id } = useImplementation().implementation;
  const report = useMemo<ReportRequest>(() => ({ kind: "plan", implementationId: id }), [id]);
  const [isPreviewOpen, setIsPreviewOpen] = useState(false);
  return (
    <>
      <ExportMenu button={button} title="Export (E)">
        {(then) => [
          <MenuItem
            key="preview"
            onClick={then(() => {
              setIsPreviewOpen(true);
            })}
          >
            Preview the report
          </MenuItem>,
          ...EXPORT_FORMATS.toReversed().map((format) => (
            <MenuItem key={format} onClick={then(() => void exportReport(report, format))}>
              Report as {FORMAT_LABELS[format]}
            </MenuItem>
          )),
          <Divider key="images" />,
          <MenuItem
            key="image"
            disabled={onExportImage === null}
            onClick={then(() => {
              onExportImage?.();
            })}
          >
            Timeline as PNG
          </MenuItem>,
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
