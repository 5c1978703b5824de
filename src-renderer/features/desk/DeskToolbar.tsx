import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import type { DeskTerm } from "../../../src-shared/domain/desk/desk.ts";
import { SearchField } from "../../components/SearchField.tsx";
import { CHIP, CHIP_ON, ToggleChip } from "../../components/ToggleChip.tsx";
import { FILTER_FIELD_ID } from "./desk-actions.ts";
import { DESK_TERMS, type DeskFilter, type DeskView, TERM_CODES } from "./desk-view.ts";

/** What passes and how it is grouped. */
export function DeskToolbar({
  filter,
  grouping,
  canBeMine,
  onFilter,
  onView,
}: {
  readonly filter: DeskFilter;
  readonly grouping: DeskView["grouping"];
  /** False as long as the user has no name: "Mine" would show nothing. */
  readonly canBeMine: boolean;
  readonly onFilter: (text: string) => void;
  readonly onView: (change: Partial<DeskView>) => void;
}) {
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 2 }}>
      <SearchField
        id={FILTER_FIELD_ID}
        label="Filter the Desk"
        value={filter.text}
        onChange={onFilter}
      />
      <ToggleChip
        label="Mine"
        isOn={filter.isMine}
        title={
          canBeMine
            ? "Payors whose IPM is you, and what was given to you"
            : "Enter your name in Settings to use this"
        }
        isDisabled={!canBeMine && !filter.isMine}
        onToggle={() => {
          onView({ isMine: !filter.isMine });
        }}
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={grouping}
        aria-label="Group by"
        onChange={(_event, chosen: DeskView["grouping"] | null) => {
          if (chosen !== null) onView({ grouping: chosen });
        }}
      >
        <ToggleButton value="payor">By payor</ToggleButton>
        <ToggleButton value="day">By day</ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}

/** The terms with how many of each pass; a chip leaves its term only. */
export function TermChips({
  counts,
  terms,
  onChange,
}: {
  readonly counts: Readonly<Record<DeskTerm, number>>;
  readonly terms: readonly DeskTerm[];
  readonly onChange: (terms: readonly DeskTerm[]) => void;
}) {
  return (
    <Box role="group" aria-label="Show" sx={{ display: "flex", flexWrap: "wrap", gap: 1.5 }}>
      {TERM_CODES.map((term) => {
        const isOn = terms.includes(term);
        const isLate = term === "overdue" && counts.overdue > 0;
        return (
          <Chip
            key={term}
            component="button"
            variant="outlined"
            label={`${DESK_TERMS[term]} ${counts[term]}`}
            aria-pressed={isOn}
            onClick={() => {
              onChange(isOn ? terms.filter((other) => other !== term) : [...terms, term]);
            }}
            sx={[
              CHIP,
              { fontVariantNumeric: "tabular-nums" },
              isLate && { color: "status.red", fontWeight: 600 },
              isOn && CHIP_ON,
            ]}
          />
        );
      })}
    </Box>
  );
}
