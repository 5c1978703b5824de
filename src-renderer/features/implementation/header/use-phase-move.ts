import { useState } from "react";
import {
  type UnmetCriterion,
  unmetCriteriaBetween,
} from "../../../../src-shared/domain/gates/gates.ts";
import type { PhaseCode } from "../../../../src-shared/domain/vocabulary.ts";
import type { Waiver } from "../../../components/WaiverDialog.tsx";
import { useImplementation } from "../use-implementation.ts";

/** A move that waits for a waiver. */
export interface AskedMove {
  readonly to: PhaseCode;
  readonly unmet: readonly UnmetCriterion[];
}

/** Moves the card; past an unmet gate it asks for a waiver first. */
export function usePhaseMove(): {
  readonly asked: AskedMove | null;
  readonly move: (to: PhaseCode) => Promise<boolean>;
  readonly moveWithWaiver: (waiver: Waiver) => Promise<boolean>;
  readonly cancel: () => void;
} {
  const { implementation, execute } = useImplementation();
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const send = async (to: PhaseCode, waiver: Waiver | null): Promise<boolean> =>
    (await execute({ type: "phase/move", to, waiver }, { hasUndo: true })).ok;
  return {
    asked,
    move: async (to) => {
      const unmet = unmetCriteriaBetween(implementation, implementation.phase, to);
      if (unmet.length > 0) {
        setAsked({ to, unmet });
        return false;
      }
      return send(to, null);
    },
    moveWithWaiver: async (waiver) => {
      if (!asked) return false;
      const isMoved = await send(asked.to, waiver);
      if (isMoved) setAsked(null);
      return isMoved;
    },
    cancel: () => {
      setAsked(null);
    },
  };
}
