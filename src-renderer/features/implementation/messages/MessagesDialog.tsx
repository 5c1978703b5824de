import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { CircleCheck, Copy, MailPlus, Pencil } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import {
  draftMessage,
  draftsAsText,
  messageGaps,
} from "../../../../src-shared/domain/messages/message-drafts.ts";
import {
  proposedTemplateId,
  templatesOf,
} from "../../../../src-shared/domain/messages/message-templates.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { problem } from "../../../../src-shared/result.ts";
import { request } from "../../../api-client.ts";
import { tellProblem } from "../../../store/ui-store.ts";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { MessageGaps } from "./MessageGaps.tsx";
import { MessagePreview } from "./MessagePreview.tsx";
import { TemplateEditor } from "./TemplateEditor.tsx";
import {
  contactsWith,
  countMessages,
  type HandedOut,
  type WrittenMessage,
} from "./written-message.ts";

/** Each payee has the template that fits where it stands. */
const FITTING = "fitting";

/** Messages to payees: a template, a preview for each, what is missing, drafts and copies. Nothing is sent. */
export function MessagesDialog({
  payees,
  onClose,
}: {
  readonly payees: readonly Payee[];
  readonly onClose: () => void;
}) {
  const { implementation, today, userName, execute } = useImplementation();
  const [choice, setChoice] = useState<string>(FITTING);
  const [index, setIndex] = useState(0);
  const [editing, setEditing] = useState<WrittenMessage | "any" | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [handedOut, setHandedOut] = useState<HandedOut | null>(null);
  const titleId = useId();
  const templates = useMemo(
    () => templatesOf(implementation).map(({ template }) => template),
    [implementation],
  );
  const written = useMemo(
    () =>
      payees.flatMap((selected): WrittenMessage[] => {
        // As it is now: templates are edited while this is open, and a log changes the payee.
        const payee = implementation.payees[selected.id];
        if (!payee) return [];
        const id = choice === FITTING ? proposedTemplateId(payee, implementation, today) : choice;
        const template = templates.find((each) => each.id === id);
        if (!template) return [];
        return [{ payee, template, draft: draftMessage(implementation, payee, template, today) }];
      }),
    [payees, implementation, templates, choice, today],
  );
  const complete = written.filter(({ draft }) => draft.missing.length === 0);
  const gaps = messageGaps(written.map(({ draft }) => draft));
  const at = Math.min(index, Math.max(0, written.length - 1));
  const current = written[at];
  const leftOut = payees.length - written.length;

  const copy = async (messages: readonly WrittenMessage[]): Promise<void> => {
    try {
      await navigator.clipboard.writeText(draftsAsText(messages.map(({ draft }) => draft)));
      setHandedOut({ how: "copied", messages, folder: "" });
    } catch (error) {
      tellProblem(
        problem("unexpected", "Nothing was copied", {
          advice: "The clipboard is in use. Try again.",
          details: String(error),
        }),
      );
    }
  };
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
      setHandedOut({ how: "draft", messages: complete, folder: answer.value.folder });
    } else if (answer.error.code !== "cancelled") tellProblem(answer.error);
  };
  const logContacts = async (handed: HandedOut): Promise<void> => {
    const logged = await execute(contactsWith(handed, today, userName), { hasUndo: true });
    if (logged.ok) setHandedOut(null);
  };
  const indexOf = (payeeId: string): number =>
    written.findIndex(({ payee }) => payee.id === payeeId);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>Messages to {countOf(payees.length, "payee")}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: "grid", gap: 3, pt: 2, minWidth: 0 }}>
          <Box sx={{ display: "flex", gap: 2, alignItems: "center" }}>
            <PickField
              label="Template"
              value={choice}
              options={[
                [FITTING, "What fits where each payee stands"] as const,
                ...templates.map(({ id, name }) => [id, name] as const),
              ]}
              onChange={setChoice}
            />
            <Button
              color="inherit"
              startIcon={<Pencil size={14} aria-hidden />}
              sx={{ flexShrink: 0 }}
              onClick={() => {
                setEditing(current ?? "any");
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
            <MessageGaps
              gaps={gaps}
              onShow={(payeeId) => {
                setIndex(indexOf(payeeId));
              }}
              onEditTemplate={(payeeId) => {
                setEditing(written[indexOf(payeeId)] ?? "any");
              }}
              onLeave={onClose}
            />
          )}
          <MessagePreview messages={written} index={at} onIndex={setIndex} />
          {handedOut && (
            <Box role="status" sx={{ display: "flex", alignItems: "center", gap: 2 }}>
              <Box component="span" sx={{ color: "success.main", display: "flex" }}>
                <CircleCheck size={16} aria-hidden />
              </Box>
              <Typography sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
                {handedOut.how === "draft"
                  ? `Saved ${countMessages(handedOut.messages.length)} as drafts in ${handedOut.folder}`
                  : `Copied ${countMessages(handedOut.messages.length)}`}
              </Typography>
              <WriteButton
                variant="outlined"
                sx={{ flexShrink: 0 }}
                onClick={() => void logContacts(handedOut)}
              >
                Log the contact with {countOf(handedOut.messages.length, "payee")}
              </WriteButton>
            </Box>
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        <Typography color="textSecondary" variant="caption" sx={{ flex: 1, pl: 3 }}>
          Nothing is sent: drafts open in your mail program.
        </Typography>
        <Button color="inherit" onClick={onClose}>
          Close
        </Button>
        <Button
          color="inherit"
          startIcon={<Copy size={14} aria-hidden />}
          disabled={!current || current.draft.missing.length > 0}
          onClick={() => {
            if (current) void copy([current]);
          }}
        >
          Copy this one
        </Button>
        {complete.length > 1 && (
          <Button
            color="inherit"
            startIcon={<Copy size={14} aria-hidden />}
            onClick={() => void copy(complete)}
          >
            Copy all {complete.length}
          </Button>
        )}
        <Button
          variant="contained"
          startIcon={<MailPlus size={14} aria-hidden />}
          disabled={complete.length === 0 || isBusy}
          onClick={() => void exportDrafts()}
        >
          {isBusy
            ? "Saving..."
            : `Save ${complete.length === 1 ? "1 draft" : `${complete.length} drafts`}`}
        </Button>
      </DialogActions>
      {editing && (
        <TemplateEditor
          payee={editing === "any" ? (payees[0] ?? null) : editing.payee}
          {...(editing !== "any" && { initialId: editing.template.id })}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Dialog>
  );
}
