import Button from "@mui/material/Button";
import Divider from "@mui/material/Divider";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { ChevronDown, FileDown } from "lucide-react";
import { type RefObject, useMemo, useState } from "react";
import { EXPORT_FORMATS, type ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import { exportReport, FORMAT_LABELS } from "../reports/export-report.ts";
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
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isPreviewOpen, setIsPreviewOpen] = useState(false);
  const then = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <Button
        ref={button}
        variant="outlined"
        color="inherit"
        title="Export (E)"
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
        <MenuItem
          onClick={then(() => {
            setIsPreviewOpen(true);
          })}
        >
          Preview the report
        </MenuItem>
        {EXPORT_FORMATS.toReversed().map((format) => (
          <MenuItem key={format} onClick={then(() => void exportReport(report, format))}>
            Report as {FORMAT_LABELS[format]}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          disabled={onExportImage === null}
          onClick={then(() => {
            onExportImage?.();
          })}
        >
          Timeline as PNG
        </MenuItem>
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
