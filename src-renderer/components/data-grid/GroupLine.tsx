import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, type ReactNode } from "react";

/** The head of a group of rows: folds them, and sums them up. */
export const GroupLine = memo(function GroupLine({
  lineKey,
  label,
  sums,
  rowIndex,
  apartAt,
  isFolded,
  isActive,
  columnCount,
}: {
  readonly lineKey: string;
  readonly label: string;
  readonly sums: ReactNode;
  readonly rowIndex: number;
  /** Where it stands in px when it is drawn apart from the others; null in their flow. */
  readonly apartAt: number | null;
  readonly isFolded: boolean;
  readonly isActive: boolean;
  readonly columnCount: number;
}) {
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <div
      role="row"
      className="dg-group"
      data-key={lineKey}
      aria-rowindex={rowIndex}
      aria-expanded={!isFolded}
      aria-level={1}
      style={apartAt === null ? undefined : { position: "absolute", top: apartAt }}
    >
      <div
        role="gridcell"
        className="dg-cell"
        aria-colindex={1}
        aria-colspan={columnCount}
        data-col={0}
        tabIndex={isActive ? 0 : -1}
      >
        <Chevron size={14} aria-hidden />
        <b>{label}</b>
        <span className="dg-sums">{sums}</span>
      </div>
    </div>
  );
});
