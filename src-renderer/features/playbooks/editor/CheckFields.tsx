import type { GateCheck } from "../../../../src-shared/domain/gates/gate-schema.ts";
import {
  CHECKLIST_KIND_LABELS,
  CHECKLIST_KINDS,
  type ChecklistKind,
  MEETING_KIND_CODES,
  MEETING_KINDS,
  PHASES,
  ROLE_CODES,
  ROLES,
} from "../../../../src-shared/domain/vocabulary.ts";
import { PickField } from "../../implementation/fields/PickField.tsx";
import { RolesField } from "../../implementation/fields/RolesField.tsx";
import { NumberField } from "./NumberField.tsx";

const WIDTH = 220;
const ROLE_OPTIONS = ROLE_CODES.map((role) => [role, `${role} ${ROLES[role].name}`] as const);

/** The fields of a check, by its kind. */
export function CheckFields({
  check,
  onChange,
}: {
  readonly check: GateCheck;
  readonly onChange: (check: GateCheck) => void;
}) {
  switch (check.kind) {
    case "role_holders":
      return (
        <>
          <PickField
            label="Role"
            value={check.role}
            width={WIDTH}
            options={ROLE_OPTIONS}
            onChange={(role) => {
              onChange({ ...check, role });
            }}
          />
          <NumberField
            label="People, at least"
            value={check.minimum}
            min={1}
            width={130}
            onChange={(minimum) => {
              onChange({ ...check, minimum });
            }}
          />
        </>
      );
    case "payee_readiness":
      return (
        <NumberField
          label="Percent, by count and value"
          value={check.percent}
          min={0}
          width={WIDTH}
          onChange={(percent) => {
            onChange({ ...check, percent: Math.min(100, percent) });
          }}
        />
      );
    case "payees_listed":
    case "success_criteria":
    case "lessons_owned":
      return (
        <NumberField
          label="At least"
          value={check.minimum}
          min={check.kind === "lessons_owned" ? 0 : 1}
          width={130}
          onChange={(minimum) => {
            onChange({ ...check, minimum });
          }}
        />
      );
    case "contacts_named":
      return (
        <RolesField
          label="Roles"
          value={check.roles}
          onChange={(roles) => {
            onChange({ ...check, roles });
          }}
        />
      );
    case "meeting_booked":
      return (
        <PickField
          label="Meeting"
          value={check.meetingKind}
          width={WIDTH}
          options={MEETING_KIND_CODES.map((kind) => [kind, MEETING_KINDS[kind].label] as const)}
          onChange={(meetingKind) => {
            onChange({ ...check, meetingKind });
          }}
        />
      );
    case "duties_separated":
      return (
        <>
          {(["approver", "disburser"] as const).map((field) => (
            <PickField
              key={field}
              label={field === "approver" ? "Approves" : "Disburses"}
              value={check[field]}
              width={WIDTH}
              options={ROLE_OPTIONS}
              onChange={(role) => {
                onChange({ ...check, [field]: role });
              }}
            />
          ))}
        </>
      );
    case "no_open_issue":
      return (
        <>
          <NumberField
            label="Score from (1 to 25)"
            value={check.score}
            min={1}
            width={160}
            onChange={(score) => {
              onChange({ ...check, score: Math.min(25, score) });
            }}
          />
          <PickField<ChecklistKind | "all">
            label="Raised on items of"
            value={check.itemKind ?? "all"}
            width={WIDTH}
            options={[
              ["all", "Anything"],
              ...CHECKLIST_KINDS.map((kind) => [kind, CHECKLIST_KIND_LABELS[kind].label] as const),
            ]}
            onChange={(kind) => {
              onChange({ ...check, itemKind: kind === "all" ? null : kind });
            }}
          />
        </>
      );
    case "issues_handed_over":
      return (
        <NumberField
          label="Score from (1 to 25)"
          value={check.score}
          min={1}
          width={160}
          onChange={(score) => {
            onChange({ ...check, score: Math.min(25, score) });
          }}
        />
      );
    case "gate_decided":
      return (
        <PickField
          label="Phase"
          value={check.phase}
          width={WIDTH}
          options={PHASES.map(({ code, name }) => [code, `${code} ${name}`] as const)}
          onChange={(phase) => {
            onChange({ ...check, phase });
          }}
        />
      );
    case "profile_filled":
    case "success_measured":
    case "payout_failures_owned":
    case "required_items_done":
      return null;
  }
}
