import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { BellOff, ChevronDown, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** The reminders of one payor under its name, with *select all of it* and *fold*. */
export function ReminderGroupView({
  name,
  count,
  selectedCount,
  isFolded,
  onSelectAll,
  onFold,
  isMuted,
  onMute,
  children,
}: {
  readonly name: string;
  readonly count: number;
  readonly selectedCount: number;
  readonly isFolded: boolean;
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly onFold: () => void;
  /** Nothing new comes of it. */
  readonly isMuted: boolean;
  /** Null = nothing to mute: no payor, or muted already. */
  readonly onMute: (() => void) | null;
  readonly children: ReactNode;
}) {
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <Box component="section" aria-label={name} sx={{ px: 3, pt: 2 }}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, minHeight: 32 }}>
        <Checkbox
          checked={selectedCount === count}
          indeterminate={selectedCount > 0 && selectedCount < count}
          onChange={(event) => {
            onSelectAll(event.target.checked);
          }}
          slotProps={{ input: { "aria-label": `Select all of ${name}` } }}
        />
        <Typography variant="h3" component="h2" noWrap title={name} sx={{ minWidth: 0 }}>
          {name}
        </Typography>
        <Typography variant="tiny" color="textSecondary">
          {count}
        </Typography>
        {isMuted && (
          <Typography variant="tiny" color="textSecondary" sx={{ fontStyle: "italic" }}>
            muted
          </Typography>
        )}
        <Box sx={{ flex: 1 }} />
        {onMute && (
          <IconButton aria-label={`Mute ${name}`} title="Mute this payor (M)" onClick={onMute}>
            <BellOff size={14} aria-hidden />
          </IconButton>
        )}
        <IconButton
          aria-label={`${isFolded ? "Unfold" : "Fold"} ${name}`}
          aria-expanded={!isFolded}
          onClick={onFold}
        >
          <Chevron size={14} aria-hidden />
        </IconButton>
      </Box>
      {!isFolded && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {children}
        </Box>
      )}
    </Box>
  );
}
