import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Bug, Trash2, X } from "lucide-react";
import { useState } from "react";
import { calendarOf } from "../../../../src-shared/domain/calendar/business-days.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { planWarnings } from "../../../../src-shared/domain/testing/day-planner.ts";
import { attemptsInOrder, caseState } from "../../../../src-shared/domain/testing/test-results.ts";
import { withCode } from "../../../../src-shared/domain/text.ts";
import type { Defect, TestCase } from "../../../../src-shared/domain/testing/testing-schema.ts";
import {
  TEST_OBLIGATION_LABELS,
  TEST_OBLIGATIONS,
  TEST_RESULT_LABELS,
  TEST_RESULTS,
  TEST_TYPE_LABELS,
  TEST_TYPES,
  type TestResult,
} from "../../../../src-shared/domain/testing/testing-words.ts";
import { PROFILE_FLAG_LABELS, PROFILE_FLAGS } from "../../../../src-shared/domain/vocabulary.ts";
import { CommittedField } from "../fields/CommittedField.tsx";
import { DateField } from "../fields/DateField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { AttemptForm } from "./AttemptForm.tsx";
import { AttemptView } from "./AttemptView.tsx";
import { CaseStateMark } from "./case-state.tsx";
import { DefectRow } from "./DefectRow.tsx";
import { CaseSignatures } from "./SignOffBlock.tsx";
import { PanelPart } from "../fields/PanelPart.tsx";

const ALWAYS = "always";
const RESULT_KEYS: Readonly<Record<string, TestResult>> = {
  p: "pass",
  f: "fail",
  b: "blocked",
  s: "skipped",
};

/** Everything about one case. P, F, B and S begin an attempt with that result. */
export function CasePanel({
  testCase,
  onDefect,
  onClose,
}: {
  readonly testCase: TestCase;
  readonly onDefect: (defect: Defect | "new") => void;
  readonly onClose: () => void;
}) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const [recording, setRecording] = useState<TestResult | null>(null);
  const { id: caseId, plannedOn, plannedTime } = testCase;
  const defects = inPosition(implementation.defects).filter((one) => one.caseId === caseId);
  const warnings = planWarnings(testCase, implementation.moneyMovement, calendarOf(implementation));
  const edit = async (
    changes: Partial<
      Pick<
        TestCase,
        | "title"
        | "type"
        | "flag"
        | "preconditions"
        | "steps"
        | "expected"
        | "evidenceAsked"
        | "obligation"
      >
    >,
  ): Promise<boolean> => (await execute({ type: "test/edit-case", caseId, changes })).ok;
  const plan = (on: string | null, time: string | null): void => {
    void execute({ type: "test/plan", caseIds: [caseId], plannedOn: on, plannedTime: time });
  };
  const text = (label: string, field: "preconditions" | "steps" | "expected" | "evidenceAsked") => (
    <CommittedField
      label={label}
      value={testCase[field]}
      isMultiline
      minRows={1}
      isDisabled={isReadOnly}
      onCommit={(value) => edit({ [field]: value })}
    />
  );
  return (
    <Box
      component="aside"
      aria-label={`Details of ${withCode(testCase)}`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
          return;
        }
        const result = RESULT_KEYS[event.key.toLowerCase()];
        const isTyping = (event.target as HTMLElement).closest("input, textarea, [role=combobox]");
        if (!result || isTyping || isReadOnly || event.ctrlKey || event.metaKey || event.altKey)
          return;
        event.preventDefault();
        setRecording(result);
      }}
      sx={{
        width: { xs: 380, lg: 440 },
        flex: "none",
        minHeight: 0,
        overflowX: "hidden",
        overflowY: "auto",
        borderLeft: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, px: 4, pt: 2 }}>
        <CaseStateMark state={caseState(testCase, implementation.profile)} />
        <Box sx={{ flex: 1 }} />
        <IconButton
          aria-label="Remove the case"
          title="Remove the case"
          disabled={isReadOnly}
          onClick={() =>
            void execute({ type: "test/remove-cases", caseIds: [caseId] }, { hasUndo: true })
          }
        >
          <Trash2 size={16} />
        </IconButton>
        <IconButton aria-label="Close the panel" title="Close (Esc)" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </Box>
      <Box
        sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 5, px: 4, pt: 3, pb: 6 }}
      >
        <Typography variant="h2">{withCode(testCase)}</Typography>
        <PanelPart title="Record a result">
          {recording === null ? (
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2 }}>
              {TEST_RESULTS.map((result) => (
                <WriteButton
                  key={result}
                  size="small"
                  variant="outlined"
                  color="inherit"
                  aria-keyshortcuts={result[0]?.toUpperCase()}
                  onClick={() => {
                    setRecording(result);
                  }}
                >
                  {TEST_RESULT_LABELS[result]} ({result[0]?.toUpperCase()})
                </WriteButton>
              ))}
            </Box>
          ) : (
            <AttemptForm
              key={recording}
              testCase={testCase}
              initial={recording}
              onClose={() => {
                setRecording(null);
              }}
            />
          )}
          {attemptsInOrder(testCase)
            .toReversed()
            .map((attempt) => (
              <AttemptView key={attempt.id} testCase={testCase} attempt={attempt} />
            ))}
        </PanelPart>
        <PanelPart title="Defects">
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {defects.map((defect) => (
              <DefectRow
                key={defect.id}
                defect={defect}
                onOpen={() => {
                  onDefect(defect);
                }}
              />
            ))}
          </Box>
          <Box>
            <WriteButton
              size="small"
              variant="outlined"
              color="inherit"
              startIcon={<Bug size={14} aria-hidden />}
              onClick={() => {
                onDefect("new");
              }}
            >
              Add defect
            </WriteButton>
          </Box>
        </PanelPart>
        <PanelPart title="Planned">
          <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
            <DateField
              label="Day"
              value={plannedOn}
              canBeEmpty
              isDisabled={isReadOnly}
              onCommit={(on) => {
                plan(on, on === null ? null : plannedTime);
              }}
            />
            <TextField
              label="Time in New York"
              type="time"
              value={plannedTime ?? ""}
              disabled={isReadOnly || plannedOn === null}
              onChange={(event) => {
                plan(plannedOn, event.target.value === "" ? null : event.target.value);
              }}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          </Box>
          {warnings.map((warning) => (
            <Typography key={warning} sx={{ color: "status.amber" }}>
              {warning}
            </Typography>
          ))}
        </PanelPart>
        <PanelPart title="What is tried">
          <CommittedField
            label="Title"
            value={testCase.title}
            isDisabled={isReadOnly}
            onCommit={async (title) => title.trim() !== "" && (await edit({ title: title.trim() }))}
          />
          <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
            <PickField
              label="Asked"
              value={testCase.obligation}
              options={TEST_OBLIGATIONS.map((code) => [code, TEST_OBLIGATION_LABELS[code]])}
              isDisabled={isReadOnly}
              onChange={(obligation) => void edit({ obligation })}
            />
            <PickField
              label="Type"
              value={testCase.type}
              options={TEST_TYPES.map((code) => [code, TEST_TYPE_LABELS[code]])}
              isDisabled={isReadOnly}
              onChange={(type) => void edit({ type })}
            />
          </Box>
          <PickField
            label="Applies"
            value={testCase.flag ?? ALWAYS}
            options={[
              [ALWAYS, "Always"] as const,
              ...PROFILE_FLAGS.map((code) => [code, `With ${PROFILE_FLAG_LABELS[code]}`] as const),
            ]}
            isDisabled={isReadOnly}
            onChange={(code) => void edit({ flag: code === ALWAYS ? null : code })}
          />
          {text("Preconditions", "preconditions")}
          {text("Steps", "steps")}
          {text("Expected result", "expected")}
          {text("Evidence asked", "evidenceAsked")}
        </PanelPart>
        <PanelPart title="Signatures">
          <CaseSignatures testCase={testCase} />
        </PanelPart>
        <Box>
          <Button size="small" color="inherit" onClick={onClose}>
            Close
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
