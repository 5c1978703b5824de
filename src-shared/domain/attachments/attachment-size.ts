/** How large a file may be: asked before its bytes are read and sent to main, and by main again. */
import { type Problem, problem } from "../../result.ts";
import { bytesInWords } from "./safe-file-name.ts";

/** Most bytes of one file: synced folders choke on more, and a file is held in memory while it is copied. */
export const MOST_ATTACHMENT_BYTES = 50_000_000;

/** Error `refused` for a file that is too large; null for one that may be added. */
export function refuseTooLarge(name: string, bytes: number): Problem | null {
  if (bytes <= MOST_ATTACHMENT_BYTES) return null;
  return problem("refused", `The file is too large: ${bytesInWords(bytes)}`, {
    where: name,
    advice: `Files up to ${bytesInWords(MOST_ATTACHMENT_BYTES)} can be added. Keep it where it is and add a link. Nothing was added.`,
  });
}
