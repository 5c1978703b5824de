import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(() => {
  cleanup();
});

// Pages are loaded when they are first gone to; a busy machine needs more than the usual second.
configure({ asyncUtilTimeout: 5000 });

/**
 * The labels of a field, as the HTML standard has them: those that name its id, and the one it stands in. jsdom's own
 * getter asks every label of the page for its control, and every answer walks the page: on a page of forms a search by
 * role and name then takes seconds.
 */
function labelsOf(field: HTMLElement): readonly HTMLLabelElement[] {
  const labels = field.ownerDocument.getElementsByTagName("label");
  return Array.from(labels).filter((label) =>
    label.hasAttribute("for")
      ? field.id !== "" && label.htmlFor === field.id
      : label.contains(field) && label.control === field,
  );
}

for (const { prototype } of [
  HTMLInputElement,
  HTMLTextAreaElement,
  HTMLSelectElement,
  HTMLButtonElement,
]) {
  Object.defineProperty(prototype, "labels", {
    configurable: true,
    get(this: HTMLElement) {
      return this instanceof HTMLInputElement && this.type === "hidden" ? null : labelsOf(this);
    },
  });
}
