import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { ChevronLeft, ChevronRight, Copy, MailPlus, Pencil } from "lucide-react";
import { useId, useState } from "react";
import {
  draftMessage,
  draftsAsText,
  messageGaps,
  type MessageDraft,
} from "../../../../src-shared/domain/messages/message-drafts.ts";
import {
  proposedTemplateId,
  templatesOf,
} from "../../../../src-shared/domain/messages/message-templates.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { problem } from "../../../../src-shared/result.ts";
import { request } from "../../../api-client.ts";
import { tellDone, tellProblem } from "../../../store/ui-store.ts";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { TemplateEditor } from "./TemplateEditor.tsx";

/** Each payee has the template that fits where it stands. */
const FITTING = "fitting";
const messages = (count: number): string => (count === 1 ? "1 message" : `${count} messages`);

async function copy(drafts: readonly MessageDraft[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(draftsAsText(drafts));
    tellDone(`Copied ${messages(drafts.length)}`);
  } catch (error) {
    tellProblem(
      problem("unexpected", "Nothing was copied", {
        advice: "The clipboard is in use. Try again.",
        details: String(error),
      }),
    );
  }
}

/** Messages to payees: a template, a preview for each, what is missing, drafts and copies. Nothing is sent. */
export function MessagesDialog({
  payees,
  onClose,
}: {
  readonly payees: readonly Payee[];
  readonly onClose: () => void;
}) {
  const { implementation, today } = useImplementation();
  const [choice, setChoice] = useState<string>(FITTING);
  const [index, setIndex] = useState(0);
  const [isEditing, setIsEditing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const titleId = useId();
  const templates = templatesOf(implementation).map(({ template }) => template);
  const templateFor = (payee: Payee) => {
    const id = choice === FITTING ? proposedTemplateId(payee, implementation, today) : choice;
    return templates.find((template) => template.id === id) ?? null;
  };
  const written = payees.flatMap((selected) => {
    // The dialog stays open while a record is mended elsewhere.
    const payee = implementation.payees[selected.id];
    const template = payee && templateFor(payee);
    if (!payee || !template) return [];
    return [{ payee, template, draft: draftMessage(implementation, payee, template, today) }];
  });
  const complete = written.filter(({ draft }) => draft.missing.length === 0);
  const gaps = messageGaps(written.map(({ draft }) => draft));
  const at = Math.min(index, Math.max(0, written.length - 1));
  const current = written[at];
  const leftOut = payees.length - written.length;

  const exportDrafts = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await request("exportMessages", {
      implementationId: implementation.id,
      messages: complete.map(({ payee, template }) => ({
        payeeId: payee.id,
        templateId: template.id,
      })),
    });
    setIsBusy(false);
    if (answer.ok) {
      tellDone(`Saved ${messages(answer.value.count)} as drafts in ${answer.value.folder}`);
    } else if (answer.error.code !== "cancelled") tellProblem(answer.error);
  };
  const choices = [
    [FITTING, "What fits where each payee stands"] as const,
    ...templates.map(({ id, name }) => [id, name] as const),
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>
        Messages to {payees.length === 1 ? "1 payee" : `${payees.length} payees`}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: "grid", gap: 3, pt: 2 }}>
          <Box sx={{ display: "flex", gap: 2, alignItems: "center" }}>
            <PickField label="Template" value={choice} options={choices} onChange={setChoice} />
            <Button
              color="inherit"
              startIcon={<Pencil size={14} aria-hidden />}
              sx={{ flexShrink: 0 }}
              onClick={() => {
                setIsEditing(true);
              }}
            >
              Edit templates
            </Button>
          </Box>
          {leftOut > 0 && (
            <Typography color="textSecondary">
              {leftOut} of {payees.length} {leftOut === 1 ? "needs no message" : "need no message"}{" "}
              where they stand.
            </Typography>
          )}
          {gaps.length > 0 && (
            <Box role="status" sx={{ borderLeft: 3, borderColor: "warning.main", pl: 3 }}>
              {gaps.map(({ missing, words, payeeIds }) => (
                <Box key={missing} sx={{ display: "flex", alignItems: "center", gap: 2 }}>
                  <Typography>{words}</Typography>
                  <Button
                    size="small"
                    onClick={() => {
                      setIndex(written.findIndex(({ payee }) => payee.id === payeeIds[0]));
                    }}
                  >
                    Show
                  </Button>
                </Box>
              ))}
            </Box>
          )}
          {current && (
            <Box component="section" aria-label="Preview">
              <Box sx={{ display: "flex", alignItems: "center", gap: 1, mb: 2 }}>
                <IconButton
                  aria-label="Previous message"
                  disabled={at === 0}
                  onClick={() => {
                    setIndex(at - 1);
                  }}
                >
                  <ChevronLeft size={16} aria-hidden />
                </IconButton>
                <Typography aria-live="polite">
                  {at + 1} of {written.length}: {current.draft.payee} ({current.template.name})
                </Typography>
                <IconButton
                  aria-label="Next message"
                  disabled={at >= written.length - 1}
                  onClick={() => {
                    setIndex(at + 1);
                  }}
                >
                  <ChevronRight size={16} aria-hidden />
                </IconButton>
              </Box>
              <Box sx={{ border: 1, borderColor: "divider", borderRadius: 1, p: 3 }}>
                <Typography color="textSecondary">
                  To: {current.draft.to.name} {current.draft.to.address}
                </Typography>
                <Typography sx={{ fontWeight: 600, mb: 2 }}>{current.draft.subject}</Typography>
                <Typography
                  sx={{
                    whiteSpace: "pre-wrap",
                    overflowWrap: "anywhere",
                    maxHeight: 320,
                    overflow: "auto",
                  }}
                  tabIndex={0}
                >
                  {current.draft.body}
                </Typography>
              </Box>
            </Box>
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        <Typography color="textSecondary" sx={{ flex: 1, pl: 4 }}>
          Payor Desk sends nothing. Drafts open in your mail program.
        </Typography>
        <Button color="inherit" onClick={onClose}>
          Close
        </Button>
        <Button
          color="inherit"
          startIcon={<Copy size={14} aria-hidden />}
          disabled={!current || current.draft.missing.length > 0}
          onClick={() => {
            if (current) void copy([current.draft]);
          }}
        >
          Copy this one
        </Button>
        <Button
          color="inherit"
          startIcon={<Copy size={14} aria-hidden />}
          disabled={complete.length === 0}
          onClick={() => void copy(complete.map(({ draft }) => draft))}
        >
          Copy {complete.length}
        </Button>
        <Button
          variant="contained"
          startIcon={<MailPlus size={14} aria-hidden />}
          disabled={complete.length === 0 || isBusy}
          onClick={() => void exportDrafts()}
        >
          {isBusy ? "Saving..." : `Save ${complete.length} as drafts`}
        </Button>
      </DialogActions>
      {isEditing && (
        <TemplateEditor
          payee={current?.payee ?? payees[0] ?? null}
          initialId={current?.template.id ?? templates[0]?.id ?? ""}
          onClose={() => {
            setIsEditing(false);
          }}
        />
      )}
    </Dialog>
  );
}
