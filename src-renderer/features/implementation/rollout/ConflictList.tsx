import Box from "@mui/material/Box";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import {
  CONFLICT_SEVERITY_LABELS,
  type WaveConflict,
} from "../../../../src-shared/domain/rollout/wave-conflicts.ts";
import { HealthMark } from "../../../components/HealthMark.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";

const COLOURS = { error: "red", warning: "amber", note: "none" } as const;

/** What stands against a wave, each with the move to the next free date where dates mend it. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly WaveConflict[] }) {
  const { execute, today } = useImplementation();
  if (conflicts.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label="Conflicts"
      sx={{
        m: 0,
        p: 3,
        listStyle: "none",
        display: "grid",
        gap: 2,
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      {conflicts.map(({ waveId, kind, severity, words, fix, freeDate }) => (
        <Box component="li" key={`${kind} ${words}`} sx={{ display: "flex", gap: 2 }}>
          <Box sx={{ flex: "none", display: "flex", alignItems: "flex-start", pt: 0.5 }}>
            <HealthMark
              colour={COLOURS[severity]}
              word={CONFLICT_SEVERITY_LABELS[severity]}
              isCompact
            />
          </Box>
          <Box sx={{ minWidth: 0 }}>
            {words}
            {fix && freeDate !== null && (
              <WriteButton
                size="small"
                variant="outlined"
                color="inherit"
                sx={{ display: "flex", mt: 1 }}
                onClick={() =>
                  void execute({ type: "wave/edit", waveId, changes: fix }, { hasUndo: true })
                }
              >
                Move to {shortDate(freeDate, today)}
              </WriteButton>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
