import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import type { Playbook } from "../../../../src-shared/domain/playbook/playbook.ts";
import { playbookAddress } from "../../../app/addresses.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";

/** Every version with its note, newest first; each opens to be read, and restored from there. */
export function HistoryDialog({
  playbook,
  onClose,
}: {
  readonly playbook: Playbook;
  readonly onClose: () => void;
}) {
  const { version, note, saved, earlier, slug } = playbook;
  const versions = [
    { version, note, savedOn: saved?.on ?? null, savedBy: saved?.by ?? "" },
    ...earlier.toReversed(),
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby="versions-title" maxWidth="sm" fullWidth>
      <DialogTitle id="versions-title">Versions of {playbook.name}</DialogTitle>
      <DialogContent>
        <Box component="ol" reversed sx={{ m: 0, p: 0, listStyle: "none" }}>
          {versions.map((one) => (
            <Box
              component="li"
              key={one.version}
              sx={{ py: 2, borderBottom: 1, borderColor: "divider" }}
            >
              <Box sx={{ display: "flex", alignItems: "baseline", gap: 2 }}>
                <Link
                  component={RouterLink}
                  to={playbookAddress(slug, one.version)}
                  sx={{ fontWeight: 600 }}
                >
                  Version {one.version}
                </Link>
                <Typography variant="tiny" color="textSecondary">
                  {one.savedOn !== null && <RelativeDate date={one.savedOn} />}
                  {one.savedBy !== "" && ` by ${one.savedBy}`}
                </Typography>
              </Box>
              <Typography>{one.note}</Typography>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
