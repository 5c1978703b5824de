import Box from "@mui/material/Box";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import type { Wave } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import {
  WAVE_TYPE_LABELS,
  WAVE_TYPES,
} from "../../../../src-shared/domain/rollout/rollout-words.ts";
import { CommittedField } from "../fields/CommittedField.tsx";
import { DateField } from "../fields/DateField.tsx";
import { NameField } from "../fields/NameField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteIconButton } from "../WriteButton.tsx";
import { ConflictList } from "./ConflictList.tsx";
import { PAIR, RecordPanel } from "./RecordPanel.tsx";
import { FEE_PAYER_OPTIONS } from "./rollout-texts.ts";
import type { RollOut } from "./use-roll-out.ts";

type WaveChanges = Extract<Command, { type: "wave/edit" }>["changes"];
type DateName = "invitationsOn" | "plannedStart" | "enableOn" | "firstPayRunOn" | "firstPaymentOn";

/** A wave with all of its fields; each change is kept at once. */
export function WavePanel({
  wave,
  rollOut,
  onClose,
}: {
  readonly wave: Wave;
  readonly rollOut: RollOut;
  readonly onClose: () => void;
}) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const edit = async (changes: WaveChanges): Promise<boolean> =>
    (await execute({ type: "wave/edit", waveId: wave.id, changes })).ok;
  const order = inPosition(implementation.waves);
  const place = order.findIndex(({ id }) => id === wave.id);
  const moveBehind = (index: number): void => {
    const afterId = order[index]?.id ?? null;
    void execute({ type: "wave/reorder", waveId: wave.id, afterId });
  };
  const day = (label: string, name: DateName) => (
    <DateField
      label={label}
      value={wave[name]}
      canBeEmpty
      isDisabled={isReadOnly}
      onCommit={(date: IsoDate | null) => void edit({ [name]: date })}
    />
  );
  const text = (label: string, name: "fallback" | "issues" | "reviewNote") => (
    <CommittedField
      label={label}
      value={wave[name]}
      isMultiline
      minRows={2}
      isDisabled={isReadOnly}
      onCommit={(value) => edit({ [name]: value })}
    />
  );
  return (
    <RecordPanel
      label="Wave"
      title={wave.name}
      note="Removing it keeps its projects, payees and messages, in no wave"
      onClose={onClose}
      onRemove={() => {
        void execute({ type: "wave/remove", waveId: wave.id }, { hasUndo: true }).then(({ ok }) => {
          if (ok) onClose();
        });
      }}
    >
      <Box sx={{ display: "flex", gap: 2, alignItems: "center" }}>
        <WriteIconButton
          icon={ArrowUp}
          label="Move the wave forward"
          isDisabled={place <= 0}
          onClick={() => {
            moveBehind(place - 2);
          }}
        />
        <WriteIconButton
          icon={ArrowDown}
          label="Move the wave back"
          isDisabled={place >= order.length - 1}
          onClick={() => {
            moveBehind(place + 1);
          }}
        />
        <span>
          {place + 1} of {order.length}
        </span>
      </Box>
      <ConflictList conflicts={rollOut.conflicts.filter(({ waveId }) => waveId === wave.id)} />
      <CommittedField
        label="Name"
        value={wave.name}
        isRequired
        isDisabled={isReadOnly}
        onCommit={(name) => edit({ name })}
      />
      <Box sx={PAIR}>
        <PickField
          label="Type"
          value={wave.type}
          options={WAVE_TYPES.map((code) => [code, WAVE_TYPE_LABELS[code]] as const)}
          isDisabled={isReadOnly}
          onChange={(type) => void edit({ type })}
        />
        <NameField
          label="Owner"
          value={wave.owner}
          names={rollOut.names}
          isDisabled={isReadOnly}
          onCommit={(owner) => void edit({ owner })}
        />
        {day("Invitations go out", "invitationsOn")}
        {day("Planned start", "plannedStart")}
        {day("Pay is enabled", "enableOn")}
        {wave.type === "pilot" ? (
          <DateField
            label="First pay run"
            value={implementation.anchors.goLive}
            isDisabled
            helperText="The target go-live"
            onCommit={() => undefined}
          />
        ) : (
          day("First pay run", "firstPayRunOn")
        )}
        {day("First payment made on", "firstPaymentOn")}
        <PickField
          label="Platform fee"
          value={wave.feePayer ?? "none"}
          options={FEE_PAYER_OPTIONS}
          isDisabled={isReadOnly}
          onChange={(feePayer) => void edit({ feePayer: feePayer === "none" ? null : feePayer })}
        />
      </Box>
      {text("Fallback for payees that are not ready", "fallback")}
      {text("Issues", "issues")}
      {text("Review note", "reviewNote")}
    </RecordPanel>
  );
}
