import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { WrittenMessage } from "./written-message.ts";

/** One message as it would leave, with the way to the one before and after it. */
export function MessagePreview({
  messages,
  index,
  onIndex,
}: {
  readonly messages: readonly WrittenMessage[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
}) {
  const current = messages[index];
  if (!current) return null;
  const { draft, template } = current;
  return (
    <Box component="section" aria-label="Preview">
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, mb: 2 }}>
        <IconButton
          aria-label="Previous message"
          disabled={index === 0}
          onClick={() => {
            onIndex(index - 1);
          }}
        >
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
        <Typography aria-live="polite" noWrap sx={{ minWidth: 0 }}>
          {index + 1} of {messages.length}: {draft.payee} ({template.name})
        </Typography>
        <IconButton
          aria-label="Next message"
          disabled={index >= messages.length - 1}
          onClick={() => {
            onIndex(index + 1);
          }}
        >
          <ChevronRight size={16} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ border: 1, borderColor: "divider", borderRadius: 1, overflow: "hidden" }}>
        <Box sx={{ px: 3, py: 2, borderBottom: 1, borderColor: "divider" }}>
          <Typography color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
            To: {draft.to.name} {draft.to.address || "[e-mail address?]"}
          </Typography>
          <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
            {draft.subject}
          </Typography>
        </Box>
        <Typography
          component="div"
          role="region"
          aria-label="Text"
          sx={{
            whiteSpace: "pre-wrap",
            overflowWrap: "anywhere",
            height: "min(320px, 34vh)",
            overflow: "auto",
            px: 3,
            py: 2,
          }}
          tabIndex={0}
        >
          {draft.body}
        </Typography>
      </Box>
    </Box>
  );
}
