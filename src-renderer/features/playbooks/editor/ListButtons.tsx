import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";

/** Up, down and remove for one element of a list in order. */
export function ListButtons({
  name,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: {
  /** "P2-1". */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  return (
    <Box sx={{ display: "flex", flex: "none" }}>
      <IconButton
        aria-label={`Move ${name} up`}
        disabled={isFirst}
        onClick={() => {
          onMove(-1);
        }}
      >
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton
        aria-label={`Move ${name} down`}
        disabled={isLast}
        onClick={() => {
          onMove(1);
        }}
      >
        <ArrowDown size={14} aria-hidden />
      </IconButton>
      <IconButton aria-label={`Remove ${name}`} onClick={onRemove}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </Box>
  );
}
