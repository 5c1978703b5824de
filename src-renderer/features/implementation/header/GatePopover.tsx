import Box from "@mui/material/Box";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { type PhaseCode, phaseName } from "../../../../src-shared/domain/vocabulary.ts";
import { WaiverDialog } from "../../../components/WaiverDialog.tsx";
import { GateView } from "../gates/GateView.tsx";
import { useImplementation } from "../use-implementation.ts";
import { usePhaseMove } from "./use-phase-move.ts";

/** The exit gate of a phase under its step, and the way to that phase. */
export function GatePopover({
  phase,
  anchorOf,
  onClose,
}: {
  readonly phase: PhaseCode;
  readonly anchorOf: () => HTMLElement;
  readonly onClose: () => void;
}) {
  const { implementation, userName } = useImplementation();
  const { asked, move, moveWithWaiver, cancel } = usePhaseMove();
  const then = async (isDone: Promise<boolean>): Promise<void> => {
    if (await isDone) onClose();
  };
  if (asked) {
    return (
      <WaiverDialog
        payorName={implementation.payor.name}
        to={asked.to}
        unmet={asked.unmet}
        userName={userName}
        refusal={null}
        onConfirm={(waiver) => void then(moveWithWaiver(waiver))}
        onCancel={cancel}
      />
    );
  }
  const name = `${phase} ${phaseName(phase)}`;
  return (
    <Popover
      open
      anchorEl={anchorOf}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ paper: { role: "dialog", "aria-label": `Gate of ${name}` } }}
    >
      <Box sx={{ width: 600, p: 4, display: "grid", gap: 1 }}>
        <Typography variant="h3">{name}</Typography>
        <GateView phase={phase} onMove={(to) => void then(move(to))} onClose={onClose} />
      </Box>
    </Popover>
  );
}
