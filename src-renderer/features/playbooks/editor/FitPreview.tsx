import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { minimumDistanceDays } from "../../../../src-shared/domain/schedule/plan-warnings.ts";
import type { Playbook } from "../../../../src-shared/domain/playbook/playbook.ts";
import { REFERENCE_DISTANCE_DAYS } from "../../../../src-shared/domain/playbook/playbook-check.ts";
import { earlyStarters } from "../../../../src-shared/domain/playbook/playbook-fit.ts";
import { usePlaybookEditor } from "./editor-context.ts";
import { NumberField } from "./NumberField.tsx";

const SHOWN_ITEMS = 5;

function clashInWords(ids: readonly string[]): string {
  if (ids.length === 0) return "every item starts after what it waits for is due";
  const more = ids.length - SHOWN_ITEMS;
  const named = ids.slice(0, SHOWN_ITEMS).join(", ") + (more > 0 ? ` and ${more} more` : "");
  return `${named} ${ids.length === 1 ? "starts" : "start"} before what is waited for is due`;
}

/** Whether the plan fits between kickoff and go-live at a distance of one's choice, and from where on it does. */
export function FitPreview({ base }: { readonly base: Playbook }) {
  const { playbook } = usePlaybookEditor();
  const [distanceDays, setDistanceDays] = useState(REFERENCE_DISTANCE_DAYS);
  const early = earlyStarters(playbook, distanceDays);
  const minimum = minimumDistanceDays(playbook.items);
  const before = minimumDistanceDays(base.items);
  // What starts too early at any distance is an error of its own: no least distance heals it.
  const fitsThere = earlyStarters(playbook, minimum).length === 0;
  return (
    <Box
      role="group"
      aria-label="Does it fit?"
      sx={{ display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: 3, rowGap: 1 }}
    >
      <Typography component="span">At K to G =</Typography>
      <NumberField
        label="Business days between kickoff and go-live"
        value={distanceDays}
        min={1}
        isBare
        width={64}
        onChange={setDistanceDays}
      />
      <Typography
        component="span"
        sx={{ color: early.length > 0 ? "status.amber" : "text.primary" }}
      >
        business days: {clashInWords(early)}.
      </Typography>
      <Typography component="span" color="textSecondary">
        {fitsThere
          ? `Fits from ${minimum} business days on`
          : "Fits at no distance until the errors below are mended"}
        {fitsThere && minimum !== before ? ` (version ${base.version}: ${before})` : ""}.
      </Typography>
    </Box>
  );
}
