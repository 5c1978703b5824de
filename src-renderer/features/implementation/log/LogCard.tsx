import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Plus } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { WriteButton } from "../WriteButton.tsx";

/** One log: the open ones first, the closed ones on demand. */
export function LogCard({
  title,
  addLabel,
  emptyText,
  open,
  over,
  overLabel,
  onAdd,
}: {
  readonly title: string;
  readonly addLabel: string;
  readonly emptyText: string;
  readonly open: readonly ReactNode[];
  readonly over: readonly ReactNode[];
  /** "3 taken or dropped". */
  readonly overLabel: string;
  readonly onAdd: () => void;
}) {
  const titleId = useId();
  const [isOverShown, setIsOverShown] = useState(false);
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: "divider", borderRadius: 1, bgcolor: "background.paper" }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 2,
          pl: 4,
          pr: 2,
          py: 1.5,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <Typography id={titleId} variant="h2">
          {title}
        </Typography>
        <Typography component="span" color="textSecondary">
          {open.length} open
        </Typography>
        <Box sx={{ flex: 1 }} />
        <WriteButton
          size="small"
          variant="outlined"
          color="inherit"
          startIcon={<Plus size={14} aria-hidden />}
          onClick={onAdd}
        >
          {addLabel}
        </WriteButton>
      </Box>
      {open.length === 0 ? (
        <Typography color="textSecondary" sx={{ px: 4, py: 3 }}>
          {emptyText}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {open}
        </Box>
      )}
      {over.length > 0 && (
        <>
          <Button
            size="small"
            color="inherit"
            aria-expanded={isOverShown}
            onClick={() => {
              setIsOverShown(!isOverShown);
            }}
            sx={{ mx: 2, my: 1, color: "text.secondary" }}
          >
            {isOverShown ? "Hide" : "Show"} {overLabel}
          </Button>
          {isOverShown && (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", color: "text.secondary" }}>
              {over}
            </Box>
          )}
        </>
      )}
    </Box>
  );
}
