import { TriangleAlert } from "lucide-react";
import { isSatisfied, type Item } from "../../../../src-shared/domain/implementation.ts";
import type { WorkFigure } from "../../../../src-shared/domain/work-figures/work-figure.ts";
import { isDoubted, isProposed } from "../../../../src-shared/domain/work-figures/work-figures.ts";

/** What the records say, in a row: the figure of an open item, the offer to confirm it, or a quiet doubt of a done one. */
export function RowFigure({
  item,
  figure,
  isReadOnly,
}: {
  readonly item: Item;
  readonly figure: WorkFigure | undefined;
  readonly isReadOnly: boolean;
}) {
  if (!figure) return null;
  if (isDoubted(item, figure)) {
    return (
      <span
        className="ck-figure ck-doubt"
        title={`Marked as done, but the records say: ${figure.text}`}
      >
        <TriangleAlert size={12} role="img" aria-label="The records say otherwise" />
        {figure.text}
      </span>
    );
  }
  if (isSatisfied(item)) return null;
  if (!isProposed(item, figure) || isReadOnly) {
    return (
      <span className="ck-figure" title={figure.text}>
        {figure.text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="ck-confirm"
      tabIndex={-1}
      data-act="confirm"
      title={`The records say it is done: ${figure.text}`}
      aria-label={`Confirm as done: ${item.title}. ${figure.text}`}
    >
      <span className="ck-figure">{figure.text}</span>
      Confirm
    </button>
  );
}
