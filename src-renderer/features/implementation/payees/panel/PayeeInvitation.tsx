import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { Command } from "../../../../../src-shared/commands/command.ts";
import { countOf } from "../../../../../src-shared/commands/naming.ts";
import {
  daysToExpiry,
  invitationExpiry,
} from "../../../../../src-shared/domain/payees/payee-invitation.ts";
import type { Invitation, Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { PAYEE_STEPS } from "../../../../../src-shared/domain/payees/payee-steps.ts";
import {
  INVITATION_PATH_LABELS,
  INVITATION_PATHS,
} from "../../../../../src-shared/domain/payees/payee-words.ts";
import { countDays } from "../../../../../src-shared/domain/people-dates.ts";
import { CommittedField } from "../../fields/CommittedField.tsx";
import { DateField } from "../../fields/DateField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { WriteButton } from "../../WriteButton.tsx";
import { PAIR, PanelSection } from "./PanelSection.tsx";

const INVITED_PLACE = PAYEE_STEPS.invited.place ?? 0;

function leftInWords(days: number): string {
  if (days < 0) return `ran out ${countDays(-days)} ago`;
  return days === 0 ? "today is its last day" : `${countDays(days)} left`;
}

/** The invitation: when, by whom, on which path, how many, until when; and the one click that records a fresh one. */
export function PayeeInvitation({ payee }: { readonly payee: Payee }) {
  const { today, userName, execute } = useImplementation();
  const { invitation } = payee;
  const left = daysToExpiry(payee, today);
  // Once it is accepted, an invitation would throw the payee back; beside the funnel a decision comes first.
  const { place } = PAYEE_STEPS[payee.status];
  const isNext = PAYEE_STEPS[payee.status].next === "invited";
  const canInvite = place !== null && place <= INVITED_PLACE;
  const invite = async (): Promise<void> => {
    await execute(
      {
        type: "payee/record-invitation",
        payeeIds: [payee.id],
        sentOn: today,
        sentBy: userName,
        path: invitation?.path ?? "unknown",
        expiresOn: null,
      },
      { hasUndo: true },
    );
  };
  const sum = invitation
    ? [countOf(invitation.attempts, "attempt"), left !== null && leftInWords(left)]
        .filter((part) => part !== false)
        .join(" · ")
    : undefined;
  return (
    <PanelSection title="Invitation" sum={sum}>
      {invitation ? (
        <InvitationFields payeeId={payee.id} invitation={invitation} />
      ) : (
        <Typography color="textSecondary">No invitation is recorded.</Typography>
      )}
      {canInvite && (
        <Box>
          <WriteButton
            size="small"
            variant={isNext ? "contained" : "outlined"}
            color={isNext ? "primary" : "inherit"}
            onClick={() => void invite()}
          >
            {invitation ? "Re-invited today" : "Invited today"}
          </WriteButton>
        </Box>
      )}
    </PanelSection>
  );
}

function InvitationFields({
  payeeId,
  invitation,
}: {
  readonly payeeId: string;
  readonly invitation: Invitation;
}) {
  const { execute, isReadOnly } = useImplementation();
  const edit = async (
    changes: Extract<Command, { type: "payee/edit-invitation" }>["changes"],
  ): Promise<boolean> => (await execute({ type: "payee/edit-invitation", payeeId, changes })).ok;
  return (
    <Box sx={PAIR}>
      <DateField
        label="Sent on"
        value={invitation.sentOn}
        isDisabled={isReadOnly}
        onCommit={(sentOn) => {
          if (sentOn !== null) void edit({ sentOn });
        }}
      />
      <DateField
        label="Expires on"
        value={invitationExpiry(invitation)}
        isDisabled={isReadOnly}
        canBeEmpty
        helperText={invitation.expiresOn === null ? "14 days after it was sent" : undefined}
        onCommit={(expiresOn) => void edit({ expiresOn })}
      />
      <CommittedField
        label="Sent by"
        value={invitation.sentBy}
        isDisabled={isReadOnly}
        onCommit={(sentBy) => edit({ sentBy })}
      />
      <PickField
        label="Path"
        value={invitation.path}
        isDisabled={isReadOnly}
        options={INVITATION_PATHS.map((code) => [code, INVITATION_PATH_LABELS[code]])}
        onChange={(path) => void edit({ path })}
      />
    </Box>
  );
}
