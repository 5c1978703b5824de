import type { CriterionState } from "../../../../src-shared/domain/gates/gates.ts";
import { HealthMark } from "../../../components/HealthMark.tsx";

/** How a criterion stands, as shape and word: met, waived or open. */
export function GateStateMark({ isMet, isWaived }: Pick<CriterionState, "isMet" | "isWaived">) {
  if (isMet) return <HealthMark colour="green" word="Met" />;
  if (isWaived) return <HealthMark colour="amber" word="Waived" />;
  return <HealthMark colour="none" word="Open" />;
}
