import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useAppStore } from "../store/app-store.ts";

/** The tray at the bottom right while the index is built from the files. */
export function IndexTray() {
  const progress = useAppStore((state) => state.indexProgress);
  if (!progress) return null;
  const words = `${progress.done.toLocaleString("en-US")} of ${progress.total.toLocaleString("en-US")} files`;
  return (
    <Box
      role="status"
      sx={{
        position: "fixed",
        right: 16,
        bottom: 16,
        zIndex: "snackbar",
        width: 280,
        p: 3,
        display: "grid",
        gap: 1.5,
        border: 1,
        borderColor: "divider",
        borderRadius: "6px",
        bgcolor: "background.paper",
      }}
    >
      <Typography variant="subtitle2">Reading the workspace</Typography>
      <LinearProgress
        variant="determinate"
        value={progress.total === 0 ? 100 : (progress.done / progress.total) * 100}
        aria-label="Files read"
        aria-valuetext={words}
      />
      <Typography variant="tiny" color="textSecondary">
        {words}
      </Typography>
    </Box>
  );
}
