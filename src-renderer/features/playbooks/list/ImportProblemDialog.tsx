import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import type { Problem } from "../../../../src-shared/result.ts";

/** Lines of what is wrong: fields with their path, or findings of the rules. */
function linesOf(details: unknown): readonly string[] {
  if (!Array.isArray(details)) return [];
  return details.flatMap((detail: unknown) => {
    const { field, message } = detail as { field?: unknown; message?: unknown };
    if (typeof message !== "string") return [];
    return [typeof field === "string" ? `${field} ${message}` : message];
  });
}

/** Why a file was not imported: everything that was found, with its place. */
export function ImportProblemDialog({
  problem,
  onClose,
}: {
  readonly problem: Problem;
  readonly onClose: () => void;
}) {
  const lines = linesOf(problem.details);
  return (
    <Dialog open onClose={onClose} aria-labelledby="import-problem" maxWidth="sm" fullWidth>
      <DialogTitle id="import-problem">Nothing was imported</DialogTitle>
      <DialogContent>
        <Typography sx={{ overflowWrap: "anywhere" }}>
          {problem.message}
          {problem.where === undefined || problem.message.includes(problem.where)
            ? ""
            : ` (${problem.where})`}
          .
        </Typography>
        {lines.length > 1 && (
          <Box component="ul" sx={{ mt: 2, mb: 0, pl: 5, maxHeight: 280, overflowY: "auto" }}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </Box>
        )}
        {problem.advice !== undefined && (
          <Typography color="textSecondary" sx={{ mt: 2 }}>
            {problem.advice}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
