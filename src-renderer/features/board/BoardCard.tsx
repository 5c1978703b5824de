import { draggable } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { memo, useEffect, useRef } from "react";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { nearDate } from "../../../src-shared/domain/people-dates.ts";
import { CHECKLIST_KIND_LABELS, HEALTH_LABELS } from "../../../src-shared/domain/vocabulary.ts";
import { HealthShape } from "../../components/HealthMark.tsx";
import { GateMark } from "../implementation/gates/GateMark.tsx";
import { STATE_LABELS } from "./board-view.ts";
import {
  cardDate,
  cardLabel,
  computedText,
  countOf,
  daysInPhase,
  gateTitle,
  goLiveTitle,
  initialsOf,
  liveKinds,
  overrideText,
  payeesText,
  payeesTitle,
  readyText,
  readyTitle,
  reasonsTitle,
  reasonLines,
  reasonText,
  showsPayees,
  slipText,
} from "./card-texts.ts";
import { CARD_DRAG_TYPE } from "./use-board-drag.ts";

interface BoardCardProps {
  readonly card: CardSummary;
  readonly today: IsoDate;
  /** Place in its column, for the screen reader: not all cards are in the page. */
  readonly index: number;
  readonly count: number;
  /** Distance from the top of the column, in px. */
  readonly top: number;
  readonly height: number;
  /** Whether Tab leads to this card. */
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly isCarried: boolean;
  readonly isDragged: boolean;
}

/**
 * One implementation on the board. Plain elements and class names of `BoardSurface`; clicks and keys are handled once by
 * the board, so that a card is nothing but its text.
 */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { card, today, index, count, top, height } = props;
  const ref = useRef<HTMLDivElement>(null);
  const isClosed = card.state === "closed";
  const colour = card.health.override?.colour ?? card.health.colour;

  useEffect(() => {
    const element = ref.current;
    if (!element || isClosed) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ type: CARD_DRAG_TYPE, cardId: card.id }),
    });
  }, [card.id, isClosed]);

  return (
    <div
      ref={ref}
      id={`card-${card.id}`}
      className="bd-card"
      role="option"
      aria-label={cardLabel(card, today)}
      aria-selected={props.isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      tabIndex={props.isTabStop ? 0 : -1}
      data-card-id={card.id}
      data-carried={props.isCarried || undefined}
      data-dragged={props.isDragged || undefined}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div className="bd-name">
        <i
          className="bd-health"
          data-colour={colour}
          title={card.state === "active" ? HEALTH_LABELS[colour] : STATE_LABELS[card.state]}
        >
          <HealthShape colour={colour} />
        </i>
        <span title={card.payorName}>{card.payorName}</span>
        {card.state === "active" ? null : <em className="bd-chip">{STATE_LABELS[card.state]}</em>}
        {card.staleSince === null ? null : (
          <em className="bd-chip" title={`Nothing was changed since ${card.staleSince}`}>
            stale
          </em>
        )}
      </div>
      {isClosed ? (
        <ClosedLines card={card} today={today} />
      ) : (
        <OpenLines card={card} today={today} />
      )}
      <button
        type="button"
        className="bd-icon-button bd-menu"
        data-act="menu"
        tabIndex={-1}
        // The keyboard reaches the same menu with Shift+F10 on the card.
        aria-hidden
        title="Actions (Shift+F10)"
      >
        {"\u22ee"}
      </button>
    </div>
  );
});

function ClosedLines({ card, today }: { readonly card: CardSummary; readonly today: IsoDate }) {
  return (
    <>
      <div className="bd-line">
        <span className="bd-grow">
          Went live <b title={card.goLive}>{cardDate(card.goLive, today)}</b>
        </span>
        <Initials name={card.ipm} />
      </div>
      <div className="bd-line">
        <span className="bd-grow">
          {card.lessonCount === 0
            ? "No lessons kept"
            : `${countOf(card.lessonCount, "lesson")} kept`}
        </span>
      </div>
    </>
  );
}

function OpenLines({ card, today }: { readonly card: CardSummary; readonly today: IsoDate }) {
  const slip = slipText(card);
  const days = daysInPhase(card, today);
  // The date of the go-live is never cut: beside the readiness there is no room for more words.
  const hasReadyHere = !showsPayees(card) && readyText(card) !== "";
  return (
    <>
      {card.health.override ? <OverrideLines card={card} today={today} /> : null}
      <div
        className="bd-reason"
        hidden={card.health.override !== null}
        data-lines={reasonLines(card)}
        data-colour={card.state === "active" ? card.health.colour : undefined}
        title={reasonsTitle(card)}
      >
        {reasonText(card)}
      </div>
      <div className="bd-bars">
        {liveKinds(card).map(({ kind, done, total, overdue }) => (
          <div
            key={kind}
            className="bd-bar"
            style={{ backgroundSize: `${(done / total) * 100}% 100%` }}
            title={`${CHECKLIST_KIND_LABELS[kind].label}: ${done} of ${total} required items done${overdue > 0 ? `, ${overdue} overdue` : ""}`}
          >
            <span>{CHECKLIST_KIND_LABELS[kind].short}</span>{" "}
            {overdue > 0 ? (
              <i title={`${overdue} overdue`}>
                <HealthShape colour="amber" />
              </i>
            ) : null}
            <b>
              {done}/{total}
            </b>
          </div>
        ))}
      </div>
      {showsPayees(card) ? (
        <div className="bd-line">
          <span className="bd-grow" title={payeesTitle(card)}>
            <b>{payeesText(card)}</b>
          </span>
          <Ready card={card} />
        </div>
      ) : null}
      <div className="bd-line">
        <span className="bd-keep" title={goLiveTitle(card, today)}>
          Go-live <b>{cardDate(card.goLive, today)}</b>{" "}
          {slip === "" ? null : (
            <span className={card.slipDays > 0 ? "bd-late" : "bd-early"}>{slip}</span>
          )}
        </span>
        {hasReadyHere ? <Ready card={card} /> : null}
        <button
          type="button"
          className="bd-why"
          data-act="why"
          data-gate={card.isGateMet ? "met" : "open"}
          tabIndex={-1}
          // The keyboard reaches the same with W on the card.
          aria-hidden
          title={gateTitle(card)}
        >
          <GateMark standing={card.isGateMet ? "met" : "open"} />
          {hasReadyHere ? `${days} d` : `${days} d in phase`}
        </button>
      </div>
      <div className="bd-line">
        {card.next ? (
          <>
            <span className="bd-grow" title={card.next.title}>
              next: <b>{card.next.title}</b>
            </span>
            <b title={card.next.date}>{nearDate(card.next.date, today)}</b>
          </>
        ) : (
          <span className="bd-grow">nothing due</span>
        )}
        <Initials name={card.ipm} />
      </div>
    </>
  );
}

function Ready({ card }: { readonly card: CardSummary }) {
  const text = readyText(card);
  return text === "" ? null : (
    <span className="bd-ready" title={readyTitle(card)}>
      <b>{text}</b>
    </span>
  );
}

/** A colour set by hand never hides the computed one: each has its line with shape and word. */
function OverrideLines({ card, today }: { readonly card: CardSummary; readonly today: IsoDate }) {
  const { colour, override } = card.health;
  if (!override) return null;
  return (
    <>
      <div className="bd-reason" data-colour={override.colour} title={reasonsTitle(card)}>
        {overrideText(override, today)}
      </div>
      <div
        className="bd-reason bd-computed"
        data-colour={colour}
        data-lines={reasonLines(card) - 1}
        title={reasonsTitle(card)}
      >
        <HealthShape colour={colour} /> {computedText(card)}
      </div>
    </>
  );
}

function Initials({ name }: { readonly name: string }) {
  return name === "" ? (
    <span title="No IPM assigned">no IPM</span>
  ) : (
    <span className="bd-initials" title={`IPM ${name}`}>
      {initialsOf(name)}
    </span>
  );
}
