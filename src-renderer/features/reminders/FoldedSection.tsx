import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { ChevronDown, ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";

/** A part of the Reminder centre that is looked at seldom: folded until it is asked for, with its count always in sight. */
export function FoldedSection({
  title,
  count,
  action,
  children,
}: {
  readonly title: string;
  readonly count: number;
  /** At the right of the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ px: 3, borderTop: 1, borderColor: "divider", "&:first-of-type": { mt: 3 } }}
    >
      <Box sx={{ display: "flex", alignItems: "center", minHeight: 36 }}>
        <ButtonBase
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
          sx={{ gap: 2, px: 2, height: 32, borderRadius: "6px", font: "inherit" }}
        >
          <Chevron size={14} aria-hidden />
          <Typography variant="h3" component="h2">
            {title}
          </Typography>
          <Typography component="span" variant="tiny" color="textSecondary">
            {count}
          </Typography>
        </ButtonBase>
        <Box sx={{ flex: 1 }} />
        {action}
      </Box>
      {isOpen && <Box sx={{ pb: 3 }}>{children}</Box>}
    </Box>
  );
}
