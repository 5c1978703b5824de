import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { CommittedField } from "../../../../../../src-renderer/features/implementation/fields/CommittedField.tsx";

it("warns of a number that must not be stored, and masks it with one click", async () => {
  const user = userEvent.setup();
  const onCommit = vi.fn();
  function Notes() {
    const [value, setValue] = useState("");
    const commit = async (text: string): Promise<boolean> => {
      onCommit(text);
      setValue(text);
      return true;
    };
    return <CommittedField label="Notes" value={value} isMultiline onCommit={commit} />;
  }
  render(<Notes />);
  await user.type(screen.getByLabelText("Notes"), "routing 021000021");
  expect(screen.getByRole("alert").textContent).toContain("••••0021 looks like a routing number");
  await user.click(screen.getByRole("button", { name: "Mask it" }));
  expect(screen.getByLabelText<HTMLTextAreaElement>("Notes").value).toBe("routing ••••0021");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(onCommit.mock.calls).toEqual([["routing ••••0021"]]);
});
