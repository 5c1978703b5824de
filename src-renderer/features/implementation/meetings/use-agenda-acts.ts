import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import type { AgendaSection } from "../../../../src-shared/reports/agenda-report.ts";
import { newId } from "../../../new-id.ts";
import { useImplementation } from "../use-implementation.ts";

/** Heading to send so that it stays what it is: empty = the automatic one. */
function storedHeading({ heading, automaticHeading, isOwn }: AgendaSection): string {
  return !isOwn && heading === automaticHeading ? "" : heading;
}

/** The order with one section moved by one place, or null when it stands at the end. */
function movedByOne(
  ids: readonly string[],
  sectionId: string,
  step: 1 | -1,
): readonly string[] | null {
  const from = ids.indexOf(sectionId);
  const to = from + step;
  if (from === -1 || to < 0 || to >= ids.length) return null;
  return ids.toSpliced(from, 1).toSpliced(to, 0, sectionId);
}

/** What can be done with the sections of an agenda. */
export function useAgendaActs(meeting: Meeting, sections: readonly AgendaSection[]) {
  const { execute } = useImplementation();
  const meetingId = meeting.id;
  return {
    setText: async (section: AgendaSection, body: string): Promise<boolean> => {
      const answer = await execute({
        type: "agenda/edit-section",
        meetingId,
        sectionId: section.id,
        heading: storedHeading(section),
        body,
        position: section.position,
      });
      return answer.ok;
    },
    rename: async (section: AgendaSection, heading: string): Promise<void> => {
      await execute({
        type: "agenda/edit-section",
        meetingId,
        sectionId: section.id,
        heading: storedHeading({ ...section, heading }),
        body: section.isAutomatic ? null : section.markdown,
        position: section.position,
      });
    },
    drop: async ({ id, position }: AgendaSection): Promise<void> => {
      await execute({ type: "agenda/drop-section", meetingId, sectionId: id, position });
    },
    /** Takes a dropped section back in, or an edited one back to its automatic text. */
    restore: async (section: AgendaSection): Promise<void> => {
      await execute(
        { type: "agenda/restore-section", meetingId, sectionId: section.id },
        { hasUndo: !section.isAutomatic && !section.isOwn },
      );
    },
    move: async (section: AgendaSection, step: 1 | -1): Promise<void> => {
      const sectionIds = movedByOne(
        sections.map(({ id }) => id),
        section.id,
        step,
      );
      if (sectionIds) {
        await execute({ type: "agenda/reorder", meetingId, sectionIds: [...sectionIds] });
      }
    },
    /** Adds an empty section at the end; answers its id, or null when it was refused. */
    add: async (heading: string): Promise<string | null> => {
      const sectionId = newId();
      const answer = await execute({
        type: "agenda/add-section",
        meetingId,
        sectionId,
        heading,
        body: "",
        position: Math.max(-1, ...sections.map(({ position }) => position)) + 1,
      });
      return answer.ok ? sectionId : null;
    },
  };
}

/** What can be done with the sections of an agenda. */
export type AgendaActs = ReturnType<typeof useAgendaActs>;
