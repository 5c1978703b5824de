import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Paperclip } from "lucide-react";
import { useState } from "react";
import {
  confirmationInWords,
  criterionWord,
  waiverInWords,
} from "../../../../src-shared/domain/gates/gate-words.ts";
import { type CriterionState, isProvenByData } from "../../../../src-shared/domain/gates/gates.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton, WriteIconButton } from "../WriteButton.tsx";
import { AttestDialog, EvidenceDialog, type GateCode, WaiveDialog } from "./CriterionDialogs.tsx";
import { Evidence } from "./Evidence.tsx";
import { GATE_COLOURS, GateMark } from "./GateMark.tsx";
import { MissingList } from "./MissingList.tsx";

type Asked = "attest" | "evidence" | "waive";

/** One criterion: how it stands and by what figures, what keeps it open, and what can be done by hand. */
export function CriterionLine({
  gate,
  state,
  hasCode = false,
  onLeave,
}: {
  readonly gate: GateCode;
  readonly state: CriterionState;
  /** Whether its code stands before the text: C1 to C10 are known by it. */
  readonly hasCode?: boolean;
  /** Called when a link leads away. */
  readonly onLeave?: () => void;
}) {
  const { execute } = useImplementation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { criterion, isMet, isWaived, values, missing } = state;
  const { id, text, evidence } = criterion;
  const isByHand = !isProvenByData(criterion);
  const about = { gate, criterionId: id };
  const standing = isMet ? "met" : isWaived ? "waived" : "open";
  const confirmation = confirmationInWords(criterion);
  const close = (): void => {
    setAsked(null);
  };
  const quiet = { variant: "tiny", component: "div", color: "textSecondary" } as const;
  return (
    <Box
      component="li"
      aria-label={`${id} ${text}`}
      sx={{
        listStyle: "none",
        display: "grid",
        gridTemplateColumns: "92px minmax(0, 1fr) auto",
        columnGap: 2,
        alignItems: "start",
      }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 1.5,
          color: GATE_COLOURS[standing],
          fontWeight: 600,
          pt: 0.5,
        }}
      >
        <GateMark standing={standing} />
        {criterionWord(state)}
      </Box>
      <Box sx={{ pt: 0.5, display: "grid", gap: 0.5 }}>
        <div>
          {hasCode && (
            <Box component="span" sx={{ color: "text.secondary", mr: 2 }}>
              {id}
            </Box>
          )}
          {text}
        </div>
        {values.map((value) => (
          <Typography key={value} {...quiet}>
            {value}
          </Typography>
        ))}
        {isWaived && <Typography {...quiet}>{waiverInWords(criterion)}</Typography>}
        {confirmation !== "" && (
          <Typography {...quiet}>
            {isByHand && !isMet ? "Earlier: " : isByHand ? "" : "Evidence: "}
            <Evidence text={confirmation} />
          </Typography>
        )}
        {isByHand && !isMet && !isWaived && evidence === "" && (
          <Typography {...quiet}>Nobody has confirmed it yet</Typography>
        )}
        <MissingList
          label={`Missing for ${id}`}
          missing={missing}
          said={values}
          onLeave={onLeave}
        />
      </Box>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
        {isByHand && !isMet && (
          <WriteButton
            size="small"
            variant="outlined"
            color="inherit"
            aria-label={`Confirm ${id}`}
            onClick={() => {
              setAsked("attest");
            }}
          >
            Confirm
          </WriteButton>
        )}
        {isByHand && isMet && (
          <WriteButton
            size="small"
            color="inherit"
            aria-label={`Take back the confirmation of ${id}`}
            onClick={() => void execute({ type: "gate/unattest", ...about }, { hasUndo: true })}
          >
            Take back
          </WriteButton>
        )}
        {isWaived ? (
          <WriteButton
            size="small"
            color="inherit"
            aria-label={`Take back the waiver of ${id}`}
            onClick={() => void execute({ type: "gate/unwaive", ...about }, { hasUndo: true })}
          >
            Take back waiver
          </WriteButton>
        ) : (
          !isMet && (
            <WriteButton
              size="small"
              color="inherit"
              aria-label={`Waive ${id}`}
              onClick={() => {
                setAsked("waive");
              }}
            >
              Waive
            </WriteButton>
          )
        )}
        {(!isByHand || isMet) && (
          <WriteIconButton
            icon={Paperclip}
            label={`${evidence === "" ? "Note" : "Edit"} evidence of ${id}`}
            onClick={() => {
              setAsked("evidence");
            }}
          />
        )}
      </Box>
      {asked === "attest" && <AttestDialog gate={gate} criterion={criterion} onClose={close} />}
      {asked === "evidence" && <EvidenceDialog gate={gate} criterion={criterion} onClose={close} />}
      {asked === "waive" && <WaiveDialog gate={gate} criterion={criterion} onClose={close} />}
    </Box>
  );
}
