import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { useAppStore } from "../store/app-store.ts";

/** What this is, and which version. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const version = useAppStore((state) => state.appVersion);
  return (
    <Dialog open onClose={onClose} aria-labelledby="about-title" maxWidth="xs" fullWidth>
      <DialogTitle id="about-title">Payor Desk {version}</DialogTitle>
      <DialogContent>
        <Typography>
          A board for implementation project managers who take payors from kickoff to their first
          payment run.
        </Typography>
        <Typography color="textSecondary" sx={{ mt: 2 }}>
          Works offline. Your files stay in your folder, readable in any editor.
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
