import { countOf } from "../../../src-shared/commands/naming.ts";
import { request } from "../../api-client.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";

/** Asks main for a calendar file of one payor, or (null) of everything, and says how it went. */
export async function exportCalendar(implementationId: string | null): Promise<void> {
  const answer = await request("exportCalendar", {
    scope:
      implementationId === null
        ? { kind: "everything" }
        : { kind: "implementation", implementationId },
  });
  if (!answer.ok) {
    tellProblem(answer.error);
    return;
  }
  const { events, fileName, folder } = answer.value;
  tellDone(`Exported ${countOf(events, "event")} as ${fileName} to ${folder}`);
}
