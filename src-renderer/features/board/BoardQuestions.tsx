import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import type { BoardAct } from "./board-acts.ts";
import { countOf } from "./card-texts.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import {
  AssignDialog,
  CancelImplementationDialog,
  HoldDialog,
} from "../../components/StateDialogs.tsx";
import type { BoardActs } from "./use-board-acts.ts";
import { WhyDialog } from "./WhyDialog.tsx";
import { WaiverDialog } from "../../components/WaiverDialog.tsx";

/** The dialog of what the board asks about, if it asks. */
export function BoardQuestions({
  acts,
  today,
  userName,
  ipmNames,
}: {
  readonly acts: BoardActs;
  readonly today: IsoDate;
  readonly userName: string;
  readonly ipmNames: readonly string[];
}) {
  const { question, act, closeQuestion } = acts;
  if (!question) return null;
  if (question.kind === "waiver") {
    const { card, to, unmet, refusal } = question;
    return (
      <WaiverDialog
        payorName={card.payorName}
        to={to}
        unmet={unmet}
        userName={userName}
        refusal={refusal}
        onCancel={closeQuestion}
        onConfirm={(waiver) => {
          act([card], { kind: "move", to, waiver });
        }}
      />
    );
  }
  if (question.kind === "why") {
    const { card } = question;
    return (
      <WhyDialog
        card={card}
        onClose={closeQuestion}
        onMove={(to) => {
          act([card], { kind: "move", to, waiver: null });
        }}
      />
    );
  }
  const { cards } = question;
  const [first] = cards;
  const them =
    cards.length === 1 && first ? first.payorName : countOf(cards.length, "implementation");
  const run = (what: BoardAct): void => {
    act(cards, what);
  };
  const common = { them, onCancel: closeQuestion };
  switch (question.kind) {
    case "move":
      return (
        <MoveDialog
          cards={cards}
          onCancel={closeQuestion}
          onMove={(to) => {
            run({ kind: "move", to, waiver: null });
          }}
        />
      );
    case "hold":
      return (
        <HoldDialog
          {...common}
          today={today}
          onSubmit={(answer) => {
            run({ kind: "hold", ...answer });
          }}
        />
      );
    case "cancel":
      return (
        <CancelImplementationDialog
          {...common}
          onSubmit={(reason) => {
            run({ kind: "cancel", reason });
          }}
        />
      );
    case "assign":
      return (
        <AssignDialog
          {...common}
          names={ipmNames}
          userName={userName}
          onSubmit={(ipm) => {
            run({ kind: "assign", ipm });
          }}
        />
      );
  }
}
