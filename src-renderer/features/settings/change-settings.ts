import type { Settings } from "../../../src-shared/ipc/settings.ts";
import { updateSettings } from "../../store/app-store.ts";
import { tellProblem } from "../../store/ui-store.ts";

/** Changes settings; what cannot be stored is told. */
export function changeSettings(settings: Partial<Settings>): void {
  void updateSettings(settings).then((answer) => {
    if (!answer.ok) tellProblem(answer.error);
  });
}
