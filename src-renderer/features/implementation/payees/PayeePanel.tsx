import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { formatCents, parseDollars } from "../../../../src-shared/domain/money.ts";
import {
  daysToExpiry,
  proposedStatus,
} from "../../../../src-shared/domain/payees/payee-invitation.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { payeeStatusLabel } from "../../../../src-shared/domain/payees/payee-status-list.ts";
import { PAYEE_STEPS } from "../../../../src-shared/domain/payees/payee-steps.ts";
import {
  AGREEMENT_STATUS_LABELS,
  AGREEMENT_STATUSES,
  CALL_BACK_OUTCOME_LABELS,
  CONTACT_CHANNEL_LABELS,
} from "../../../../src-shared/domain/payees/payee-words.ts";
import { countDays } from "../../../../src-shared/domain/people-dates.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { CommittedField } from "../fields/CommittedField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { PayeeStatusDialog } from "./PayeeStatusDialog.tsx";

type TextKey =
  | "legalName"
  | "tradingName"
  | "vendorNumber"
  | "trade"
  | "owner"
  | "contactName"
  | "contactEmail"
  | "contactPhone"
  | "waiverContact"
  | "languages"
  | "fallback"
  | "verificationNote"
  | "notes";

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ display: "grid", gap: 3 }}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** Everything about one payee, beside the list: it stays open while one walks. */
export function PayeePanel({
  payee,
  order,
  onWalk,
  onClose,
}: {
  readonly payee: Payee;
  /** Ids in the order in which one walks. */
  readonly order: readonly string[];
  readonly onWalk: (payeeId: string) => void;
  readonly onClose: () => void;
}) {
  const at = order.indexOf(payee.id);
  const previous = order[at - 1];
  const next = at < 0 ? undefined : order[at + 1];
  const payeeId = payee.id;
  return (
    <Box
      component="aside"
      aria-label={`Details of ${payee.legalName}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
      sx={{
        width: { xs: 360, lg: 400 },
        flex: "none",
        minHeight: 0,
        overflowY: "auto",
        borderLeft: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", px: 4, pt: 2 }}>
        <Typography variant="subtitle2" component="h2" noWrap sx={{ flex: 1 }}>
          {payee.legalName}
        </Typography>
        <IconButton
          aria-label="Previous payee"
          disabled={previous === undefined}
          onClick={() => {
            if (previous !== undefined) onWalk(previous);
          }}
        >
          <ChevronUp size={16} />
        </IconButton>
        <IconButton
          aria-label="Next payee"
          disabled={next === undefined}
          onClick={() => {
            if (next !== undefined) onWalk(next);
          }}
        >
          <ChevronDown size={16} />
        </IconButton>
        <IconButton aria-label="Close the panel" title="Close (Esc)" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </Box>
      <Box sx={{ display: "grid", gap: 5, px: 4, pt: 2, pb: 6 }}>
        <Standing key={`standing-${payeeId}`} payee={payee} />
        <Fields key={payeeId} payee={payee} />
        <Records payee={payee} />
      </Box>
    </Box>
  );
}

function Standing({ payee }: { readonly payee: Payee }) {
  const { implementation, today, userName, execute } = useImplementation();
  const [isSetting, setIsSetting] = useState(false);
  const proposed = proposedStatus(payee, today);
  const target = proposed ?? PAYEE_STEPS[payee.status].next;
  const left = daysToExpiry(payee, today);
  const isInvite = target === "invited";
  const moveOn = async (): Promise<void> => {
    if (target === null) return;
    await execute(
      isInvite
        ? {
            type: "payee/record-invitation",
            payeeIds: [payee.id],
            sentOn: today,
            sentBy: userName,
            path: payee.invitation?.path ?? "unknown",
            expiresOn: null,
          }
        : {
            type: "payee/apply-statuses",
            statuses: [{ payeeId: payee.id, status: target }],
            asOf: today,
            source: userName,
          },
      { hasUndo: true },
    );
  };
  return (
    <Section title="Status">
      <Typography component="div">
        <b>{payeeStatusLabel(implementation, payee.status)}</b> as of{" "}
        <RelativeDate date={payee.statusAsOf} />
        {payee.statusSource !== "" && `, said by ${payee.statusSource}`}
        {left !== null &&
          (left < 0
            ? ` · invitation ran out ${countDays(-left)} ago`
            : ` · ${countDays(left)} to expiry`)}
      </Typography>
      <Typography color="textSecondary">{PAYEE_STEPS[payee.status].nextStep}</Typography>
      {payee.exception && (
        <Typography component="div">
          {payee.exception.reason} · review <RelativeDate date={payee.exception.reviewOn} isDue />
        </Typography>
      )}
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap" }}>
        {target !== null && (
          <WriteButton size="small" variant="outlined" onClick={() => void moveOn()}>
            {isInvite
              ? "Record an invitation sent today"
              : `${proposed ? "Records say: move to" : "Move to"} ${payeeStatusLabel(implementation, target)}`}
          </WriteButton>
        )}
        <WriteButton
          size="small"
          onClick={() => {
            setIsSetting(true);
          }}
        >
          Set status…
        </WriteButton>
      </Box>
      {isSetting && (
        <PayeeStatusDialog
          payees={[payee]}
          onClose={() => {
            setIsSetting(false);
          }}
        />
      )}
    </Section>
  );
}

function Fields({ payee }: { readonly payee: Payee }) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const edit = async (changes: Partial<Pick<Payee, TextKey>>): Promise<boolean> =>
    (await execute({ type: "payee/edit", edits: [{ payeeId: payee.id, changes }] })).ok;
  const text = (key: TextKey, label: string, isMultiline = false) => (
    <CommittedField
      label={label}
      value={payee[key]}
      isDisabled={isReadOnly}
      isRequired={key === "legalName"}
      isMultiline={isMultiline}
      minRows={1}
      onCommit={(value) => edit({ [key]: value })}
    />
  );
  return (
    <>
      <Section title="Company">
        {text("legalName", "Legal name")}
        {text("tradingName", "Trading name")}
        {text("vendorNumber", "Vendor number")}
        {text("trade", "Trade")}
        {text("owner", "Owner at the payor")}
        <PickField
          label="Wave"
          value={payee.waveId ?? ""}
          isDisabled={isReadOnly}
          options={[
            ["", "None yet"],
            ...inPosition(implementation.waves).map(({ id, name }) => [id, name] as const),
          ]}
          onChange={(waveId) =>
            void execute({
              type: "payee/edit",
              edits: [{ payeeId: payee.id, changes: { waveId: waveId || null } }],
            })
          }
        />
        <CommittedField
          label="Monthly payout"
          value={payee.monthlyPayoutCents > 0 ? formatCents(payee.monthlyPayoutCents) : ""}
          isDisabled={isReadOnly}
          onCommit={async (value) => {
            const monthlyPayoutCents = parseDollars(value);
            if (monthlyPayoutCents === null) return false;
            const changes = { monthlyPayoutCents };
            return (await execute({ type: "payee/edit", edits: [{ payeeId: payee.id, changes }] }))
              .ok;
          }}
        />
      </Section>
      <Section title="Contacts">
        {text("contactName", "Invoice contact")}
        {text("contactEmail", "E-mail")}
        {text("contactPhone", "Phone")}
        {text("waiverContact", "Waiver contact")}
        {text("languages", "Languages")}
      </Section>
      <Section title="Notes">
        {text("verificationNote", "Verification note", true)}
        {text("fallback", "Fallback method")}
        {text("notes", "Notes", true)}
      </Section>
    </>
  );
}

function Records({ payee }: { readonly payee: Payee }) {
  const { implementation, today, execute, isReadOnly } = useImplementation();
  const newestFirst = (a: { readonly on: string }, b: { readonly on: string }): number =>
    a.on < b.on ? 1 : -1;
  return (
    <>
      <Section title="Commitments">
        {inPosition(payee.commitments).map(({ id, number, title, valueCents, agreement }) => (
          <PickField
            key={id}
            label={`${number || title} · ${formatCents(valueCents)}: agreement`}
            value={agreement}
            isDisabled={isReadOnly}
            options={AGREEMENT_STATUSES.map((code) => [code, AGREEMENT_STATUS_LABELS[code]])}
            onChange={(chosen) =>
              void execute({
                type: "payee/edit-commitments",
                edits: [
                  {
                    payeeId: payee.id,
                    commitmentId: id,
                    changes: {
                      agreement: chosen,
                      agreementAcceptedOn: chosen === "accepted" ? today : null,
                    },
                  },
                ],
              })
            }
          />
        ))}
      </Section>
      <Section title="Calls and contacts">
        {Object.values(payee.callBacks)
          .sort(newestFirst)
          .map(({ id, on, by, outcome, spokenTo }) => (
            <Typography key={id} component="div">
              <RelativeDate date={on} /> call-back by {by}: {CALL_BACK_OUTCOME_LABELS[outcome]}
              {spokenTo !== "" && `, ${spokenTo}`}
            </Typography>
          ))}
        {Object.values(payee.contacts)
          .sort(newestFirst)
          .map(({ id, on, by, channel, text }) => (
            <Typography key={id} component="div">
              <RelativeDate date={on} /> {CONTACT_CHANNEL_LABELS[channel]} by {by}: {text}
            </Typography>
          ))}
      </Section>
      <Section title="History">
        {Object.entries(payee.history)
          .sort(([, a], [, b]) => (a.asOf < b.asOf ? 1 : -1))
          .map(([key, { status, asOf, source, note }]) => (
            <Typography key={key} component="div">
              <RelativeDate date={asOf} /> {payeeStatusLabel(implementation, status)}
              {source !== "" && ` · ${source}`}
              {note !== "" && ` · ${note}`}
            </Typography>
          ))}
      </Section>
    </>
  );
}
