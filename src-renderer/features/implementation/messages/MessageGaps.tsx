import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { TriangleAlert } from "lucide-react";
import { Link } from "react-router";
import type { MessageGap } from "../../../../src-shared/domain/messages/message-drafts.ts";
import { useImplementation } from "../use-implementation.ts";
import { mendLink } from "./mend-address.ts";

/** What the messages lack: each with the message that shows it, and the place where it is entered. */
export function MessageGaps({
  gaps,
  onShow,
  onEditTemplate,
  onLeave,
}: {
  readonly gaps: readonly MessageGap[];
  readonly onShow: (payeeId: string) => void;
  readonly onEditTemplate: (payeeId: string) => void;
  /** A link leads away from the messages. */
  readonly onLeave: () => void;
}) {
  const { implementation } = useImplementation();
  return (
    <Box
      role="status"
      aria-label="What is missing"
      sx={{ borderLeft: 3, borderColor: "warning.main", pl: 3, maxHeight: 132, overflow: "auto" }}
    >
      {gaps.map((gap) => {
        const { missing, words, payeeIds, mend } = gap;
        const [first = ""] = payeeIds;
        const link = mendLink(implementation, gap);
        return (
          <Box key={missing} sx={{ display: "flex", alignItems: "center", gap: 1 }}>
            <Box component="span" sx={{ color: "warning.main", display: "flex" }}>
              <TriangleAlert size={14} aria-hidden />
            </Box>
            <Typography sx={{ mr: 2 }}>{words}</Typography>
            <Button
              size="small"
              aria-label={`Show a message without ${missing}`}
              onClick={() => {
                onShow(first);
              }}
            >
              Show
            </Button>
            {mend === "template" && (
              <Button
                size="small"
                onClick={() => {
                  onEditTemplate(first);
                }}
              >
                Edit the template
              </Button>
            )}
            {link && (
              <Button
                size="small"
                component={Link}
                to={link.address}
                aria-label={`${link.label}: ${missing}`}
                onClick={onLeave}
              >
                {link.label}
              </Button>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
