import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { WriteIconButton } from "../../WriteButton.tsx";

/** The entries of a part of the panel. */
export function EntryList({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {children}
    </Box>
  );
}

/** An entry: what it says, what is known below, and the ways to correct and remove it. */
export function EntryRow({
  name,
  title,
  detail,
  aside,
  onEdit,
  onRemove,
}: {
  /** What the entry is called to those who hear the buttons. */
  readonly name: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly aside?: ReactNode;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  return (
    <Box
      component="li"
      sx={{
        display: "flex",
        alignItems: "flex-start",
        gap: 1,
        py: 1,
        "& + &": { borderTop: 1, borderColor: "divider" },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
        <div>{title}</div>
        <Typography variant="tiny" component="div" color="textSecondary">
          {detail}
        </Typography>
      </Box>
      {aside}
      <Box sx={{ display: "flex", flex: "none" }}>
        <WriteIconButton icon={Pencil} label={`Edit ${name}`} onClick={onEdit} />
        <WriteIconButton
          icon={Trash2}
          label={`Remove ${name}`}
          onClick={({ currentTarget }) => {
            // The button goes with its entry: the keyboard stays in this part of the panel.
            currentTarget.closest<HTMLElement>("section")?.focus();
            onRemove();
          }}
        />
      </Box>
    </Box>
  );
}
