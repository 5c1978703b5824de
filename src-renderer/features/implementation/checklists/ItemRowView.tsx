import {
  CornerDownRight,
  EllipsisVertical,
  GripVertical,
  Pin,
  StickyNote,
  TriangleAlert,
} from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { isSatisfied, type Item } from "../../../../src-shared/domain/implementation.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { partyOf } from "../../../../src-shared/domain/selectors.ts";
import { ITEM_STATUS_LABELS, type ItemStatus } from "../../../../src-shared/domain/vocabulary.ts";
import type { WorkFigure } from "../../../../src-shared/domain/work-figures/work-figure.ts";
import { PartyLabel } from "../../../components/PartyLabel.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { ownersText, ownersTitle, satisfiedText, shownId } from "./item-texts.ts";
import type { Edge } from "./reorder.ts";
import { RowFigure } from "./RowFigure.tsx";
import { StatusIcon } from "./StatusIcon.tsx";
import { makeDraggable } from "./use-item-drag.ts";

function toneOf(status: ItemStatus): string {
  if (status === "blocked") return "blocked";
  if (status === "in_progress") return "progress";
  return status.startsWith("waiting") ? "wait" : "quiet";
}

/** Id of a row's element. */
export function rowElementId(key: string): string {
  return `row-${key}`;
}

/** One item. Clicks and keys are handled by the list; its buttons carry `data-act`. */
export const ItemRowView = memo(function ItemRowView({
  item,
  today,
  figure,
  waitsFor,
  waitsForCount,
  clash,
  top,
  height,
  rowIndex,
  isTabStop,
  isSelected,
  isOpen,
  isReadOnly,
  isStaying,
  edge,
  isDragged,
}: {
  readonly item: Item;
  readonly today: IsoDate;
  /** What the records say of it. */
  readonly figure: WorkFigure | undefined;
  /** The open items that it waits for, one a line. */
  readonly waitsFor: string;
  readonly waitsForCount: number;
  /** What it waits for that is due only after it, one a line; empty when none. */
  readonly clash: string;
  readonly top: number;
  readonly height: number;
  readonly rowIndex: number;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  /** Whether the side panel shows it. */
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
  /** Done, although the filter shows open ones only. */
  readonly isStaying: boolean;
  /** Where a dragged item would land. */
  readonly edge: Edge | null;
  readonly isDragged: boolean;
}) {
  const rowRef = useRef<HTMLDivElement>(null);
  const gripRef = useRef<HTMLSpanElement>(null);
  const { id, status, kind, checklist, title } = item;
  useEffect(
    () =>
      isReadOnly
        ? undefined
        : makeDraggable(rowRef.current, gripRef.current, { id, kind, checklist }),
    [id, kind, checklist, isReadOnly],
  );
  const isOver = isSatisfied(item);
  return (
    <div
      ref={rowRef}
      id={rowElementId(id)}
      className="ck-row"
      role="row"
      aria-rowindex={rowIndex + 1}
      aria-selected={isSelected}
      aria-label={`${shownId(item)} ${title}`.trim()}
      tabIndex={isTabStop ? 0 : -1}
      data-key={id}
      data-status={status}
      data-satisfied={isOver || undefined}
      data-staying={isStaying || undefined}
      data-open={isOpen || undefined}
      data-edge={edge ?? undefined}
      data-dragged={isDragged || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <span
        ref={gripRef}
        className="ck-grip"
        role="presentation"
        title="Drag to reorder (Alt+Up, Alt+Down)"
      >
        {isReadOnly ? null : <GripVertical size={14} aria-hidden />}
      </span>
      <span role="gridcell">
        <button
          type="button"
          className="ck-box"
          role="checkbox"
          aria-checked={status === "done" ? true : isOver ? "mixed" : false}
          aria-label={`${ITEM_STATUS_LABELS[status]}: ${title}`}
          title={ITEM_STATUS_LABELS[status]}
          tabIndex={-1}
          data-act="toggle"
          data-status={status}
          disabled={isReadOnly}
        >
          <StatusIcon status={status} />
        </button>
      </span>
      <span role="gridcell" className="ck-id">
        {shownId(item)}
      </span>
      <span role="gridcell" className="ck-name">
        <span
          className="ck-title"
          title={item.doneWhen ? `${title}\nDone when: ${item.doneWhen}` : title}
        >
          {title}
        </span>
        <RowFigure item={item} figure={figure} isReadOnly={isReadOnly} />
      </span>
      <span role="gridcell" className="ck-marks">
        {clash !== "" && (
          <span className="ck-mark ck-overdue" title={clash}>
            <TriangleAlert size={13} role="img" aria-label="Due before what it waits for" />
          </span>
        )}
        {waitsForCount > 0 && (
          <span className="ck-mark" title={waitsFor}>
            <CornerDownRight size={13} role="img" aria-label={`Waits for ${waitsForCount}`} />
            {waitsForCount}
          </span>
        )}
        {(item.notes !== "" || item.links.length > 0) && (
          <span className="ck-mark" title={item.notes.slice(0, 400) || "Has links"}>
            <StickyNote size={13} role="img" aria-label="Has notes or links" />
          </span>
        )}
        {item.isPinned && (
          <span className="ck-mark" title="Pinned: stays when kickoff or go-live moves">
            <Pin size={13} role="img" aria-label="Pinned date" />
          </span>
        )}
      </span>
      <span role="gridcell">
        <button
          type="button"
          className="ck-button"
          tabIndex={-1}
          data-act="status"
          data-tone={toneOf(status)}
          disabled={isReadOnly}
          title="Set the status (S)"
        >
          {ITEM_STATUS_LABELS[status]}
        </button>
      </span>
      <span role="gridcell" className="ck-owner" title={ownersTitle(item)}>
        <PartyLabel party={partyOf(item)} />
        <span className="ck-roles">{item.assignee || ownersText(item)}</span>
      </span>
      <span role="gridcell" className="ck-due">
        {isOver ? (
          <span className="ck-satisfied" title={`Due ${item.due}`}>
            {satisfiedText(item, today)}
          </span>
        ) : (
          <RelativeDate date={item.due} isDue />
        )}
      </span>
      <span role="gridcell" className="ck-more">
        <button
          type="button"
          className="ck-icon"
          tabIndex={-1}
          data-act="menu"
          aria-label={`Actions of ${title}`}
          title="Actions (Shift+F10)"
        >
          <EllipsisVertical size={16} aria-hidden />
        </button>
      </span>
    </div>
  );
});
