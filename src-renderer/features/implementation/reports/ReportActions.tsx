import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import { Eye } from "lucide-react";
import { type ReactNode, useState } from "react";
import { EXPORT_FORMATS, type ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import { exportReport, FORMAT_LABELS } from "./export-report.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { ReportPreview } from "./ReportPreview.tsx";

/** Preview and export of a report. Exporting does not change the implementation, so it works on a closed one too. */
export function ReportActions({
  report,
  more,
}: {
  readonly report: ReportRequest;
  /** Entries below the formats. */
  readonly more?: (then: (act: () => void) => () => void) => ReactNode;
}) {
  const [isPreviewOpen, setIsPreviewOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Eye size={14} aria-hidden />}
        onClick={() => {
          setIsPreviewOpen(true);
        }}
      >
        Preview
      </Button>
      <ExportMenu>
        {(then) => [
          ...EXPORT_FORMATS.map((format) => (
            <MenuItem key={format} onClick={then(() => void exportReport(report, format))}>
              {FORMAT_LABELS[format]}
            </MenuItem>
          )),
          more?.(then),
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
