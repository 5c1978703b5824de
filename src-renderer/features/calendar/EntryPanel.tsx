import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Bell, Check, ChevronLeft, Landmark, Pin, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import { isCompletable } from "../../../src-shared/commands/dated-commands.ts";
import { DATED_KINDS } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { dueInWords, nearDate, shortDate } from "../../../src-shared/domain/people-dates.ts";
import { entryAddress } from "../../../src-shared/domain/reminders/reminder-address.ts";
import {
  ITEM_STATUS_LABELS,
  PARTY_LABELS,
  phaseName,
} from "../../../src-shared/domain/vocabulary.ts";
import { implementationAddress } from "../../app/addresses.ts";
import { goTo } from "../../app/navigation.ts";
import { useAppStore } from "../../store/app-store.ts";
import { type CalendarEntry, overInWords, timeElsewhere } from "./calendar-entry.ts";
import type { DayMark } from "./day-marks.ts";
import { KIND_LOOKS } from "../../components/kind-looks.ts";
import { MoveForm } from "./MoveForm.tsx";
import { remindMe } from "../reminders/own-reminder-draft.ts";
import { SidePanel } from "./SidePanel.tsx";
import type { EntryActs } from "./use-entry-acts.ts";

/** Where the focus goes when the panel opens. */
export type PanelFocus = "open" | "date";

/** What an entry is, and what can be done to it from here. */
export function EntryPanel({
  shown,
  mark,
  focus,
  opening,
  canWrite,
  acts,
  onBack,
  onClose,
}: {
  readonly shown: CalendarEntry;
  /** What its day is, besides its date. */
  readonly mark: DayMark | undefined;
  readonly focus: PanelFocus;
  /** Another number takes the focus anew. */
  readonly opening: number;
  readonly canWrite: boolean;
  readonly acts: EntryActs;
  /** Back to the list of the day that it was opened from; null when there is none. */
  readonly onBack: (() => void) | null;
  readonly onClose: () => void;
}) {
  const { entry, state } = shown;
  const Icon = KIND_LOOKS[entry.kind].icon;
  const canComplete = canWrite && state !== "over" && isCompletable(entry.kind);
  return (
    <SidePanel
      label={`${DATED_KINDS[entry.kind]}: ${entry.title}`}
      place={`${opening} ${shown.key} ${shown.date} ${shown.time ?? ""}`}
      onClose={onClose}
      head={
        <>
          {onBack && (
            <Button
              size="small"
              color="inherit"
              startIcon={<ChevronLeft size={14} aria-hidden />}
              onClick={onBack}
            >
              Day
            </Button>
          )}
          <Icon size={16} aria-hidden />
          <Typography component="span" color="textSecondary">
            {DATED_KINDS[entry.kind]}
          </Typography>
        </>
      }
    >
      <Typography variant="h2" sx={{ overflowWrap: "anywhere" }}>
        {entry.title}
      </Typography>
      <Link component={RouterLink} to={implementationAddress(entry.implementationId)}>
        {entry.payorName}
      </Link>
      <Facts shown={shown} mark={mark} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, mt: 4 }}>
        <Button
          variant="contained"
          {...(focus === "open" && { "data-first-focus": true })}
          onClick={() => {
            goTo(entryAddress(entry));
          }}
        >
          Open
        </Button>
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<Bell size={14} aria-hidden />}
          onClick={() => {
            const { implementationId, payorName, kind, id } = entry;
            remindMe({ implementationId, payorName, target: { kind, id } }, entry.title);
          }}
        >
          Remind me...
        </Button>
        {canComplete && (
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<Check size={14} aria-hidden />}
            onClick={() => void acts.complete(shown)}
          >
            Complete
          </Button>
        )}
      </Box>
      <MoveForm
        key={`${shown.key} ${shown.date} ${shown.time ?? ""}`}
        shown={shown}
        isFirstFocus={focus === "date"}
        canWrite={canWrite}
        onMove={(target) => void acts.move(shown, target)}
      />
    </SidePanel>
  );
}

function Facts({
  shown,
  mark,
}: {
  readonly shown: CalendarEntry;
  readonly mark: DayMark | undefined;
}) {
  const today = useAppStore((state) => state.today);
  const { entry, date, time, state } = shown;
  const elsewhere = timeElsewhere(shown);
  const isDue = KIND_LOOKS[entry.kind].date === "due" && state !== "over";
  const near = nearDate(date, today);
  const day = near === shortDate(date, today) ? near : `${near}, ${shortDate(date, today)}`;
  const who = [
    entry.assignee,
    entry.role ?? "",
    entry.party === null ? "" : PARTY_LABELS[entry.party],
  ].filter((word) => word !== "");
  return (
    <Box
      component="dl"
      sx={{
        display: "grid",
        gridTemplateColumns: "72px minmax(0, 1fr)",
        columnGap: 3,
        rowGap: 1,
        m: 0,
        mt: 3,
        "& dd": { m: 0, overflowWrap: "anywhere" },
        "& dt": { color: "text.secondary" },
      }}
    >
      <Fact name="When">
        <span title={date}>
          {day}
          {time !== null && `, ${time}`}
          {entry.durationMinutes !== null && ` for ${entry.durationMinutes} min`}
        </span>
        {elsewhere !== null && <Quiet>{elsewhere}</Quiet>}
        {mark && <Quiet>{mark.words}</Quiet>}
      </Fact>
      {isDue && (
        <Fact name="Due">
          <Box
            component="span"
            sx={state === "late" ? { color: "status.red", fontWeight: 600 } : {}}
          >
            {state === "late" && <TriangleAlert size={12} aria-hidden />} {dueInWords(date, today)}
          </Box>
        </Fact>
      )}
      {entry.status !== null && <Fact name="Status">{ITEM_STATUS_LABELS[entry.status]}</Fact>}
      {state === "over" && entry.status === null && <Fact name="State">{overInWords(shown)}</Fact>}
      {who.length > 0 && <Fact name="Who">{who.join(", ")}</Fact>}
      {entry.place !== "" && <Fact name="Where">{entry.place}</Fact>}
      {entry.phase !== null && (
        <Fact name="Phase">
          {entry.phase} {phaseName(entry.phase)}
        </Fact>
      )}
      {entry.isBankBound && (
        <Fact name="Bank">
          <Landmark size={12} aria-hidden /> Needs a banking day
        </Fact>
      )}
      {entry.isPinned && (
        <Fact name="Date">
          <Pin size={12} aria-hidden /> Pinned: it stays when the plan moves
        </Fact>
      )}
    </Box>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="tiny" color="textSecondary" component="div">
      {children}
    </Typography>
  );
}
