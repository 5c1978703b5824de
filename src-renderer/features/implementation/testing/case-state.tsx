import Box from "@mui/material/Box";
import { Ban, Check, Circle, CircleSlash, type LucideIcon, SkipForward, X } from "lucide-react";
import type { CaseState } from "../../../../src-shared/domain/testing/test-results.ts";
import { TEST_RESULT_LABELS } from "../../../../src-shared/domain/testing/testing-words.ts";

const MARKS: Readonly<Record<CaseState, readonly [icon: LucideIcon, colour: string]>> = {
  pass: [Check, "status.green"],
  fail: [X, "status.red"],
  blocked: [Ban, "status.red"],
  skipped: [SkipForward, "status.amber"],
  open: [Circle, "text.secondary"],
  not_applicable: [CircleSlash, "text.secondary"],
};

/** State of a case as shape and word. */
export function CaseStateMark({ state }: { readonly state: CaseState }) {
  const [Icon, colour] = MARKS[state];
  const words = { ...TEST_RESULT_LABELS, open: "Open", not_applicable: "Does not apply" };
  return (
    <Box
      component="span"
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 1,
        color: colour,
        whiteSpace: "nowrap",
      }}
    >
      <Icon size={14} aria-hidden /> {words[state]}
    </Box>
  );
}
