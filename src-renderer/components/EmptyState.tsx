import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** A page or list without content: says so, and teaches the one next step. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <Box sx={{ display: "grid", placeItems: "center", p: 8, height: 1, minHeight: 200 }}>
      <Box
        sx={{ display: "grid", justifyItems: "center", gap: 2, maxWidth: 420, textAlign: "center" }}
      >
        <Box
          sx={{
            color: "text.secondary",
            p: 3,
            borderRadius: "50%",
            bgcolor: "sunken",
            display: "flex",
          }}
        >
          <Icon size={24} aria-hidden />
        </Box>
        <Typography variant="h2" component="p">
          {title}
        </Typography>
        {children !== undefined && (
          <Typography component="div" color="textSecondary">
            {children}
          </Typography>
        )}
        {action}
      </Box>
    </Box>
  );
}
