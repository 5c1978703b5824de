import Button from "@mui/material/Button";
import { useState } from "react";
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ReportRequest,
} from "../../../../src-shared/ipc/contract.ts";
import { exportReport, FORMAT_LABELS } from "./export-report.ts";

/** One button a format. While a file is being made no second one is begun. */
export function ExportButtons({ report }: { readonly report: ReportRequest }) {
  const [busy, setBusy] = useState<ExportFormat | null>(null);
  const start = async (format: ExportFormat): Promise<void> => {
    setBusy(format);
    await exportReport(report, format);
    setBusy(null);
  };
  return EXPORT_FORMATS.map((format) => (
    <Button
      key={format}
      variant="outlined"
      color="inherit"
      disabled={busy !== null}
      aria-label={`Export as ${FORMAT_LABELS[format]}`}
      onClick={() => {
        void start(format);
      }}
    >
      {busy === format ? "Exporting..." : FORMAT_LABELS[format]}
    </Button>
  ));
}
