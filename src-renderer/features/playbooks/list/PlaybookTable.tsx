import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { EllipsisVertical } from "lucide-react";
import { useState } from "react";
import { Link as RouterLink } from "react-router";
import { playbookErrors } from "../../../../src-shared/domain/playbook/playbook-check.ts";
import type { PlaybookEntry } from "../../../../src-shared/ipc/answers.ts";
import { playbookAddress } from "../../../app/addresses.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useBoardStore } from "../../../store/board-store.ts";
import { isChanged, useDraft } from "../draft-store.ts";

/** What can be done with a playbook of the list. */
export type PlaybookRowAct = "edit" | "duplicate" | "rename" | "export" | "remove";

function RowMenu({
  entry,
  canWrite,
  onAct,
}: {
  readonly entry: PlaybookEntry;
  readonly canWrite: boolean;
  readonly onAct: (act: PlaybookRowAct) => void;
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (act: PlaybookRowAct): void => {
    setAnchor(null);
    onAct(act);
  };
  return (
    <>
      <IconButton
        aria-label={`More for ${entry.playbook.name}`}
        aria-haspopup="menu"
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <EllipsisVertical size={16} aria-hidden />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {canWrite && !entry.isBuiltIn && (
          <MenuItem
            onClick={() => {
              choose("rename");
            }}
          >
            Rename…
          </MenuItem>
        )}
        <MenuItem
          onClick={() => {
            choose("export");
          }}
        >
          Export as JSON…
        </MenuItem>
        {canWrite && !entry.isBuiltIn && (
          <MenuItem
            onClick={() => {
              choose("remove");
            }}
          >
            Remove…
          </MenuItem>
        )}
      </Menu>
    </>
  );
}

function PlaybookRow({
  entry,
  madeFrom,
  canWrite,
  onAct,
}: {
  readonly entry: PlaybookEntry;
  readonly madeFrom: number;
  readonly canWrite: boolean;
  readonly onAct: (act: PlaybookRowAct) => void;
}) {
  const { playbook, isBuiltIn } = entry;
  const draft = useDraft(playbook.slug);
  const errorCount = playbookErrors(playbook).length;
  return (
    <TableRow hover>
      <TableCell>
        <Link component={RouterLink} to={playbookAddress(playbook.slug)} sx={{ fontWeight: 600 }}>
          {playbook.name}
        </Link>
        <Box component="span" sx={{ display: "inline-flex", gap: 1, ml: 2 }}>
          {isBuiltIn && <Chip label="Built-in" variant="outlined" />}
          {draft && isChanged(draft) && (
            <Chip label="Unsaved draft" color="warning" variant="outlined" />
          )}
          {errorCount > 0 && (
            <Chip
              label={errorCount === 1 ? "1 error" : `${errorCount} errors`}
              color="error"
              variant="outlined"
            />
          )}
        </Box>
        <Typography variant="tiny" color="textSecondary" component="p" noWrap title={playbook.note}>
          {playbook.note}
        </Typography>
      </TableCell>
      <TableCell align="right">{playbook.version}</TableCell>
      <TableCell align="right">{playbook.items.length}</TableCell>
      <TableCell align="right">{madeFrom}</TableCell>
      <TableCell>
        {playbook.saved ? (
          <>
            <RelativeDate date={playbook.saved.on} />
            {playbook.saved.by !== "" && (
              <Typography component="span" color="textSecondary">
                {" "}
                by {playbook.saved.by}
              </Typography>
            )}
          </>
        ) : (
          <Typography color="textSecondary">with the program</Typography>
        )}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
        {canWrite && !isBuiltIn && (
          <Button
            aria-label={`Edit ${playbook.name}`}
            onClick={() => {
              onAct("edit");
            }}
          >
            Edit
          </Button>
        )}
        {canWrite && (
          <Button
            aria-label={`Duplicate ${playbook.name}`}
            onClick={() => {
              onAct("duplicate");
            }}
          >
            Duplicate
          </Button>
        )}
        <RowMenu entry={entry} canWrite={canWrite} onAct={onAct} />
      </TableCell>
    </TableRow>
  );
}

/** The playbooks as a table. */
export function PlaybookTable({
  entries,
  canWrite,
  onAct,
}: {
  readonly entries: readonly PlaybookEntry[];
  readonly canWrite: boolean;
  readonly onAct: (act: PlaybookRowAct, entry: PlaybookEntry) => void;
}) {
  const summaries = useBoardStore((state) => state.summaries);
  const cards = Object.values(summaries);
  return (
    <Box
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: "6px",
        bgcolor: "background.paper",
        overflow: "auto",
      }}
    >
      <Table aria-label="Playbooks" sx={{ tableLayout: "fixed", minWidth: 860 }}>
        <TableHead>
          <TableRow sx={{ bgcolor: "sunken" }}>
            <TableCell>Playbook</TableCell>
            <TableCell align="right" sx={{ width: 72 }}>
              Version
            </TableCell>
            <TableCell align="right" sx={{ width: 64 }}>
              Items
            </TableCell>
            <TableCell
              align="right"
              sx={{ width: 110 }}
              title="Implementations that were made from it"
            >
              Made from it
            </TableCell>
            <TableCell sx={{ width: 200 }}>Last saved</TableCell>
            <TableCell sx={{ width: 210 }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <PlaybookRow
              key={entry.playbook.slug}
              entry={entry}
              madeFrom={cards.filter((card) => card.playbook.slug === entry.playbook.slug).length}
              canWrite={canWrite}
              onAct={(act) => {
                onAct(act, entry);
              }}
            />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
