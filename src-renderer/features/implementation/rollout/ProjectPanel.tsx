import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import type { ProjectChanges } from "../../../../src-shared/commands/project-commands.ts";
import { formatCents, parseDollars } from "../../../../src-shared/domain/money.ts";
import { FIGURE_SOURCE_LABELS } from "../../../../src-shared/domain/rollout/project-figures.ts";
import type { Project } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import {
  PROJECT_APPROACH_LABELS,
  PROJECT_APPROACHES,
  TEMPLATE_STATE_LABELS,
  TEMPLATE_STATES,
} from "../../../../src-shared/domain/rollout/rollout-words.ts";
import { CommittedField } from "../fields/CommittedField.tsx";
import { DateField } from "../fields/DateField.tsx";
import { NameField } from "../fields/NameField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { FitnessList } from "./FitnessList.tsx";
import { PAIR, RecordPanel } from "./RecordPanel.tsx";
import { FEE_PAYER_OPTIONS, feeInWords } from "./rollout-texts.ts";
import type { RollOut } from "./use-roll-out.ts";
import { waveOptions } from "./wave-options.ts";

/** Fields of a project that are one line of text. */
type TextName = "number" | "region" | "entity" | "fundingAccount" | "cutOverPeriod" | "notes";

/** A project with all of its fields; each change is kept at once. */
export function ProjectPanel({
  project,
  rollOut,
  onClose,
}: {
  readonly project: Project;
  readonly rollOut: RollOut;
  readonly onClose: () => void;
}) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const figures = rollOut.figures[project.id];
  const fitness = rollOut.fitness[project.id];
  const edit = async (changes: ProjectChanges): Promise<boolean> => {
    const answer = await execute({
      type: "project/edit",
      edits: [{ projectId: project.id, changes }],
    });
    return answer.ok;
  };
  const text = (label: string, name: TextName) => (
    <CommittedField
      label={label}
      value={project[name]}
      isDisabled={isReadOnly}
      isMultiline={name === "notes"}
      onCommit={(value) => edit({ [name]: value })}
    />
  );
  const count = (label: string, name: "commitments" | "payees") => (
    <CommittedField
      label={label}
      value={project.estimate[name]?.toString() ?? ""}
      isDisabled={isReadOnly}
      onCommit={async (value) => {
        if (!/^\d{0,6}$/u.test(value.trim())) return false;
        const number = value.trim() === "" ? null : Number(value);
        return edit({ estimate: { ...project.estimate, [name]: number } });
      }}
    />
  );
  const flag = (label: string, name: "isManagerEngaged" | "hasOpenDispute") => (
    <FormControlLabel
      label={label}
      control={
        <Checkbox
          checked={project[name]}
          disabled={isReadOnly}
          onChange={(event) => void edit({ [name]: event.target.checked })}
        />
      }
    />
  );
  return (
    <RecordPanel
      label="Project"
      title={project.name}
      {...(figures && { note: FIGURE_SOURCE_LABELS[figures.source] })}
      onClose={onClose}
      onRemove={() => {
        void execute({ type: "project/remove", projectIds: [project.id] }, { hasUndo: true }).then(
          ({ ok }) => {
            if (ok) onClose();
          },
        );
      }}
    >
      {figures && figures.source === "commitments" && (
        <Typography>
          {figures.commitments} commitments of {figures.payees} payees,{" "}
          {formatCents(figures.valueInScopeCents ?? 0)} in scope,{" "}
          {formatCents(figures.monthlyPayoutCents ?? 0)} a month. Fee {feeInWords(figures.fee)}.
        </Typography>
      )}
      <CommittedField
        label="Name"
        value={project.name}
        isRequired
        isDisabled={isReadOnly}
        onCommit={(name) => edit({ name })}
      />
      <Box sx={PAIR}>
        {text("Number", "number")}
        {text("Region", "region")}
        <PickField
          label="Wave"
          value={project.waveId ?? "none"}
          options={waveOptions(implementation)}
          isDisabled={isReadOnly}
          onChange={(waveId) => void edit({ waveId: waveId === "none" ? null : waveId })}
        />
        <DateField
          label="Next billing date"
          value={project.nextBillingOn}
          canBeEmpty
          isDisabled={isReadOnly}
          onCommit={(nextBillingOn) => void edit({ nextBillingOn })}
        />
        <NameField
          label="Project manager"
          value={project.projectManager}
          names={rollOut.names}
          isDisabled={isReadOnly}
          onCommit={(projectManager) => void edit({ projectManager })}
        />
        <NameField
          label="Invoice administrator"
          value={project.invoiceAdministrator}
          names={rollOut.names}
          isDisabled={isReadOnly}
          onCommit={(invoiceAdministrator) => void edit({ invoiceAdministrator })}
        />
        {flag("Manager is engaged", "isManagerEngaged")}
        {flag("Open dispute", "hasOpenDispute")}
        {text("Entity that pays", "entity")}
        {text("Account nickname", "fundingAccount")}
        <PickField
          label="Platform fee"
          value={project.feePayer ?? "none"}
          options={FEE_PAYER_OPTIONS}
          isDisabled={isReadOnly}
          onChange={(feePayer) => void edit({ feePayer: feePayer === "none" ? null : feePayer })}
        />
        <PickField
          label="Waiver templates"
          value={project.templateState}
          options={TEMPLATE_STATES.map((code) => [code, TEMPLATE_STATE_LABELS[code]] as const)}
          isDisabled={isReadOnly}
          onChange={(templateState) => void edit({ templateState })}
        />
        <PickField
          label="Approach"
          value={project.approach}
          options={PROJECT_APPROACHES.map((code) => [code, PROJECT_APPROACH_LABELS[code]] as const)}
          isDisabled={isReadOnly}
          onChange={(approach) => void edit({ approach })}
        />
        {text("Cut-over billing period", "cutOverPeriod")}
        <DateField
          label="Pay enabled on"
          value={project.payEnabledOn}
          canBeEmpty
          isDisabled={isReadOnly}
          onCommit={(payEnabledOn) => void edit({ payEnabledOn })}
        />
      </Box>
      <Typography variant="subtitle2" component="h3">
        Estimate of the candidate list
      </Typography>
      <Box sx={PAIR}>
        {count("Commitments", "commitments")}
        {count("Payees", "payees")}
        <CommittedField
          label="Monthly payout"
          value={
            project.estimate.monthlyPayoutCents === null
              ? ""
              : formatCents(project.estimate.monthlyPayoutCents)
          }
          isDisabled={isReadOnly}
          onCommit={async (value) => {
            const cents = value.trim() === "" ? null : parseDollars(value);
            if (value.trim() !== "" && cents === null) return false;
            return edit({ estimate: { ...project.estimate, monthlyPayoutCents: cents } });
          }}
        />
      </Box>
      {text("Notes", "notes")}
      {fitness && (
        <section aria-label="As a pilot">
          <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
            As the only project of the pilot: {fitness.score} of 100
          </Typography>
          <FitnessList fitness={fitness} />
        </section>
      )}
    </RecordPanel>
  );
}
