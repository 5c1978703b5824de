/** The views of the roll-out; each has an address (`?view=`). */

/** Code and label, in order. */
export const ROLLOUT_VIEWS = [
  { code: "projects", label: "Projects" },
  { code: "waves", label: "Waves" },
  { code: "communication", label: "Communication" },
  { code: "go", label: "Go/no-go" },
] as const;

/** Code of a view. */
export type RollOutView = (typeof ROLLOUT_VIEWS)[number]["code"];

/** The view of an address; the projects when there is none or it is not known. */
export function rollOutViewOf(code: string | null): RollOutView {
  return ROLLOUT_VIEWS.find((view) => view.code === code)?.code ?? "projects";
}
