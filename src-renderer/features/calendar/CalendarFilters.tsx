import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { FilterX } from "lucide-react";
import { ToggleChip } from "../../components/ToggleChip.tsx";
import type { FilteredEntries } from "./calendar-entry.ts";
import { isFiltered, type KeptCalendar, withoutFilters } from "./calendar-view.ts";
import { KIND_GROUP_CODES, KIND_GROUPS } from "./entry-kinds.ts";

/** A payor to choose. */
export interface PayorOption {
  readonly id: string;
  readonly payorName: string;
}

/** Whose entries are shown, and whether done ones too. */
export function WhoseFilters({
  kept,
  payors,
  canBeMine,
  onChange,
}: {
  readonly kept: KeptCalendar;
  readonly payors: readonly PayorOption[];
  /** False as long as the user has no name: "Mine" would show nothing. */
  readonly canBeMine: boolean;
  readonly onChange: (change: Partial<KeptCalendar>) => void;
}) {
  const chosen = payors.filter(({ id }) => kept.payorIds.includes(id));
  return (
    <Box role="group" aria-label="Filters" sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <Autocomplete
        multiple
        openText="Choose payors"
        closeText="Close the payors"
        clearText="All payors"
        disableCloseOnSelect
        options={[...payors]}
        value={chosen}
        getOptionLabel={({ payorName }) => payorName}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        onChange={(_event, next) => {
          onChange({ payorIds: next.map(({ id }) => id) });
        }}
        // Chips would break the line, and the page below would jump.
        renderValue={([first, ...others]) =>
          first !== undefined && (
            <Typography component="span" noWrap sx={{ pl: 1, maxWidth: 152 }}>
              {others.length === 0 ? first.payorName : `${others.length + 1} payors`}
            </Typography>
          )
        }
        renderInput={(params) => (
          <TextField
            {...params}
            placeholder={chosen.length === 0 ? "All payors" : ""}
            slotProps={{
              ...params.slotProps,
              htmlInput: { ...params.slotProps.htmlInput, "aria-label": "Payors" },
            }}
          />
        )}
        slotProps={{ popper: { sx: { minWidth: 280 } } }}
        sx={{
          width: chosen.length === 0 ? 144 : 264,
          "& .MuiAutocomplete-inputRoot": { flexWrap: "nowrap" },
        }}
      />
      <ToggleChip
        label="Mine"
        isOn={kept.isMine}
        title={
          canBeMine
            ? "Payors whose IPM is you, and what was given to you"
            : "Enter your name in Settings to use this"
        }
        isDisabled={!canBeMine && !kept.isMine}
        onToggle={() => {
          onChange({ isMine: !kept.isMine });
        }}
      />
      <ToggleChip
        label="Open only"
        isOn={kept.isOpenOnly}
        title="Without what is done or over"
        onToggle={() => {
          onChange({ isOpenOnly: !kept.isOpenOnly });
        }}
      />
    </Box>
  );
}

/** Which kinds are shown. One of which there is none now has no chip, unless it is hidden. */
export function KindFilters({
  kept,
  counts,
  onChange,
}: {
  readonly kept: KeptCalendar;
  readonly counts: FilteredEntries["counts"];
  readonly onChange: (change: Partial<KeptCalendar>) => void;
}) {
  const groups = KIND_GROUP_CODES.filter(
    (group) => counts[group] > 0 || kept.hidden.includes(group),
  );
  return (
    <Box
      role="group"
      aria-label="Kinds"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, px: 6, pb: 3 }}
    >
      {groups.map((group) => {
        const { label, icon: Icon } = KIND_GROUPS[group];
        const isShown = !kept.hidden.includes(group);
        return (
          <ToggleChip
            key={group}
            label={`${label} ${counts[group]}`}
            icon={
              <span style={{ display: "inline-flex" }} aria-hidden>
                <Icon size={14} />
              </span>
            }
            isOn={isShown}
            title={isShown ? `Hide ${label.toLowerCase()}` : `Show ${label.toLowerCase()}`}
            onToggle={() => {
              onChange({
                hidden: isShown
                  ? [...kept.hidden, group]
                  : kept.hidden.filter((hidden) => hidden !== group),
              });
            }}
          />
        );
      })}
      {isFiltered(kept) && (
        <IconButton
          title="Clear filters"
          aria-label="Clear filters"
          onClick={() => {
            onChange(withoutFilters(kept));
          }}
        >
          <FilterX size={16} aria-hidden />
        </IconButton>
      )}
    </Box>
  );
}
