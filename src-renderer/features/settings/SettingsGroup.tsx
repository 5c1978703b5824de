import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";

/** Settings within a section that belong together, with one sentence about them. */
export function SettingsGroup({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <Box
      role="group"
      aria-labelledby={titleId}
      sx={{ display: "grid", gap: 2, justifyItems: "start", width: 1 }}
    >
      <div>
        <Typography id={titleId} component="h3" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        <Typography variant="tiny" color="textSecondary" component="p">
          {help}
        </Typography>
      </div>
      {children}
    </Box>
  );
}
