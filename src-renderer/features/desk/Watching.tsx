import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ButtonBase from "@mui/material/ButtonBase";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { ArrowRight, ChevronDown, ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link as RouterLink } from "react-router";
import type {
  Desk,
  DeskGoLive,
  DeskWaiting,
  DeskWorse,
} from "../../../src-shared/domain/desk/desk.ts";
import {
  type DatedEntry,
  targetKey,
} from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { countBusinessDays, pastDay } from "../../../src-shared/domain/people-dates.ts";
import { entryAddress } from "../../../src-shared/domain/reminders/reminder-address.ts";
import {
  HEALTH_LABELS,
  PARTIES,
  type Party,
  partyWord,
} from "../../../src-shared/domain/vocabulary.ts";
import { causeAddress, implementationAddress } from "../../app/addresses.ts";
import { HealthMark } from "../../components/HealthMark.tsx";
import { RelativeDate } from "../../components/RelativeDate.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { DeskPart, NoneText, PlainList } from "./DeskPart.tsx";

/** Lines of a list before it is unfolded. */
const SHOWN_FIRST = 4;
/** One more takes no more room than the button that would show it. */
const SHOWN_AT_MOST = SHOWN_FIRST + 1;

/** The first lines, and the rest on request. */
function ShortList<T>({
  label,
  all,
  count = all.length,
  children,
}: {
  readonly label: string;
  readonly all: readonly T[];
  /** Of all, also of those that are not here. */
  readonly count?: number;
  readonly children: (one: T) => ReactNode;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const isShort = all.length <= SHOWN_AT_MOST;
  const shown = isWhole || isShort ? all : all.slice(0, SHOWN_FIRST);
  return (
    <>
      <PlainList label={label}>{shown.map(children)}</PlainList>
      {!isShort && (
        <Button
          size="small"
          color="inherit"
          aria-label={`${isWhole ? "Show fewer" : `Show all ${all.length}`}: ${label}`}
          onClick={() => {
            setIsWhole(!isWhole);
          }}
          sx={{ mx: 1.5, color: "text.secondary" }}
        >
          {isWhole ? "Show fewer" : `Show all ${all.length}`}
        </Button>
      )}
      {(isWhole || isShort) && count > all.length && (
        <NoneText>{count - all.length} more stand on the pages of their payors.</NoneText>
      )}
    </>
  );
}

const LINE = { px: 3, py: 0.75, minWidth: 0 } as const;

function WaitingLine({ waiting }: { readonly waiting: DeskWaiting }) {
  const { entry, payor, since, days } = waiting;
  return (
    <Box component="li" sx={{ ...LINE, display: "flex", gap: 2, alignItems: "baseline" }}>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Link
          component={RouterLink}
          to={entryAddress(entry)}
          color="textPrimary"
          underline="hover"
          noWrap
          title={entry.title}
          sx={{ display: "block" }}
        >
          {entry.title}
        </Link>
        <Typography
          variant="tiny"
          component="div"
          color="textSecondary"
          noWrap
          title={payor.payorName}
        >
          {payor.payorName}
        </Typography>
      </Box>
      <Typography
        component="time"
        variant="tiny"
        dateTime={since}
        title={`Since ${since}, ${countBusinessDays(days)}`}
        sx={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}
      >
        {days === 0 ? "since today" : days === 1 ? "1 day" : `${days} days`}
      </Typography>
    </Box>
  );
}

function WaitingList({
  party,
  waiting,
  count,
}: {
  readonly party: Party;
  readonly waiting: readonly DeskWaiting[];
  readonly count: number;
}) {
  const label = `Waiting on ${partyWord(party)}`;
  return (
    <Box component="section" aria-label={label} sx={{ pb: 2 }}>
      <Box sx={{ display: "flex", gap: 2, px: 3, pt: 1, alignItems: "baseline" }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {label}
        </Typography>
        <Typography variant="tiny" color="textSecondary" component="span">
          {count}
        </Typography>
      </Box>
      <ShortList label={label} all={waiting} count={count}>
        {(one) => <WaitingLine key={targetKey(one.entry)} waiting={one} />}
      </ShortList>
    </Box>
  );
}

function WorseLine({ worse: { payor, before, reasons } }: { readonly worse: DeskWorse }) {
  const { implementationId, payorName, colour } = payor;
  return (
    <Box component="li" aria-label={payorName} sx={{ ...LINE, pb: 1.5 }}>
      <Link
        component={RouterLink}
        to={implementationAddress(implementationId)}
        color="textPrimary"
        underline="hover"
        noWrap
        title={payorName}
        sx={{ display: "block", fontWeight: 600 }}
      >
        {payorName}
      </Link>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, fontSize: 12 }}>
        <HealthMark colour={before} />
        <ArrowRight size={12} role="img" aria-label="is now" />
        <HealthMark colour={colour} />
      </Box>
      <PlainList label={`Why ${payorName} is ${HEALTH_LABELS[colour]}`}>
        {reasons.map(({ dimension, reason, cause }) => (
          <li key={dimension}>
            <Link
              component={RouterLink}
              to={causeAddress(implementationId, cause)}
              variant="tiny"
              color="textSecondary"
            >
              {reason}
            </Link>
          </li>
        ))}
      </PlainList>
    </Box>
  );
}

function GoLiveLine({ goLive: { payor, date } }: { readonly goLive: DeskGoLive }) {
  return (
    <Box component="li" sx={{ ...LINE, display: "flex", gap: 2, alignItems: "baseline" }}>
      <Link
        component={RouterLink}
        to={implementationAddress(payor.implementationId)}
        color="textPrimary"
        underline="hover"
        noWrap
        title={payor.payorName}
        sx={{ flex: 1, minWidth: 0 }}
      >
        {payor.payorName}
      </Link>
      <Typography component="span" variant="tiny">
        <RelativeDate date={date} />
      </Typography>
    </Box>
  );
}

function DoneToday({ entries }: { readonly entries: readonly DatedEntry[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <Box component="section" aria-label="Done today" sx={{ pb: 4 }}>
      <ButtonBase
        aria-expanded={isOpen}
        disabled={entries.length === 0}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
        sx={{ width: 1, justifyContent: "flex-start", gap: 1, px: 2, minHeight: 32 }}
      >
        <Chevron size={14} aria-hidden />
        <Typography variant="h3" component="h2">
          Done today
        </Typography>
        <Typography variant="tiny" color="textSecondary" component="span" sx={{ ml: 1 }}>
          {entries.length}
        </Typography>
      </ButtonBase>
      {isOpen && (
        <PlainList label="Done today">
          {entries.map((entry) => (
            <Box component="li" key={targetKey(entry)} sx={LINE}>
              <Link
                component={RouterLink}
                to={entryAddress(entry)}
                color="textPrimary"
                underline="hover"
                noWrap
                title={entry.title}
                sx={{ display: "block" }}
              >
                {entry.title}
              </Link>
              <Typography variant="tiny" component="div" color="textSecondary" noWrap>
                {entry.payorName}
              </Typography>
            </Box>
          ))}
        </PlainList>
      )}
    </Box>
  );
}

/** What is watched: what turned worse, whom one waits for, and what was done. */
export function Watching({
  desk,
}: {
  readonly desk: Pick<
    Desk,
    "waiting" | "waitingCounts" | "worse" | "worseSince" | "goLives" | "doneToday"
  >;
}) {
  const today = useAppStore((state) => state.today);
  const { waiting, waitingCounts, worse, worseSince, goLives, doneToday } = desk;
  const worseTitle = `Turned worse since ${pastDay(worseSince, today)}`;
  const waitingCount = PARTIES.reduce((sum, party) => sum + waitingCounts[party], 0);
  return (
    <>
      <DeskPart title={worseTitle} count={worse.length}>
        {worse.length === 0 ? (
          <NoneText>No payor turned worse.</NoneText>
        ) : (
          <ShortList label={worseTitle} all={worse}>
            {(one) => <WorseLine key={one.payor.implementationId} worse={one} />}
          </ShortList>
        )}
      </DeskPart>
      {goLives.length > 0 && (
        <DeskPart title="Go-live this week" count={goLives.length}>
          <ShortList label="Go-live this week" all={goLives}>
            {(one) => <GoLiveLine key={one.payor.implementationId} goLive={one} />}
          </ShortList>
        </DeskPart>
      )}
      <DeskPart title="Waiting" count={waitingCount}>
        {waiting.length === 0 && <NoneText>Nothing waits on anybody.</NoneText>}
        {PARTIES.map((party) => {
          const own = waiting.filter((one) => one.party === party);
          return own.length === 0 ? null : (
            <WaitingList key={party} party={party} waiting={own} count={waitingCounts[party]} />
          );
        })}
      </DeskPart>
      <DoneToday entries={doneToday} />
    </>
  );
}
