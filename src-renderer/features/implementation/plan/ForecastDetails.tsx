import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";
import { itemName } from "../../../../src-shared/commands/naming.ts";
import type { GoLiveOutlook } from "../../../../src-shared/domain/experience/go-live-outlook.ts";
import {
  driverInWords,
  outlookSentence,
  phaseInWords,
} from "../../../../src-shared/domain/experience/outlook-words.ts";
import { phaseName } from "../../../../src-shared/domain/vocabulary.ts";
import { useOpenItem } from "../checklists/use-open-item.ts";
import { useImplementation } from "../use-implementation.ts";
import { GoLiveHistogram } from "./GoLiveHistogram.tsx";

/** Why: how the runs are spread, what makes it late, how long phases take elsewhere, and a sentence to take along. */
export function ForecastDetails({ outlook }: { readonly outlook: GoLiveOutlook }) {
  const { today } = useImplementation();
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: {
          xs: "minmax(0, 1fr)",
          md: "minmax(0, 400px) minmax(0, 5fr) minmax(0, 4fr)",
        },
        alignItems: "start",
        columnGap: 6,
        rowGap: 2,
        mt: 2,
        // The plan below keeps its place on a small screen.
        maxHeight: "42vh",
        overflow: "auto",
      }}
    >
      <Part title={`${outlook.runs.toLocaleString("en-US")} simulated runs`}>
        <GoLiveHistogram outlook={outlook} />
      </Part>
      <Part title="What makes it late">
        <Drivers outlook={outlook} />
      </Part>
      <Part title="How long phases take">
        <Phases outlook={outlook} />
      </Part>
      <Box sx={{ gridColumn: "1 / -1" }}>
        <Part title="For the agenda">
          <Typography sx={{ userSelect: "text" }}>{outlookSentence(outlook, today)}</Typography>
        </Part>
      </Box>
    </Box>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Typography
        id={id}
        variant="tiny"
        component="h3"
        color="textSecondary"
        sx={{ fontWeight: 600, mb: 1 }}
      >
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function Drivers({ outlook }: { readonly outlook: GoLiveOutlook }) {
  const { implementation } = useImplementation();
  const { openById } = useOpenItem();
  if (outlook.drivers.length === 0) {
    return (
      <Typography>No item makes it later than planned by more than a tenth of a day.</Typography>
    );
  }
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1.5 }}>
      {outlook.drivers.map((driver) => {
        const item = implementation.items[driver.itemId];
        return (
          item && (
            <Box component="li" key={driver.itemId} sx={{ minWidth: 0 }}>
              <Link
                component="button"
                type="button"
                color="inherit"
                noWrap
                title={itemName(item)}
                sx={{ display: "block", maxWidth: 1, textAlign: "left", font: "inherit" }}
                onClick={() => {
                  openById(item.id);
                }}
              >
                {itemName(item)}
              </Link>
              <Typography variant="caption" component="div" color="textSecondary">
                {driverInWords(driver)}
              </Typography>
            </Box>
          )
        );
      })}
    </Box>
  );
}

function Phases({ outlook }: { readonly outlook: GoLiveOutlook }) {
  const { implementation } = useImplementation();
  const known = outlook.phases.filter((phase) => phaseInWords(phase) !== "");
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
      {known.map((phase) => {
        const isCurrent = phase.phase === implementation.phase;
        return (
          <Box component="li" key={phase.phase} sx={{ fontWeight: isCurrent ? 600 : 400 }}>
            {phase.phase} {phaseName(phase.phase)}
            {isCurrent && " (now)"}:{" "}
            <Box component="span" sx={{ color: "text.secondary" }}>
              {phaseInWords(phase)}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
