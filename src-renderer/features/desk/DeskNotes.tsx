import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { CalendarDays, CircleCheckBig, FilterX, Sparkles } from "lucide-react";
import { useMemo } from "react";
import { countOf } from "../../../src-shared/commands/naming.ts";
import { deskSentence } from "../../../src-shared/domain/desk/desk-sentence.ts";
import type { Desk } from "../../../src-shared/domain/desk/desk.ts";
import { shortDate } from "../../../src-shared/domain/people-dates.ts";
import { performAction } from "../../app/actions.ts";
import { CALENDAR_ADDRESS } from "../../app/addresses.ts";
import { goTo } from "../../app/navigation.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Kbd } from "../../components/Kbd.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { arrangeDesk, type DeskFilter, type DeskSides } from "./desk-view.ts";
import { isComing } from "./meeting-standing.ts";

/** A workspace without a payor: teaches the first step. */
export function FirstStep() {
  const isWritable = useAppStore((state) => state.workspace?.isWritable ?? false);
  return (
    <EmptyState
      icon={Sparkles}
      title="No implementation yet"
      action={
        <Box sx={{ display: "flex", gap: 2, mt: 2 }}>
          <Button
            variant="contained"
            disabled={!isWritable}
            onClick={() => {
              performAction("new-implementation");
            }}
          >
            New implementation
          </Button>
          <Button
            variant="outlined"
            color="inherit"
            onClick={() => {
              performAction("open-sample");
            }}
          >
            Explore with sample data
          </Button>
        </Box>
      }
    >
      The Desk shows each morning what is due, whom you meet and whom you wait for, over all payors.
      Press <Kbd shortcut="N" /> to create the first one.
    </EmptyState>
  );
}

/** What is said in place of rows: that nothing passes the filters, or that today is done. */
export function NothingLeft({
  isFiltered,
  nextCount,
  nextUntil,
  onClear,
  onShowNext,
}: {
  readonly isFiltered: boolean;
  readonly nextCount: number;
  readonly nextUntil: string;
  readonly onClear: () => void;
  readonly onShowNext: () => void;
}) {
  const today = useAppStore((state) => state.today);
  if (isFiltered) {
    return (
      <EmptyState
        icon={FilterX}
        title="Nothing passes the filters"
        action={
          <Button variant="outlined" onClick={onClear}>
            Clear filters
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={CircleCheckBig}
      title="Nothing left for today"
      action={
        nextCount > 0 ? (
          <Button variant="outlined" onClick={onShowNext}>
            Show the next five days ({nextCount})
          </Button>
        ) : (
          <Button
            variant="outlined"
            startIcon={<CalendarDays size={16} aria-hidden />}
            onClick={() => {
              goTo(CALENDAR_ADDRESS);
            }}
          >
            Open the calendar
          </Button>
        )
      }
    >
      {nextCount > 0
        ? `Nothing is overdue, due today or stuck. Until ${shortDate(nextUntil, today)} ${nextCount === 1 ? "1 thing is" : `${nextCount} things are`} due.`
        : `Nothing is due until ${shortDate(nextUntil, today)}.`}
    </EmptyState>
  );
}

/** Of thousands of payors not all is shown; those of the user are whole. */
export function LeftOut({ desk: { groups, moreGroups } }: { readonly desk: Desk }) {
  const moreRows = groups.reduce((sum, { moreCount }) => sum + moreCount, 0);
  if (moreGroups + moreRows === 0) return null;
  const parts = [
    ...(moreGroups > 0 ? [countOf(moreGroups, "payor")] : []),
    ...(moreRows > 0 ? [countOf(moreRows, "row")] : []),
  ];
  return (
    <Typography
      variant="tiny"
      color="textSecondary"
      sx={{ px: 3, py: 1, borderTop: 1, borderColor: "divider" }}
    >
      {parts.join(" and ")} of others are left out. The Board and the pages of the payors show all.
    </Typography>
  );
}

/** What there is now, in one line; it counts what passes the filters, as the chips do. */
export function Sentence({
  desk,
  filter,
  sides,
}: {
  readonly desk: Desk;
  readonly filter: DeskFilter;
  readonly sides: DeskSides;
}) {
  const now = useAppStore((state) => state.now);
  const userName = useAppStore((state) => state.settings.userName);
  const { isMine, text } = filter;
  const { overdue, today } = useMemo(
    () => arrangeDesk(desk.groups, { isMine, text, terms: [] }, "payor", userName).counts,
    [desk.groups, isMine, text, userName],
  );
  const words = deskSentence({
    offTrack: sides.offTrack.length,
    meetings: sides.meetings.filter((meeting) => isComing(meeting, now)).length,
    goLives: sides.goLives.length,
    overdue,
    today,
  });
  return (
    <Typography variant="subtitle1" component="p" sx={{ pt: 1 }}>
      {words}
    </Typography>
  );
}
