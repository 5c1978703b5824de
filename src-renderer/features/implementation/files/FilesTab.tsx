import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { FolderOpen, Paperclip, Plus, Trash2, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import type { Attachment } from "../../../../src-shared/domain/attachments/attachment-schema.ts";
import { evidenceOf } from "../../../../src-shared/domain/attachments/attachment-use.ts";
import { bytesInWords, mayRun } from "../../../../src-shared/domain/attachments/safe-file-name.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { request } from "../../../api-client.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton, WriteIconButton } from "../WriteButton.tsx";
import { attachDropped, chooseAndAttach, openAttachment, revealAttachment } from "./attach.ts";
import { DropArea } from "./DropArea.tsx";

/** Ids of files that are not in their folder; asked again with every change of the list. */
function useMissing(id: string, attachments: Readonly<Record<string, Attachment>>) {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isOutdated = false;
    void request("missingFiles", { implementationId: id }).then((answer) => {
      if (!isOutdated && answer.ok) setMissing(new Set(answer.value));
    });
    return () => {
      isOutdated = true;
    };
  }, [id, attachments]);
  return missing;
}

/** Files of the implementation: what they are, where they are used, and whether they still lie in the folder. */
export function FilesTab() {
  const { implementation, execute, isReadOnly } = useImplementation();
  const { id, attachments, testCases } = implementation;
  const missing = useMissing(id, attachments);
  const files = inPosition(attachments);
  const add = (
    <WriteButton
      variant="contained"
      startIcon={<Plus size={14} aria-hidden />}
      onClick={() => void chooseAndAttach(id)}
    >
      Add files
    </WriteButton>
  );
  const row = (file: Attachment) => {
    const uses = evidenceOf(implementation, file.id).map(
      ({ caseId }) => testCases[caseId]?.id ?? caseId,
    );
    const isMissing = missing.has(file.id);
    const cannotOpen = isMissing || mayRun(file.fileName);
    return (
      <TableRow key={file.id} hover>
        <TableCell>
          {cannotOpen ? (
            <Box
              component="span"
              title={isMissing ? undefined : "Not opened from here: it may run something"}
            >
              {file.originalName}
            </Box>
          ) : (
            <Link
              component="button"
              type="button"
              sx={{ textAlign: "left", overflowWrap: "anywhere" }}
              onClick={() => void openAttachment(id, file.id)}
            >
              {file.originalName}
            </Link>
          )}
          {isMissing && (
            <Box
              component="span"
              title={`attachments/${id}/${file.fileName}`}
              sx={{
                ml: 2,
                color: "status.red",
                display: "inline-flex",
                gap: 1,
                alignItems: "center",
              }}
            >
              <TriangleAlert size={14} aria-hidden /> Missing in the folder
            </Box>
          )}
        </TableCell>
        <TableCell align="right" title={`${file.bytes} bytes`}>
          {bytesInWords(file.bytes)}
        </TableCell>
        <TableCell>{file.addedBy || "Not recorded"}</TableCell>
        <TableCell>
          <RelativeDate date={file.addedOn} />
        </TableCell>
        <TableCell>
          {uses.length === 0 ? "" : `Evidence of ${[...new Set(uses)].join(", ")}`}
        </TableCell>
        <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
          <Box
            component="button"
            type="button"
            aria-label={`Show ${file.originalName} in its folder`}
            title="Show in its folder"
            disabled={isMissing}
            onClick={() => void revealAttachment(id, file.id)}
            sx={{ border: 0, bgcolor: "transparent", color: "inherit", cursor: "pointer", p: 1 }}
          >
            <FolderOpen size={14} aria-hidden />
          </Box>
          <WriteIconButton
            icon={Trash2}
            label={`Remove ${file.originalName}`}
            onClick={() =>
              void execute(
                { type: "attachment/remove", attachmentIds: [file.id] },
                { hasUndo: true, suffix: "; the file itself stays in the folder" },
              )
            }
          />
        </TableCell>
      </TableRow>
    );
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflow: "auto", p: 4 }}>
      <DropArea
        label="Files"
        isDisabled={isReadOnly}
        onDrop={(dropped) => void attachDropped(id, dropped)}
      >
        {files.length === 0 ? (
          <EmptyState icon={Paperclip} title="No files yet" action={add}>
            Files are copied into the workspace, so that they travel with it. Choose them, or drop
            them here.
          </EmptyState>
        ) : (
          <>
            <Box sx={{ display: "flex", alignItems: "center", gap: 2, mb: 3 }}>
              <Typography color="textSecondary" sx={{ flex: 1 }}>
                {files.length === 1 ? "1 file" : `${files.length} files`} in attachments/{id}. Drop
                more here.
              </Typography>
              {add}
            </Box>
            <Table size="small" aria-label="Files">
              <TableHead>
                <TableRow>
                  <TableCell>Name</TableCell>
                  <TableCell align="right">Size</TableCell>
                  <TableCell>Added by</TableCell>
                  <TableCell>Added</TableCell>
                  <TableCell>Used</TableCell>
                  <TableCell />
                </TableRow>
              </TableHead>
              <TableBody>{files.map(row)}</TableBody>
            </Table>
          </>
        )}
      </DropArea>
    </Box>
  );
}
