import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { FilterX, MoveHorizontal, Spline, Table2, ZoomIn, ZoomOut } from "lucide-react";
import type { ReactNode } from "react";
import {
  CHECKLIST_KIND_LABELS,
  CHECKLIST_KINDS,
  PARTIES,
  PARTY_LABELS,
} from "../../../../src-shared/domain/vocabulary.ts";
import { NO_FILTER } from "../../../../src-shared/timeline/timeline-rows.ts";
import { SearchField } from "../../../components/SearchField.tsx";
import { useImplementation } from "../use-implementation.ts";
import {
  changePlanView,
  isPlanFiltered,
  type PlanView,
  type Zoom,
  zoomBy,
  ZOOMS,
} from "./plan-view.ts";

const ZOOM_LABELS: Readonly<Record<Zoom, string>> = {
  fit: "Fit",
  quarter: "Quarter",
  month: "Month",
  week: "Week",
};

function Choice<T extends string>({
  label,
  all,
  value,
  values,
  labelOf,
  onChange,
}: {
  readonly label: string;
  /** What stands there when nothing is chosen. */
  readonly all: string;
  readonly value: T | null;
  readonly values: readonly T[];
  readonly labelOf: (value: T) => string;
  readonly onChange: (value: T | null) => void;
}) {
  return (
    <TextField
      select
      value={value ?? ""}
      onChange={(event) => {
        onChange(values.find((candidate) => candidate === event.target.value) ?? null);
      }}
      slotProps={{ select: { displayEmpty: true, inputProps: { "aria-label": label } } }}
      sx={{ minWidth: 104, maxWidth: 170 }}
    >
      <MenuItem value="">{all}</MenuItem>
      {values.map((candidate) => (
        <MenuItem key={candidate} value={candidate}>
          {labelOf(candidate)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Toggle({
  label,
  isOn,
  icon,
  onToggle,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly icon: ReactNode;
  readonly onToggle: () => void;
}) {
  return (
    <ToggleButton
      value={label}
      selected={isOn}
      aria-label={label}
      title={label}
      onChange={onToggle}
    >
      {icon}
    </ToggleButton>
  );
}

/** Filter at the left, how it is looked at at the right. */
export function PlanToolbar({
  view,
  children,
}: {
  readonly view: PlanView;
  /** The export, at the very right. */
  readonly children: ReactNode;
}) {
  const { id } = useImplementation().implementation;
  const change = (changes: Partial<PlanView>): void => {
    changePlanView(id, changes);
  };
  const icon = { size: 16, "aria-hidden": true } as const;
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
      <Box sx={{ flex: "0 1 200px", minWidth: 130, "& .MuiTextField-root": { width: 1 } }}>
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
        value="critical"
        selected={view.isCriticalOnly}
        onChange={() => {
          change({ isCriticalOnly: !view.isCriticalOnly });
        }}
      >
        Critical only
      </ToggleButton>
      <Choice
        label="Kind"
        all="Any kind"
        value={view.kind}
        values={CHECKLIST_KINDS}
        labelOf={(kind) => CHECKLIST_KIND_LABELS[kind].label}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <Choice
        label="Party"
        all="Any party"
        value={view.party}
        values={PARTIES}
        labelOf={(party) => PARTY_LABELS[party]}
        onChange={(party) => {
          change({ party });
        }}
      />
      {isPlanFiltered(view) && (
        <IconButton
          aria-label="Clear the filter"
          title="Clear the filter"
          onClick={() => {
            change(NO_FILTER);
          }}
        >
          <FilterX {...icon} />
        </IconButton>
      )}
      <Box sx={{ flex: 1 }} />
      {!view.isTable && (
        <>
          <IconButton
            aria-label="Farther"
            title="Farther (-, or Ctrl and the wheel)"
            disabled={view.zoom === ZOOMS[0]}
            onClick={() => {
              zoomBy(id, -1);
            }}
          >
            <ZoomOut {...icon} />
          </IconButton>
          <ToggleButtonGroup
            exclusive
            aria-label="Zoom"
            value={view.zoom}
            onChange={(_event, zoom: Zoom | null) => {
              if (zoom) change({ zoom });
            }}
          >
            {ZOOMS.map((zoom) => (
              <ToggleButton key={zoom} value={zoom}>
                {ZOOM_LABELS[zoom]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <IconButton
            aria-label="Nearer"
            title="Nearer (+, or Ctrl and the wheel)"
            disabled={view.zoom === ZOOMS.at(-1)}
            onClick={() => {
              zoomBy(id, 1);
            }}
          >
            <ZoomIn {...icon} />
          </IconButton>
          <Toggle
            label="All dependencies"
            isOn={view.areAllLinksShown}
            icon={<Spline {...icon} />}
            onToggle={() => {
              change({ areAllLinksShown: !view.areAllLinksShown });
            }}
          />
          <Toggle
            label="Slack of every item"
            isOn={view.isSlackShown}
            icon={<MoveHorizontal {...icon} />}
            onToggle={() => {
              change({ isSlackShown: !view.isSlackShown });
            }}
          />
        </>
      )}
      <Toggle
        label="As a table"
        isOn={view.isTable}
        icon={<Table2 {...icon} />}
        onToggle={() => {
          change({ isTable: !view.isTable });
        }}
      />
      {children}
    </Box>
  );
}
