import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Copy } from "lucide-react";
import { useState } from "react";
import type { Problem } from "../../src-shared/result.ts";

/** What a person can paste into a mail. */
function detailsOf({ code, message, where, advice, details }: Problem): string {
  return JSON.stringify({ code, message, where, advice, details }, null, 2);
}

/** What happened, where, what was kept and what to do next, in that order. */
export function ErrorState({
  problem,
  onRetry,
}: {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(detailsOf(problem));
      setIsCopied(true);
    } catch {
      // Without the permission to copy, the details are shown to be selected by hand.
      setIsCopied(false);
      setAreDetailsShown(true);
    }
  };
  const [areDetailsShown, setAreDetailsShown] = useState(false);
  return (
    <Box sx={{ p: 6, display: "grid", justifyItems: "center" }}>
      <Alert
        severity="error"
        variant="outlined"
        sx={{ maxWidth: 640, width: 1, alignItems: "flex-start" }}
      >
        <Typography variant="h2" component="p">
          {problem.message}
        </Typography>
        {problem.where !== undefined && (
          <Typography color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
            {problem.where}
          </Typography>
        )}
        {problem.advice !== undefined && <Typography sx={{ mt: 1 }}>{problem.advice}</Typography>}
        <Box sx={{ display: "flex", gap: 2, mt: 2 }}>
          {onRetry && (
            <Button variant="contained" onClick={onRetry}>
              Try again
            </Button>
          )}
          <Button
            color="inherit"
            variant="outlined"
            startIcon={<Copy size={14} aria-hidden />}
            onClick={() => {
              void copy();
            }}
          >
            {isCopied ? "Copied" : "Copy details"}
          </Button>
        </Box>
        {areDetailsShown && (
          <Box component="pre" sx={{ mt: 2, mb: 0, whiteSpace: "pre-wrap", fontSize: 12 }}>
            {detailsOf(problem)}
          </Box>
        )}
      </Alert>
    </Box>
  );
}
