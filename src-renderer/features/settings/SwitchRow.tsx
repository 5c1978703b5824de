import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";

/** Edge of the switch to the edge of its label: what stands below a label begins there. */
const SWITCH_INDENT_PX = 36;

/** A choice between on and off, with a plain sentence of what it does, and what belongs to it while it is on. */
export function SwitchRow({
  label,
  help,
  problem = null,
  isOn,
  isDisabled = false,
  onChange,
  children,
}: {
  readonly label: string;
  readonly help: string;
  /** Why the choice could not be stored. */
  readonly problem?: string | null;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children?: ReactNode;
}) {
  const helpId = useId();
  return (
    <div>
      <FormControlLabel
        label={label}
        disabled={isDisabled}
        sx={{ ml: -1 }}
        control={
          <Switch
            checked={isOn}
            onChange={(event) => {
              onChange(event.target.checked);
            }}
            slotProps={{ input: { "aria-describedby": helpId } }}
          />
        }
      />
      <Box sx={{ pl: `${SWITCH_INDENT_PX}px`, maxWidth: 600 }}>
        <Typography id={helpId} variant="tiny" color="textSecondary" component="p">
          {help}
        </Typography>
        {problem !== null && (
          <Typography role="alert" variant="tiny" color="error" component="p" sx={{ mt: 1 }}>
            {problem}
          </Typography>
        )}
        {children !== undefined && (
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 4, mt: 3 }}>{children}</Box>
        )}
      </Box>
    </div>
  );
}
