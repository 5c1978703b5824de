/** The agenda of a meeting that was held: as it stood on that day, never rewritten by later data. */
import { agendaTemplate } from "../domain/playbook/agenda-templates.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Implementation, Meeting } from "../domain/implementation.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { Block } from "./report-model.ts";

/** What is said where the agenda of a held meeting was not kept (files of earlier versions). */
export const AGENDA_NOT_KEPT = "The agenda of that day was not kept.";

/** What is left of the agenda of a held meeting. */
export interface KeptAgenda {
  /** The day on which it was kept; null when only the sections that the user wrote are there. */
  readonly asOf: IsoDate | null;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly blocks: readonly Block[];
  }[];
}

/** The agenda as it was kept; without that only what the user wrote into it, since the rest would be today's data. */
export function keptAgenda(
  implementation: Pick<Implementation, "agendas">,
  { kind, agendaEdits, frozenAgenda }: Meeting,
): KeptAgenda {
  const { sections: template } = agendaTemplate(implementation, kind);
  if (frozenAgenda) {
    return {
      asOf: frozenAgenda.asOf,
      sections: frozenAgenda.sections.map(({ id, heading, markdown }) => ({
        id,
        heading,
        blocks: parseMarkdown(markdown),
      })),
    };
  }
  const written = Object.values(agendaEdits)
    .filter(({ isDropped, body }) => !isDropped && body !== null && body.trim() !== "")
    .sort((a, b) => a.position - b.position)
    .map(({ id, heading, body }) => ({
      id,
      heading: heading.trim() || (template.find((section) => section.id === id)?.heading ?? id),
      blocks: parseMarkdown(body ?? ""),
    }));
  return { asOf: null, sections: written };
}
