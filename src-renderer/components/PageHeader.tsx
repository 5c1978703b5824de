import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useDocumentTitle } from "./use-document-title.ts";

/** Title row of a page: title, count, filters, primary action. */
export function PageHeader({
  title,
  count,
  children,
  action,
}: {
  readonly title: string;
  /** E.g. "37 of 120". */
  readonly count?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  useDocumentTitle(title);
  return (
    <Box
      component="header"
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "flex-start",
        gap: 3,
        px: 6,
        py: 3,
        flex: "none",
      }}
    >
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 2, minHeight: 32, pt: 0.5 }}>
        <Typography variant="h1">{title}</Typography>
        {count !== undefined && (
          <Typography component="span" color="textSecondary">
            {count}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 2, flex: 1 }}>
        {children}
      </Box>
      {action}
    </Box>
  );
}
