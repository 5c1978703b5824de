import type { FindingPlace } from "../../../../src-shared/domain/playbook/playbook-finding.ts";

const FOCUSABLE =
  "textarea:not([aria-hidden]), input:not([aria-hidden]), [role='combobox'], button";

function selectorOf(place: FindingPlace): string | null {
  switch (place.kind) {
    case "item":
      return `aside [data-field="${place.field}"]`;
    case "gate": {
      const gate = `[data-gate="${place.gate}"]`;
      return place.criterionId === null ? gate : `${gate} [data-criterion="${place.criterionId}"]`;
    }
    case "agenda":
      return `[data-agenda="${place.meetingKind}"]`;
    case "risk":
      return `[data-risk="${place.index}"]`;
    case "playbook":
      return null;
  }
}

/** Puts the focus on the field of a finding, once the tab and the panel are drawn. */
export function focusPlace(place: FindingPlace): void {
  const selector = selectorOf(place);
  if (selector === null) return;
  // Two frames: the tab is changed in the first, its content is there in the second.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(selector);
      found?.scrollIntoView({ block: "nearest" });
      found?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    });
  });
}
