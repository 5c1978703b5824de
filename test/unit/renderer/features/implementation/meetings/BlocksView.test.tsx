import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { BlocksView } from "../../../../../../src-renderer/features/implementation/meetings/BlocksView.tsx";
import { table } from "../../../../../../src-shared/reports/report-model.ts";

test("a picture that is drawn for paper is told by its table", () => {
  const alternative = [table(["Item"], [["TST-05 End-to-end test"]])];
  render(
    <BlocksView blocks={[{ kind: "figure", caption: "Timeline", pictures: [], alternative }]} />,
  );
  expect(screen.getByRole("cell", { name: "TST-05 End-to-end test" })).toBeDefined();
});
