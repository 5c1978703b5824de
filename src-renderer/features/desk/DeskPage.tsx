import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { CalendarDays, CircleCheckBig, FilterX, Sparkles } from "lucide-react";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { countOf } from "../../../src-shared/commands/naming.ts";
import { deskSentence } from "../../../src-shared/domain/desk/desk-sentence.ts";
import type { Desk, DeskTerm } from "../../../src-shared/domain/desk/desk.ts";
import { shortDate } from "../../../src-shared/domain/people-dates.ts";
import { type ActionRecord, performAction, useActions } from "../../app/actions.ts";
import { CALENDAR_ADDRESS } from "../../app/addresses.ts";
import { goTo } from "../../app/navigation.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { Kbd } from "../../components/Kbd.tsx";
import { PageHeader } from "../../components/PageHeader.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { useBoardStore } from "../../store/board-store.ts";
import { setReminderCentreOpen } from "../../store/ui-store.ts";
import { useKeptView } from "../../store/use-kept-view.ts";
import { DESK_ACTIONS, FILTER_FIELD_ID } from "./desk-actions.ts";
import {
  arrangeDesk,
  type DeskFilter,
  type DeskSides,
  narrowSides,
  parseDeskView,
} from "./desk-view.ts";
import { DeskToolbar, TermChips } from "./DeskToolbar.tsx";
import { isComing } from "./meeting-standing.ts";
import { MeetingsToday } from "./MeetingsToday.tsx";
import { NowColumn } from "./NowColumn.tsx";
import { OwnToday } from "./OwnToday.tsx";
import { useDesk } from "./use-desk.ts";
import { Watching } from "./Watching.tsx";

/** Below this width the three columns become one. */
const ONE_COLUMN = "@media (max-width: 1199.95px)";

// J and K come with the list that they lead to.
const PAGE_ACTIONS = DESK_ACTIONS.filter(({ id }) => id !== "desk-list").map(
  (record): ActionRecord =>
    record.id === "desk-filter"
      ? {
          ...record,
          isHandledByPage: false,
          isHiddenInPalette: false,
          perform: () => {
            const field = document.getElementById(FILTER_FIELD_ID);
            if (!(field instanceof HTMLInputElement)) return;
            field.focus();
            field.select();
          },
        }
      : record,
);

/** A workspace without a payor: teaches the first step. */
function FirstStep() {
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
function NothingLeft({
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

function Column({
  label,
  children,
  isList = false,
}: {
  readonly label: string;
  readonly children: ReactNode;
  /** Has a scroll of its own. */
  readonly isList?: boolean;
}) {
  return (
    <Box
      component="section"
      aria-label={label}
      sx={{
        minWidth: 0,
        minHeight: 0,
        display: "flex",
        flexDirection: "column",
        overflow: isList ? "hidden" : "auto",
        border: 1,
        borderColor: "divider",
        borderRadius: "6px",
        bgcolor: "background.paper",
        [ONE_COLUMN]: isList ? { height: "min(560px, 70vh)" } : { overflow: "visible" },
      }}
    >
      {children}
    </Box>
  );
}

/** Of thousands of payors not all is shown; those of the user are whole. */
function LeftOut({ desk: { groups, moreGroups } }: { readonly desk: Desk }) {
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
function Sentence({
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

function DeskColumns({
  desk,
  sides,
  filter,
  grouping,
  reload,
  onTerms,
  onClear,
}: {
  readonly desk: Desk;
  readonly sides: DeskSides;
  readonly filter: DeskFilter;
  readonly grouping: "payor" | "day";
  readonly reload: () => Promise<void>;
  readonly onTerms: (terms: readonly DeskTerm[]) => void;
  readonly onClear: () => void;
}) {
  const userName = useAppStore((state) => state.settings.userName);
  const [unfoldedIds, setUnfoldedIds] = useState<ReadonlySet<string>>(new Set());
  const arranged = useMemo(
    () => arrangeDesk(desk.groups, filter, grouping, userName, unfoldedIds),
    [desk.groups, filter, grouping, userName, unfoldedIds],
  );
  const { counts, lines } = arranged;
  const isFiltered =
    filter.text.trim() !== "" || filter.terms.length > 0 || (filter.isMine && counts.next === 0);
  // With today's work done the list waits behind an offer; a chip or a text is a question, and is answered.
  const isDone = !isFiltered && counts.overdue + counts.today + counts.stuck === 0;
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        display: "grid",
        gridTemplateColumns: "minmax(0, 1fr) 264px 288px",
        gap: 4,
        px: 6,
        pb: 4,
        "@media (min-width: 1600px)": { gridTemplateColumns: "minmax(0, 1fr) 340px 380px" },
        [ONE_COLUMN]: { gridTemplateColumns: "minmax(0, 1fr)", flex: "none" },
      }}
    >
      <Column label="Now" isList>
        <Box
          sx={{
            display: "flex",
            flexWrap: "wrap",
            alignItems: "center",
            gap: 3,
            px: 3,
            py: 1.5,
            borderBottom: 1,
            borderColor: "divider",
          }}
        >
          <Typography variant="h3" component="h2">
            Now
          </Typography>
          <TermChips counts={counts} terms={filter.terms} onChange={onTerms} />
          {desk.snoozedCount > 0 && (
            <Button
              size="small"
              color="inherit"
              title="Snoozed things stand in the Reminder centre until their time"
              onClick={() => {
                setReminderCentreOpen(true);
              }}
              sx={{ ml: "auto", color: "text.secondary" }}
            >
              {desk.snoozedCount} snoozed
            </Button>
          )}
        </Box>
        <NowColumn
          lines={isDone ? [] : lines}
          hasPayors={grouping === "day"}
          reload={reload}
          onUnfold={({ payor }) => {
            setUnfoldedIds(new Set([...unfoldedIds, payor.implementationId]));
          }}
          empty={
            <NothingLeft
              isFiltered={!isDone}
              nextCount={counts.next}
              nextUntil={desk.nextUntil}
              onClear={onClear}
              onShowNext={() => {
                onTerms(["next"]);
              }}
            />
          }
        />
        <LeftOut desk={desk} />
      </Column>
      <Column label="Meetings">
        <OwnToday />
        <MeetingsToday meetings={sides.meetings} />
      </Column>
      <Column label="Watching">
        <Watching desk={{ ...sides, worseSince: desk.worseSince }} />
      </Column>
    </Box>
  );
}

/** My day over all payors: what to do now, whom one meets, whom one waits for, and what turned worse. */
export function DeskPage() {
  const { desk, problem, reload } = useDesk();
  const userName = useAppStore((state) => state.settings.userName);
  const isEmpty = useBoardStore((state) => Object.keys(state.summaries).length === 0);
  const [view, changeView] = useKeptView("deskView", parseDeskView);
  const [text, setText] = useState("");
  const [terms, setTerms] = useState<readonly DeskTerm[]>([]);
  const filter = useMemo(() => ({ isMine: view.isMine, terms, text }), [view.isMine, terms, text]);
  // Typing never waits for the rows of 60 payors.
  const shownFilter = useDeferredValue(filter);
  useActions(PAGE_ACTIONS);
  const sides = useMemo(() => {
    const ipmOf = (id: string): string => useBoardStore.getState().summaries[id]?.ipm ?? "";
    return desk && narrowSides(desk, shownFilter, userName, ipmOf);
  }, [desk, shownFilter, userName]);

  const hasRows = desk !== null && !isEmpty;
  return (
    <Box
      sx={{
        height: 1,
        minHeight: 0,
        display: "flex",
        flexDirection: "column",
        [ONE_COLUMN]: { height: "auto" },
      }}
    >
      <PageHeader
        title="Desk"
        action={
          hasRows ? (
            <DeskToolbar
              filter={filter}
              grouping={view.grouping}
              canBeMine={userName !== ""}
              onFilter={setText}
              onView={changeView}
            />
          ) : undefined
        }
      >
        {hasRows && sides && <Sentence desk={desk} filter={shownFilter} sides={sides} />}
      </PageHeader>
      {isEmpty ? (
        <FirstStep />
      ) : problem ? (
        <ErrorState
          problem={problem}
          onRetry={() => {
            void reload();
          }}
        />
      ) : desk && sides ? (
        <DeskColumns
          desk={desk}
          sides={sides}
          filter={shownFilter}
          grouping={view.grouping}
          reload={reload}
          onTerms={setTerms}
          onClear={() => {
            setText("");
            setTerms([]);
            changeView({ isMine: false });
          }}
        />
      ) : (
        <PageSkeleton />
      )}
    </Box>
  );
}
