import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { MARKED_SX, useScrollTo } from "../marked.ts";
import { useImplementation } from "../use-implementation.ts";

/** One line of a log: what leads it, its title (opens it), what is known below, when, and what can be done. */
export function LogRow({
  lead,
  title,
  detail,
  aside,
  actions,
  onOpen,
  isMarked = false,
}: {
  readonly lead?: ReactNode;
  readonly title: string;
  readonly detail?: ReactNode;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly onOpen: () => void;
  /** The address leads to this line. */
  readonly isMarked?: boolean;
}) {
  const ref = useScrollTo<HTMLLIElement>(isMarked);
  const { isReadOnly, readOnlyReason } = useImplementation();
  return (
    <Box
      component="li"
      ref={ref}
      aria-current={isMarked || undefined}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 2,
        pl: 4,
        pr: 2,
        py: 1,
        minHeight: 40,
        "& + &": { borderTop: 1, borderColor: "divider" },
        ...(isMarked && MARKED_SX),
        "&:hover": { bgcolor: isMarked ? undefined : "background.default" },
      }}
    >
      {lead}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <ButtonBase
          disabled={isReadOnly}
          title={readOnlyReason ?? "Edit"}
          onClick={onOpen}
          sx={{ textAlign: "left", justifyContent: "flex-start", font: "inherit", borderRadius: 1 }}
        >
          {title}
        </ButtonBase>
        {detail !== undefined && (
          <Typography variant="tiny" component="div" color="textSecondary">
            {detail}
          </Typography>
        )}
      </Box>
      <Box component="span" sx={{ whiteSpace: "nowrap", textAlign: "right" }}>
        {aside}
      </Box>
      <Box sx={{ display: "flex", flex: "none" }}>{actions}</Box>
    </Box>
  );
}
