import IconButton from "@mui/material/IconButton";
import { CalendarClock, Check, Hourglass, type LucideIcon, UserRound } from "lucide-react";
import { memo } from "react";
import { Link } from "react-router";
import { DATED_KINDS, isMeeting } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { entryAddress } from "../../../src-shared/domain/reminders/reminder-address.ts";
import {
  ITEM_STATUS_LABELS,
  type ItemStatus,
  ROLES,
} from "../../../src-shared/domain/vocabulary.ts";
import { KIND_LOOKS } from "../../components/kind-looks.ts";
import { PartyLabel } from "../../components/PartyLabel.tsx";
import { RelativeDate } from "../../components/RelativeDate.tsx";
import { ReminderDate } from "../reminders/ReminderDate.tsx";
import { SnoozeButton } from "../reminders/SnoozeButton.tsx";
import { canDo } from "./desk-commands.ts";
import type { DeskItemLine } from "./desk-view.ts";

/** Id of a row's element. */
export function rowElementId(key: string): string {
  return `desk-row-${key}`;
}

function toneOf(status: ItemStatus | null): "blocked" | "progress" | "wait" | null {
  if (status === "blocked") return "blocked";
  if (status === "in_progress") return "progress";
  return status?.startsWith("waiting") === true ? "wait" : null;
}

function RowButton({
  act,
  label,
  title,
  icon: Icon,
}: {
  readonly act: string;
  readonly label: string;
  readonly title: string;
  readonly icon: LucideIcon;
}) {
  return (
    <IconButton tabIndex={-1} data-act={act} aria-label={label} title={title} size="small">
      <Icon size={14} aria-hidden />
    </IconButton>
  );
}

/** Something to do. Clicks and keys are handled by the list; its buttons carry `data-act`. */
export const DeskRowView = memo(function DeskRowView({
  line,
  now,
  hasPayor,
  isTabStop,
  isSelected,
  isReadOnly,
  rowIndex,
  top,
  height,
  onSnooze,
}: {
  readonly line: DeskItemLine;
  readonly now: string;
  /** Whether the payor is named: under the heading of a day. */
  readonly hasPayor: boolean;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly isReadOnly: boolean;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  readonly onSnooze: (line: DeskItemLine, until: string, words: string) => void;
}) {
  const { entry } = line.row;
  const { title, kind, status, party, assignee, role, due } = entry;
  const isPastMeeting = isMeeting(entry) && line.row.term === "overdue";
  const tone = toneOf(status);
  const KindIcon = KIND_LOOKS[kind].icon;
  const may = (act: Parameters<typeof canDo>[0]): boolean => !isReadOnly && canDo(act, entry);
  const roleName = role === null ? "" : ROLES[role].name;
  return (
    <div
      id={rowElementId(line.key)}
      className="dk-row"
      role="row"
      aria-rowindex={rowIndex + 1}
      aria-selected={isSelected}
      aria-label={`${title}, ${line.payor.payorName}`}
      tabIndex={isTabStop ? 0 : -1}
      data-key={line.key}
      data-names-payor={hasPayor || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <span role="gridcell">
        {canDo("complete", entry) ? (
          <button
            type="button"
            className="dk-box"
            tabIndex={-1}
            data-act="complete"
            aria-label={`Complete ${title}`}
            title="Complete (X)"
            disabled={isReadOnly}
          >
            <Check size={12} aria-hidden />
          </button>
        ) : (
          <span className="dk-mark" title={DATED_KINDS[kind]}>
            <KindIcon size={14} aria-hidden />
          </span>
        )}
      </span>
      <span role="gridcell" className="dk-name" data-wraps={!hasPayor || undefined}>
        {hasPayor && (
          <span className="dk-quiet dk-payor" title={line.payor.payorName}>
            {line.payor.payorName}
          </span>
        )}
        <Link className="dk-title" tabIndex={-1} to={entryAddress(entry)} title={title}>
          {title}
        </Link>
        {!hasPayor && <span className="dk-quiet">{DATED_KINDS[kind]}</span>}
      </span>
      <span role="gridcell">
        {tone !== null && status !== null && (
          <span className="dk-status" data-tone={tone}>
            {ITEM_STATUS_LABELS[status]}
          </span>
        )}
        {isPastMeeting && <span className="dk-status">Not marked as held</span>}
      </span>
      <span
        role="gridcell"
        className="dk-owner"
        title={[roleName, assignee === "" ? "" : `Assigned to ${assignee}`]
          .filter(Boolean)
          .join("\n")}
      >
        {party !== null && tone !== "wait" && <PartyLabel party={party} />}
        <span className="dk-quiet dk-assignee">{assignee || roleName}</span>
      </span>
      <span role="gridcell" className="dk-due">
        {line.row.term === "overdue" && !isMeeting(entry) ? (
          <RelativeDate date={due} isDue />
        ) : (
          <ReminderDate row={{ kind, due }} isShort />
        )}
      </span>
      <span role="gridcell" className="dk-acts">
        {may("wait") && (
          <RowButton
            act="wait"
            label={`Waiting on, ${title}`}
            title="Waiting on... (W)"
            icon={Hourglass}
          />
        )}
        {may("assign") && (
          <RowButton
            act="assign"
            label={`Reassign ${title}`}
            title="Reassign (A)"
            icon={UserRound}
          />
        )}
        {may("due") && (
          <RowButton
            act="due"
            label={`Move the due date of ${title}`}
            title="Move the due date (D)"
            icon={CalendarClock}
          />
        )}
        <SnoozeButton
          now={now}
          label={`Snooze ${title}`}
          isCompact
          onOpen={async () => undefined}
          onSnooze={(until, words) => {
            onSnooze(line, until, words);
          }}
        />
      </span>
    </div>
  );
});
