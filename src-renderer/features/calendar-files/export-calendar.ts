import { countOf } from "../../../src-shared/commands/naming.ts";
import type { CalendarScope } from "../../../src-shared/ipc/contract.ts";
import { request } from "../../api-client.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";

/** Asks where to save a calendar file, writes it, and says where it is and how much is in it. */
export async function exportCalendar(scope: CalendarScope): Promise<void> {
  const answer = await request("exportCalendar", { scope });
  if (!answer.ok) {
    tellProblem(answer.error);
    return;
  }
  const { fileName, folder, events } = answer.value;
  tellDone(`Exported ${fileName} with ${countOf(events, "event")} to ${folder}`);
}
