import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

/** Two fields beside each other. */
export const PAIR = {
  display: "grid",
  gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
  gap: 3,
  alignItems: "start",
} as const;

/** A part of the panel under its heading, with what it adds up to beside it. */
export function PanelSection({
  title,
  sum,
  children,
}: {
  readonly title: string;
  readonly sum?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Box
      component="section"
      aria-label={title}
      // Takes the focus of an entry that is removed.
      tabIndex={-1}
      sx={{ display: "grid", gap: 3, gridTemplateColumns: "minmax(0, 1fr)", outline: "none" }}
    >
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 2 }}>
        <Typography variant="subtitle2" component="h3">
          {title}
        </Typography>
        {sum !== undefined && (
          <Typography variant="tiny" component="span" color="textSecondary" className="tabular">
            {sum}
          </Typography>
        )}
      </Box>
      {children}
    </Box>
  );
}
