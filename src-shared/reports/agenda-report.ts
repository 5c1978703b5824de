/** Agendas that fill themselves: automatic sections merged with the user's edits, and the whole as a report. */
import { agendaTemplate } from "../domain/playbook/agenda-templates.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { HealthThresholds } from "../domain/health/health-thresholds.ts";
import type { Implementation, Meeting } from "../domain/implementation.ts";
import type { AgendaTemplate } from "../domain/playbook/agenda-schema.ts";
import { shortDate } from "../domain/people-dates.ts";
import { agendaSource } from "./agenda-sources.ts";
import { AGENDA_NOT_KEPT, keptAgenda } from "./kept-agenda.ts";
import { composeAgendaFoot, composeHead, composeOutcome } from "./meeting-frame.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { renderBlocks } from "./render-markdown.ts";
import { type Block, heading, type Report, type ReportContext } from "./report-model.ts";
import { type SectionContext, silence } from "./sections/section-context.ts";

/** A section as it is shown and printed: automatic, changed by the user, or the user's own. */
export interface AgendaSection {
  /** Key of the automatic section, or the id of one of the user's own. */
  readonly id: string;
  readonly heading: string;
  /** Heading without the user's change; empty for a section of the user's own. */
  readonly automaticHeading: string;
  /** What is printed. */
  readonly blocks: readonly Block[];
  /** The same as Markdown, to begin an edit with. */
  readonly markdown: string;
  /** Whether the text follows the data; false when the user's text replaces it. */
  readonly isAutomatic: boolean;
  /** Left out of the agenda, but kept so that it can be taken back. */
  readonly isDropped: boolean;
  readonly isOwn: boolean;
  readonly position: number;
}

/**
 * The sections of a meeting's agenda in the order in which they are shown, dropped ones included. The user's edits win:
 * `body` replaces the automatic text, `heading` the heading, `position` orders; sections without an edit stay automatic.
 */
export function agendaSections(
  implementation: Implementation,
  meeting: Meeting,
  today: IsoDate,
  thresholds?: HealthThresholds,
): readonly AgendaSection[] {
  const context = { implementation, meeting, today, thresholds };
  const { sections } = agendaTemplate(implementation, meeting.kind);
  const known = new Set(sections.map(({ id }) => id));
  const automatic = sections.map((definition, index): AgendaSection => {
    const edit = meeting.agendaEdits[definition.id];
    const body = edit?.body ?? null;
    return {
      id: definition.id,
      heading: edit?.heading.trim() ? edit.heading : definition.heading,
      automaticHeading: definition.heading,
      ...contentOf(body, () => composeSection(definition, context)),
      isDropped: edit?.isDropped ?? false,
      isOwn: false,
      position: edit?.position ?? index,
    };
  });
  const own = Object.values(meeting.agendaEdits)
    // A text stays when another agenda of the playbook has its section no longer.
    .filter(({ id, isOwn, body }) => isOwn || (body !== null && !known.has(id)))
    .map((edit): AgendaSection => ({
      id: edit.id,
      heading: edit.isOwn ? edit.heading : edit.heading.trim() || edit.id,
      automaticHeading: "",
      ...contentOf(edit.body ?? "", () => []),
      isDropped: edit.isDropped,
      isOwn: edit.isOwn,
      position: edit.position,
    }));
  return [...automatic, ...own].sort((a, b) => a.position - b.position);
}

/**
 * What stands in the agenda, to be kept with `meeting/mark-held`. Decisions and actions that came out of the meeting
 * itself are left out: they are its result, not what it began with.
 */
export function freezeAgenda(
  implementation: Implementation,
  meeting: Meeting,
  today: IsoDate,
  thresholds?: HealthThresholds,
): { id: string; heading: string; markdown: string }[] {
  const isFromBefore = ([, record]: [string, { readonly meetingId: string | null }]): boolean =>
    record.meetingId !== meeting.id;
  const before: Implementation = {
    ...implementation,
    decisions: Object.fromEntries(Object.entries(implementation.decisions).filter(isFromBefore)),
    actions: Object.fromEntries(Object.entries(implementation.actions).filter(isFromBefore)),
  };
  return agendaSections(before, meeting, today, thresholds)
    .filter(({ isDropped }) => !isDropped)
    .map(({ id, heading: text, markdown }) => ({ id, heading: text, markdown }));
}

/** The text of the template, then what its source fills in. */
function composeSection(
  { source, body }: AgendaTemplate["sections"][number],
  context: SectionContext,
): readonly Block[] {
  const text = parseMarkdown(body);
  if (source === "") return text;
  const known = agendaSource(source);
  if (known) return [...text, ...known.compose(context)];
  return [
    ...text,
    silence(`This Payor Desk cannot fill this section: the playbook asks for "${source}".`),
  ];
}

function contentOf(
  body: string | null,
  compose: () => readonly Block[],
): Pick<AgendaSection, "blocks" | "markdown" | "isAutomatic"> {
  if (body !== null) return { blocks: parseMarkdown(body), markdown: body, isAutomatic: false };
  const blocks = compose();
  return { blocks, markdown: renderBlocks(blocks), isAutomatic: true };
}

/**
 * The document of a meeting for the customer: its agenda, or once it is held its minutes with the agenda of that day
 * behind them. Private notes and internal notes are not read here at all.
 */
export function composeAgenda(
  implementation: Implementation,
  meeting: Meeting,
  context: ReportContext,
): Report {
  const isHeld = meeting.status === "held";
  return {
    label: isHeld ? "Minutes" : "Agenda",
    title: isHeld ? `Minutes: ${meeting.title}` : meeting.title,
    payor: implementation.payor.name,
    date: meeting.date,
    audience: "customer",
    fields: composeHead(implementation, meeting, context),
    blocks: isHeld
      ? [
          ...composeOutcome(implementation, meeting, context.today),
          ...composeKeptAgenda(implementation, meeting, context.today),
        ]
      : [
          ...agendaSections(implementation, meeting, context.today, context.thresholds)
            .filter((section) => !section.isDropped)
            .flatMap(({ heading: text, blocks }): Block[] => [heading(2, text), ...blocks]),
          ...composeAgendaFoot(implementation, meeting, context.today),
        ],
  };
}

function composeKeptAgenda(
  implementation: Implementation,
  meeting: Meeting,
  today: IsoDate,
): readonly Block[] {
  const { asOf, sections } = keptAgenda(implementation, meeting);
  const written = sections.flatMap(({ heading: text, blocks }): Block[] => [
    heading(asOf ? 2 : 3, text),
    ...blocks,
  ]);
  if (asOf) {
    return [
      heading(2, `Agenda as of ${shortDate(asOf, today)}`),
      silence("What stood in the agenda on that day."),
      ...written,
    ];
  }
  return [heading(2, "Agenda"), silence(AGENDA_NOT_KEPT), ...written];
}
