import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";

/** A part of the settings with its title at the left. */
export function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{
        display: "grid",
        gridTemplateColumns: "160px minmax(0, 1fr)",
        gap: 4,
        py: 5,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      <Typography variant="h3" component="h2" id={titleId}>
        {title}
      </Typography>
      <Box sx={{ display: "grid", gap: 4, justifyItems: "start" }}>{children}</Box>
    </Box>
  );
}
