import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { BookOpen } from "lucide-react";
import { useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { useImplementation } from "../use-implementation.ts";
import { CompareDialog } from "./CompareDialog.tsx";
import { useNewestPlaybook } from "./use-newest-playbook.ts";

/** Says quietly that the playbook has moved on; nothing when it has nothing for this implementation. */
export function PlaybookHint() {
  const { isReadOnly } = useImplementation();
  const comparison = useNewestPlaybook();
  const [isOpen, setIsOpen] = useState(false);
  const offers = comparison.status === "ready" ? comparison.offers : [];
  if (comparison.status !== "ready" || (!isOpen && (isReadOnly || offers.length === 0)))
    return null;
  return (
    <Box
      role="note"
      sx={{
        gridColumn: "1 / -1",
        display: "flex",
        alignItems: "center",
        gap: 2,
        px: 3,
        py: 1,
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        color: "text.secondary",
      }}
    >
      <BookOpen size={16} aria-hidden />
      <Typography sx={{ flex: 1 }}>
        Playbook version {comparison.newest.version} has {countOf(offers.length, "change")} for what
        is open here.
      </Typography>
      <Button
        size="small"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        Compare…
      </Button>
      {isOpen && (
        <CompareDialog
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </Box>
  );
}
