/** The waves to choose from, and none of them. */
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";

/** Id and name of each wave in their order; `none` is "No wave". */
export function waveOptions({
  waves,
}: Pick<Implementation, "waves">): readonly (readonly [id: string, name: string])[] {
  return [["none", "No wave"], ...inPosition(waves).map(({ id, name }) => [id, name] as const)];
}
