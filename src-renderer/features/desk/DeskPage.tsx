import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { Desk, DeskTerm } from "../../../src-shared/domain/desk/desk.ts";
import { type ActionRecord, useActions } from "../../app/actions.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
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
import { FirstStep, LeftOut, NothingLeft, Sentence } from "./DeskNotes.tsx";
import { DeskToolbar, TermChips } from "./DeskToolbar.tsx";
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
