import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import Chip from "@mui/material/Chip";
import IconButton from "@mui/material/IconButton";
import InputAdornment from "@mui/material/InputAdornment";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { ChevronDown, FilterX, Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import {
  HEALTH_COLOURS,
  HEALTH_LABELS,
  PROFILE_FLAG_LABELS,
  PROFILE_FLAGS,
} from "../../../src-shared/domain/vocabulary.ts";
import { HealthMark } from "../../components/HealthMark.tsx";
import { CHIP, CHIP_ON, ToggleChip } from "../../components/ToggleChip.tsx";
import { FILTER_FIELD_ID } from "./board-actions.ts";
import {
  BOARD_SORTS,
  type BoardSort,
  type BoardView,
  isFiltered,
  OPEN_STATES,
  STATE_LABELS,
  toggled,
  withoutFilters,
} from "./board-view.ts";

/** Filters as chips, the sort, and the closed ones on request. */
export function BoardToolbar({
  view,
  onChange,
  closedCount,
  canBeMine,
}: {
  readonly view: BoardView;
  readonly onChange: (change: Partial<BoardView>) => void;
  readonly closedCount: number;
  /** False as long as the user has no name: "Mine" would show nothing. */
  readonly canBeMine: boolean;
}) {
  return (
    <>
      <TextField
        id={FILTER_FIELD_ID}
        value={view.text}
        placeholder="Payor name"
        onChange={(event) => {
          onChange({ text: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || view.text === "") return;
          event.preventDefault();
          onChange({ text: "" });
        }}
        slotProps={{
          htmlInput: { "aria-label": "Filter by payor name", maxLength: 200 },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Search size={14} aria-hidden />
              </InputAdornment>
            ),
          },
        }}
        // Takes what the chips leave, so that they stay on one line where they can.
        sx={{ flex: "1 1 112px", maxWidth: 200 }}
      />
      <ToggleChip
        label="Mine"
        isOn={view.isMine}
        title={canBeMine ? "Those whose IPM is you" : "Enter your name in Settings to use this"}
        isDisabled={!canBeMine && !view.isMine}
        onToggle={() => {
          onChange({ isMine: !view.isMine });
        }}
      />
      <Box role="group" aria-label="Health" sx={{ display: "flex", gap: 1 }}>
        {HEALTH_COLOURS.filter((colour) => colour !== "none").map((colour) => (
          <ToggleChip
            key={colour}
            label={HEALTH_LABELS[colour]}
            icon={
              // The chip dresses its icon by class name, which the mark does not take.
              <span style={{ display: "inline-flex" }} aria-hidden>
                <HealthMark colour={colour} isCompact />
              </span>
            }
            isOn={view.colours.includes(colour)}
            onToggle={() => {
              onChange({ colours: toggled(view.colours, colour) });
            }}
          />
        ))}
      </Box>
      <CheckMenu
        label="Flag"
        values={PROFILE_FLAGS}
        labels={PROFILE_FLAG_LABELS}
        chosen={view.flags}
        onToggle={(flag) => {
          onChange({ flags: toggled(view.flags, flag) });
        }}
      />
      <CheckMenu
        label="State"
        values={OPEN_STATES}
        labels={STATE_LABELS}
        chosen={view.states}
        onToggle={(state) => {
          onChange({ states: toggled(view.states, state) });
        }}
      />
      {isFiltered(view) ? (
        <IconButton
          title="Clear filters"
          aria-label="Clear filters"
          onClick={() => {
            onChange(withoutFilters(view));
          }}
        >
          <FilterX size={16} aria-hidden />
        </IconButton>
      ) : null}
      <ToggleChip
        isAtEnd
        label={`Closed ${closedCount}`}
        isOn={view.isClosedShown}
        title={
          view.isClosedShown
            ? "Hide the closed implementations"
            : "Show the closed implementations in a column at the end"
        }
        isDisabled={closedCount === 0 && !view.isClosedShown}
        onToggle={() => {
          onChange({ isClosedShown: !view.isClosedShown });
        }}
      />
      <TextField
        select
        value={view.sort}
        onChange={(event) => {
          onChange({ sort: event.target.value as BoardSort });
        }}
        slotProps={{ select: { "aria-label": "Sort within a column" } }}
        sx={{ width: 140 }}
      >
        {Object.entries(BOARD_SORTS).map(([sort, { label }]) => (
          <MenuItem key={sort} value={sort}>
            {label}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}

function CheckMenu<Value extends string>({
  label,
  values,
  labels,
  chosen,
  onToggle,
}: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  readonly chosen: readonly Value[];
  readonly onToggle: (value: Value) => void;
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [only] = chosen;
  const text: ReactNode =
    only === undefined
      ? label
      : chosen.length === 1
        ? `${label}: ${labels[only]}`
        : `${label}: ${chosen.length}`;
  return (
    <>
      <Chip
        component="button"
        size="medium"
        variant="outlined"
        label={text}
        icon={<ChevronDown size={14} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
        sx={[CHIP, chosen.length > 0 && CHIP_ON]}
      />
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {values.map((value) => (
          <MenuItem
            key={value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(value)}
            onClick={() => {
              onToggle(value);
            }}
          >
            <Checkbox checked={chosen.includes(value)} tabIndex={-1} disableRipple aria-hidden />
            {labels[value]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
