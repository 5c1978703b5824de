import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { WriteIconButton } from "../WriteButton.tsx";

/** The panel beside a view: what it is about, remove, close; Escape closes it. */
export function RecordPanel({
  label,
  title,
  note,
  onRemove,
  onClose,
  children,
}: {
  readonly label: string;
  readonly title: string;
  readonly note?: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Box
      component="aside"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
      sx={{
        width: 400,
        maxWidth: 0.5,
        flex: "none",
        overflow: "auto",
        borderLeft: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
        px: 5,
        pb: 6,
      }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 1,
          pt: 3,
          pb: 4,
          position: "sticky",
          top: 0,
          bgcolor: "background.paper",
          zIndex: 2,
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" noWrap title={title}>
            {title}
          </Typography>
          {note !== undefined && (
            <Typography variant="tiny" color="textSecondary" component="p" sx={{ m: 0 }}>
              {note}
            </Typography>
          )}
        </Box>
        <WriteIconButton icon={Trash2} label={`Remove ${label.toLowerCase()}`} onClick={onRemove} />
        <IconButton aria-label="Close the panel" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)", pt: 2 }}>
        {children}
      </Box>
    </Box>
  );
}

/** Two fields beside each other. */
export const PAIR = { display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 } as const;
