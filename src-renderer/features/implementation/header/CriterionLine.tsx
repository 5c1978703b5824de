import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Link as RouterLink } from "react-router";
import { itemName } from "../../../../src-shared/commands/naming.ts";
import { confirmationInWords, criterionWord } from "../../../../src-shared/domain/gate-words.ts";
import type { CriterionState } from "../../../../src-shared/domain/gates.ts";
import { nearDate } from "../../../../src-shared/domain/people-dates.ts";
import type { PhaseCode } from "../../../../src-shared/domain/vocabulary.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { GateMark } from "./GateMark.tsx";

/** One criterion: how it stands, which items keep it open, and what can be done by hand. */
export function CriterionLine({
  gate,
  state,
  onLeave,
}: {
  readonly gate: PhaseCode;
  readonly state: CriterionState;
  /** Called when a link leads away. */
  readonly onLeave: () => void;
}) {
  const { implementation, today, execute } = useImplementation();
  const [isConfirming, setIsConfirming] = useState(false);
  const [evidence, setEvidence] = useState("");
  const { criterion, isMet, isWaived, missingItemIds } = state;
  const isByHand = criterion.itemIds.length === 0;
  const about = { gate, criterionId: criterion.id };
  const standing = isMet ? "met" : isWaived ? "waived" : "open";
  return (
    <Box component="li" sx={{ display: "grid", gridTemplateColumns: "88px 1fr auto", gap: 2 }}>
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 1.5,
          alignSelf: "start",
          color: isMet ? "status.green" : "status.amber",
          fontWeight: 600,
        }}
      >
        <GateMark standing={standing} />
        {criterionWord(state)}
      </Box>
      <div>
        <div>{criterion.text}</div>
        {!isMet && isWaived && (
          <Typography variant="tiny" component="div" color="textSecondary">
            Waived by {criterion.waivedBy}
            {criterion.waivedOn ? `, ${nearDate(criterion.waivedOn, today)}` : ""}:{" "}
            {criterion.waiverReason}
          </Typography>
        )}
        {confirmationInWords(criterion) !== "" && (
          <Typography variant="tiny" component="div" color="textSecondary">
            {confirmationInWords(criterion)}
          </Typography>
        )}
        {missingItemIds.map((id) => {
          const item = implementation.items[id];
          return item ? (
            <div key={id}>
              <Link
                component={RouterLink}
                variant="tiny"
                to={implementationAddress(implementation.id, "checklists", { item: id })}
                onClick={onLeave}
              >
                {itemName(item)}
              </Link>
            </div>
          ) : null;
        })}
      </div>
      <div>
        {isByHand && !isMet && (
          <WriteButton
            size="small"
            color="inherit"
            variant="outlined"
            onClick={() => {
              setIsConfirming(true);
            }}
          >
            Confirm
          </WriteButton>
        )}
        {isByHand && isMet && (
          <WriteButton
            size="small"
            color="inherit"
            onClick={() => void execute({ type: "gate/unattest", ...about })}
          >
            Take back
          </WriteButton>
        )}
        {!isMet && isWaived && (
          <WriteButton
            size="small"
            color="inherit"
            onClick={() => void execute({ type: "gate/unwaive", ...about }, { hasUndo: true })}
          >
            Take waiver back
          </WriteButton>
        )}
      </div>
      {isConfirming && (
        <FormDialog
          title={`Confirm: ${criterion.text}`}
          verb="Confirm"
          onCancel={() => {
            setIsConfirming(false);
          }}
          onSubmit={() => {
            setIsConfirming(false);
            void execute({ type: "gate/attest", ...about, evidence: evidence.trim() });
          }}
        >
          <TextField
            label="Evidence (optional)"
            value={evidence}
            autoFocus
            multiline
            minRows={2}
            helperText="Where it can be seen that this is so"
            onChange={(event) => {
              setEvidence(event.target.value);
            }}
          />
        </FormDialog>
      )}
    </Box>
  );
}
