import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import { ChevronDown, FileDown } from "lucide-react";
import { type ReactNode, type RefObject, useState } from "react";

/** The Export button with its menu. `children` are the entries; each act is wrapped by `then`, which closes the menu first. */
export function ExportMenu({
  button,
  title,
  label = "Export",
  children,
}: {
  /** For a key that presses the button. */
  readonly button?: RefObject<HTMLButtonElement | null>;
  readonly title?: string;
  /** When another export stands beside it. */
  readonly label?: string;
  readonly children: (then: (act: () => void) => () => void) => ReactNode;
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const then = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <Button
        {...(button && { ref: button })}
        variant="outlined"
        color="inherit"
        title={title}
        startIcon={<FileDown size={14} aria-hidden />}
        endIcon={<ChevronDown size={14} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {label}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {children(then)}
      </Menu>
    </>
  );
}
