import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import {
  GATE_STANDING_LABELS,
  gateFigures,
  gateStanding,
} from "../../../../src-shared/domain/gate-words.ts";
import { gateState } from "../../../../src-shared/domain/gates.ts";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import {
  CHECKLIST_KIND_LABELS,
  type PhaseCode,
  phaseName,
} from "../../../../src-shared/domain/vocabulary.ts";
import { KindBar } from "../../../components/KindBar.tsx";
import { GateMark } from "../header/GateMark.tsx";
import { useImplementation } from "../use-implementation.ts";
import { OverviewCard, OverviewPart } from "./OverviewCard.tsx";

/** The gates between here and the first payment. */
const PAYMENT_GATES: readonly PhaseCode[] = ["P2", "P3", "P4", "P5"];

/** Gates, payees and checklists on the way to the first payment. */
export function Readiness() {
  const { implementation, summary } = useImplementation();
  const { payees, progress } = summary;
  const states = PAYMENT_GATES.map((phase) => gateState(implementation, phase));
  const metCount = states.filter((gate) => gate.isMet).length;
  return (
    <OverviewCard
      title="Ready for the first payment?"
      aside={
        <Typography component="span" color="textSecondary">
          {metCount} of {states.length} gates
        </Typography>
      }
    >
      <OverviewPart title="Gates">
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
          {states.map((gate) => {
            const standing = gateStanding(gate, implementation.phase);
            const isGood = standing === "met";
            return (
              <Box
                component="li"
                key={gate.phase}
                sx={{ display: "flex", alignItems: "center", gap: 2 }}
              >
                <Box
                  component="span"
                  sx={{
                    display: "flex",
                    color: isGood
                      ? "status.green"
                      : standing === "ahead"
                        ? "text.secondary"
                        : "status.amber",
                  }}
                >
                  <GateMark standing={standing} />
                </Box>
                <Box component="span" sx={{ flex: 1 }}>
                  {gate.phase} {phaseName(gate.phase)}
                </Box>
                <Box component="span" sx={{ color: "text.secondary" }}>
                  {isGood || standing === "waived"
                    ? GATE_STANDING_LABELS[standing]
                    : gateFigures(gate)}
                </Box>
              </Box>
            );
          })}
        </Box>
      </OverviewPart>
      <OverviewPart title="Payees">
        {payees.total === 0 ? (
          <Typography color="textSecondary">No payees listed yet.</Typography>
        ) : (
          <Box sx={{ display: "grid", gap: 1 }}>
            <div>
              {payees.ready} of {payees.total} payment-ready
            </div>
            {payees.totalCents > 0 && (
              <Box sx={{ color: "text.secondary" }}>
                {formatCents(payees.readyCents)} of {formatCents(payees.totalCents)} a month
              </Box>
            )}
          </Box>
        )}
      </OverviewPart>
      <OverviewPart title="Required items done">
        <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 2 }}>
          {progress.map(({ kind, done, total, overdue }) => (
            <KindBar
              key={kind}
              label={CHECKLIST_KIND_LABELS[kind].label}
              done={done}
              total={total}
              overdue={overdue}
            />
          ))}
        </Box>
      </OverviewPart>
    </OverviewCard>
  );
}
