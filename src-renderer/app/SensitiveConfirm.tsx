import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import type { SensitiveFind } from "../../src-shared/domain/sensitive-fields.ts";
import { useSensitiveStore } from "../store/sensitive-store.ts";

/** So many finds are shown; the others are counted. */
const MOST_SHOWN = 8;

function FindLine({ find }: { readonly find: SensitiveFind }) {
  return (
    <Box
      component="li"
      sx={{ display: "flex", gap: 3, py: 1, "& + &": { borderTop: 1, borderColor: "divider" } }}
    >
      <Box component="span" sx={{ fontWeight: 600, minWidth: 88 }}>
        {find.masked}
      </Box>
      <span>looks like a {find.kind}</span>
      {find.field !== "" && (
        <Typography component="span" color="textSecondary" sx={{ ml: "auto" }}>
          {find.field}
        </Typography>
      )}
    </Box>
  );
}

/**
 * The one question of the data guard (domain.md, data rule): main refused to store what looks like an account, routing,
 * tax or card number. Going back is what Enter and Escape do. It stands once in the window; `request()` opens it.
 */
export function SensitiveConfirm() {
  const question = useSensitiveStore((state) => state.questions[0]);
  if (!question) return null;
  const { finds, answer } = question;
  const isOne = finds.length === 1;
  const goBack = (): void => {
    answer(false);
  };
  return (
    <Dialog
      open
      onClose={goBack}
      aria-labelledby="sensitive-title"
      aria-describedby="sensitive-why"
      maxWidth="xs"
      fullWidth
    >
      <DialogTitle id="sensitive-title">
        {isOne ? "This number was not stored" : "These numbers were not stored"}
      </DialogTitle>
      <DialogContent>
        <Typography id="sensitive-why">
          Payor Desk keeps no account, routing, tax or card numbers, in no field and no file. Keep
          the last four digits at most.
        </Typography>
        <Box component="ul" aria-label="Numbers" sx={{ listStyle: "none", p: 0, my: 3 }}>
          {finds.slice(0, MOST_SHOWN).map((find) => (
            <FindLine key={`${find.key} ${find.field}`} find={find} />
          ))}
          {finds.length > MOST_SHOWN && (
            <Typography component="li" color="textSecondary" sx={{ pt: 1 }}>
              and {finds.length - MOST_SHOWN} more
            </Typography>
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button
          color="inherit"
          onClick={() => {
            answer(true);
          }}
        >
          {isOne ? "This is not one: keep it" : "None of them is one: keep them"}
        </Button>
        <Button variant="contained" onClick={goBack} autoFocus>
          Go back and remove {isOne ? "it" : "them"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
