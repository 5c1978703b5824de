import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import {
  DEFAULT_HEALTH_THRESHOLDS,
  type HealthThreshold,
  THRESHOLD_RULES,
  type ThresholdRule,
} from "../../../src-shared/domain/health/health-thresholds.ts";
import { HEALTH_DIMENSIONS } from "../../../src-shared/domain/vocabulary.ts";
import { ConfirmDialog } from "../../components/ConfirmDialog.tsx";
import { updateHealthThresholds, useAppStore } from "../../store/app-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { Section } from "./Section.tsx";
import { ThresholdField } from "./ThresholdField.tsx";

const SENSES: Readonly<Record<ThresholdRule["sense"], string>> = {
  from: "from",
  below: "below",
  until: "by G-",
};

/** Room for a number, and below it for "default 12 reset"; a message wraps. */
const COLUMN_WIDTH = 116;

function send(changes: Partial<Record<HealthThreshold, number>>, what: string): void {
  void updateHealthThresholds({ kind: "change", changes }).then((answer) => {
    if (answer.ok) tellDone(`${what} All cards were measured anew.`);
    else tellProblem(answer.error);
  });
}

/** The thresholds of health, for every card of the workspace: changed here, kept in its folder. */
export function ThresholdsSection() {
  const workspace = useAppStore((state) => state.workspace);
  const [isAsking, setIsAsking] = useState(false);
  if (!workspace) return null;
  const { healthThresholds: thresholds, isWritable } = workspace;
  const changed = Object.keys(thresholds).filter(
    (key) =>
      thresholds[key as HealthThreshold] !== DEFAULT_HEALTH_THRESHOLDS[key as HealthThreshold],
  );
  const cell = (rule: ThresholdRule, key: HealthThreshold | null | undefined, colour: string) => (
    <TableCell sx={{ verticalAlign: "top" }}>
      {key && (
        <ThresholdField
          threshold={key}
          label={`${rule.label}: ${colour} ${SENSES[rule.sense]}`}
          thresholds={thresholds}
          isDisabled={!isWritable}
          onCommit={(value) => {
            send({ [key]: value }, `${rule.label}: ${colour} ${SENSES[rule.sense]} ${value}.`);
          }}
        />
      )}
    </TableCell>
  );
  return (
    <Section title="Health thresholds (this workspace)">
      <Typography color="textSecondary" sx={{ maxWidth: 620 }}>
        The same for every card. They stand in the workspace, so whoever opens it sees the same
        colours. A change counts from the next look at a card; its history stays as it was.
      </Typography>
      <Box sx={{ width: 1, overflowX: "auto" }}>
        <Table
          size="small"
          aria-label="Health thresholds"
          sx={{ tableLayout: "fixed", minWidth: 560 }}
        >
          <TableHead>
            <TableRow>
              <TableCell>Dimension and measure</TableCell>
              <TableCell sx={{ width: COLUMN_WIDTH }}>At risk</TableCell>
              <TableCell sx={{ width: COLUMN_WIDTH }}>Off track</TableCell>
              <TableCell sx={{ width: COLUMN_WIDTH }}>Value</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {THRESHOLD_RULES.map((rule, index) => {
              const isFirst = THRESHOLD_RULES[index - 1]?.dimension !== rule.dimension;
              const name =
                rule.dimension === "overall" ? "Overall" : HEALTH_DIMENSIONS[rule.dimension];
              return (
                <TableRow key={`${rule.dimension} ${rule.label}`} hover>
                  <TableCell component="th" scope="row" sx={{ verticalAlign: "top" }}>
                    {isFirst && (
                      <Typography component="div" sx={{ fontWeight: 600 }}>
                        {name}
                      </Typography>
                    )}
                    {rule.label}
                    <Typography variant="tiny" component="div" color="textSecondary">
                      {rule.sense === "from" ? "" : `${SENSES[rule.sense].replace("-", "")}, `}
                      {rule.unit}
                    </Typography>
                  </TableCell>
                  {cell(rule, rule.amber, "at risk")}
                  {cell(rule, rule.red, "off track")}
                  {cell(rule, rule.other, "value")}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Box>
      <Button
        variant="outlined"
        color="inherit"
        disabled={changed.length === 0 || !isWritable}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        Reset all {changed.length > 0 && `(${changed.length} changed)`}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title="Reset all health thresholds?"
        verb="Reset all"
        onCancel={() => {
          setIsAsking(false);
        }}
        onConfirm={() => {
          setIsAsking(false);
          void updateHealthThresholds({ kind: "reset" }).then((answer) => {
            if (answer.ok) tellDone("All health thresholds are the defaults again.");
            else tellProblem(answer.error);
          });
        }}
      >
        Every open card of this workspace is measured with the defaults again.
      </ConfirmDialog>
    </Section>
  );
}
