import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import InputBase from "@mui/material/InputBase";
import Typography from "@mui/material/Typography";
import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Kbd } from "../../components/Kbd.tsx";
import { useBoardStore } from "../../store/board-store.ts";
import { setPaletteOpen } from "../../store/ui-store.ts";
import { findEntries, type PaletteEntry } from "./palette-entries.ts";

function close(): void {
  setPaletteOpen(false);
}

function choose(entry: PaletteEntry): void {
  close();
  entry.choose();
}

function Option({
  entry,
  id,
  isActive,
  onPoint,
}: {
  readonly entry: PaletteEntry;
  readonly id: string;
  readonly isActive: boolean;
  readonly onPoint: () => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    <Box
      ref={ref}
      role="option"
      id={id}
      aria-selected={isActive}
      onMouseMove={onPoint}
      onClick={() => {
        choose(entry);
      }}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 3,
        minHeight: 32,
        px: 3,
        borderRadius: "6px",
        cursor: "default",
        ...(isActive && {
          bgcolor: "accentSoft",
          boxShadow: "inset 2px 0 var(--pd-palette-primary-main)",
        }),
      }}
    >
      <Box
        component="span"
        sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
      >
        {entry.label}
      </Box>
      <Typography component="span" variant="tiny" color="textSecondary" noWrap sx={{ flex: 1 }}>
        {entry.detail}
      </Typography>
      {entry.shortcut !== null && <Kbd shortcut={entry.shortcut} />}
    </Box>
  );
}

/** Ctrl/Cmd+K: every page, implementation and action, found by typing. */
export function CommandPalette() {
  const baseId = useId();
  const summaries = useBoardStore((state) => state.summaries);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const groups = useMemo(() => findEntries(query, Object.values(summaries)), [query, summaries]);
  const flat = groups.flatMap(({ entries }) => entries);
  const optionId = (entry: PaletteEntry): string => `${baseId}-${entry.id}`;
  const activeEntry = flat[active];

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 8,
      PageUp: -8,
    };
    const step = steps[event.key];
    if (step !== undefined && flat.length > 0) {
      event.preventDefault();
      // One step past the end comes round; a page stops there.
      const next = active + step;
      setActive(
        Math.abs(step) === 1
          ? (next + flat.length) % flat.length
          : Math.min(Math.max(next, 0), flat.length - 1),
      );
    } else if (event.key === "Enter" && activeEntry) {
      event.preventDefault();
      choose(activeEntry);
    } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      close();
    }
  };

  return (
    <Dialog
      open
      onClose={close}
      aria-label="Go to a payor, page or command"
      maxWidth={false}
      sx={{ "& .MuiDialog-container": { alignItems: "flex-start", pt: "10vh" } }}
      slotProps={{ paper: { sx: { width: 600, m: 0 } } }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 2,
          px: 4,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <Search size={16} aria-hidden />
        <InputBase
          autoFocus
          fullWidth
          value={query}
          placeholder="Go to a payor, page or command"
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          slotProps={{
            input: {
              role: "combobox",
              "aria-label": "Go to a payor, page or command",
              "aria-expanded": true,
              "aria-autocomplete": "list",
              "aria-controls": `${baseId}-list`,
              "aria-activedescendant": activeEntry ? optionId(activeEntry) : undefined,
            },
          }}
          sx={{ height: 48, fontSize: 16 }}
        />
      </Box>
      <Box
        role="listbox"
        id={`${baseId}-list`}
        aria-label="Results"
        sx={{ maxHeight: "56vh", overflow: "auto", p: 2 }}
      >
        {groups.map(({ heading, entries }) => (
          <Box key={heading} role="group" aria-label={heading} sx={{ mb: 2 }}>
            <Typography
              variant="tiny"
              color="textSecondary"
              sx={{ display: "block", px: 3, py: 1 }}
              aria-hidden
            >
              {heading}
            </Typography>
            {entries.map((entry) => (
              <Option
                key={entry.id}
                entry={entry}
                id={optionId(entry)}
                isActive={entry === activeEntry}
                onPoint={() => {
                  setActive(flat.indexOf(entry));
                }}
              />
            ))}
          </Box>
        ))}
      </Box>
      <Box role="status" sx={{ px: 5, pb: flat.length === 0 ? 5 : 0 }}>
        {flat.length === 0 && (
          <Typography color="textSecondary">
            Nothing is called “{query}”. Payors, pages and commands can be found here.
          </Typography>
        )}
      </Box>
    </Dialog>
  );
}
