import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import type { Problem } from "../../../../src-shared/result.ts";
import { request } from "../../../api-client.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { PageSkeleton } from "../../../components/PageSkeleton.tsx";
import { ExportButtons } from "./ExportButtons.tsx";

interface Preview {
  readonly title: string;
  readonly path: string;
}

/** The report as it is exported, on its own page without scripts. */
export function ReportPreview({
  report,
  onClose,
}: {
  readonly report: ReportRequest;
  readonly onClose: () => void;
}) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOutdated = false;
    void request("previewReport", { report }).then((answer) => {
      if (isOutdated) return;
      if (answer.ok) setPreview(answer.value);
      setProblem(answer.ok ? null : answer.error);
    });
    return () => {
      isOutdated = true;
    };
  }, [report, round]);
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby="preview-title"
      maxWidth={false}
      slotProps={{
        paper: { sx: { width: "min(980px, 100%)", height: "calc(100% - 32px)", m: 4 } },
      }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 2,
          px: 5,
          py: 3,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <Typography id="preview-title" variant="h2" noWrap sx={{ flex: 1, minWidth: 0 }}>
          {preview ? `Preview: ${preview.title}` : "Preview"}
        </Typography>
        <Typography color="textSecondary">Export as</Typography>
        <ExportButtons report={report} />
        <IconButton aria-label="Close the preview" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </Box>
      {problem && (
        <ErrorState
          problem={problem}
          onRetry={() => {
            setRound((before) => before + 1);
          }}
        />
      )}
      {!problem && !preview && <PageSkeleton />}
      {!problem && preview && (
        <Box
          component="iframe"
          sandbox=""
          title={preview.title}
          src={preview.path}
          sx={{ flex: 1, minHeight: 0, border: 0, bgcolor: "common.white" }}
        />
      )}
    </Dialog>
  );
}
