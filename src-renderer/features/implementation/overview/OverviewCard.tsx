import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";

/** One question with its answer. */
export function OverviewCard({
  title,
  aside,
  children,
}: {
  readonly title: string;
  /** At the right of the title, e.g. a count. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        bgcolor: "background.paper",
        minWidth: 0,
      }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "baseline",
          justifyContent: "space-between",
          gap: 2,
          px: 4,
          py: 2.5,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <Typography id={titleId} variant="h2">
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Box>
  );
}

/** A part of an answer under a small heading. */
export function OverviewPart({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Box sx={{ px: 4, py: 2.5, "& + &": { borderTop: 1, borderColor: "divider" } }}>
      <Typography
        variant="tiny"
        component="h3"
        color="textSecondary"
        sx={{ fontWeight: 600, mb: 1 }}
      >
        {title}
      </Typography>
      {children}
    </Box>
  );
}
