import Box from "@mui/material/Box";
import { shownKeys } from "../app/keyboard.ts";
import { useAppStore } from "../store/app-store.ts";

/** A shortcut as keys, e.g. [Ctrl] [K]. */
export function Kbd({ shortcut }: { readonly shortcut: string }) {
  const isMac = useAppStore((state) => state.platform === "darwin");
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 0.5 }}>
      {shownKeys(shortcut, isMac).map((key, index) => (
        <Box
          component="kbd"
          key={`${index}-${key}`}
          sx={{
            font: "inherit",
            fontSize: 12,
            lineHeight: "18px",
            minWidth: 18,
            textAlign: "center",
            px: 0.75,
            border: 1,
            borderColor: "divider",
            borderRadius: "4px",
            bgcolor: "sunken",
            color: "text.secondary",
          }}
        >
          {key}
        </Box>
      ))}
    </Box>
  );
}
