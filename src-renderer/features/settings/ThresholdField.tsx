import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import {
  DEFAULT_HEALTH_THRESHOLDS,
  type HealthThreshold,
  type HealthThresholds,
  THRESHOLD_RULES,
  thresholdProblems,
} from "../../../src-shared/domain/health/health-thresholds.ts";

/** Why a typed value cannot be taken, or null: of its own range, or against the other colour of its measure. */
function wrongWith(
  threshold: HealthThreshold,
  typed: string,
  thresholds: HealthThresholds,
): string | null {
  const value = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  const problems = thresholdProblems({ ...thresholds, [threshold]: value });
  const rule = THRESHOLD_RULES.find(({ amber, red }) => amber === threshold || red === threshold);
  const partner = rule?.amber === threshold ? rule.red : null;
  return (
    problems.get(threshold) ??
    (partner ? problems.get(partner) : null) ??
    [...problems.values()][0] ??
    null
  );
}

/** One threshold: counts once the field is left or Enter is pressed; Escape takes the stored value back. */
export function ThresholdField({
  threshold,
  label,
  thresholds,
  isDisabled,
  onCommit,
}: {
  readonly threshold: HealthThreshold;
  readonly label: string;
  readonly thresholds: HealthThresholds;
  readonly isDisabled: boolean;
  readonly onCommit: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const stored = thresholds[threshold];
  const standard = DEFAULT_HEALTH_THRESHOLDS[threshold];
  const wrong = typed === null ? null : wrongWith(threshold, typed, thresholds);
  const commit = (): void => {
    if (typed === null || wrong !== null) return;
    setTyped(null);
    if (Number(typed) !== stored) onCommit(Number(typed));
  };
  return (
    <>
      <TextField
        value={typed ?? String(stored)}
        disabled={isDisabled}
        error={wrong !== null}
        helperText={wrong ?? undefined}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setTyped(null);
        }}
        slotProps={{ htmlInput: { "aria-label": label, inputMode: "numeric", maxLength: 4 } }}
        sx={{ width: wrong === null ? 72 : 100 }}
      />
      {stored !== standard && (
        <Box component="div" sx={{ fontSize: 12, color: "text.secondary" }}>
          default {standard}{" "}
          <Link
            component="button"
            type="button"
            disabled={isDisabled}
            aria-label={`Reset ${label} to ${standard}`}
            onClick={() => {
              setTyped(null);
              onCommit(standard);
            }}
          >
            reset
          </Link>
        </Box>
      )}
    </>
  );
}
