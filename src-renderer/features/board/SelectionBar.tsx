import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { ArrowRightLeft, CirclePause, CirclePlay, Undo2, UserRound, X } from "lucide-react";
import type { ReactNode } from "react";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import { useUiStore } from "../../store/ui-store.ts";
import { countOf } from "./card-texts.ts";
import type { BoardActs } from "./use-board-acts.ts";

/** At the bottom: what can be done to the selected cards, how it is going, and how it went. */
export function SelectionBar({
  cards,
  acts,
  onClear,
}: {
  readonly cards: readonly CardSummary[];
  readonly acts: BoardActs;
  readonly onClear: () => void;
}) {
  const { running, report } = acts;
  if (running) {
    return (
      <Bar label="Progress">
        <Typography>
          {running.done} of {running.total}
        </Typography>
        <LinearProgress
          variant="determinate"
          value={(running.done / running.total) * 100}
          aria-label="Progress"
          sx={{ flex: 1, minWidth: 160 }}
        />
        <Button color="inherit" onClick={running.stop}>
          Stop
        </Button>
      </Bar>
    );
  }
  if (report && report.failures.length > 0) return <FailureReport acts={acts} />;
  if (report) {
    return (
      <Bar label="Result">
        <Typography role="status">
          {report.text}
          {report.leftCount > 0 ? `; stopped before the other ${report.leftCount}` : ""}
        </Typography>
        {report.changedIds.length > 0 ? (
          <Button startIcon={<Undo2 size={14} aria-hidden />} onClick={acts.takeBack}>
            Undo
          </Button>
        ) : null}
        <Button color="inherit" onClick={acts.dismissReport}>
          Dismiss
        </Button>
      </Bar>
    );
  }
  if (cards.length === 0) return null;
  const active = cards.filter((card) => card.state === "active");
  const held = cards.filter((card) => card.state === "on_hold");
  const open = cards.filter((card) => card.state !== "closed");
  return (
    <Bar label="Selection">
      <Typography sx={{ fontWeight: 600 }}>{cards.length} selected</Typography>
      <Button
        color="inherit"
        disabled={open.length === 0}
        startIcon={<ArrowRightLeft size={14} aria-hidden />}
        onClick={() => {
          acts.ask({ kind: "move", cards: open });
        }}
      >
        Move to...
      </Button>
      <Button
        color="inherit"
        disabled={active.length === 0}
        startIcon={<CirclePause size={14} aria-hidden />}
        onClick={() => {
          acts.ask({ kind: "hold", cards: active });
        }}
      >
        Put on hold...
      </Button>
      <Button
        color="inherit"
        disabled={held.length === 0}
        startIcon={<CirclePlay size={14} aria-hidden />}
        onClick={() => {
          acts.act(held, { kind: "resume" });
        }}
      >
        Resume
      </Button>
      <Button
        color="inherit"
        disabled={open.length === 0}
        startIcon={<UserRound size={14} aria-hidden />}
        onClick={() => {
          acts.ask({ kind: "assign", cards: open });
        }}
      >
        Assign IPM...
      </Button>
      <Button
        color="inherit"
        startIcon={<X size={14} aria-hidden />}
        title="Clear the selection (Esc)"
        onClick={onClear}
      >
        Clear
      </Button>
    </Bar>
  );
}

function Bar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  // The message of the frame lies at the bottom too: the bar makes room for it.
  const hasToast = useUiStore((state) => state.toast !== null);
  return (
    <Box
      role="region"
      aria-label={label}
      sx={{
        position: "absolute",
        zIndex: 2,
        bottom: hasToast ? 96 : 20,
        left: "50%",
        transform: "translateX(-50%)",
        display: "flex",
        alignItems: "center",
        gap: 2,
        px: 4,
        py: 2,
        maxWidth: "calc(100% - 32px)",
        border: 1,
        borderColor: "edge",
        borderRadius: "10px",
        bgcolor: "background.paper",
        boxShadow: "0 6px 20px rgb(0 0 0 / 0.16)",
        whiteSpace: "nowrap",
      }}
    >
      {children}
    </Box>
  );
}

function FailureReport({ acts }: { readonly acts: BoardActs }) {
  const { report } = acts;
  if (!report) return null;
  const needWaiver = report.failures.some(({ problem }) => problem.code === "gate-unmet");
  return (
    <Dialog
      open
      onClose={acts.dismissReport}
      aria-labelledby="act-report-title"
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id="act-report-title">
        {report.failures.length} of {countOf(report.askedCount, "implementation")} not changed
      </DialogTitle>
      <DialogContent>
        <Typography>
          {report.changedIds.length > 0 ? `${report.text}. These` : "They"} stay as they were, and
          stay selected
          {report.leftCount > 0 ? `; stopped before the other ${report.leftCount}` : ""}:
        </Typography>
        <Box component="ul" sx={{ pl: 5, my: 2 }}>
          {report.failures.map(({ id, payorName, problem }) => (
            <li key={id}>
              <b>{payorName}</b>: {problem.message}
            </li>
          ))}
        </Box>
        {needWaiver ? (
          <Typography color="textSecondary">
            A gate is waived for one implementation at a time: move such a card alone.
          </Typography>
        ) : null}
      </DialogContent>
      <DialogActions>
        {report.changedIds.length > 0 ? (
          <Button color="inherit" onClick={acts.takeBack}>
            Undo the {report.changedIds.length} changed
          </Button>
        ) : null}
        <Button variant="contained" onClick={acts.dismissReport} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
