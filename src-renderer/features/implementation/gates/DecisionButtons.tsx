import { WriteButton } from "../WriteButton.tsx";

/** Records a decision, or takes back the one that is recorded. */
export function DecisionButtons({
  isDecided,
  takeBackLabel,
  onTakeBack,
  onDecide,
}: {
  readonly isDecided: boolean;
  /** Names what is taken back, where the page has several such buttons. */
  readonly takeBackLabel?: string;
  readonly onTakeBack: () => void;
  readonly onDecide: () => void;
}) {
  return (
    <>
      {isDecided && (
        <WriteButton size="small" color="inherit" aria-label={takeBackLabel} onClick={onTakeBack}>
          Take back
        </WriteButton>
      )}
      <WriteButton size="small" variant="outlined" color="inherit" onClick={onDecide}>
        {isDecided ? "Decide anew" : "Decide"}
      </WriteButton>
    </>
  );
}
