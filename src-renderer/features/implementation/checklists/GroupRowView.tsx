import { ChevronDown, ChevronRight, Plus } from "lucide-react";
import { CHECKLIST_KIND_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import type { ChecklistRow, KindRow } from "./checklist-rows.ts";
import { rowElementId } from "./ItemRowView.tsx";

/** Heading of a kind or of a checklist, with progress. */
export function GroupRowView({
  row,
  top,
  height,
  rowIndex,
  isTabStop,
  isReadOnly,
}: {
  readonly row: KindRow | ChecklistRow;
  readonly top: number;
  readonly height: number;
  readonly rowIndex: number;
  readonly isTabStop: boolean;
  readonly isReadOnly: boolean;
}) {
  const name = row.type === "kind" ? CHECKLIST_KIND_LABELS[row.kind].label : row.name;
  const { done, total, overdue } = row.progress;
  const figures = total === 0 ? "nothing required" : `${done}/${total}`;
  const Chevron = row.isFolded ? ChevronRight : ChevronDown;
  return (
    <div
      id={rowElementId(row.key)}
      className="ck-group"
      role="row"
      aria-rowindex={rowIndex + 1}
      aria-expanded={!row.isFolded}
      aria-level={row.type === "kind" ? 1 : 2}
      aria-label={`${name}, ${total === 0 ? figures : `${done} of ${total} done`}${overdue > 0 ? `, ${overdue} overdue` : ""}`}
      tabIndex={isTabStop ? 0 : -1}
      data-key={row.key}
      data-level={row.type}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <Chevron size={16} aria-hidden />
      <span role="gridcell">{name}</span>
      <span className="ck-figures" role="gridcell" title="Required items done">
        {figures}
      </span>
      {row.type === "kind" && total > 0 && (
        <span className="ck-track" aria-hidden>
          <i style={{ width: `${(done / total) * 100}%` }} />
        </span>
      )}
      {overdue > 0 && (
        <span className="ck-figures ck-overdue" role="gridcell">
          {overdue} overdue
        </span>
      )}
      <span style={{ flex: 1 }} />
      {row.type === "checklist" && !isReadOnly && (
        <button
          type="button"
          className="ck-icon"
          tabIndex={-1}
          data-act="add"
          aria-label={`Add items to ${name}`}
          title="Add items (A)"
        >
          <Plus size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}
