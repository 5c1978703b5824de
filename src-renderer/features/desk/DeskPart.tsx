import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

/** A part of the Desk under its heading, e.g. "Meetings today 3". */
export function DeskPart({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}) {
  return (
    <Box component="section" aria-label={title} sx={{ pb: 4 }}>
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 2, minHeight: 32, px: 3, pt: 1.5 }}>
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
        {count !== undefined && (
          <Typography component="span" variant="tiny" color="textSecondary">
            {count}
          </Typography>
        )}
      </Box>
      {children}
    </Box>
  );
}

/** A list without marks. */
export function PlainList({
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

/** Said where a list has nothing. */
export function NoneText({ children }: { readonly children: ReactNode }) {
  return (
    <Typography color="textSecondary" sx={{ px: 3, py: 1 }}>
      {children}
    </Typography>
  );
}
