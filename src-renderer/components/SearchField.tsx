import IconButton from "@mui/material/IconButton";
import InputAdornment from "@mui/material/InputAdornment";
import TextField from "@mui/material/TextField";
import { Search, X } from "lucide-react";

/** A text filter of a page, with its own way to empty it. */
export function SearchField({
  id,
  label,
  value,
  onChange,
}: {
  /** Of the field, for what leads the keyboard to it. */
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <TextField
      {...(id === undefined ? {} : { id })}
      value={value}
      placeholder={label}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && value !== "") {
          event.stopPropagation();
          onChange("");
        }
      }}
      slotProps={{
        htmlInput: { "aria-label": label, type: "search", maxLength: 500 },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search size={14} aria-hidden />
            </InputAdornment>
          ),
          endAdornment: value !== "" && (
            <InputAdornment position="end">
              <IconButton
                aria-label="Empty the search"
                edge="end"
                onClick={() => {
                  onChange("");
                }}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
      sx={{ width: 240, "& input::-webkit-search-cancel-button": { display: "none" } }}
    />
  );
}
