import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { CircleCheck, OctagonX, TriangleAlert } from "lucide-react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import type { PlaybookFinding } from "../../../../src-shared/domain/playbook/playbook-finding.ts";
import { usePlaybookEditor } from "./editor-context.ts";

/** "2 errors in the way of saving, 1 warning", or that nothing was found. */
function findingsInWords(findings: readonly PlaybookFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  const parts = [
    errors > 0 ? `${countOf(errors, "error")} in the way of saving` : "",
    warnings > 0 ? countOf(warnings, "warning") : "",
  ].filter(Boolean);
  return parts.length === 0 ? "Nothing to mend" : parts.join(", ");
}

/** One finding; a click leads to the field. */
export function FindingLine({ finding }: { readonly finding: PlaybookFinding }) {
  const { goToPlace } = usePlaybookEditor();
  const isError = finding.severity === "error";
  const Icon = isError ? OctagonX : TriangleAlert;
  return (
    <Box component="li" sx={{ listStyle: "none" }}>
      <ButtonBase
        onClick={() => {
          goToPlace(finding.where);
        }}
        sx={{
          display: "flex",
          alignItems: "flex-start",
          justifyContent: "flex-start",
          gap: 2,
          width: 1,
          px: 2,
          py: 1,
          borderRadius: "4px",
          textAlign: "left",
          "&:hover": { bgcolor: "action.hover" },
        }}
      >
        <Box
          sx={{ color: isError ? "status.red" : "status.amber", display: "flex", mt: 0.5 }}
          component="span"
        >
          <Icon size={14} aria-hidden />
        </Box>
        <Typography component="span">
          <Box component="span" sx={{ fontWeight: 600 }}>
            {isError ? "Error: " : "Warning: "}
          </Box>
          {finding.message}
        </Typography>
      </ButtonBase>
    </Box>
  );
}

/** Everything that was found, errors first. Said to a screen reader when it changes. */
export function FindingsList() {
  const { findings } = usePlaybookEditor();
  const hasError = findings.some(({ severity }) => severity === "error");
  return (
    <Box
      component="section"
      aria-label="Findings"
      sx={{
        borderTop: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
        flex: "none",
        maxHeight: 140,
        overflowY: "auto",
        px: 4,
        py: 1,
      }}
    >
      <Typography
        role="status"
        variant="subtitle2"
        component="h2"
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 2,
          px: 2,
          minHeight: 28,
          color: hasError ? "status.red" : findings.length > 0 ? "status.amber" : "text.secondary",
        }}
      >
        {findings.length === 0 && <CircleCheck size={14} aria-hidden />}
        {findingsInWords(findings)}
      </Typography>
      {findings.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0 }}>
          {findings.map((finding) => (
            <FindingLine key={finding.message} finding={finding} />
          ))}
        </Box>
      )}
    </Box>
  );
}
