/** What payees are told about the platform fee (ROL-03; domain.md section 1; S): 0.2%, at most USD 4,000 a commitment. */
import type { Implementation } from "../implementation.ts";
import type { Payee } from "../payees/payee-schema.ts";

/** Who bears the fee for this payee: its own setting, else that of its projects, of its wave, of the profile. */
function feePayersOf(
  { profile, projects, waves }: Pick<Implementation, "profile" | "projects" | "waves">,
  { feePayer, waveId, commitments }: Pick<Payee, "feePayer" | "waveId" | "commitments">,
): ReadonlySet<"GC" | "SC"> {
  if (feePayer !== null) return new Set([feePayer]);
  const general = profile.feePayer === "mixed" ? null : profile.feePayer;
  const ofWave = waveId === null ? null : (waves[waveId]?.feePayer ?? null);
  const payers = Object.values(commitments)
    .filter(({ isInScope, projectId }) => isInScope && projectId !== null)
    .map(({ projectId }) => {
      const project = projects[projectId ?? ""];
      const own = project?.feePayer ?? null;
      const ofItsWave = project?.waveId ? (waves[project.waveId]?.feePayer ?? null) : null;
      return own ?? ofItsWave ?? ofWave ?? general;
    });
  const known = payers.length > 0 ? payers : [ofWave ?? general];
  // One that is not decided makes the whole sentence wrong.
  if (known.includes(null)) return new Set();
  return new Set(known.filter((payer) => payer !== null));
}

/** The sentence about the fee; empty while it is not decided who bears it. */
export function feeSentence(
  implementation: Pick<Implementation, "profile" | "projects" | "waves" | "payor">,
  payee: Pick<Payee, "feePayer" | "waveId" | "commitments">,
): string {
  const payers = feePayersOf(implementation, payee);
  const { name } = implementation.payor;
  const rule = "0.2% of each paid invoice, at most USD 4,000 per commitment";
  if (payers.size === 0) return "";
  if (payers.size > 1) {
    return `The platform fee is ${rule}. On some of your projects ${name} bears it, on others you do; the agreement of each commitment says which.`;
  }
  return payers.has("GC")
    ? `You pay no platform fee: ${name} bears it.`
    : `The platform fee is ${rule}. You bear it, so please have a card ready when you accept the agreement.`;
}
