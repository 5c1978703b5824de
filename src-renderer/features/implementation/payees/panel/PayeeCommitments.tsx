import { formatCents } from "../../../../../src-shared/domain/money.ts";
import { commitmentsInScope } from "../../../../../src-shared/domain/payees/payee-invitation.ts";
import type { Commitment, Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import {
  AGREEMENT_STATUS_LABELS,
  COMMITMENT_STATUS_LABELS,
} from "../../../../../src-shared/domain/payees/payee-words.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";
import { newId } from "../../../../new-id.ts";
import { useImplementation } from "../../use-implementation.ts";
import { WriteButton } from "../../WriteButton.tsx";
import { AddEntryButton } from "./AddEntryButton.tsx";
import { CommitmentForm, type CommitmentFields } from "./CommitmentForm.tsx";
import { EntryList, EntryRow } from "./EntryRow.tsx";
import { PanelSection } from "./PanelSection.tsx";
import { useEntryForm } from "./use-entry-form.ts";

const nameOf = ({ number, title }: Commitment): string => number || title || "the commitment";

function sumOf(payee: Payee): string | undefined {
  const inScope = commitmentsInScope(payee);
  if (inScope.length === 0) return undefined;
  const accepted = inScope.filter(({ agreement }) => agreement === "accepted").length;
  const cents = inScope.reduce((sum, { valueCents }) => sum + valueCents, 0);
  return `${formatCents(cents)} in scope · ${accepted} of ${inScope.length} accepted`;
}

/** The commitments with their agreements: only those in scope count for readiness. */
export function PayeeCommitments({ payee }: { readonly payee: Payee }) {
  const { execute } = useImplementation();
  const form = useEntryForm();
  const payeeId = payee.id;
  const add = async (fields: CommitmentFields): Promise<void> => {
    const commitment = { id: newId(), ...fields };
    const answer = await execute({ type: "payee/add-commitment", payeeId, commitment });
    if (answer.ok) form.close();
  };
  const edit = async (commitmentId: string, changes: CommitmentFields): Promise<void> => {
    const edits = [{ payeeId, commitmentId, changes }];
    const answer = await execute({ type: "payee/edit-commitments", edits });
    if (answer.ok) form.close();
  };
  const commitments = inPosition(payee.commitments);
  return (
    <PanelSection title="Commitments" sum={sumOf(payee)}>
      {commitments.length > 0 && (
        <EntryList label="Commitments">
          {commitments.map((commitment) =>
            commitment.id === form.editedId ? (
              <li key={commitment.id}>
                <CommitmentForm
                  commitment={commitment}
                  onSubmit={(fields) => edit(commitment.id, fields)}
                  onCancel={form.close}
                />
              </li>
            ) : (
              <CommitmentRow
                key={commitment.id}
                payeeId={payeeId}
                commitment={commitment}
                onEdit={() => {
                  form.edit(commitment.id);
                }}
              />
            ),
          )}
        </EntryList>
      )}
      {form.isAdding && <CommitmentForm commitment={null} onSubmit={add} onCancel={form.close} />}
      <AddEntryButton form={form} label="Add a commitment" />
    </PanelSection>
  );
}

function CommitmentRow({
  payeeId,
  commitment,
  onEdit,
}: {
  readonly payeeId: string;
  readonly commitment: Commitment;
  readonly onEdit: () => void;
}) {
  const { implementation, today, execute } = useImplementation();
  const { id, number, title, valueCents, agreement, agreementAcceptedOn } = commitment;
  const project = implementation.projects[commitment.projectId ?? ""];
  const accept = async (): Promise<void> => {
    const changes = { agreement: "accepted", agreementAcceptedOn: today } as const;
    await execute(
      { type: "payee/edit-commitments", edits: [{ payeeId, commitmentId: id, changes }] },
      { hasUndo: true },
    );
  };
  return (
    <EntryRow
      name={nameOf(commitment)}
      title={[number, title].filter(Boolean).join(" · ")}
      detail={
        <>
          <span className="tabular">{formatCents(valueCents)}</span> ·{" "}
          {COMMITMENT_STATUS_LABELS[commitment.status]}
          {project && ` · ${project.name}`}
          {!commitment.isInScope && " · not in scope"}
          <br />
          Agreement: {AGREEMENT_STATUS_LABELS[agreement].toLowerCase()}
          {agreementAcceptedOn !== null && (
            <>
              {" "}
              <RelativeDate date={agreementAcceptedOn} />
            </>
          )}
        </>
      }
      aside={
        agreement === "pending" ? (
          <WriteButton
            size="small"
            aria-label={`The agreement of ${nameOf(commitment)} is accepted`}
            onClick={() => void accept()}
          >
            Accepted
          </WriteButton>
        ) : undefined
      }
      onEdit={onEdit}
      onRemove={() =>
        void execute(
          { type: "payee/remove-commitment", payeeId, commitmentId: id },
          { hasUndo: true },
        )
      }
    />
  );
}
