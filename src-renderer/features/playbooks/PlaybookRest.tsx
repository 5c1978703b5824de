import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";
import { agendaTemplate } from "../../../src-shared/domain/playbook/agenda-templates.ts";
import type { Playbook } from "../../../src-shared/domain/playbook/playbook.ts";
import { MEETING_KIND_CODES, MEETING_KINDS } from "../../../src-shared/domain/vocabulary.ts";
import { CriterionList } from "./CriterionList.tsx";

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ mb: 8, maxWidth: 920 }}>
      <Typography variant="h2" id={titleId} sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** What of a playbook belongs to no phase, to read: criteria of the closeout, agendas, risks to start with. */
export function PlaybookRest({ playbook }: { readonly playbook: Playbook }) {
  return (
    <>
      <Part title="Closeout criteria">
        <CriterionList criteria={playbook.closeoutGates} />
      </Part>
      <Part title="Agendas">
        <Box component="ul" sx={{ m: 0, pl: 5 }}>
          {MEETING_KIND_CODES.map((kind) => {
            const { durationMinutes, sections } = agendaTemplate(playbook, kind);
            return (
              <li key={kind}>
                {MEETING_KINDS[kind].label}, {durationMinutes} min{" "}
                <Typography component="span" variant="tiny" color="textSecondary">
                  {sections.map(({ heading }) => heading).join(" · ")}
                </Typography>
              </li>
            );
          })}
        </Box>
      </Part>
      <Part title="Risks to start with">
        <Box component="ul" sx={{ m: 0, pl: 5 }}>
          {playbook.seededRisks.map(({ title, probability, impact }, index) => (
            <li key={index}>
              {title}{" "}
              <Typography component="span" variant="tiny" color="textSecondary">
                probability {probability} × impact {impact} = {probability * impact}
              </Typography>
            </li>
          ))}
        </Box>
      </Part>
    </>
  );
}
