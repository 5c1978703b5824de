import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { Bug, Paperclip, TriangleAlert } from "lucide-react";
import { useRef } from "react";
import { calendarOf } from "../../../../src-shared/domain/calendar/business-days.ts";
import { planWarnings } from "../../../../src-shared/domain/testing/day-planner.ts";
import {
  caseState,
  isDefectOpen,
  isEvidenceMissing,
  lastAttempt,
} from "../../../../src-shared/domain/testing/test-results.ts";
import { withCode } from "../../../../src-shared/domain/text.ts";
import type { TestCase } from "../../../../src-shared/domain/testing/testing-schema.ts";
import { TEST_OBLIGATION_LABELS } from "../../../../src-shared/domain/testing/testing-words.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { CaseStateMark } from "./case-state.tsx";

/** The cases; arrows walk, the panel follows. */
export function CaseList({
  cases,
  openId,
  onOpen,
}: {
  readonly cases: readonly TestCase[];
  readonly openId: string | null;
  readonly onOpen: (caseId: string) => void;
}) {
  const { implementation } = useImplementation();
  const body = useRef<HTMLTableSectionElement>(null);
  const { profile, defects, moneyMovement } = implementation;
  const calendar = calendarOf(implementation);
  const walk = (index: number): void => {
    const next = cases[index];
    if (!next) return;
    onOpen(next.id);
    body.current?.querySelectorAll("tr")[index]?.focus();
  };
  return (
    <Table size="small" stickyHeader aria-label="Test cases">
      <TableHead>
        <TableRow>
          <TableCell>Case</TableCell>
          <TableCell>Asked</TableCell>
          <TableCell>Result</TableCell>
          <TableCell>Planned</TableCell>
          <TableCell>Evidence</TableCell>
          <TableCell>Defects</TableCell>
        </TableRow>
      </TableHead>
      <TableBody ref={body}>
        {cases.map((testCase, index) => {
          const state = caseState(testCase, profile);
          const last = lastAttempt(testCase);
          const evidence = last ? Object.keys(last.evidence).length : 0;
          const open = Object.values(defects).filter(
            (defect) => defect.caseId === testCase.id && isDefectOpen(defect),
          ).length;
          const warnings = planWarnings(testCase, moneyMovement, calendar);
          return (
            <TableRow
              key={testCase.id}
              hover
              tabIndex={openId === testCase.id || (openId === null && index === 0) ? 0 : -1}
              selected={openId === testCase.id}
              aria-selected={openId === testCase.id}
              onClick={() => {
                onOpen(testCase.id);
              }}
              onKeyDown={(event) => {
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                if (step !== undefined) {
                  event.preventDefault();
                  walk(index + step);
                } else if (event.key === "Enter") onOpen(testCase.id);
              }}
              sx={{ cursor: "pointer", ...(state === "not_applicable" && { opacity: 0.6 }) }}
            >
              <TableCell>{withCode(testCase)}</TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                {TEST_OBLIGATION_LABELS[testCase.obligation]}
              </TableCell>
              <TableCell>
                <CaseStateMark state={state} />
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                {testCase.plannedOn !== null && (
                  <>
                    <RelativeDate date={testCase.plannedOn} /> {testCase.plannedTime ?? ""}
                    {warnings.length > 0 && (
                      <Box
                        component="span"
                        role="img"
                        aria-label={warnings.join("; ")}
                        title={warnings.join("; ")}
                        sx={{ ml: 1, color: "status.amber" }}
                      >
                        <TriangleAlert size={14} aria-hidden />
                      </Box>
                    )}
                  </>
                )}
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                {isEvidenceMissing(testCase) ? (
                  <Box component="span" sx={{ color: "status.amber" }}>
                    missing
                  </Box>
                ) : (
                  evidence > 0 && (
                    <>
                      <Paperclip size={12} aria-hidden /> {evidence}
                    </>
                  )
                )}
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                {open > 0 && (
                  <>
                    <Bug size={12} aria-hidden /> {open} open
                  </>
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
