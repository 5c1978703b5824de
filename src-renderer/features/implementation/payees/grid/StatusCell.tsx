import type { PayeeStatus } from "../../../../../src-shared/domain/vocabulary.ts";

type Tone = "good" | "wait" | "bad" | "none" | "move";

const TONES: Readonly<Record<PayeeStatus, Tone>> = {
  identified: "none",
  not_invited: "none",
  invited: "move",
  invite_expired: "bad",
  reassign: "bad",
  accepted: "move",
  bank_pending: "move",
  needs_review: "wait",
  approved: "move",
  agreement_pending: "wait",
  ready: "good",
  paid: "good",
  exempt: "none",
  declined: "bad",
  blocked: "bad",
};

/** Shape of each tone: colour alone says nothing. Drawn by hand, since a grid has hundreds of them. */
const SHAPES: Readonly<Record<Tone, string>> = {
  good: "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z",
  wait: "M6 1.2 11.4 10.6H.6z",
  bad: "M3.9 1h4.2L11 3.9v4.2L8.1 11H3.9L1 8.1V3.9z",
  none: "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zm0 1.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8z",
  move: "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zm0 1.6v6.8a3.4 3.4 0 0 1 0-6.8z",
};

function Mark({ tone }: { readonly tone: Tone }) {
  return (
    <svg
      className="dg-mark"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      data-tone={tone}
      aria-hidden
    >
      <path d={SHAPES[tone]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

/** A status as shape and word. */
export function StatusCell({
  status,
  label,
}: {
  readonly status: PayeeStatus;
  readonly label: string;
}) {
  return (
    <>
      <Mark tone={TONES[status]} />
      {label}
    </>
  );
}

/** That a payee does not move, as shape and word. */
export function StallCell({ text }: { readonly text: string }) {
  return text === "" ? null : (
    <span className="dg-stall">
      <Mark tone="wait" />
      {text}
    </span>
  );
}
