import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { notesSince } from "../../../../src-shared/domain/playbook/compare-with-newest.ts";
import { takeOverProblem } from "../../../../src-shared/domain/playbook/take-over.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";
import { OfferRow } from "./OfferRow.tsx";
import { type Comparison, useNewestPlaybook } from "./use-newest-playbook.ts";

type Ready = Extract<Comparison, { status: "ready" }>;

/** The plan compared with the newest version of its playbook: single changes are taken over or left out. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const comparison = useNewestPlaybook();
  if (comparison.status === "ready") return <Offers comparison={comparison} onClose={onClose} />;
  return (
    <FormDialog
      title="Compare with the newest playbook"
      verb="Take over"
      isDisabled
      width="md"
      onSubmit={onClose}
      onCancel={onClose}
    >
      {comparison.status === "failed" ? (
        <Alert severity="error">
          {comparison.problem.message}. {comparison.problem.advice}
        </Alert>
      ) : (
        <Typography role="status">Reading the playbook…</Typography>
      )}
    </FormDialog>
  );
}

function Offers({
  comparison: { base, newest, offers },
  onClose,
}: {
  readonly comparison: Ready;
  readonly onClose: () => void;
}) {
  const { implementation, today, isReadOnly, readOnlyReason, execute } = useImplementation();
  const { name, version } = implementation.playbook;
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const chosen = offers.filter(({ key }) => keys.has(key));
  const open = offers.filter(({ refusal }) => refusal === null);
  const takable = chosen.filter(({ refusal }) => refusal === null);
  const changes = takable.map(({ change }) => change);
  const added = new Set(
    changes.map((change) => (change.kind === "item-added" ? change.item.id : "")),
  );
  const clash = changes.length > 0 ? takeOverProblem(implementation, changes, today) : null;
  const source = {
    to: { slug: newest.slug, name: newest.name, version: newest.version },
    isComplete: chosen.length === offers.length && takable.length === chosen.length,
  };
  const send = (command: Command): void => {
    void execute(command, { hasUndo: true }).then((answer) => {
      if (!answer.ok) return;
      setKeys(new Set());
      if (command.type === "playbook/take-over" || chosen.length === offers.length) onClose();
    });
  };
  const choose = (key: string, isOn: boolean): void => {
    setKeys((before) => new Set(isOn ? [...before, key] : [...before].filter((k) => k !== key)));
  };
  return (
    <FormDialog
      title="Compare with the newest playbook"
      verb={changes.length > 0 ? `Take over ${countOf(changes.length, "change")}` : "Take over"}
      width="md"
      isDisabled={isReadOnly || changes.length === 0 || clash !== null}
      onCancel={onClose}
      onSubmit={() => {
        send({ type: "playbook/take-over", changes: structuredClone(changes) as never, ...source });
      }}
      extraActions={
        <Button
          color="inherit"
          disabled={isReadOnly || chosen.length === 0}
          title="They are not offered again unless the playbook changes them anew"
          onClick={() => {
            send({
              type: "playbook/dismiss",
              keys: chosen.map(({ key }) => key),
              to: source.to,
              isComplete: chosen.length === offers.length,
            });
          }}
        >
          Leave out
        </Button>
      }
    >
      <Box>
        <Typography>
          {name}: started with version {version}, the newest is version {newest.version}.
        </Typography>
        {notesSince(newest, version).map((each) => (
          <Typography key={each.version} color="textSecondary">
            Version {each.version}: {each.note}
          </Typography>
        ))}
      </Box>
      {base === null && (
        <Alert severity="info">
          Version {version} is not in the workspace any more: the plan is compared as it stands, and
          removals are not offered.
        </Alert>
      )}
      {isReadOnly && <Alert severity="info">{readOnlyReason}</Alert>}
      {clash && (
        <Alert severity="error">
          {clash.message}. {clash.advice}
        </Alert>
      )}
      {offers.length === 0 ? (
        <Typography color="textSecondary">
          Nothing to take over: open phases and items are as the newest playbook has them.
        </Typography>
      ) : (
        <Box
          sx={{
            maxHeight: 420,
            overflow: "auto",
            border: 1,
            borderColor: "divider",
            borderRadius: 1,
          }}
        >
          <Table size="small" stickyHeader aria-label="Changes on offer">
            <TableHead>
              <TableRow>
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    disabled={isReadOnly}
                    checked={open.length > 0 && open.every(({ key }) => keys.has(key))}
                    indeterminate={chosen.length > 0 && !open.every(({ key }) => keys.has(key))}
                    onChange={(_event, isOn) => {
                      setKeys(new Set(isOn ? open.map(({ key }) => key) : []));
                    }}
                    slotProps={{ input: { "aria-label": "All changes" } }}
                  />
                </TableCell>
                <TableCell>Change</TableCell>
                <TableCell>Playbook</TableCell>
                <TableCell>Effect here</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {offers.map((offer) => (
                <OfferRow
                  key={offer.key}
                  offer={offer}
                  isChosen={keys.has(offer.key)}
                  missing={offer.needs.filter((id) => !added.has(id))}
                  isDisabled={isReadOnly}
                  onChoose={(isOn) => {
                    choose(offer.key, isOn);
                  }}
                />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </FormDialog>
  );
}
