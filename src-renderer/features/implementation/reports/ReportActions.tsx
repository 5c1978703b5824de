import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { ChevronDown, Eye, FileDown } from "lucide-react";
import { useState } from "react";
import { EXPORT_FORMATS, type ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import { exportReport, FORMAT_LABELS } from "./export-report.ts";
import { ReportPreview } from "./ReportPreview.tsx";

/** Preview and export of a report. Exporting does not change the implementation, so it works on a closed one too. */
export function ReportActions({ report }: { readonly report: ReportRequest }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
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
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<FileDown size={14} aria-hidden />}
        endIcon={<ChevronDown size={14} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        Export
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {EXPORT_FORMATS.map((format) => (
          <MenuItem
            key={format}
            onClick={() => {
              setAnchor(null);
              void exportReport(report, format);
            }}
          >
            {FORMAT_LABELS[format]}
          </MenuItem>
        ))}
      </Menu>
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
