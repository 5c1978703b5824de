import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { CommittedField } from "../../../../../../src-renderer/features/implementation/fields/CommittedField.tsx";

it("warns of a number that must not be stored, and masks it with one click", async () => {
  const user = userEvent.setup();
  const onCommit = vi.fn(() => Promise.resolve(true));
  render(<CommittedField label="Notes" value="" isMultiline onCommit={onCommit} />);
  await user.type(screen.getByLabelText("Notes"), "routing 021000021");
  expect(screen.getByRole("alert").textContent).toContain("looks like a routing number (…0021)");
  await user.click(screen.getByRole("button", { name: "Mask it" }));
  expect(screen.getByLabelText<HTMLTextAreaElement>("Notes").value).toBe("routing ••••0021");
  expect(screen.queryByRole("alert")).toBeNull();
  await user.tab();
  expect(onCommit).toHaveBeenLastCalledWith("routing ••••0021");
});
