import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import type { PlaybookItem } from "../../../src-shared/domain/playbook/playbook.ts";
import { offsetInWords } from "../../../src-shared/domain/playbook/playbook-words.ts";
import {
  CHECKLIST_KIND_LABELS,
  PROFILE_FLAG_LABELS,
  ROLES,
} from "../../../src-shared/domain/vocabulary.ts";
import { CriterionList } from "./CriterionList.tsx";
import type { PlaybookPhase } from "./filter-playbook.ts";

const WIDTHS = { id: 76, owners: 128, offset: 72, duration: 72, dependsOn: 150 } as const;

function ItemRow({ item }: { readonly item: PlaybookItem }) {
  return (
    <TableRow hover>
      <TableCell sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>{item.id}</TableCell>
      <TableCell>
        <Box component="span" sx={{ mr: 2 }}>
          {item.title}
        </Box>
        {item.requirement === "optional" && <Chip label="Optional" variant="outlined" />}
        {item.flag !== null && (
          <Chip label={`If ${PROFILE_FLAG_LABELS[item.flag]}`} variant="outlined" />
        )}
        <Typography variant="tiny" color="textSecondary" component="p">
          {item.checklist} · Done when: {item.doneWhen}
        </Typography>
      </TableCell>
      <TableCell title={item.owners.map((role) => ROLES[role].name).join(", ")}>
        {item.owners.join(" + ")}
      </TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>{offsetInWords(item)}</TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        {item.durationDays === 1 ? "1 day" : `${item.durationDays} days`}
      </TableCell>
      <TableCell sx={{ color: "text.secondary" }}>{item.dependsOn.join(", ")}</TableCell>
    </TableRow>
  );
}

/** A phase of the playbook: its items by kind, then the gate at its end. */
export function PlaybookPhaseSection({ phase }: { readonly phase: PlaybookPhase }) {
  const titleId = `playbook-${phase.phase}`;
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ mb: 8 }}>
      <Typography variant="h2" id={titleId} sx={{ mb: 1 }}>
        {phase.phase} {phase.name}{" "}
        <Typography component="span" color="textSecondary">
          {phase.itemCount === 1 ? "1 item" : `${phase.itemCount} items`}
        </Typography>
      </Typography>
      <Box
        sx={{
          border: 1,
          borderColor: "divider",
          borderRadius: "6px",
          bgcolor: "background.paper",
          overflow: "auto",
        }}
      >
        {phase.kinds.map(({ kind, items }) => (
          <Table
            key={kind}
            aria-label={`${CHECKLIST_KIND_LABELS[kind].label} in ${phase.phase}`}
            sx={{ tableLayout: "fixed", minWidth: 760 }}
          >
            <TableHead>
              <TableRow sx={{ bgcolor: "sunken" }}>
                <TableCell sx={{ width: WIDTHS.id }}>Item</TableCell>
                <TableCell sx={{ color: "text.primary" }}>
                  {CHECKLIST_KIND_LABELS[kind].label}
                </TableCell>
                <TableCell sx={{ width: WIDTHS.owners }}>Owners</TableCell>
                <TableCell
                  sx={{ width: WIDTHS.offset }}
                  title="Business days from kickoff (K) or go-live (G)"
                >
                  Due
                </TableCell>
                <TableCell sx={{ width: WIDTHS.duration }}>Takes</TableCell>
                <TableCell sx={{ width: WIDTHS.dependsOn }}>Depends on</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map((item) => (
                <ItemRow key={item.id} item={item} />
              ))}
            </TableBody>
          </Table>
        ))}
        {phase.gate.length > 0 && (
          <Box sx={{ px: 3, py: 2 }}>
            <Typography variant="subtitle2" component="h3">
              Exit gate of {phase.phase}
            </Typography>
            <CriterionList criteria={phase.gate} />
          </Box>
        )}
      </Box>
    </Box>
  );
}
