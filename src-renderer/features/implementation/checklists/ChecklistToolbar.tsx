import Button from "@mui/material/Button";
import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import Typography from "@mui/material/Typography";
import { ChevronsDownUp, ChevronsUpDown, FilterX, Plus } from "lucide-react";
import IconButton from "@mui/material/IconButton";
import { assigneeNames } from "../../../../src-shared/domain/checklists.ts";
import { PARTIES, PARTY_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { SearchField } from "../../../components/SearchField.tsx";
import { useImplementation } from "../use-implementation.ts";
import {
  changeChecklistView,
  type ChecklistView,
  clearFilter,
  isFiltered,
} from "./checklist-view.ts";

/** Filters of the checklists, and the way to add items. */
export function ChecklistToolbar({
  view,
  shownCount,
  isAnythingOpen,
  onFoldAll,
  onAdd,
}: {
  readonly view: ChecklistView;
  readonly shownCount: number;
  /** Whether a group is unfolded. */
  readonly isAnythingOpen: boolean;
  readonly onFoldAll: (isFolded: boolean) => void;
  readonly onAdd: () => void;
}) {
  const { implementation, userName, isReadOnly, readOnlyReason } = useImplementation();
  const { id, items } = implementation;
  const count = Object.keys(items).length;
  const names = assigneeNames(implementation).filter((name) => name !== userName);
  const change = (changes: Partial<ChecklistView>): void => {
    changeChecklistView(id, changes);
  };
  return (
    <Box
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 2,
        px: 4,
        py: 2,
        borderBottom: 1,
        borderColor: "divider",
        flex: "none",
      }}
    >
      <Box sx={{ flex: "0 1 240px", minWidth: 140, "& .MuiTextField-root": { width: 1 } }}>
        <SearchField
          label="Filter items"
          value={view.text}
          onChange={(text) => {
            change({ text });
          }}
        />
      </Box>
      <ToggleButton
        value="open"
        selected={view.isOpenOnly}
        onChange={() => {
          change({ isOpenOnly: !view.isOpenOnly });
        }}
      >
        Open only
      </ToggleButton>
      <ToggleButton
        value="overdue"
        selected={view.isOverdueOnly}
        onChange={() => {
          change({ isOverdueOnly: !view.isOverdueOnly });
        }}
      >
        Overdue
      </ToggleButton>
      <TextField
        select
        value={view.assignee ?? ""}
        onChange={(event) => {
          change({ assignee: event.target.value === "" ? null : event.target.value });
        }}
        slotProps={{
          select: { displayEmpty: true, inputProps: { "aria-label": "Assignee" } },
        }}
        sx={{ minWidth: 110, maxWidth: 180 }}
      >
        <MenuItem value="">Anyone</MenuItem>
        {userName !== "" && <MenuItem value={userName}>Mine</MenuItem>}
        {names.map((name) => (
          <MenuItem key={name} value={name}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        value={view.party ?? ""}
        onChange={(event) => {
          change({ party: PARTIES.find((party) => party === event.target.value) ?? null });
        }}
        slotProps={{
          select: { displayEmpty: true, inputProps: { "aria-label": "Party" } },
        }}
        sx={{ minWidth: 110 }}
      >
        <MenuItem value="">Any party</MenuItem>
        {PARTIES.map((party) => (
          <MenuItem key={party} value={party}>
            {PARTY_LABELS[party]}
          </MenuItem>
        ))}
      </TextField>
      {isFiltered(view) && (
        <Button
          color="inherit"
          startIcon={<FilterX size={16} aria-hidden />}
          onClick={() => {
            clearFilter(id);
          }}
        >
          Show all
        </Button>
      )}
      <Typography color="textSecondary" role="status">
        {shownCount === count ? `${count} items` : `${shownCount} of ${count} items`}
      </Typography>
      <Box sx={{ flex: 1 }} />
      <IconButton
        aria-label={isAnythingOpen ? "Fold all checklists" : "Unfold all checklists"}
        title={isAnythingOpen ? "Fold all checklists" : "Unfold all checklists"}
        onClick={() => {
          onFoldAll(isAnythingOpen);
        }}
      >
        {isAnythingOpen ? <ChevronsDownUp size={16} /> : <ChevronsUpDown size={16} />}
      </IconButton>
      <Button
        variant="outlined"
        startIcon={<Plus size={16} aria-hidden />}
        disabled={isReadOnly}
        title={readOnlyReason ?? "Add items (A)"}
        onClick={onAdd}
      >
        Add items
      </Button>
    </Box>
  );
}
