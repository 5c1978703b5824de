import Box from "@mui/material/Box";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { CalendarDays, FlaskConical, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import {
  caseState,
  isDefectOpen,
  isEvidenceMissing,
  isMandatory,
  summariseTests,
  summaryInWords,
} from "../../../../src-shared/domain/testing/test-results.ts";
import type { Defect } from "../../../../src-shared/domain/testing/testing-schema.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { newId } from "../../../new-id.ts";
import { PickField } from "../fields/PickField.tsx";
import { LogCard } from "../log/LogCard.tsx";
import { ReportActions } from "../reports/ReportActions.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { CaseList } from "./CaseList.tsx";
import { CasePanel } from "./CasePanel.tsx";
import { DayPlanner } from "./DayPlanner.tsx";
import { DefectDialog } from "./DefectDialog.tsx";
import { DefectRow } from "./DefectRow.tsx";
import { PlanDialog } from "./PlanDialog.tsx";
import { SignOffBlock } from "./SignOffBlock.tsx";
import { TestingExport } from "./TestingExport.tsx";

const VIEWS = [
  ["cases", "Cases"],
  ["defects", "Defects"],
  ["planner", "Day planner"],
] as const;

const FILTERS = [
  ["all", "All cases"],
  ["mandatory", "Mandatory"],
  ["open", "Not passed"],
  ["evidence", "Evidence missing"],
] as const;
type Filter = (typeof FILTERS)[number][0];

const NEW_CASE = {
  title: "New test case",
  type: "normal",
  preconditions: "",
  steps: "",
  expected: "",
  evidenceAsked: "",
  obligation: "optional",
  flag: null,
} as const;

/** Test cases with their results, defects, the day planner, and the sign-off by both parties. */
export function TestingTab() {
  const { implementation, execute } = useImplementation();
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState<Filter>("all");
  const [isPlanning, setIsPlanning] = useState(false);
  const [picked, setPicked] = useState<Defect | "new" | null>(null);
  const { id, testCases, defects, profile } = implementation;
  const report = useMemo<ReportRequest>(() => ({ kind: "testing", implementationId: id }), [id]);
  const view = VIEWS.find(([code]) => code === params.get("view"))?.[0] ?? "cases";
  const openCase = testCases[params.get("case") ?? ""] ?? null;
  const linked = defects[params.get("defect") ?? ""] ?? null;
  const defect = picked ?? linked;
  const cases = inPosition(testCases).filter((testCase) => {
    const state = caseState(testCase, profile);
    if (filter === "all") return true;
    if (filter === "evidence") return isEvidenceMissing(testCase);
    if (state === "not_applicable") return false;
    return filter === "mandatory" ? isMandatory(testCase) : state !== "pass";
  });
  const addStandard = (
    <WriteButton variant="contained" onClick={() => void execute({ type: "test/add-standard" })}>
      Add the 22 standard cases
    </WriteButton>
  );
  const addCase = async (): Promise<void> => {
    const testCase = { id: newId(), ...NEW_CASE };
    const answer = await execute({ type: "test/add-case", testCase });
    if (answer.ok) setParams({ case: testCase.id });
  };
  if (Object.keys(testCases).length === 0) {
    return (
      <EmptyState icon={FlaskConical} title="No test cases yet" action={addStandard}>
        The standard cases of payment testing come with preparation, steps and expected results;
        those that do not fit the profile are marked.
      </EmptyState>
    );
  }
  const all = inPosition(defects);
  const row = (one: Defect) => (
    <DefectRow
      key={one.id}
      defect={one}
      onOpen={() => {
        setPicked(one);
      }}
    />
  );
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          alignItems: "center",
          gap: 3,
          px: 4,
          py: 2,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          aria-label="View"
          onChange={(_event, chosen: string | null) => {
            if (chosen !== null) setParams(chosen === "cases" ? {} : { view: chosen });
          }}
        >
          {VIEWS.map(([code, label]) => (
            <ToggleButton key={code} value={code}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {view === "cases" && (
          <PickField
            label="Show"
            value={filter}
            options={FILTERS}
            width={170}
            onChange={setFilter}
          />
        )}
        <Typography sx={{ flex: 1, minWidth: 240 }}>
          {summaryInWords(summariseTests(implementation))}
        </Typography>
        {view === "cases" && (
          <>
            <WriteButton
              variant="outlined"
              color="inherit"
              startIcon={<CalendarDays size={14} aria-hidden />}
              onClick={() => {
                setIsPlanning(true);
              }}
            >
              Plan cases
            </WriteButton>
            <WriteButton
              variant="outlined"
              color="inherit"
              startIcon={<Plus size={14} aria-hidden />}
              onClick={() => void addCase()}
            >
              Add case
            </WriteButton>
          </>
        )}
        <ReportActions report={report} />
        <TestingExport />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
        <Box sx={{ flex: 1, minWidth: 0, overflow: "auto" }}>
          {view === "cases" && (
            <CaseList
              cases={cases}
              openId={openCase?.id ?? null}
              onOpen={(caseId) => {
                setParams({ case: caseId }, { replace: openCase !== null });
              }}
            />
          )}
          {view === "cases" && cases.length === 0 && (
            <Typography color="textSecondary" sx={{ p: 4 }}>
              {filter === "evidence"
                ? "Nothing passed without evidence."
                : filter === "open"
                  ? "Every case that applies has passed."
                  : "No case is mandatory for this profile."}
            </Typography>
          )}
          {view === "defects" && (
            <Box sx={{ p: 4 }}>
              <LogCard
                title="Defects"
                addLabel="Add defect"
                emptyText="No defect is open."
                overLabel={`${all.filter((one) => !isDefectOpen(one)).length} closed or accepted`}
                onAdd={() => {
                  setPicked("new");
                }}
                open={all.filter(isDefectOpen).map(row)}
                over={all.filter((one) => !isDefectOpen(one)).map(row)}
              />
            </Box>
          )}
          {view === "planner" && <DayPlanner />}
        </Box>
        {view === "cases" && openCase && (
          <CasePanel
            key={openCase.id}
            testCase={openCase}
            onDefect={setPicked}
            onClose={() => {
              setParams({}, { replace: true });
            }}
          />
        )}
      </Box>
      <SignOffBlock />
      {isPlanning && (
        <PlanDialog
          onClose={() => {
            setIsPlanning(false);
          }}
        />
      )}
      {defect && (
        <DefectDialog
          defect={defect === "new" ? null : defect}
          caseId={openCase?.id ?? null}
          onClose={() => {
            setPicked(null);
            if (linked) setParams({ view: "defects" }, { replace: true });
          }}
        />
      )}
    </Box>
  );
}
