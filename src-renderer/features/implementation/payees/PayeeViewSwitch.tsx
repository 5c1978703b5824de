import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { PAYEE_VIEWS, type PayeeView } from "./payee-view.ts";

/** Grid, funnel or who to call. */
export function PayeeViewSwitch({
  view,
  onChange,
}: {
  readonly view: PayeeView;
  readonly onChange: (view: PayeeView) => void;
}) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      aria-label="View of the payees"
      onChange={(_event, next: PayeeView | null) => {
        if (next) onChange(next);
      }}
    >
      {PAYEE_VIEWS.map(({ code, label }) => (
        <ToggleButton key={code} value={code}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
