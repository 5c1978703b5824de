import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogTitle from "@mui/material/DialogTitle";
import List from "@mui/material/List";
import ListItemButton from "@mui/material/ListItemButton";
import Typography from "@mui/material/Typography";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import { PHASES, type PhaseCode } from "../../../src-shared/domain/vocabulary.ts";
import { countOf } from "./card-texts.ts";
import { moveHint, type MoveHint, moveManyHint } from "./gate-texts.ts";
import { useGateCheck } from "./use-gate-check.ts";

const TONES: Readonly<Record<MoveHint["tone"], string>> = {
  met: "status.green",
  unmet: "status.amber",
  unknown: "text.secondary",
  same: "text.secondary",
};

/** The plain way to move cards: the eight phases, each with what stands in the way. */
export function MoveDialog({
  cards,
  onMove,
  onCancel,
}: {
  readonly cards: readonly CardSummary[];
  readonly onMove: (to: PhaseCode) => void;
  readonly onCancel: () => void;
}) {
  const [first] = cards;
  const single = cards.length === 1 ? first : undefined;
  const opened = useGateCheck(single?.id ?? null);
  const here = single?.phase;
  const start = PHASES.findIndex(({ code }) => code === first?.phase);
  const focusIndex = Math.min(start + 1, PHASES.length - 1);
  return (
    <Dialog open onClose={onCancel} aria-labelledby="move-title" maxWidth="xs" fullWidth>
      <DialogTitle id="move-title">
        Move {single ? single.payorName : countOf(cards.length, "implementation")} to
      </DialogTitle>
      <List dense sx={{ px: 2 }}>
        {PHASES.map(({ code, name }, index) => {
          const hint = single ? moveHint(single, code, opened) : moveManyHint(cards, code);
          return (
            <li key={code}>
              <ListItemButton
                disabled={hint.tone === "same"}
                selected={code === here}
                autoFocus={index === focusIndex}
                onClick={() => {
                  onMove(code);
                }}
                sx={{ borderRadius: 1, gap: 2 }}
              >
                <Box component="span" sx={{ color: "text.secondary", width: 20 }}>
                  {code}
                </Box>
                <Box component="span" sx={{ flex: 1 }}>
                  {name}
                </Box>
                <Typography variant="tiny" sx={{ color: TONES[hint.tone] }}>
                  {hint.text}
                </Typography>
              </ListItemButton>
            </li>
          );
        })}
      </List>
      <DialogActions>
        <Button color="inherit" onClick={onCancel}>
          Cancel
        </Button>
      </DialogActions>
    </Dialog>
  );
}
