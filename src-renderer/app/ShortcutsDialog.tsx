import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { Kbd } from "../components/Kbd.tsx";
import { type ActionRecord, listActions, useActionsStore } from "./actions.ts";
import { PAGE_SHORTCUTS } from "./page-shortcuts.ts";

/** Each once: what is open now, then the pages that are not. */
function withPages(open: readonly ActionRecord[]): readonly ActionRecord[] {
  const ids = new Set(open.map(({ id }) => id));
  return [...open, ...PAGE_SHORTCUTS.filter(({ id }) => !ids.has(id))];
}

/** The shortcuts in groups, in the order in which their groups come first. */
function groupShortcuts(
  actions: readonly ActionRecord[],
): readonly (readonly [string, readonly ActionRecord[]])[] {
  const withKeys = actions.filter(({ shortcuts }) => shortcuts.length > 0);
  return [...Map.groupBy(withKeys, ({ group }) => group)];
}

/** Everything that can be done by keyboard, read from the action records. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  // Listed anew when a page brings or takes its actions.
  useActionsStore((state) => state.lists);
  return (
    <Dialog open onClose={onClose} aria-labelledby="shortcuts-title" maxWidth="md" fullWidth>
      <DialogTitle id="shortcuts-title">Keyboard shortcuts</DialogTitle>
      <DialogContent>
        <Box sx={{ columns: { xs: 1, md: 2 }, columnGap: 8 }}>
          {groupShortcuts(withPages(listActions())).map(([group, records]) => (
            <Box
              component="section"
              key={group}
              aria-label={group}
              sx={{ breakInside: "avoid", mb: 5 }}
            >
              <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
                {group}
              </Typography>
              {records.map(({ id, label, shortcuts }) => (
                <Box
                  key={id}
                  sx={{
                    display: "flex",
                    alignItems: "center",
                    justifyContent: "space-between",
                    gap: 3,
                    minHeight: 28,
                    borderBottom: 1,
                    borderColor: "divider",
                  }}
                >
                  <span>{label}</span>
                  <Box component="span" sx={{ display: "inline-flex", gap: 2, flex: "none" }}>
                    {shortcuts.map((shortcut) => (
                      <Kbd key={shortcut} shortcut={shortcut} />
                    ))}
                  </Box>
                </Box>
              ))}
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
