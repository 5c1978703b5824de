import { RotateCcw, Trash2 } from "lucide-react";
import { isDefectOpen, needsRetest } from "../../../../src-shared/domain/testing/test-results.ts";
import type { Defect } from "../../../../src-shared/domain/testing/testing-schema.ts";
import {
  DEFECT_SEVERITY_LABELS,
  DEFECT_STATUS_LABELS,
} from "../../../../src-shared/domain/testing/testing-words.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { LogRow } from "../log/LogRow.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteIconButton } from "../WriteButton.tsx";

/** A defect in one line. */
export function DefectRow({
  defect,
  onOpen,
}: {
  readonly defect: Defect;
  readonly onOpen: () => void;
}) {
  const { implementation, execute } = useImplementation();
  const { id: defectId, title, caseId } = defect;
  const testCase = caseId === null ? undefined : implementation.testCases[caseId];
  const detail = [
    DEFECT_SEVERITY_LABELS[defect.severity],
    DEFECT_STATUS_LABELS[defect.status],
    ...(needsRetest(defect, implementation.testCases) ? ["no passing retest yet"] : []),
    ...(testCase ? [testCase.id] : []),
    defect.owner || "no owner",
  ].join(" · ");
  return (
    <LogRow
      title={title}
      detail={detail}
      aside={<RelativeDate date={defect.closedOn ?? defect.raisedOn} />}
      onOpen={onOpen}
      actions={
        <>
          {!isDefectOpen(defect) && (
            <WriteIconButton
              icon={RotateCcw}
              label={`Reopen ${title}`}
              onClick={() => void execute({ type: "defect/reopen", defectId }, { hasUndo: true })}
            />
          )}
          <WriteIconButton
            icon={Trash2}
            label={`Remove ${title}`}
            onClick={() => void execute({ type: "defect/remove", defectId }, { hasUndo: true })}
          />
        </>
      }
    />
  );
}
