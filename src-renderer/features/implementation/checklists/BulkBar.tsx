import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { BulkPopover, type BulkQuestion } from "./BulkPopover.tsx";
import { NotApplicableDialog } from "./NotApplicableDialog.tsx";
import { StatusMenu } from "./StatusMenu.tsx";
import type { ItemActs } from "./use-item-acts.ts";

/** What can be done to several items at once; each act is one step of undo. */
export function BulkBar({
  items,
  acts,
  disabledReason,
  onClear,
}: {
  readonly items: readonly Item[];
  readonly acts: ItemActs;
  /** Why nothing can be done, or null. */
  readonly disabledReason: string | null;
  readonly onClear: () => void;
}) {
  const [status, setStatus] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<{
    readonly question: BulkQuestion;
    readonly anchor: HTMLElement;
  } | null>(null);
  const [isAskingWhy, setIsAskingWhy] = useState(false);
  const ids = items.map((item) => item.id);
  const isDisabled = disabledReason !== null;
  const button = (label: string, onClick: (anchor: HTMLElement) => void): ReactNode => (
    <Button
      size="small"
      color="inherit"
      disabled={isDisabled}
      onClick={(event) => {
        onClick(event.currentTarget);
      }}
    >
      {label}
    </Button>
  );
  const ask = (question: BulkQuestion) => (anchor: HTMLElement) => {
    setAsked({ question, anchor });
  };
  return (
    <Box
      role="toolbar"
      aria-label="Selected items"
      title={disabledReason ?? undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClear();
      }}
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 1,
        px: 4,
        py: 1.5,
        borderTop: 1,
        borderColor: "primary.main",
        bgcolor: "accentSoft",
        flex: "none",
      }}
    >
      <IconButton aria-label="Clear selection" title="Clear selection (Esc)" onClick={onClear}>
        <X size={16} />
      </IconButton>
      <Typography variant="subtitle2" component="span" sx={{ mr: 2 }} role="status">
        {countOf(items.length, "item")} selected
      </Typography>
      {button("Complete", () => {
        void acts.complete(ids);
      })}
      {button("Status", setStatus)}
      {button("Owner", ask("owner"))}
      {button("Assignee", ask("assignee"))}
      {button("Shift", ask("shift"))}
      {button("Due date", ask("due"))}
      {button("Not applicable", () => {
        setIsAskingWhy(true);
      })}
      {button("Remove", () => {
        void acts.remove(ids);
      })}
      {status && (
        <StatusMenu
          anchor={status}
          current={null}
          onClose={() => {
            setStatus(null);
          }}
          onChoose={(chosen) => {
            setStatus(null);
            if (chosen === "not_applicable") setIsAskingWhy(true);
            else void acts.setStatus(ids, chosen);
          }}
        />
      )}
      {asked && (
        <BulkPopover
          question={asked.question}
          anchor={asked.anchor}
          items={items}
          acts={acts}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      {isAskingWhy && (
        <NotApplicableDialog
          them={countOf(items.length, "item")}
          onCancel={() => {
            setIsAskingWhy(false);
          }}
          onSubmit={(reason) => {
            setIsAskingWhy(false);
            void acts.markNotApplicable(ids, reason);
          }}
        />
      )}
    </Box>
  );
}
