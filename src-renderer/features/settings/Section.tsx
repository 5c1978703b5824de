import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useSearchParams } from "react-router";

/** A part of the settings with its title at the left. An address that names it (`?part=`) leads to it. */
export function Section({
  title,
  part,
  children,
}: {
  readonly title: string;
  readonly part?: string;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  const [params] = useSearchParams();
  const isAsked = part !== undefined && params.get("part") === part;
  useEffect(() => {
    if (isAsked) section.current?.scrollIntoView({ block: "start" });
  }, [isAsked]);
  return (
    <Box
      component="section"
      ref={section}
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
