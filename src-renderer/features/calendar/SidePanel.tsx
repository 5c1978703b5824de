import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

/** The panel beside the calendar. It takes the focus when it opens or shows something else; Escape closes it. */
export function SidePanel({
  label,
  place,
  head,
  children,
  onClose,
}: {
  readonly label: string;
  /** Another value takes the focus anew. */
  readonly place: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const wanted = panel.current?.querySelector<HTMLElement>("[data-first-focus]");
    (wanted ?? panel.current)?.focus();
  }, [place]);
  return (
    <Box
      component="aside"
      ref={panel}
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
      sx={{
        width: 344,
        flex: "none",
        minHeight: 0,
        overflowY: "auto",
        borderLeft: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
        outline: "none",
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, pl: 4, pr: 2, pt: 2 }}>
        {head}
        <Box sx={{ flex: 1 }} />
        <IconButton aria-label="Close the panel" title="Close (Esc)" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ px: 4, pt: 2, pb: 6 }}>{children}</Box>
    </Box>
  );
}
