import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import {
  GATE_STANDING_LABELS,
  gateFigures,
  gateStanding,
} from "../../../../src-shared/domain/gates/gate-words.ts";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { gateState } from "../../../../src-shared/domain/gates/gates.ts";
import {
  isFirstPaymentMade,
  readinessScore,
  type ReadinessScore,
} from "../../../../src-shared/domain/gates/readiness-score.ts";
import {
  CHECKLIST_KIND_LABELS,
  type PhaseCode,
  phaseName,
} from "../../../../src-shared/domain/vocabulary.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { KindBar } from "../../../components/KindBar.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { GATE_COLOURS, GateMark } from "../gates/GateMark.tsx";
import { useImplementation } from "../use-implementation.ts";
import { OverviewCard, OverviewPart } from "./OverviewCard.tsx";
import { ReadinessParts } from "./ReadinessParts.tsx";

/** The gates between here and the first payment. */
const PAYMENT_GATES: readonly PhaseCode[] = ["P2", "P3", "P4", "P5"];

/** "9 of 11 musts, 1 of 2 shoulds": the base of the percentage. */
function baseOf({ parts }: ReadinessScore): string {
  return (["must", "should"] as const)
    .flatMap((type) => {
      const all = parts.filter((part) => part.type === type);
      if (all.length === 0) return [];
      return [`${all.filter(({ isMet }) => isMet).length} of ${countOf(all.length, type)}`];
    })
    .join(", ");
}

function Score({ score }: { readonly score: ReadinessScore }) {
  return (
    <OverviewPart title={`${baseOf(score)} met; missing, what weighs most first`}>
      <Box sx={{ mb: 2 }}>
        <LinearProgress
          variant="determinate"
          value={score.percent}
          aria-label="Ready for the first payment"
          sx={{ height: 6, borderRadius: 1 }}
        />
      </Box>
      {score.percent === 100 ? (
        <Typography>Every must and every should of the go/no-go is met.</Typography>
      ) : (
        <ReadinessParts score={score} />
      )}
    </OverviewPart>
  );
}

/** How ready it is, what is missing by weight, the gates on the way, and the checklists. */
export function Readiness() {
  const { implementation, summary } = useImplementation();
  const isPaid = isFirstPaymentMade(implementation);
  const score = readinessScore(implementation);
  const paidOn = implementation.items["ROL-11"]?.doneOn ?? null;
  return (
    <OverviewCard
      title="Ready for the first payment?"
      aside={
        <Typography component="span" color="textSecondary">
          {isPaid ? (
            <>Made {paidOn && <RelativeDate date={paidOn} />}</>
          ) : (
            <>
              <Box component="b" sx={{ color: "text.primary" }}>
                {score.percent}%
              </Box>
            </>
          )}
        </Typography>
      }
    >
      {!isPaid && <Score score={score} />}
      <OverviewPart title="Gates">
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
          {PAYMENT_GATES.map((phase) => {
            const gate = gateState(implementation, phase);
            const standing = gateStanding(gate, implementation.phase);
            return (
              <Box
                component="li"
                key={phase}
                sx={{ display: "flex", alignItems: "center", gap: 2 }}
              >
                <Box component="span" sx={{ display: "flex", color: GATE_COLOURS[standing] }}>
                  <GateMark standing={standing} />
                </Box>
                <Link
                  component={RouterLink}
                  color="inherit"
                  to={implementationAddress(implementation.id, "overview", { gate: phase })}
                  sx={{ flex: 1 }}
                >
                  {phase} {phaseName(phase)}
                </Link>
                <Box component="span" sx={{ color: "text.secondary" }}>
                  {standing === "open" || standing === "ahead"
                    ? gateFigures(gate)
                    : GATE_STANDING_LABELS[standing]}
                </Box>
              </Box>
            );
          })}
        </Box>
      </OverviewPart>
      {summary.progress.some(({ total }) => total > 0) && (
        <OverviewPart title="Required items done">
          <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 2 }}>
            {summary.progress.map(({ kind, done, total, overdue }) => (
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
      )}
    </OverviewCard>
  );
}
