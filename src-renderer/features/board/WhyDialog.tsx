import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import type { PhaseCode } from "../../../src-shared/domain/vocabulary.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { openImplementation } from "../../store/document-store.ts";
import { GateView } from "../implementation/gates/GateView.tsx";
import { ImplementationProvider } from "../implementation/ImplementationProvider.tsx";
import { useOpenedImplementation } from "../implementation/use-opened-implementation.ts";
import { phaseLabel } from "./gate-texts.ts";

/** Why a card cannot move on: the gate of its phase with all that can be done to it, without leaving the board. */
export function WhyDialog({
  card,
  onMove,
  onClose,
}: {
  readonly card: CardSummary;
  readonly onMove: (to: PhaseCode) => void;
  readonly onClose: () => void;
}) {
  const entry = useOpenedImplementation(card.id);
  return (
    <Dialog open onClose={onClose} aria-labelledby="why-title" maxWidth="sm" fullWidth>
      <DialogTitle id="why-title">
        {card.isGateMet ? "May it move on" : "Why it can't move on"}: {card.payorName},{" "}
        {phaseLabel(card.phase)}
      </DialogTitle>
      <DialogContent>
        {entry.status === "failed" && (
          <ErrorState
            problem={entry.problem}
            onRetry={() => {
              void openImplementation(card.id);
            }}
          />
        )}
        {entry.status === "ready" && (
          <ImplementationProvider opened={entry.opened}>
            <GateView phase={entry.opened.implementation.phase} onMove={onMove} onClose={onClose} />
          </ImplementationProvider>
        )}
      </DialogContent>
    </Dialog>
  );
}
