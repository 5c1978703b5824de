import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Signature as SignatureIcon } from "lucide-react";
import { useState } from "react";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { lastAttempt } from "../../../../src-shared/domain/testing/test-results.ts";
import {
  blockerInWords,
  signOffState,
} from "../../../../src-shared/domain/testing/test-sign-off.ts";
import type { Signature, TestCase } from "../../../../src-shared/domain/testing/testing-schema.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";

const PARTIES = [
  ["payor", "Payor"],
  ["procore", "Procore"],
] as const;
type SigningParty = (typeof PARTIES)[number][0];
const MOST_SHOWN = 4;

function SignDialog({
  title,
  onSign,
  onClose,
}: {
  readonly title: string;
  readonly onSign: (signature: Signature) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { today } = useImplementation();
  const [name, setName] = useState("");
  const [on, setOn] = useState(today);
  const [note, setNote] = useState("");
  const isReady = name.trim() !== "" && isIsoDate(on) && on <= today;
  const submit = async (): Promise<void> => {
    if (isReady && (await onSign({ name: name.trim(), on, note }))) onClose();
  };
  return (
    <FormDialog
      title={title}
      verb="Sign"
      isDisabled={!isReady}
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label="Signed by"
        value={name}
        autoFocus
        required
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <TextField
        label="On"
        type="date"
        value={on}
        onChange={(event) => {
          setOn(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      />
      <TextField
        label="Note"
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
    </FormDialog>
  );
}

/** Both signatures of something, each with its button. */
function SignaturePair({
  signatures,
  what,
  isBlocked,
  onSign,
  onWithdraw,
}: {
  readonly signatures: Readonly<Record<SigningParty, Signature | null>>;
  readonly what: string;
  readonly isBlocked: boolean;
  readonly onSign: (party: SigningParty, signature: Signature) => Promise<boolean>;
  readonly onWithdraw: (party: SigningParty) => void;
}) {
  const [asked, setAsked] = useState<SigningParty | null>(null);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 6, rowGap: 2 }}>
      {PARTIES.map(([party, label]) => {
        const signature = signatures[party];
        return (
          <Box key={party} sx={{ display: "flex", alignItems: "center", gap: 2 }}>
            <Typography component="span">
              <strong>{label}:</strong>{" "}
              {signature === null ? (
                "not signed"
              ) : (
                <>
                  {signature.name}, <RelativeDate date={signature.on} />
                </>
              )}
            </Typography>
            <WriteButton
              size="small"
              variant="outlined"
              color="inherit"
              disabled={signature === null && isBlocked}
              aria-label={`${signature === null ? "Sign" : "Withdraw"} ${what} for ${label}`}
              startIcon={<SignatureIcon size={14} aria-hidden />}
              onClick={() => {
                if (signature === null) setAsked(party);
                else onWithdraw(party);
              }}
            >
              {signature === null ? "Sign" : "Withdraw"}
            </WriteButton>
          </Box>
        );
      })}
      {asked && (
        <SignDialog
          title={`Sign ${what} for ${asked === "payor" ? "the payor" : "Procore"}`}
          onSign={(signature) => onSign(asked, signature)}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Box>
  );
}

/** The sign-off of payment testing by both parties, with what stands in the way. */
export function SignOffBlock() {
  const { implementation, execute } = useImplementation();
  const { payor, procore, blockers, isOutdated, isSigned } = signOffState(implementation);
  const more = blockers.length - MOST_SHOWN;
  return (
    <Box
      component="section"
      aria-label="Sign-off"
      sx={{ display: "grid", gap: 2, px: 4, py: 3, borderTop: 1, borderColor: "divider" }}
    >
      <SignaturePair
        signatures={{ payor, procore }}
        what="payment testing"
        isBlocked={blockers.length > 0}
        onSign={async (party, signature) =>
          (await execute({ type: "test/sign-off", party, signature })).ok
        }
        onWithdraw={(party) =>
          void execute({ type: "test/withdraw-sign-off", party }, { hasUndo: true })
        }
      />
      {blockers.length > 0 && (
        <Typography color={isOutdated ? "error" : "textSecondary"}>
          {isSigned ? "Signed, yet: " : "Before it can be signed: "}
          {blockers.slice(0, MOST_SHOWN).map(blockerInWords).join("; ")}
          {more > 0 ? `; and ${more} more` : ""}.
        </Typography>
      )}
    </Box>
  );
}

/** Signatures under one case. */
export function CaseSignatures({ testCase }: { readonly testCase: TestCase }) {
  const { execute } = useImplementation();
  const { id: caseId, signedByPayor, signedByProcore } = testCase;
  const sign = async (party: SigningParty, signature: Signature | null): Promise<boolean> =>
    (await execute({ type: "test/sign-case", caseId, party, signature })).ok;
  return (
    <SignaturePair
      signatures={{ payor: signedByPayor, procore: signedByProcore }}
      what="this case"
      isBlocked={lastAttempt(testCase) === null}
      onSign={sign}
      onWithdraw={(party) => void sign(party, null)}
    />
  );
}
