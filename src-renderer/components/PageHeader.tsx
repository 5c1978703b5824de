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
  isWide = false,
}: {
  readonly title: string;
  /** E.g. "37 of 120". */
  readonly count?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** The filters are many: on a narrow window they have a line of their own instead of breaking in two. */
  readonly isWide?: boolean;
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
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          alignItems: "center",
          gap: 2,
          flex: 1,
          ...(isWide && { "@media (max-width: 1200px)": { order: 1, flexBasis: "100%" } }),
        }}
      >
        {children}
      </Box>
      {action && <Box sx={{ ml: "auto", flex: "none" }}>{action}</Box>}
    </Box>
  );
}
