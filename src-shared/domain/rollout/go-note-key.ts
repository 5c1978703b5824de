/** Where the note on a go/no-go criterion is kept. */
import type { GoCategory } from "../gates/go-criteria.ts";

/** Key of a note in `goNotes`: the category for the pilot, `<waveId>_<category>` for another wave. */
export function goNoteKey(category: GoCategory, waveId: string | null): string {
  return waveId === null ? category : `${waveId}_${category}`;
}
