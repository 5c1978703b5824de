/** How much room a playbook needs between kickoff and go-live. */
import type { ItemId } from "../ids.ts";
import type { Playbook, PlaybookItem } from "./playbook.ts";

/** Business days from kickoff to a day that counts from an anchor, when K and G lie `distanceDays` apart. */
function dayOf({ anchor, offsetDays }: PlaybookItem, distanceDays: number): number {
  return anchor === "K" ? offsetDays : distanceDays + offsetDays;
}

/**
 * Items that would start before something they wait for is due, with K and G `distanceDays` business days apart; in the
 * order of the playbook (domain.md section 3, compression warning).
 */
export function earlyStarters(playbook: Playbook, distanceDays: number): readonly ItemId[] {
  const byId = new Map(playbook.items.map((item) => [item.id, item]));
  return playbook.items
    .filter((item) => {
      const start = dayOf(item, distanceDays) - item.durationDays;
      return item.dependsOn.some((id) => {
        const dependency = byId.get(id);
        return dependency !== undefined && dayOf(dependency, distanceDays) > start;
      });
    })
    .map(({ id }) => id);
}
