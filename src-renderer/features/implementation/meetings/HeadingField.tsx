import TextField from "@mui/material/TextField";
import { useRef, useState } from "react";

/** A heading while it is renamed: Enter and leaving take it over, Escape does not. */
export function HeadingField({
  heading,
  onDone,
}: {
  readonly heading: string;
  /** The new heading, or null to leave it as it is. */
  readonly onDone: (heading: string | null) => void;
}) {
  const [text, setText] = useState(heading);
  // Taking the field away blurs it, which must not count a second time.
  const isOver = useRef(false);
  const finish = (result: string | null): void => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(result === "" ? null : result);
  };
  return (
    <TextField
      value={text}
      autoFocus
      onChange={(event) => {
        setText(event.target.value);
      }}
      onBlur={() => {
        finish(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish(text.trim());
        else if (event.key === "Escape") {
          event.stopPropagation();
          finish(null);
        }
      }}
      slotProps={{ htmlInput: { "aria-label": `New heading of ${heading}`, maxLength: 500 } }}
      sx={{ flex: 1, maxWidth: 420 }}
    />
  );
}
