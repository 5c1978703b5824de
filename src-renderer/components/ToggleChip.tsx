import Chip from "@mui/material/Chip";
import type { ReactElement } from "react";

/** Look of a filter that is a chip. */
export const CHIP = {
  fontSize: 13,
  height: 28,
  bgcolor: "background.paper",
  "& .MuiChip-label": { px: 2 },
  "& .MuiChip-icon": { ml: 2, mr: -1 },
} as const;
/** Added while it filters. */
export const CHIP_ON = {
  bgcolor: "accentSoft",
  borderColor: "primary.main",
  fontWeight: 600,
  "&.MuiChip-clickable:hover": { bgcolor: "accentSoft" },
} as const;

/** A filter that is on or off. */
export function ToggleChip({
  label,
  isOn,
  onToggle,
  title,
  icon,
  isDisabled = false,
  isAtEnd = false,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly title?: string;
  readonly icon?: ReactElement;
  readonly isDisabled?: boolean;
  /** Keeps away from what stands before it. */
  readonly isAtEnd?: boolean;
}) {
  return (
    <Chip
      component="button"
      size="medium"
      label={label}
      title={title}
      {...(icon ? { icon } : {})}
      disabled={isDisabled}
      aria-pressed={isOn}
      variant="outlined"
      onClick={onToggle}
      sx={[CHIP, isOn && CHIP_ON, isAtEnd && { ml: "auto" }]}
    />
  );
}
