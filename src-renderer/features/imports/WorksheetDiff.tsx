import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { useDeferredValue, useMemo, useState } from "react";
import { countOf } from "../../../src-shared/commands/naming.ts";
import { acceptedNumbers } from "../../../src-shared/imports/accepted-numbers.ts";
import {
  NO_WORKSHEET_DECISIONS,
  planWorksheet,
  type WorksheetDecisions,
  type WorksheetPlan,
} from "../../../src-shared/imports/plan-worksheet.ts";
import type { Worksheet } from "../../../src-shared/imports/worksheet.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { instantInWords } from "../../components/instant-words.ts";
import { newId } from "../../new-id.ts";
import { useAppStore } from "../../store/app-store.ts";
import { useImplementation } from "../implementation/use-implementation.ts";
import { ChangedCells } from "./ChangedCells.tsx";

const list = { m: 0, pl: 6, maxHeight: 160, overflow: "auto" } as const;

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** A worksheet that came back: what the payor has changed, what clashes, what is added; one step, one undo. */
export function WorksheetDiff({
  worksheet,
  onClose,
  onList,
}: {
  readonly worksheet: Worksheet;
  readonly onClose: () => void;
  /** Imports the file as any other list instead. */
  readonly onList: () => void;
}) {
  const { implementation, today, execute } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const [decisions, setDecisions] = useState<WorksheetDecisions>(NO_WORKSHEET_DECISIONS);
  // A tick shows at once; the plan of thousands of rows follows.
  const settled = useDeferredValue(decisions);
  const plan = useMemo(
    () => planWorksheet(worksheet, { implementation, today, decisions: settled, newId }),
    [worksheet, implementation, today, settled],
  );
  const { trouble, rowCount, changes, additions, command } = plan;
  const taken = changes.filter(({ isTaken }) => isTaken).length;
  const conflicts = changes.filter(({ isConflict }) => isConflict).length;
  const payees = new Set(changes.map(({ payeeId }) => payeeId)).size;
  const added = additions.filter(({ isTaken }) => isTaken).length;
  const submit = async (): Promise<void> => {
    if (!command) return;
    const { filled } = worksheet;
    const confirmedNumbers = filled ? acceptedNumbers(filled.sheet, decisions.accepted) : [];
    const answer = await execute(command, { hasUndo: true, confirmedNumbers });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={`Update payees from the worksheet ${worksheet.source}`}
      verb={added > 0 ? `Apply ${taken} and add ${added}` : `Apply ${countOf(taken, "change")}`}
      width="lg"
      isDisabled={!command || settled !== decisions}
      onCancel={onClose}
      onSubmit={() => void submit()}
      extraActions={<Button onClick={onList}>Import as a list instead</Button>}
    >
      {trouble === null ? (
        <>
          <Typography role="status" className="tabular">
            <b>{`${countOf(changes.length, "changed cell")} of ${countOf(payees, "payee")}`}</b>
            {` in ${countOf(rowCount, "row")}; exported ${instantInWords(worksheet.exportedAt, timeZone, today)}`}
            {conflicts > 0 &&
              `; ${conflicts} changed here too: left as here unless you choose the worksheet's`}
          </Typography>
          {changes.length > 0 && (
            <ChangedCells
              changes={changes}
              turned={decisions.turned}
              onTurn={(cell) => {
                setDecisions((now) => ({ ...now, turned: toggled(now.turned, cell) }));
              }}
            />
          )}
          <Additions
            plan={plan}
            chosen={decisions.added}
            onToggle={(row) => {
              setDecisions((now) => ({ ...now, added: toggled(now.added, row) }));
            }}
          />
          <Problems
            plan={plan}
            onAccept={(cell) => {
              setDecisions((now) => ({ ...now, accepted: toggled(now.accepted, cell) }));
            }}
          />
        </>
      ) : (
        <Typography role="alert">{trouble}</Typography>
      )}
    </FormDialog>
  );
}

function Additions({
  plan: { additions },
  chosen,
  onToggle,
}: {
  readonly plan: WorksheetPlan;
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (rowNumber: number) => void;
}) {
  if (additions.length === 0) return null;
  return (
    <Box component="section" aria-label="Added rows">
      <Typography variant="subtitle2">
        {`${countOf(additions.length, "row")} without a key: tick those to be added as payees`}
      </Typography>
      <Box component="ul" sx={{ ...list, pl: 0, listStyle: "none" }}>
        {additions.map(({ rowNumber, name, doubt, canBeAdded }) => (
          <li key={rowNumber}>
            <FormControlLabel
              disabled={!canBeAdded}
              control={
                <Checkbox
                  size="small"
                  checked={canBeAdded && chosen.has(rowNumber)}
                  onChange={() => {
                    onToggle(rowNumber);
                  }}
                />
              }
              label={`Row ${rowNumber}: ${name || "no name"}${doubt === "" ? "" : ` (${doubt})`}`}
            />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function Problems({
  plan: { problems },
  onAccept,
}: {
  readonly plan: WorksheetPlan;
  readonly onAccept: (cell: string) => void;
}) {
  if (problems.length === 0) return null;
  return (
    <Box component="section" aria-label="Not taken">
      <Typography variant="subtitle2">{`Not taken: ${problems.length}`}</Typography>
      <Box component="ul" sx={list}>
        {problems.map(({ rowNumber, payeeName, message, sensitiveCell }, at) => (
          <li key={at}>
            {rowNumber === null ? "" : `Row ${rowNumber}, `}
            {payeeName === "" ? "" : `${payeeName}: `}
            {message}
            {sensitiveCell !== null && (
              <Button
                size="small"
                onClick={() => {
                  onAccept(sensitiveCell);
                }}
              >
                This is not one
              </Button>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
}
