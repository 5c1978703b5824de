import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import type { PayeeStatusWords } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { PAYEE_STEPS } from "../../../../src-shared/domain/payees/payee-steps.ts";
import {
  PAYEE_STATUS_LABELS,
  PAYEE_STATUSES,
  type PayeeStatus,
} from "../../../../src-shared/domain/vocabulary.ts";
import { CommittedField } from "../fields/CommittedField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";

const BLANK: PayeeStatusWords = { label: "", aliases: [] };
const MOST_DAYS = 365;

/** Days of a limit as typed; undefined where it is not a limit. An empty text = never. */
function parseLimit(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "" || typed.toLowerCase() === "never") return null;
  const days = Number(typed);
  return Number.isInteger(days) && days >= 0 && days <= MOST_DAYS ? days : undefined;
}

/** The words of each status in this implementation, its limit, and other words that imported lists use for it. */
export function StatusListDialog({ onClose }: { readonly onClose: () => void }) {
  const titleId = "payee-status-list";
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>Status list of payees</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ pb: 2 }}>
          Your own words, when a payee counts as stalled, and what lists that you import call it. A
          limit is a number of days, or never. Each change is kept at once and can be undone.
        </Typography>
        <Box
          component="table"
          aria-label="Statuses"
          sx={{
            width: 1,
            borderCollapse: "collapse",
            "& th": { textAlign: "left", fontWeight: 600, whiteSpace: "nowrap" },
            "& th, & td": { pr: 3, py: 1 },
            // Row and column say it to the eye; the labels are for who listens.
            "& .MuiInputLabel-root": { opacity: 0 },
            "& legend": { display: "none" },
            "& fieldset": { top: 0 },
          }}
        >
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Word</th>
              <th scope="col">Stalled after business days</th>
              <th scope="col">Also called</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {PAYEE_STATUSES.map((status) => (
              <StatusLine key={status} status={status} />
            ))}
          </tbody>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

function StatusLine({ status }: { readonly status: PayeeStatus }) {
  const { implementation, execute } = useImplementation();
  const own = implementation.payeeStatusWords[status];
  const words = own ?? BLANK;
  const builtIn = PAYEE_STATUS_LABELS[status];
  const limit = words.stallDays === undefined ? PAYEE_STEPS[status].stallDays : words.stallDays;
  const set = async (changed: PayeeStatusWords | null): Promise<boolean> => {
    const answer = await execute(
      {
        type: "payee/set-status-words",
        status,
        words: changed && { ...changed, aliases: [...changed.aliases] },
      },
      { hasUndo: changed === null },
    );
    return answer.ok;
  };
  return (
    <tr>
      <th scope="row" title={PAYEE_STEPS[status].meaning}>
        {builtIn}
      </th>
      <td>
        <CommittedField
          label={`Word for ${builtIn}`}
          value={words.label || builtIn}
          onCommit={(label) =>
            set({ ...words, label: label.trim() === builtIn ? "" : label.trim() })
          }
        />
      </td>
      <td>
        <CommittedField
          label={`Business days at ${builtIn}`}
          value={limit === null ? "never" : String(limit)}
          onCommit={async (text) => {
            const stallDays = parseLimit(text);
            return stallDays !== undefined && (await set({ ...words, stallDays }));
          }}
        />
      </td>
      <td>
        <CommittedField
          label={`Also called, ${builtIn}`}
          value={words.aliases.join(", ")}
          onCommit={(text) => {
            const aliases = text.split(",").map((alias) => alias.trim());
            return set({ ...words, aliases: [...new Set(aliases.filter(Boolean))] });
          }}
        />
      </td>
      <td>
        <WriteButton
          size="small"
          disabled={own === undefined}
          aria-label={`Reset ${builtIn}`}
          onClick={() => void set(null)}
        >
          Reset
        </WriteButton>
      </td>
    </tr>
  );
}
