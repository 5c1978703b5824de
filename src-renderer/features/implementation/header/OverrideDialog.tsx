import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import {
  addBusinessDays,
  calendarOf,
} from "../../../../src-shared/domain/calendar/business-days.ts";
import { type IsoDate, isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { MOST_OVERRIDE_DAYS } from "../../../../src-shared/domain/health/health.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { HEALTH_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { HealthMark } from "../../../components/HealthMark.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

const COLOURS = ["green", "amber", "red"] as const;
/** An override is looked at again after a working week, as a proposal. */
const PROPOSED_DAYS = 5;

/** Sets a colour by hand, with its reason and its last day. */
export function OverrideDialog({
  onSend,
  onCancel,
}: {
  readonly onSend: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { implementation, summary, today } = useImplementation();
  const { healthOverride } = implementation;
  const calendar = calendarOf(implementation);
  const latest = addBusinessDays(today, MOST_OVERRIDE_DAYS, calendar);
  const [colour, setColour] = useState(healthOverride?.colour ?? "amber");
  const [reason, setReason] = useState(healthOverride?.reason ?? "");
  const [until, setUntil] = useState<IsoDate>(
    () => summary.health.override?.until ?? addBusinessDays(today, PROPOSED_DAYS, calendar),
  );
  const [isAsked, setIsAsked] = useState(false);
  const isReasonMissing = reason.trim() === "";
  const isDateWrong = !isIsoDate(until) || until < today || until > latest;
  return (
    <FormDialog
      title="Set health by hand"
      verb="Set health"
      onCancel={onCancel}
      onSubmit={() => {
        setIsAsked(true);
        if (isReasonMissing || isDateWrong) return;
        onSend({ type: "health/override", colour, reason: reason.trim(), until });
      }}
    >
      <Typography component="div" sx={{ display: "flex", gap: 2, flexWrap: "wrap" }}>
        Computed: <HealthMark colour={summary.health.colour} /> It stays beside what you set.
      </Typography>
      <PickField
        label="Health"
        value={colour}
        options={COLOURS.map((code) => [code, HEALTH_LABELS[code]])}
        onChange={setColour}
      />
      <TextField
        label="Reason"
        value={reason}
        required
        autoFocus
        error={isAsked && isReasonMissing}
        helperText={
          isAsked && isReasonMissing
            ? "Say why the computed colour does not fit"
            : "Stands on the card and in agendas"
        }
        onChange={(event) => {
          setReason(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="Until"
        type="date"
        value={until}
        required
        error={isAsked && isDateWrong}
        helperText={`Its last day: today to ${longDate(latest)} (${MOST_OVERRIDE_DAYS} business days)`}
        onChange={(event) => {
          setUntil(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today, max: latest } }}
      />
    </FormDialog>
  );
}
